"""Run the benchmarks and print one table a group.

    python -m tests.bench [--group throughput memory linear sockets startup] [--rounds 3] [--json FILE]

The official package is installed into a virtual environment of its own under ``.cache/bench``, ours into another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bench"
PEER = "groq==1.7.0"
GROUPS = ("throughput", "startup", "memory", "linear", "sockets")
LOWER_IS_BETTER = ("(s)", "(us)", "growth", "after import")

STARTUP = {
    "import and first client": "from groq import Groq; Groq(api_key='k').chat.completions",
    "limit: import httpx, pydantic": "import httpx, pydantic",
}


def interpreter(name: str, requirement: str) -> Path:
    """The python of a virtual environment that has one of the two packages; made on first use."""
    python = CACHE / name / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(CACHE / name)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if name == "ours":
        subprocess.run([*pip, requirement], check=True)
        subprocess.run([*pip, "--force-reinstall", "--no-deps", requirement], check=True)
    else:
        subprocess.run([*pip, requirement], check=True)
    return python


def run(python: Path, group: str, url: str) -> dict[str, float]:
    """The figures of one group on one side."""
    if group == "startup":
        return {name: startup(python, code) for name, code in STARTUP.items()}
    environment = {**os.environ, "BENCH_ROOT": str(ROOT), "BENCH_URL": url}
    environment.pop("PYTHONPATH", None)
    command = [str(python), str(ROOT / "tests" / "bench" / "measure.py"), group]
    result = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd=CACHE)
    return {name: float(value) for name, value in json.loads(result.stdout).items()}


def startup(python: Path, code: str) -> float:
    """Runs a second of ``code`` in new processes, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([str(python), "-c", code], check=True, cwd=CACHE)
        best = min(best, time.perf_counter() - start)
    return 1 / best


@contextmanager
def server() -> Iterator[str]:
    """The streaming server in a process of its own; yields its URL."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.server"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.kill()
        process.wait()


def better(name: str, left: float, right: float) -> float:
    """The better of two figures of one kind."""
    return min(left, right) if any(mark in name for mark in LOWER_IS_BETTER) else max(left, right)


def main() -> int:
    """Measure, print, and write the figures when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--group", nargs="*", choices=GROUPS, default=list(GROUPS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    pythons = {"official": interpreter("official", PEER), "ours": interpreter("ours", str(ROOT / "generated" / "groq"))}
    console = Console()
    figures: dict[str, dict[str, dict[str, float]]] = {}
    with server() as url:
        for group in options.group:
            best: dict[str, dict[str, float]] = {side: {} for side in pythons}
            for _ in range(1 if group in ("linear", "memory") else options.rounds):
                for side, python in pythons.items():
                    for name, value in run(python, group, url).items():
                        best[side][name] = better(name, value, best[side].get(name, value))
            figures[group] = best
            console.print(table(group, best))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")
    return 0


def table(group: str, best: dict[str, dict[str, float]]) -> Table:
    """A group's figures; the ratio is above 1 where ours is better."""
    result = Table(title=group, title_justify="left")
    result.add_column("")
    for column in ("official", "ours", "ratio"):
        result.add_column(column, justify="right")
    for name, ours in best["ours"].items():
        peer = best["official"][name]
        small, large = (ours, peer) if any(mark in name for mark in LOWER_IS_BETTER) else (peer, ours)
        ratio = "" if name.startswith(("limit", "growth")) or small <= 0 else f"{large / small:.2f}"
        result.add_row(name, f"{peer:,.2f}", f"{ours:,.2f}", ratio)
    return result


if __name__ == "__main__":
    raise SystemExit(main())
