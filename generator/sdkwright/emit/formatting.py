"""black, statement by statement: only what is not in its form already is given to it.

black costs more than everything else in a generation, and templates print all that fits on its lines in black's form.
What is left are statements with a line that is too long.  black looks at one statement at a time, so each of them is
formatted alone, in the width its indent leaves, and kept under its text and black's version.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import indent

from sdkwright.cache.file_cache import FileCache, version_of
from sdkwright.emit.line_breaks import break_statement, columns, is_whole
from sdkwright.emit.quote import LINE_LENGTH

_MAX_CACHE_ENTRIES = 20_000
_MAX_EXAMPLE = 20_000
"""Characters."""
_MAX_BLACK = 10_000
"""Characters of a statement; black takes a second for 25,000."""


class Formatter:
    """Formats files; ``sources`` are statements that were formatted before, ``learnt`` those that are new."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self.learnt: dict[str, str] = {}

    def format(self, source: str) -> str:
        """Return one module in black's form, given that only its lines that are too long may differ from it."""
        statements = _long_statements(source)
        if not statements:
            return source
        lines = source.split("\n")
        for first, last, margin, is_head in statements:
            text = "\n".join(line[margin:] for line in lines[first - 1 : last])
            formatted = self._formatted(text, margin, is_head)
            lines[first - 1 : last] = indent(formatted, " " * margin).split("\n")
        return "\n".join(lines)

    def _formatted(self, text: str, margin: int, is_head: bool) -> str:
        key = f"{LINE_LENGTH - margin} {text}"
        result = self._sources.get(key) or self.learnt.get(key)
        if result is None and len(text) > _MAX_BLACK and not is_head and (broken := break_statement(text, margin)):
            return "\n".join(line.removeprefix(" " * margin) for line in broken.split("\n"))
        if result is None:
            result = self.learnt[key] = _black(text, LINE_LENGTH - margin, is_head)
        return result


def open_store(cache: Path | None) -> FileCache:
    """Return where formatted statements are kept."""
    return FileCache(cache, "black", version_of("black"), max_entries=_MAX_CACHE_ENTRIES)


@functools.lru_cache(maxsize=256)
def format_source(source: str, *, width: int = LINE_LENGTH) -> str:
    """Return one file in black's form, ``width`` columns wide."""
    from black import format_file_contents
    from black.mode import Mode, TargetVersion
    from black.report import NothingChanged

    mode = Mode(target_versions={TargetVersion.PY310}, line_length=width)
    try:
        return format_file_contents(source, fast=True, mode=mode)
    except NothingChanged:
        return source


def format_example(source: str, *, width: int = LINE_LENGTH) -> str:
    """Return an example in black's form; as it is where it is so long that nobody reads it, and black takes minutes."""
    return source if len(source) > _MAX_EXAMPLE else format_source(source, width=width)


@functools.lru_cache(maxsize=512)
def _long_statements(source: str) -> tuple[tuple[int, int, int, bool], ...]:
    """Return the statements that are too long for their lines, the last first, as `_statements` yields them."""
    lines = enumerate(source.split("\n"), 1)
    long = [number for number, line in lines if columns(line) > LINE_LENGTH and not is_whole(line)]
    return tuple(sorted(_statements(ast.parse(source).body, long), reverse=True)) if long else ()


def _statements(body: list[ast.stmt], long: list[int]) -> Iterator[tuple[int, int, int, bool]]:
    """Yield what has a long line: first and last line, indent, and whether it is the head of a statement with a body.

    A text that stands alone, such as a docstring, is left as it is.
    """
    for statement in body:
        first, last, margin = _first_line(statement), statement.end_lineno or statement.lineno, statement.col_offset
        if not any(first <= number <= last for number in long):
            continue
        blocks = list(_blocks(statement))
        head = _first_line(blocks[0][0]) - 1 if blocks else last
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        if blocks and head < _end_of_head(statement):  # the body begins on the last line of the head
            yield first, last, margin, False
            continue
        if any(first <= number <= head for number in long):
            yield first, head, margin, bool(blocks)
        for block in blocks:
            yield from _statements(block, long)


def _end_of_head(statement: ast.stmt) -> int:
    """Return the last line of what stands before the body: name, arguments, what is returned, a condition."""
    ends = [expression.end_lineno or 0 for expression in _expressions(statement)]
    return max([statement.lineno, *ends])


def _expressions(statement: ast.stmt) -> Iterator[ast.expr]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        for argument in ast.walk(statement.args):
            if isinstance(argument, ast.expr):
                yield argument
        if statement.returns is not None:
            yield statement.returns
    else:
        yield from (child for child in ast.iter_child_nodes(statement) if isinstance(child, ast.expr))


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _blocks(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """Yield the blocks that are indented below a statement."""
    for name in ("body", "orelse", "finalbody"):
        block: list[ast.stmt] = getattr(statement, name, [])
        if block:
            yield block
    handlers: list[ast.ExceptHandler] = getattr(statement, "handlers", [])
    for handler in handlers:
        yield handler.body


@functools.lru_cache(maxsize=4096)
def _black(text: str, width: int, is_head: bool) -> str:
    source = f"{text}\n    pass\n" if is_head else f"{text}\n"
    formatted = format_source(source, width=width).rstrip("\n")
    return formatted.removesuffix("\n    pass") if is_head else formatted
