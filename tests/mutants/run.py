"""Run the generator on mutants, in this process, and collect what is neither a package nor an `InputError`."""

from __future__ import annotations

import json
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from sdkwright import pipeline
from sdkwright.errors import InputError
from tests.emit.test_hostile_positions import SPEC, config
from tests.mutants.mutate import mutate_text, mutate_value
from tests.openapi.test_robustness import DOCUMENT

MAX_SECONDS = 10.0


@dataclass
class Tally:
    """How many mutants gave a package and an error, and each fault with the number of the mutant that shows it."""

    endings: Counter[str] = field(default_factory=Counter[str])
    faults: dict[str, int] = field(default_factory=dict[str, int])
    slowest: float = 0.0


def run_mutants(numbers: range, folder: Path, *, render_every: int, seconds: float | None = None) -> Tally:
    """Run the mutants with these numbers; every ``render_every``-th that can be planned is rendered too.

    It ends early after ``seconds`` of the processor.
    """
    tally, start = Tally(), time.process_time()
    for number in numbers:
        begin = time.process_time()
        if seconds is not None and begin - start > seconds:
            break
        spec, settings = write_mutant(number, folder)
        try:
            ending = _generate(spec, settings, folder / "cache" if number % render_every == 0 else None)
        except InputError as error:
            assert error.problems, number
            assert all(text.isprintable() for text in map(str, error.problems)), number
            ending = "error"
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            fault = f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {str(error)[:150]}"
            tally.faults.setdefault(fault, number)
            ending = "fault"
        tally.endings[ending] += 1
        took = time.process_time() - begin  # of this process, so that a busy machine makes no fault
        tally.slowest = max(tally.slowest, took)
        if took > MAX_SECONDS:
            tally.faults.setdefault(f"takes more than {MAX_SECONDS:.0f} s", number)
    return tally


def write_mutant(number: int, folder: Path) -> tuple[Path, Path | None]:
    """Write the mutant ``number`` below ``folder``; the same number is always the same mutant."""
    random = Random(number)
    kind = ("document", "config", "small document", "text", "config text")[number % 5]
    spec, settings = folder / "openapi.json", folder / "sdk.yml"
    document: Any = DOCUMENT if kind == "document" or (kind == "text" and number % 2) else SPEC
    content = mutate_value(document, random) if kind.endswith("document") else document
    spec.write_bytes(mutate_text(document, random) if kind == "text" else json.dumps(content).encode())
    if not kind.startswith("config"):
        return spec, None
    own = config()
    settings.write_bytes(
        mutate_text(own, random) if kind == "config text" else json.dumps(mutate_value(own, random)).encode()
    )
    return spec, settings


def _generate(spec: Path, settings: Path | None, cache: Path | None) -> str:
    plan = pipeline.plan(pipeline.read(spec, settings))
    if cache is None:
        return "plan"
    return "package" if pipeline.emit(plan.sdk, jobs=1, cache=cache) else "fault"
