"""Import time and size of a package."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sdkwright.review.sides import Side
from sdkwright.review.wire import process_environment

_ROUNDS = 5
_SECONDS = 60
_TIMER = """\
import sys, time
sys.path.insert(0, {path!r})
start = time.perf_counter()
import {name}
print(time.perf_counter() - start)
"""


@dataclass(frozen=True)
class Measure:
    """How long ``import`` takes in a new process (seconds, None where it fails), and how large the source is."""

    import_seconds: float | None
    files: int
    size: int

    @property
    def line(self) -> str:
        """Both in a line."""
        spent = "fails" if self.import_seconds is None else f"{1000 * self.import_seconds:.0f} ms"
        return f"import {spent}, {self.files} files, {self.size / 1000:.0f} kB"


def measure_packages(sides: Sequence[Side], python: Path) -> list[Measure]:
    """Measure each side; imports alternate between the sides and the best of them counts."""
    best: list[float | None] = [None] * len(sides)
    for _ in range(_ROUNDS):
        for index, side in enumerate(sides):
            spent = _time_import(side, python)
            earlier = best[index]
            if spent is not None and (earlier is None or spent < earlier):
                best[index] = spent
    files = [sorted(side.package.rglob("*.py")) for side in sides]
    sizes = [sum(path.stat().st_size for path in paths) for paths in files]
    return [Measure(spent, len(paths), size) for spent, paths, size in zip(best, files, sizes, strict=True)]


def _time_import(side: Side, python: Path) -> float | None:
    code = _TIMER.format(path=str(side.search_path), name=side.name)
    try:
        done = subprocess.run(
            [str(python), "-I", "-c", code],
            env=process_environment(),
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        return float(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
