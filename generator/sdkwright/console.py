"""What the command line says: reports and progress on stderr, in colour on a terminal and plain elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdkwright.errors import Problem
    from sdkwright.write import Difference

_DIFF_LINES = 40


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


@contextmanager
def progress(label: str) -> Generator[Callable[[int, int], None], None, None]:
    """A bar on a terminal, nothing elsewhere; call what it gives with the number done and the number of all."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _coloured(severity: str) -> str:
    if not sys.stderr.isatty():
        return severity
    return f"\033[{31 if severity == 'error' else 33}m{severity}\033[0m"
