"""Where the object of a row is written: its file within the distribution, and the line."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from .model import Subject
from .outcome import Place
from .sides import Side

_MAX_HOPS = 10


def find_place(subject: Subject, side: Side) -> Place | None:
    """Return where ``subject`` is written on ``side``; None for what it does not have, or not by its own statement."""
    if subject.call and subject.client:
        return _find_call(subject, side)
    path = subject.client if subject.kind == "option" else subject.path
    place = _find_definition(path, side)
    if place is None:
        return None
    file, node = place
    member = "__init__" if subject.kind == "option" else subject.member or subject.call
    if member and subject.kind != "module":
        inner = _member(node, member)
        if inner is None:
            return None
        node = inner
    return _place(file, node, side)


def _find_call(subject: Subject, side: Side) -> Place | None:
    """Find a resource or method: resources stand in modules of their own names, methods in the class of the module."""
    *resources, last = subject.call.split(".")
    name = last
    if subject.kind == "resource":
        resources.append(last)
        name = ""
    bases = [side.package / "_client.py"]
    if resources:
        folder = side.package.joinpath("resources", *resources)
        bases = [folder / f"{resources[-1]}.py", folder.with_suffix(".py")]
    for file in bases:
        for node in _module(file).body if file.is_file() else []:
            if isinstance(node, ast.ClassDef) and node.name.startswith("Async") == _is_async(subject):
                target = node if not name else _member(node, name)
                if target is not None:
                    return _place(file, _argument(target, subject.member) or target, side)
    return None


def _is_async(subject: Subject) -> bool:
    return subject.client.rpartition(".")[2].startswith("Async")


def _argument(node: ast.AST, name: str) -> ast.AST | None:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        return next((argument for argument in arguments if argument.arg == name), None)
    return None


def _find_definition(path: str, side: Side) -> tuple[Path, ast.AST] | None:
    """Follow the imports of ``path``, a dotted path from the package on, to the file that defines it."""
    for _ in range(_MAX_HOPS):
        parts = path.split(".")
        file, rest = _module_file(parts, side)
        if file is None:
            return None
        if not rest:
            return file, ast.Module([], [])
        module = _module(file)
        node = _member(module, rest[0])
        if node is not None:
            for name in rest[1:]:
                inner = _member(node, name)
                if inner is None:
                    return None
                node = inner
            return file, node
        target = _imported(module, rest[0], file, side)
        if target is None:
            return None
        path = ".".join([target, *rest[1:]])
    return None


def _module_file(parts: list[str], side: Side) -> tuple[Path | None, list[str]]:
    if parts[0] != side.name:
        return None, []
    for length in range(len(parts), 0, -1):
        base = side.search_path.joinpath(*parts[:length])
        for file in (base.with_suffix(".py"), base / "__init__.py"):
            if file.is_file():
                return file, parts[length:]
    return None, []


def _imported(module: ast.Module, name: str, file: Path, side: Side) -> str | None:
    package = list(file.relative_to(side.search_path).parent.parts)
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    base = package[: len(package) - node.level + 1] if node.level else []
                    return ".".join([*base, *filter(None, [node.module]), alias.name])
    return None


def _member(node: ast.AST, name: str) -> ast.AST | None:
    if not isinstance(node, (ast.Module, ast.ClassDef)):
        return None
    for child in node.body:
        if isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and child.name == name:
            return child
        targets = (
            [child.target]
            if isinstance(child, ast.AnnAssign)
            else child.targets if isinstance(child, ast.Assign) else []
        )
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return child
    return None


def _place(file: Path, node: ast.AST, side: Side) -> Place:
    return Place(file.relative_to(side.distribution).as_posix(), getattr(node, "lineno", 1))


@cache
def _module(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError):
        return ast.Module([], [])
