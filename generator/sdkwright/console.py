"""Output of the command line: reports and progress on stderr, in colour on a terminal and plain elsewhere.

Nothing is printed elsewhere, so control characters of a document, a config or a file name never reach the terminal.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from sdkwright.errors import printable
from sdkwright.quantity import count_of

if TYPE_CHECKING:
    from sdkwright.edits import Blocked
    from sdkwright.errors import Problem
    from sdkwright.write import Difference

PHASES = ("read", "plan", "emit", "write")
_MAX_DIFF_LINES = 40
_MAX_ALIKE = 3
"""Problems of one kind up to which each has a line of its own."""
_MAX_PLACES = 5
"""Places that are shown of a kind with more problems."""
_MAX_UNUSED = 8
"""Keys without effect that are named."""
_MIN_PARTS = 20
"""Parts from which on an emission takes long enough to report its progress where there is no terminal."""
_TICK_SECONDS = 0.5

_COLOURS = {"error": 31, "warning": 33, "note": 36}
_VARYING = re.compile(r"'[^']*'|\"[^\"]*\"|\b[\w./{}~-]*[/{}~_.][\w./{}~-]*\b|\d+")
"""What differs between two messages of one kind: quoted texts, paths and names, numbers."""


def say(text: str) -> None:
    """Print lines for the person at the terminal."""
    print(printable(text, keep="\n\t"), file=sys.stderr, flush=True)


def tell(text: str) -> None:
    """Print lines of results on stdout, at once."""
    print(printable(text, keep="\n\t"), flush=True)


def report(problems: Iterable[Problem], *, verbose: bool = False) -> None:
    """Print each problem once: ``severity: file:line: #/pointer: message``.

    Many of one kind together, with a summary.
    """
    distinct = list(dict.fromkeys(problems))
    groups: dict[object, list[Problem]] = {}
    for problem in distinct:
        key = problem if verbose else (problem.severity, _VARYING.sub("…", problem.message), problem.hint)
        groups.setdefault(key, []).append(problem)
    for group in groups.values():
        if len(group) > _MAX_ALIKE:
            _report_group(group)
        else:
            for problem in group:
                say_coloured(problem.severity, f": {problem}")
    if any(len(group) > _MAX_ALIKE for group in groups.values()):
        say(_summary(distinct))


def report_unused(keys: Mapping[str, str], *, verbose: bool = False) -> None:
    """Name the keys of a config (JSON pointers) that have no effect, in one line; or each with the reason."""
    if verbose:
        for pointer, reason in keys.items():
            say_coloured("note", f": #{pointer} has no effect on a Python package: {reason}")
    elif keys:
        names = ", ".join(f"#{pointer}" for pointer in list(keys)[:_MAX_UNUSED])
        more = f" and {len(keys) - _MAX_UNUSED} more" if len(keys) > _MAX_UNUSED else ""
        say_coloured("note", f": no effect on a Python package: {names}{more} (--verbose says why)")


def say_coloured(severity: str, text: str) -> None:
    """Print a line that begins with a coloured word."""
    colour = _COLOURS.get(severity)
    if colour is None or not uses_colour(sys.stderr):
        say(f"{severity}{printable(text)}")
    else:
        print(f"\033[{colour}m{severity}\033[0m{printable(text)}", file=sys.stderr, flush=True)


def show(differences: Iterable[Difference]) -> None:
    """Print the differences on stdout: a line each, and the beginning of each diff."""
    for difference in differences:
        tell(f"{difference.kind}: {printable(difference.path)}")
        lines = difference.diff.split("\n")[: -1 if difference.diff.endswith("\n") else None] if difference.diff else []
        for line in lines[:_MAX_DIFF_LINES]:
            tell(f"    {line}")
        if len(lines) > _MAX_DIFF_LINES:
            tell(f"    ... {len(lines) - _MAX_DIFF_LINES} more lines")


def show_blocked(blocked: Sequence[Blocked]) -> None:
    """Print the edits that cannot be kept on stdout: the file and the reason, and the lines that conflict."""
    for item in blocked:
        tell(f"conflict: {printable(item.path)}: {printable(item.reason)}")
        for conflict in item.conflicts:
            tell(f"    {printable(item.path)}:{conflict.line}")
            for title, lines in (
                ("edited by hand", conflict.edited),
                ("generated before", conflict.base),
                ("generated now", conflict.output),
            ):
                tell(f"    {title}:")
                for line in lines[:_MAX_DIFF_LINES]:
                    tell(f"        {printable(line.rstrip(chr(10)), keep=chr(9))}")
    for hint in dict.fromkeys(item.hint for item in blocked):
        say(f"to go on: {hint}")


def uses_colour(stream: TextIO) -> bool:
    """Return whether to colour what goes to ``stream``.

    NO_COLOR and FORCE_COLOR decide, else whether it is a terminal.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class Progress:
    """Shows where a run is: a bar on a terminal, a line each quarter of a long emission elsewhere."""

    def __init__(self, bar: Any = None) -> None:
        self._bar = bar
        self._task: Any = None if bar is None else bar.add_task("", total=None)
        self._phase, self._quarters = "", 0
        self._is_drawing = False

    def phase(self, name: str) -> None:
        """Begin a phase; those before it are over.  The clock goes on."""
        self._phase, self._quarters = name, 0
        if self._bar is not None:
            text = f"{PHASES.index(name) + 1}/{len(PHASES)} {name}"
            self._draw(description=text, total=None, completed=0)

    def count(self, done: int, total: int) -> None:
        """Show how many parts of the phase are done, of how many."""
        if self._bar is not None:
            self._draw(completed=done, total=total)
        elif total >= _MIN_PARTS and done * 4 // total > self._quarters:
            self._quarters = done * 4 // total
            say(f"{self._phase}: {self._quarters * 25} %")

    def tick(self) -> None:
        """Draw the bar again with its clock; called between any two instructions, in the middle of drawing too."""
        if not self._is_drawing:
            self._draw()

    def _draw(self, **changes: object) -> None:
        self._is_drawing = True
        try:
            self._bar.update(self._task, refresh=True, **changes)
        finally:
            self._is_drawing = False


