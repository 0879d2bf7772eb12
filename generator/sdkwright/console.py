"""What the command line says: reports and progress on stderr, in colour on a terminal and plain elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sdkwright.errors import Problem
    from sdkwright.write import Difference

PHASES = ("read", "plan", "emit", "write")
_DIFF_LINES = 40
_LONG = 20
"""Parts from which on an emission takes long enough to be told of where there is no terminal."""


def say(text: str) -> None:
    """One line for the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


def tell(text: str) -> None:
    """One line of results, on stdout, at once."""
    print(text, flush=True)


def report(problems: Iterable[Problem]) -> None:
    """Each problem once, as ``severity: file:line: #/pointer: message``."""
    for problem in dict.fromkeys(problems):
        say(f"{_coloured(problem.severity)}: {problem}")


def show(differences: Iterable[Difference]) -> None:
    """The differences on stdout: a line each, and the beginning of each diff."""
    for difference in differences:
        print(f"{difference.kind}: {difference.path}")
        lines = difference.diff.splitlines()
        for line in lines[:_DIFF_LINES]:
            print(f"    {line}")
        if len(lines) > _DIFF_LINES:
            print(f"    ... {len(lines) - _DIFF_LINES} more lines")


class Progress:
    """Says where a run is: a bar on a terminal, a line each quarter of a long emission elsewhere."""

    def __init__(self, bar: Any = None) -> None:
        self._bar = bar
        self._task: Any = None
        self._phase, self._quarters = "", 0

    def phase(self, name: str) -> None:
        """The phase that begins; those before it are over."""
        self._phase, self._quarters = name, 0
        if self._bar is not None:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._task = self._bar.add_task(f"{PHASES.index(name) + 1}/{len(PHASES)} {name}", total=None)
            self._bar.refresh()

    def count(self, done: int, total: int) -> None:
        """How much of the phase is done, of how much."""
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total, refresh=True)
        elif total >= _LONG and done * 4 // total > self._quarters:
            self._quarters = done * 4 // total
            say(f"{self._phase}: {self._quarters * 25} %")


@contextmanager
def progress() -> Generator[Progress, None, None]:
    """What to tell how far a run is."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    # Without a thread that redraws it: a process with threads is not safely copied (see `workers`).
    with Bar(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        yield Progress(bar)


def _coloured(severity: str) -> str:
    if not sys.stderr.isatty():
        return severity
    return f"\033[{31 if severity == 'error' else 33}m{severity}\033[0m"
