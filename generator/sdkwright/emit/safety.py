"""A last look at what is about to be written: every module parses, and holds no statement that templates do not print.

Text of a document reaches source as strings, comments and checked names only (see :mod:`sdkwright.emit.quote`).  Should
that ever fail, the statements of a module betray it: a generated module imports, defines, assigns and returns, and
calls nothing at its top level but a few known functions.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from sdkwright.cache.file_cache import FileCache, digest

_TOP_LEVEL = (
    ast.Import,
    ast.ImportFrom,
    ast.ClassDef,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.Assign,
    ast.AnnAssign,
    ast.If,
    ast.For,
    ast.Expr,
)
_IN_CLASSES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Assign, ast.AnnAssign, ast.Expr, ast.Pass, ast.If)
_FORBIDDEN = frozenset({"eval", "exec", "compile", "__import__", "globals", "breakpoint", "open", "input"})
_MODULES = frozenset(
    {
        "__future__", "anyio", "asyncio", "base64", "builtins", "collections", "datetime", "enum", "httpx", "importlib",
        "json", "os", "pydantic", "pytest", "respx", "threading", "time", "typing", "typing_extensions", "types",
        "urllib", "logging", "pathlib", "sys", "contextlib", "pytest_asyncio", "inspect", "tests", "functools",
        "standardwebhooks", "hashlib", "hmac",
    }
)  # fmt: skip


_KEPT = 50_000


class UnsafeSource(Exception):
    """A generated module is not what templates print; a defect of this program, or an attempt to make it one."""


def check(path: str, source: str, package: str) -> None:
    """Raise :class:`UnsafeSource` if the module ``source``, meant for ``path``, may not be written."""
    problem = find_problem(source, package)
    if problem is not None:
        raise UnsafeSource(f"{path}: {problem}")


def fingerprint(source: str, package: str) -> str:
    """What a module that was looked at is remembered by."""
    return digest(package.partition(".")[0], source)[:32]


def open_store(cache: Path | None) -> FileCache:
    """The fingerprints of modules that were found to be in order."""
    return FileCache(cache, "safe", Path(__file__).read_bytes(), max_entries=_KEPT)


def find_problem(source: str, package: str) -> str | None:
    """What is wrong with one module; None when nothing is."""
    try:
        tree = ast.parse(source)
        compile(tree, "<generated>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return f"does not compile: {error}"
    allowed = _MODULES | {package.partition(".")[0]}
    problem = _statements(tree.body, _TOP_LEVEL, "module")
    if problem is not None:
        return problem
    for node in ast.walk(tree):
        problem = _node(node, allowed)
        if problem is not None:
            return f"line {getattr(node, 'lineno', 0)}: {problem}"
    return None


def _statements(body: Iterable[ast.stmt], allowed: tuple[type[ast.stmt], ...], place: str) -> str | None:
    for statement in body:
        if not isinstance(statement, allowed):
            return f"line {statement.lineno}: a {type(statement).__name__} statement in a {place}"
        if isinstance(statement, ast.Expr) and not _is_harmless(statement.value):
            return f"line {statement.lineno}: an expression statement in a {place}"
    return None


def _is_harmless(value: ast.expr) -> bool:
    """Docstrings, ``...`` and calls of plain names or attributes (rebuilding models, setting up logging)."""
    return isinstance(value, ast.Constant) or (
        isinstance(value, ast.Call) and isinstance(value.func, (ast.Name, ast.Attribute))
    )


def _node(node: ast.AST, allowed: frozenset[str]) -> str | None:
    if isinstance(node, ast.ClassDef):
        return _statements(node.body, _IN_CLASSES, "class")
    if isinstance(node, ast.Import):
        return _outside([alias.name for alias in node.names], allowed)
    if isinstance(node, ast.ImportFrom) and not node.level:
        return _outside([node.module or ""], allowed)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FORBIDDEN:
        return f"a call of {node.func.id}"
    return None


def _outside(names: list[str], allowed: frozenset[str]) -> str | None:
    for name in names:
        if name.partition(".")[0] not in allowed:
            return f"an import of {name}"
    return None
