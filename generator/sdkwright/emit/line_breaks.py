"""Expressions broken over lines the way black breaks them.

black is the slowest step of a generation.  Templates print everything in its form already: what is short as it stands,
and what may be long (arguments, calls, values) through the functions here.  A file in which every line fits then needs
no formatter; tests compare the two on whole packages.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TypeAlias

from sdkwright.emit.quote import LINE_LENGTH, TEXT, Code, expression, identifier

_HEADER_NOTE = "  # type: ignore[call-arg]"
_WHOLE = re.compile(
    rf" +(?:(?:\w+=|{TEXT}: )?(?:(?:{TEXT}|-?[\w.+]+|\[\]|\{{\}}),|\w+\(|\[|\{{)|\w+ as \w+,|{TEXT}|[\])}}],?)"
)
"""Lines that hold one thing alone, which black leaves as long as they are."""


@dataclass(frozen=True)
class Node:
    """A leaf (``items`` is None), or ``head``, an opening bracket, ``items`` and a closing one.

    ``is_display``: the brackets are a list's, dict's or tuple's own, not those of a call or subscript.
    """

    head: str
    items: tuple[Node, ...] | None = None
    brackets: str = ""
    is_display: bool = False

    @cached_property
    def flat(self) -> str:
        """The expression on one line."""
        if self.items is None:
            return self.head
        inner = ", ".join(item.flat for item in self.items)
        if self.brackets == "()" and self.is_display and len(self.items) == 1:
            inner += ","  # a tuple of one
        return f"{self.head}{self.brackets[0]}{inner}{self.brackets[1]}"


Expression: TypeAlias = str | Node
"""An expression that is put together from parts: text that stays on one line, or brackets."""


def group(head: str, parts: Iterable[tuple[str, Expression]], closing: str) -> Node:
    """Return brackets around ``parts``, each with what precedes it; ``head`` ends in the opening one."""
    items = (
        replace(part, head=prefix + part.head) if isinstance(part, Node) else Node(prefix + part)
        for prefix, part in parts
    )
    return Node(head[:-1], tuple(items), head[-1] + closing)


def flatten(source: Expression) -> str:
    """Return ``source`` on one line."""
    return source if isinstance(source, str) else source.flat


def laid(source: Expression, margin: int = 0, before: str = "", after: str = "") -> Code:
    """Lay ``source`` out for a template, between two texts, in a statement that starts at column ``margin``.

    A bracket that does not fit on its line is written one part a line, with a comma after each.  Raises ValueError
    unless ``source`` is one expression.
    """
    node = Node(source) if isinstance(source, str) else source
    expression(node.flat)
    lines = _lines(node, before, after, margin, one_per_line=True)
    return Code("\n".join(lines)[margin:])


def parse(source: str) -> Node:
    """Return the expression in ``source``, which must be on one line.  Raises SyntaxError."""
    raw = source.encode()
    return _node(ast.parse(source, mode="eval").body, raw)


def statement(prefix: str, source: str, suffix: str = "", indent: int = 0, *, explode: bool = False) -> Code:
    """Return ``prefix`` + the expression + ``suffix`` as lines, all but the first indented.

    ``explode`` breaks it in any case.
    """
    return Code("\n".join(_lines(parse(source), prefix, suffix, indent, explode)).lstrip(" "))


@lru_cache(maxsize=4096)
def parameter(name: str, annotation: str, default: str | None, indent: int = 8) -> Code:
    """Return one parameter of a function, with its comma; the first line without the indent."""
    expression(annotation)
    value = "" if default is None else f" = {expression(default)}"
    flat = f"{identifier(name)}: {annotation}{value},"
    if indent + len(flat) <= LINE_LENGTH:
        return Code(flat)
    members = _union(ast.parse(annotation, mode="eval").body, annotation.encode())
    if len(members) == 1 and not value:
        return Code("\n".join(_lines(members[0], f"{name}: ", ",", indent, False)).lstrip(" "))
    body = _operands(annotation, members, indent + 4)
    return Code("\n".join([f"{name}: (", *body, f"{' ' * indent}){value},"]))


@lru_cache(maxsize=4096)
def arrow(annotation: str, indent: int = 4) -> Code:
    """Return the end of a signature that stands on lines of its own, from its parenthesis to the colon."""
    flat = f") -> {expression(annotation)}:"
    if indent + len(flat) <= LINE_LENGTH:
        return Code(flat)
    members = _union(ast.parse(annotation, mode="eval").body, annotation.encode())
    if len(members) == 1:
        return Code("\n".join(_lines(members[0], ") -> ", ":", indent, False)).lstrip(" "))
    return Code("\n".join([") -> (", *_operands(annotation, members, indent + 4), " " * indent + "):"]))


def break_line(line: str) -> str:
    """Return one line of a types module (annotated name, alias, class statement), broken if it is too long.

    Indent included.
    """
    if columns(line) <= LINE_LENGTH:
        return line
    indent, source = len(line) - len(line.lstrip(" ")), line.strip()
    if source.startswith("class "):
        note = _HEADER_NOTE if source.endswith(_HEADER_NOTE) else ""
        header = source.removeprefix("class ").removesuffix(note).removesuffix(":")
        first, *rest = _lines(parse(header), "class ", ":", 0, explode=bool(note))
        return "\n".join([first + note, *rest])
    node = ast.parse(source).body[0]
    margin, raw = " " * indent, source.encode()
    if isinstance(node, ast.Assign):
        head = f"{_text(node.targets[0], raw)} = "
        return "\n".join(_lines(_node(node.value, raw), head, "", indent))
    if not isinstance(node, ast.AnnAssign):
        return line
    head, annotation = f"{_text(node.target, raw)}: ", _node(node.annotation, raw)
    if node.value is None:
        return "\n".join(_wrapped(annotation, head, "", indent))
    value = _node(node.value, raw)
    if value.flat == "None":
        if len(line) - len("None") + 1 <= LINE_LENGTH:
            return f"{margin}{head}{annotation.flat} = (\n{margin}    None\n{margin})"
        return "\n".join(_wrapped(annotation, head, " = None", indent))
    head = f"{margin}{head}{annotation.flat} = "
    if value.brackets == "[]" or len(f"{head}{value.head}(") <= LINE_LENGTH:
        return "\n".join(_wrapped(value, head.lstrip(" "), "", indent))
    if len(head) < LINE_LENGTH:
        return "\n".join([f"{head}(", *_lines(value, "", "", indent + 4), f"{margin})"])
    return "\n".join(_wrapped(annotation, f"{_text(node.target, raw)}: ", f" = {value.flat}", indent))


def break_statement(source: str, indent: int = 0) -> str | None:
    """Break an assignment, a ``return`` or an expression, all but the first line indented.

    None for another statement, and for a value that does not end in brackets.  Raises SyntaxError.
    """
    node, raw = ast.parse(source).body[0], source.encode()
    value = node.value if isinstance(node, ast.Assign | ast.Return | ast.Expr) else None
    if value is None:
        return None
    broken, prefix = _node(value, raw), raw[: value.col_offset].decode()
    if not broken.items or prefix + broken.flat != source:
        return None
    return "\n".join(_lines(broken, prefix, "", indent)).lstrip(" ")


def _wrapped(node: Node, prefix: str, suffix: str, indent: int) -> list[str]:
    """Return the lines of a statement, in parentheses where a name alone is too long for its line."""
    margin = " " * indent
    if node.items or indent + 4 + len(node.flat) > LINE_LENGTH:
        return _lines(node, prefix, suffix, indent)
    return [f"{margin}{prefix}(", f"{margin}    {node.flat}", f"{margin}){suffix}"]


def columns(text: str) -> int:
    """Return how many columns ``text`` takes at most.

    Two for each character of a script that has wide ones, and after it.
    """
    return len(text) if text.isascii() else sum(1 if letter < "\u1100" else 2 for letter in text)


def is_whole(line: str) -> bool:
    """Return whether a line holds one thing alone, inside of a bracket, so that black leaves it however long it is."""
    return _WHOLE.fullmatch(line) is not None


def is_settled(source: str) -> bool:
    """Return whether every line fits or cannot be broken, and so is in black's form as it stands."""
    return all(columns(line) <= LINE_LENGTH or is_whole(line) for line in source.split("\n"))


