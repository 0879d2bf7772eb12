"""In which class and function the lines of a text stand, so that equal lines of two functions are not taken for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENING = re.compile(r"(\s*)(?:async )?(def|class) (\w+)|(#+) (.+)")


def scope_lines(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return each line with the names of the classes and functions (in prose: the heading) that it stands below."""
    result: list[tuple[str, str]] = []
    stack: list[tuple[int, str]] = []
    for line in lines:
        opening = _OPENING.match(line)
        if opening is not None and opening[2]:
            indent = len(opening[1])
            stack = [item for item in stack if item[0] < indent]
            stack.append((indent, opening[3]))
        elif opening is not None:
            stack = [(0, opening[5])]
        elif line[:1] not in (" ", "\t", "\n", ")", "#", ""):
            stack = []  # a statement of the module
        result.append((".".join(name for _, name in stack), line))
    return result
