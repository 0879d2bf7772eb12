"""Problems of the input, as values: every package reports `Problem`s, and only the command line prints them.

`Problem` is one finding with its place; `InputError` carries the findings that make it impossible to go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, marks that turn or hide text, line separators, and lone surrogates."""


UNPLACED = "the config has no method for"
"""Begins the message about an operation that a config neither uses nor lists as left out."""


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

    @property
    def place(self) -> str:
        """File, line and pointer, as far as they are known, on one line without control characters."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return printable(f"{place}: #{self.pointer}" if self.pointer else place)

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {printable(f'{self.message}{hint}')}"


class InputError(Exception):
    """The input cannot be used; ``problems`` says why, at least one of them with severity ``error``."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def printable(text: str, *, keep: str = "") -> str:
    """Return ``text`` with escapes for characters that do not belong on a terminal, but for those in ``keep``.

    Everything that is printed passes here: documents, configs and file names are untrusted.
    """
    return _UNPRINTABLE.sub(lambda match: match[0] if match[0] in keep else _escape(match[0]), text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
