"""Annotations as small trees, and how black lays out a statement that holds one.

Black is the slowest step of a generation, so what leaves here is in its form already (tests compare the two on random
statements).
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

WIDTH = 120


@dataclass(frozen=True)
class Expr:
    """A name or literal (``items`` is None), or a name with arguments in brackets: ``Union[A, B]``, ``f(x=1)``."""

    head: str
    items: tuple[Expr, ...] | None = None
    call: bool = False

    def __str__(self) -> str:
        if self.items is None:
            return self.head
        opening, closing = ("(", ")") if self.call else ("[", "]")
        return f"{self.head}{opening}{', '.join(map(str, self.items))}{closing}"


def atom(text: str) -> Expr:
    """A leaf: a name, a dotted name, a literal, ``key=value``."""
    return Expr(text)


def subscript(head: str, *items: Expr) -> Expr:
    """``head[items]``."""
    return Expr(head, items)


def call(head: str, *items: Expr) -> Expr:
    """``head(items)``."""
    return Expr(head, items, call=True)


def parse(source: str) -> ast.expr:
    """The expression in ``source``.  Raises SyntaxError."""
    return ast.parse(source, mode="eval").body


def statement(prefix: str, expr: Expr, suffix: str = "", indent: int = 0) -> str:
    """The lines of ``prefix expr suffix``, broken where black breaks them; no newline at the end.

    The result starts with the indent.
    """
    margin = " " * indent
    flat = f"{margin}{prefix}{expr}{suffix}"
    if len(flat) <= WIDTH:
        return flat
    if suffix == " = None" and len(flat) - len("None") + 1 <= WIDTH:
        return f"{margin}{prefix}{expr} = (\n{margin}    None\n{margin})"
    if expr.items:
        return "\n".join(_broken(prefix, expr, suffix, indent))
    if prefix and indent + 4 + len(expr.head) <= WIDTH:
        return f"{margin}{prefix}(\n{margin}    {expr}\n{margin}){suffix}"
    return flat


def header(name: str, arguments: list[Expr], note: str = "") -> str:
    """The class statement up to its colon; ``note`` is a comment for type checkers on its first line."""
    expr = Expr(name, tuple(arguments), call=True)
    flat = f"class {expr}:"
    if not note:
        return statement("class ", expr, ":")
    if len(flat) + 2 + len(note) <= WIDTH:
        return f"{flat}  {note}"
    first, *rest = _broken("class ", expr, ":", 0)
    return "\n".join([f"{first}  {note}", *rest])


def assignment(name: str, annotation: Expr, value: Expr, indent: int = 0) -> str:
    """The lines of ``name: annotation = value(...)``: black breaks the value first."""
    margin = " " * indent
    head = f"{margin}{name}: {annotation} = "
    if len(f"{head}{value.head}(") <= WIDTH:
        return statement(f"{name}: {annotation} = ", value, "", indent)
    if len(head) < WIDTH:
        return f"{head}(\n{statement('', value, '', indent + 4)}\n{margin})"
    return statement(f"{name}: ", annotation, f" = {value}", indent)


def _broken(prefix: str, expr: Expr, suffix: str, indent: int) -> list[str]:
    margin, inner = " " * indent, " " * (indent + 4)
    items = expr.items or ()
    opening, closing = ("(", ")") if expr.call else ("[", "]")
    lines = [f"{margin}{prefix}{expr.head}{opening}"]
    body = ", ".join(map(str, items))
    collection = not expr.head and len(items) > 1
    if len(inner) + len(body) <= WIDTH and not collection:
        lines.append(inner + body)
    elif len(items) == 1 and not expr.call:
        lines.append(statement("", items[0], "", indent + 4))
    else:
        lines.extend(statement("", item, ",", indent + 4) for item in items)
    lines.append(f"{margin}{closing}{suffix}")
    return lines