def _lines(
    node: Node, prefix: str, suffix: str, indent: int, explode: bool = False, *, one_per_line: bool = False
) -> list[str]:
    """Return the lines of ``node``; ``explode`` breaks it in any case, ``one_per_line`` puts no two items on a line."""
    margin, inner = " " * indent, indent + 4
    flat = f"{margin}{prefix}{node.flat}{suffix}"
    width = columns(flat) if one_per_line else len(flat)
    if not node.items or (width <= LINE_LENGTH and not explode):
        return [flat]
    items = node.items
    # The comma makes the tuple where there is but one item.
    is_tuple = node.is_display and node.brackets == "()"
    body = ", ".join(item.flat for item in items)
    lines = [f"{margin}{prefix}{node.head}{node.brackets[0]}"]
    if one_per_line:
        lines += [line for item in items for line in _lines(item, "", ",", inner, one_per_line=True)]
    elif inner + len(body) <= LINE_LENGTH and not explode and not (node.is_display and (len(items) > 1 or is_tuple)):
        lines.append(" " * inner + body)
    elif len(items) == 1 and not explode and not is_tuple:
        lines += _lines(items[0], "", "", inner, False)
    else:
        for item in items:
            lines += _lines(item, "", ",", inner, False)
    lines.append(f"{margin}{node.brackets[1]}{suffix}")
    return lines


