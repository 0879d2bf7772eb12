"""In which class and function the lines of a text stand, so that equal lines of two functions are not taken for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENING = re.compile(r"\s*(?:async )?(?:def|class) (\w+)")
_HEADING = re.compile(r"#+ (.+)")
_CLOSING = (")", "]", "}")


def scope_lines(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return each line with the names of the classes and functions (in prose: the heading) that it stands below.

    Blank lines stand where the line after them does, less what that line opens: they part it from what is before.
    """
    result: list[tuple[str, str]] = []
    stack: list[tuple[int, str]] = []
    blank = 0
    for line in lines:
        text = line.strip()
        if not text:
            blank += 1
            continue
        indent = len(line) - len(line.lstrip())
        if text[0] not in _CLOSING:
            while stack and stack[-1][0] >= indent:
                stack.pop()
        around = ".".join(name for _, name in stack)
        opening = _OPENING.match(line) or _HEADING.match(line)
        if opening is not None:
            stack.append((indent, opening[1]))
        result += [(around, "\n")] * blank
        result.append((".".join(name for _, name in stack), line))
        blank = 0
    return result + [("", "\n")] * blank
