"""What is wrong with the input, as values: every room reports `Problem`s, and only the command line prints them.

`Problem` is one finding with its place; `InputError` carries the findings that make it impossible to go on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One thing wrong with an input file.

    ``pointer`` is a JSON pointer into the file (RFC 6901, without the leading ``#``; ``""`` is the whole document or
    unknown), ``line`` counts from 1 and is ``None`` where the place is not known, ``hint`` says what to do about it.
    """

    severity: Severity
    file: str
    pointer: str
    line: int | None
    message: str
    hint: str | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        pointer = f"#{self.pointer}: " if self.pointer else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {pointer}{self.message}{hint}"


class InputError(Exception):
    """The input cannot be used; ``problems`` says why, at least one of them with severity ``error``."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
