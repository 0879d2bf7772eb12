"""Blank lines where black wants them, so that templates need not count theirs."""

from __future__ import annotations


def tidy(source: str) -> str:
    """Return ``source`` with blank lines where black wants them; templates need not count theirs.

    Two around classes and functions of the module, one around those of a class, one after imports, one at most
    elsewhere, none after the line that opens a block.  Docstrings keep theirs.
    """
    result: list[str] = []
    state = _Blanks()
    in_docstring, blanks = False, 0
    for line in source.split("\n"):
        if in_docstring:
            result.append(line)
        elif not line.strip():
            blanks += 1
            continue
        else:
            result += [""] * state.before(line, blanks)
            result.append(line.rstrip())
            blanks = 0
        if line.count('"""') % 2:
            in_docstring = not in_docstring
    return "\n".join(result) + "\n"


class _Blanks:
    """Counts the blank lines that stand before each line of a module."""

    def __init__(self) -> None:
        self._previous = ""
        self._bracket: int | None = None
        self._after_import: int | None = None
        self._definitions: list[int] = []

    def before(self, line: str, printed: int) -> int:
        """Return how many blank lines stand before ``line``, given how many the template printed."""
        indent, text = len(line) - len(line.lstrip(" ")), line.strip()
        if self._bracket is not None:  # inside of a statement over several lines
            if indent <= self._bracket:
                # What closes one bracket may open the next: `) -> Page[`.
                if not text.endswith(("(", "[", "{")):
                    self._bracket = None
                self._previous = line.rstrip()
            return 0
        count = self._count(indent, text, printed)
        if text.endswith(("(", "[", "{")):
            self._bracket = indent
        self._after_import = indent if text.startswith(("import ", "from ")) else None
        if text.startswith(("def ", "async def ", "class ")):
            self._definitions.append(indent)
        self._previous = line.rstrip()
        return count

    def _count(self, indent: int, text: str, printed: int) -> int:
        closed = False
        while self._definitions and indent <= self._definitions[-1]:
            self._definitions.pop()
            closed = True
        previous = self._previous.strip()
        if not previous or previous.startswith("@"):
            return 0
        defines = text.startswith(("def ", "async def ", "class ", "@"))
        around = 1 if indent else 2
        if previous.endswith(": ..."):
            return min(printed, around) if defines else around
        if previous.endswith(":") and len(self._previous) - len(previous) < indent:
            in_definition = previous.startswith(("def ", "async def ", "class ", ")"))
            return 1 if defines and not in_definition else 0
        if defines or closed:
            return around
        least = 1 if self._after_import == indent and not text.startswith(("import ", "from ")) else 0
        return max(min(printed, around), least)