@contextmanager
def progress() -> Generator[Progress, None, None]:
    """Yield what shows how far a run is."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    console = Console(stderr=True, no_color=not uses_colour(sys.stderr))
    # Without a thread that redraws it: a process with threads cannot be forked safely (see `workers`).
    with Bar(*columns, TimeElapsedColumn(), console=console, transient=True, auto_refresh=False) as bar:
        display = Progress(bar)
        with _ticking(display):
            yield display


@contextmanager
def _ticking(display: Progress) -> Generator[None, None, None]:
    """Redraw the bar twice a second, so that its clock goes on in a long phase; by a timer where there is one."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def tick(number: int, frame: object) -> None:
        display.tick()

    before = signal.signal(signal.SIGALRM, tick)
    signal.setitimer(signal.ITIMER_REAL, _TICK_SECONDS, _TICK_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _report_group(group: Sequence[Problem]) -> None:
    """Print many problems of one kind: the kind once, then the first places."""
    first = group[0]
    is_same = all(problem.message == first.message for problem in group)
    hint = f" ({first.hint})" if first.hint else ""
    kind = first.message if is_same else _VARYING.sub("…", first.message)
    say_coloured(first.severity, f": {len(group)} times: {kind}{hint}")
    for problem in group[:_MAX_PLACES]:
        say(f"    {problem.place}" if is_same else f"    {problem.place}: {printable(problem.message)}")
    if len(group) > _MAX_PLACES:
        say(f"    and {len(group) - _MAX_PLACES} more (--verbose lists them)")


def _summary(problems: Sequence[Problem]) -> str:
    counts = {word: sum(problem.severity == word for problem in problems) for word in ("error", "warning")}
    parts = [count_of(count, word) for word, count in counts.items() if count]
    return f"together {' and '.join(parts)}"