def _operands(annotation: str, members: list[Node], indent: int) -> list[str]:
    """Return the members of a union inside parentheses: on one line, or one a line."""
    if indent + len(annotation) <= LINE_LENGTH:
        return [" " * indent + annotation]
    return [
        line
        for place, member in enumerate(members)
        for line in _lines(member, "| " if place else "", "", indent, False)
    ]


def _union(node: ast.expr, raw: bytes) -> list[Node]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_union(node.left, raw), *_union(node.right, raw)]
    return [_node(node, raw)]


def _node(node: ast.expr, raw: bytes, prefix: str = "") -> Node:
    if isinstance(node, ast.Await):
        return _node(node.value, raw, f"{prefix}await ")
    if isinstance(node, ast.Call):
        arguments = [_starred(argument, raw) for argument in node.args]
        arguments += [
            _node(keyword.value, raw, f"{keyword.arg}=" if keyword.arg else "**") for keyword in node.keywords
        ]
        return Node(prefix + _text(node.func, raw), tuple(arguments), "()")
    if isinstance(node, ast.Subscript):
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return Node(prefix + _text(node.value, raw), tuple(_node(element, raw) for element in inner), "[]")
    if isinstance(node, ast.List):
        return Node(prefix, tuple(_starred(element, raw) for element in node.elts), "[]", True)
    if isinstance(node, ast.Tuple) and node.elts:
        return Node(prefix, tuple(_starred(element, raw) for element in node.elts), "()", True)
    if isinstance(node, ast.Dict):
        entries = zip(node.keys, node.values, strict=True)
        pairs = [_node(value, raw, "**" if key is None else f"{_text(key, raw)}: ") for key, value in entries]
        return Node(prefix, tuple(pairs), "{}", True)
    text = _text(node, raw)
    if prefix.endswith(("*", "await ")) and isinstance(node, (ast.BoolOp, ast.IfExp, ast.BinOp)):
        text = f"({text})"
    return Node(prefix + text)


def _starred(node: ast.expr, raw: bytes) -> Node:
    return _node(node.value, raw, "*") if isinstance(node, ast.Starred) else _node(node, raw)


def _text(node: ast.expr, raw: bytes) -> str:
    return raw[node.col_offset : node.end_col_offset].decode()
