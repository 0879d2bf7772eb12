"""Measure the generator: ``python -m tests.bench.generation [NAME ...] [--rounds 1]`` (``make bench-generation``).

For Groq, a made-up document of 3 MB (`tests.bench.document`) and, where the reference data is there, the largest
documents of the corpus: a run without a cache, one with nothing changed, and one with another sentence in one
description.  Each is the command in a process of its own; wall clock and processor seconds of it and all its children,
the best of ``--rounds``, and the most memory that all of them held at once.  Nothing here asserts a time.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench import document
from tests.shared import ROOT, SHARED

DOCUMENTS = (
    "guru/loket.nl.json", "guru/zuora.com.json", "discord.json", "guru/jellyfin.local.json", "guru/gsmtasks.com.json",
    "xero-accounting.yaml", "adyen-checkout.json",
)  # fmt: skip
NEWS = "This sentence is new here."


@dataclass(frozen=True)
class Case:
    """A document and, for Groq, its config."""

    name: str
    spec: Path
    config: Path | None = None


@dataclass(frozen=True)
class Figures:
    """One run: seconds by the clock and of the processors, MiB at most, and the command's last line."""

    wall: float
    cpu: float
    memory: float
    last_line: str


def cases(folder: Path) -> Iterator[Case]:
    """What there is to measure."""
    yield Case("groq", ROOT / "spec/groq.openapi.yaml", ROOT / "spec/groq.sdk.yml")
    for name, operations, schemas in (
        ("synthetic", document.OPERATIONS, document.SCHEMAS),
        ("synthetic, a fifth", document.OPERATIONS // 5, document.SCHEMAS // 5),
    ):
        target = folder / f"{name.replace(', ', '-').replace(' ', '-')}.yaml"
        target.write_text(document.text(operations, schemas), encoding="utf-8")
        yield Case(name, target)
    for entry in DOCUMENTS:
        path = SHARED / "corpus" / entry if SHARED else None
        if path is not None and path.exists():
            yield Case(path.stem, path)


def run(command: list[str], cache: Path) -> Figures:
    """One run of the command; memory is that of the whole tree, looked at every 20 ms."""
    environment = {**os.environ, "SDKWRIGHT_CACHE": str(cache)}
    before, start = os.times(), time.perf_counter()
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=errors, cwd=ROOT)
        most = 0.0
        while process.poll() is None:
            most = max(most, sum(_memory(pid) for pid in _tree(process.pid)))
            time.sleep(0.02)
        wall, after = time.perf_counter() - start, os.times()
        errors.seek(0)
        last_line = errors.read().strip().rpartition("\n")[2]
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: {last_line}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Figures(wall, cpu, most, last_line)


def _tree(pid: int) -> Iterator[int]:
    """The process and all below it."""
    yield pid
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            for child in Path(f"/proc/{pid}/task/{thread}/children").read_text().split():
                yield from _tree(int(child))
    except OSError:
        return


def _memory(pid: int) -> float:
    """MiB of a process, what it shares with others counted in parts (Linux; elsewhere nothing is measured)."""
    try:
        result = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0.0
    return int(result[1]) / 1024 if result else 0.0


def with_news(text: str) -> str:
    """The document with one description changed.

    In JSON it is that of the first operation with one, which always reaches the package; in YAML, to keep the layout,
    that of the first schema which has a sentence for one.
    """
    if text.lstrip().startswith("{"):
        return _reworded(json.loads(text))
    start = re.search(r"^ *schemas:", text, re.MULTILINE)
    place = start.end() if start else 0
    changed, count = re.subn(r"(description: [\"']?)(?=[A-Z][a-z]+ [a-z])", rf"\g<1>{NEWS} ", text[place:], count=1)
    if not count:
        raise SystemExit("there is no description to change")
    return text[:place] + changed


def _reworded(document: dict[str, Any]) -> str:
    items: list[dict[str, Any]] = list(document["paths"].values())
    for operation in (item[method] for item in items for method in ("get", "post", "put") if method in item):
        if operation.get("description"):
            operation["description"] = f"{NEWS} {operation['description']}"
            return json.dumps(document)
    raise SystemExit("there is no description to change")


def measure(case: Case, rounds: int) -> list[str]:
    """A row of the table."""
    cold: list[Figures] = []
    same: list[Figures] = []
    changed: list[Figures] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            spec, out, cache = folder / case.spec.name, folder / "out", folder / "cache"
            shutil.copyfile(case.spec, spec)
            spec.chmod(0o644)
            command = [sys.executable, "-m", "sdkwright", "generate", str(spec), "-o", str(out)]
            command += ["-c", str(case.config)] if case.config else []
            cold.append(run(command, cache))
            same.append(run(command, cache))
            spec.write_text(with_news(spec.read_text(encoding="utf-8")), encoding="utf-8")
            changed.append(run(command, cache))
    touched = re.search(r"(\d+) files created, (\d+) updated", changed[-1].last_line)
    files = re.search(r"(\d+) files created", cold[-1].last_line)
    groups = (cold, same, changed)
    return [
        case.name,
        f"{case.spec.stat().st_size / 1e6:.1f}",
        *(
            f"{min(measurement.wall for measurement in group):.1f} ({min(measurement.cpu for measurement in group):.1f})"
            for group in groups
        ),
        f"{max(measurement.memory for group in groups for measurement in group):.0f}",
        files[1] if files else "?",
        str(int(touched[1]) + int(touched[2])) if touched else "?",
    ]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Measure how long generating takes.")
    parser.add_argument("names", nargs="*", help="only documents whose name has one of these in it")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    table = Table("document", "MB", "cold s (cpu)", "unchanged s (cpu)", "one line s (cpu)", "MiB", "files", "touched")
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            if not options.names or any(name in case.name for name in options.names):
                row = measure(case, options.rounds)
                print(" | ".join(row), file=sys.stderr, flush=True)
                table.add_row(*row)
    Console(width=140).print(table)


if __name__ == "__main__":
    main()
