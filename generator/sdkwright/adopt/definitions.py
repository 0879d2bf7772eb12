"""The definitions of a Python module with their places: classes, functions, variables and imports."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.edits.text import split_lines

Path: TypeAlias = "tuple[str, ...]"
"""The names of the classes around a definition, and its own."""
_Function = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Definition:
    """A class, function or variable; overloads of a function are one definition.

    ``start`` and ``end`` are lines, counted from 0, the end left out; comments right above belong to it.
    """

    path: Path
    nodes: tuple[ast.stmt, ...]
    start: int
    end: int

    @property
    def name(self) -> str:
        """The dotted name within the module."""
        return ".".join(self.path)

    @property
    def is_function(self) -> bool:
        """Whether it is a function or method."""
        return isinstance(self.nodes[0], _Function)

    @property
    def is_class(self) -> bool:
        """Whether it is a class."""
        return isinstance(self.nodes[0], ast.ClassDef)

    @property
    def heading(self) -> str:
        """Return the decorators, bases and arguments of a class; empty for anything else."""
        node = self.nodes[-1]
        if not isinstance(node, ast.ClassDef):
            return ""
        return "\n".join(ast.dump(part) for part in (*node.decorator_list, *node.bases, *node.keywords))

    @property
    def meaning(self) -> str:
        """Return what the definition says, without comments and layout."""
        return "\n".join(ast.dump(node) for node in self.nodes)


@dataclass(frozen=True)
class Module:
    """A parsed module: its lines, its definitions by path, and the import statement of each imported name."""

    lines: Sequence[str]
    tree: ast.Module
    definitions: Mapping[Path, Definition]
    imports: Mapping[str, ast.Import | ast.ImportFrom]

    def text_of(self, definition: Definition) -> str:
        """Return the source of a definition with its indentation."""
        text = "".join(self.lines[definition.start : definition.end])
        return text if text.endswith("\n") else f"{text}\n"

    def bound_names(self) -> frozenset[str]:
        """Return the names that the module defines or imports."""
        return frozenset({*self.imports, *(path[0] for path in self.definitions)})


def parse_module(text: str) -> Module | None:
    """Return the module in ``text``; None if it is not valid Python."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    lines = split_lines(text)
    definitions = {item.path: item for item in _definitions(tree.body, (), lines)}
    imports: dict[str, ast.Import | ast.ImportFrom] = {}
    for node in _statements(tree.body):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                imports[alias.asname or alias.name.partition(".")[0]] = node
    return Module(lines, tree, definitions, imports)


def find_free_names(nodes: Sequence[ast.stmt]) -> list[str]:
    """Return the names that ``nodes`` read and that are neither built in nor their own arguments or variables."""
    references: dict[str, None] = {}
    bound: set[str] = set()
    for node in (child for statement in nodes for child in ast.walk(statement)):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                references[node.id] = None
            else:
                bound.add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name is not None:
            bound.add(node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            references[node.value] = None  # an annotation in quotes, if the module has such a name at all
    return [name for name in references if name not in bound and not hasattr(builtins, name)]


def import_statement(node: ast.Import | ast.ImportFrom, name: str) -> str:
    """Return a statement that imports ``name`` alone as ``node`` does."""
    alias = next(item for item in node.names if (item.asname or item.name.partition(".")[0]) == name)
    if isinstance(node, ast.Import):
        return ast.unparse(ast.Import(names=[alias])) + "\n"
    return ast.unparse(ast.ImportFrom(module=node.module, names=[alias], level=node.level)) + "\n"


def _definitions(body: Sequence[ast.stmt], scope: Path, lines: Sequence[str]) -> Iterator[Definition]:
    groups: dict[str, list[ast.stmt]] = {}
    for node in body:
        name = _name_of(node)
        if name is not None:
            groups.setdefault(name, []).append(node)
    for name, nodes in groups.items():
        if isinstance(nodes[-1], _Function):
            nodes = _together(nodes)
        first, last = nodes[0], nodes[-1]
        yield Definition((*scope, name), tuple(nodes), _start(first, lines), last.end_lineno or last.lineno)
        if isinstance(last, ast.ClassDef):
            yield from _definitions(last.body, (*scope, name), lines)


def _together(nodes: list[ast.stmt]) -> list[ast.stmt]:
    """Return the last of ``nodes`` with its overloads."""
    start = len(nodes) - 1
    while start and isinstance(nodes[start - 1], _Function) and nodes[start - 1].lineno < nodes[start].lineno:
        start -= 1
    return nodes[start:]


def _start(node: ast.stmt, lines: Sequence[str]) -> int:
    """Return the first line of a statement with its decorators and the comments right above it."""
    decorators = getattr(node, "decorator_list", [])
    start: int = min([node.lineno, *(item.lineno for item in decorators)]) - 1
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _name_of(node: ast.stmt) -> str | None:
    if isinstance(node, (*_Function, ast.ClassDef)):
        return node.name
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return None


def _statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements of a module, those under ``if`` and ``try`` too."""
    for node in body:
        yield node
        if isinstance(node, ast.If):
            yield from _statements([*node.body, *node.orelse])
        elif isinstance(node, ast.Try):
            yield from _statements([*node.body, *node.orelse, *node.finalbody])
