"""A last look at what is about to be written: every module parses, and holds nothing but what templates print.

Text of a document reaches source as strings, comments and checked names only (see :mod:`sdkwright.emit.quote`).  Should
that ever fail, the syntax tree of a module betrays it.  A generated module imports known names, calls known functions
of them, uses known builtins and known kinds of statements; all else it calls is its own or a method of an object.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from sdkwright.cache.file_cache import FileCache, digest
from sdkwright.emit.vocabulary import ATTRIBUTES, BUILTINS, DUNDERS, IMPORTS, NODES

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
_ALL_BUILTINS = frozenset(dir(builtins))
_MAX_FINGERPRINTS = 50_000
_MAX_KEYWORDS = 200
"""Of a call, for the compiler."""

_BINDING = frozenset(
    {
        ast.Name, ast.arg, ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef,
        ast.ExceptHandler,
    }
)  # fmt: skip
_WITHOUT_NODES = frozenset(
    {
        "arg", "asname", "attr", "conversion", "ctx", "id", "is_async", "kind", "level", "module", "name", "simple",
        "type_comment", "type_ignores",
    }
)  # fmt: skip
"""Fields that hold no nodes, or (``ctx``) one that says what the kind of statement around it says."""
_CHILDREN: Mapping[type[ast.AST], tuple[str, ...]] = {
    kind: (
        () if kind in (ast.Constant, ast.Global) else tuple(name for name in kind._fields if name not in _WITHOUT_NODES)
    )
    for kind in NODES
}
"""The kinds of nodes that there may be, and their fields that hold nodes."""


class UnsafeSource(Exception):
    """A generated module is not what templates print; a defect of this program, or an attempt to make it one."""


def check(path: str, source: str, package: str) -> None:
    """Raise :class:`UnsafeSource` if the module ``source``, meant for ``path``, may not be written."""
    problem = find_problem(source, package)
    if problem is not None:
        raise UnsafeSource(f"{path}: {problem}")


def fingerprint(source: str, package: str) -> str:
    """Return the hash by which a module that passed is remembered."""
    return digest(package.partition(".")[0], source)[:32]


def open_store(cache: Path | None) -> FileCache:
    """Open the cache of the fingerprints of modules that passed."""
    code = (Path(__file__), Path(__file__).with_name("vocabulary.py"))
    return FileCache(cache, "safe", *(path.read_bytes() for path in code), max_entries=_MAX_FINGERPRINTS)


@lru_cache(maxsize=512)
def find_problem(source: str, package: str) -> str | None:
    """Return what is wrong with one module, None when nothing is."""
    try:
        tree = ast.parse(source)
        problem = _statements(tree.body, _TOP_LEVEL, "module") or _Module(package.partition(".")[0]).find_problem(tree)
        if problem is None:
            compile(tree, "<generated>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return f"does not compile: {error}"
    return problem


class _Module:
    """The facts that the nodes of one module are checked against: the names it binds, and the modules among them."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._modules: dict[str, str] = {}
        self._bound: set[str] = set()
        self._checks: dict[type[ast.AST], Callable[[Any], str | None]] = {
            ast.ClassDef: lambda node: _statements(node.body, _IN_CLASSES, "class"),
            ast.Import: self._import,
            ast.ImportFrom: self._import_from,
            ast.Name: self._name,
            ast.Attribute: self._attribute,
            ast.Call: self._call,
        }

    def find_problem(self, tree: ast.Module) -> str | None:
        """Return the first node that no template prints, None when there is none."""
        nodes: list[ast.AST] = [tree]
        checked: list[ast.AST] = []
        for node in nodes:  # grows while it is read; ast.walk takes three times as long, and this is a sixth of a run
            kind = type(node)
            children = _CHILDREN.get(kind)
            if children is None:
                return _at(node, f"a {kind.__name__}")
            for field in children:
                value: Any = getattr(node, field, None)
                if value:
                    nodes += filter(None, cast("list[ast.AST | None]", value)) if type(value) is list else (value,)
            if kind in _BINDING:
                self._bind(node)
            if kind in self._checks:
                checked.append(node)
        for node in checked:
            problem = self._checks[type(node)](node)
            if problem is not None:
                return _at(node, problem)
        return None

    def _bind(self, node: ast.AST) -> None:
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                self._bound.add(node.id)
        elif isinstance(node, ast.arg):
            self._bound.add(node.arg)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            self._bound |= {alias.asname or alias.name for alias in node.names}
            if isinstance(node, ast.Import):
                self._modules |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.ExceptHandler):
            self._bound.add(node.name or "")

    def _import(self, node: ast.Import) -> str | None:
        return next((f"an import of {name.name}" for name in node.names if not self._is_known(name.name, "")), None)

    def _call(self, node: ast.Call) -> str | None:
        if not isinstance(node.func, (ast.Name, ast.Attribute)):
            return f"a call of {ast.unparse(node.func)}"
        if len(node.keywords) > _MAX_KEYWORDS:
            names = [keyword.arg for keyword in node.keywords if keyword.arg is not None]
            if len(set(names)) < len(names):
                return "the same keyword twice"
            # The compiler compares each name with each: the values alone are left for it.
            node.args, node.keywords = [*node.args, *(keyword.value for keyword in node.keywords)], []
        return None

    def _import_from(self, node: ast.ImportFrom) -> str | None:
        for alias in node.names:
            if not node.level and not self._is_known(node.module or "", alias.name):
                return f"an import of {alias.name} from {node.module}"
            if alias.name == "*" or (alias.name.startswith("__") and alias.name not in DUNDERS):
                return f"an import of {alias.name}"
        return None

    def _is_known(self, module: str, name: str) -> bool:
        return module.partition(".")[0] in (self._package, "tests") or name in IMPORTS.get(module, ())

    def _name(self, node: ast.Name) -> str | None:
        if node.id in BUILTINS or node.id in self._bound:
            return None
        if node.id in _ALL_BUILTINS or node.id.startswith("__"):
            return f"a use of {node.id}"
        return None

    def _attribute(self, node: ast.Attribute) -> str | None:
        if node.attr.startswith("__") and node.attr not in DUNDERS:
            return f"a use of {node.attr}"
        if isinstance(node.value, ast.Name) and node.value.id in self._modules:
            dotted = f"{self._modules[node.value.id]}.{node.attr}"
            is_own = dotted.partition(".")[0] in (self._package, "tests")
            return None if is_own or dotted in ATTRIBUTES else f"a use of {dotted}"
        return None


def _at(node: ast.AST, problem: str) -> str:
    return f"line {getattr(node, 'lineno', 0)}: {problem}"


def _statements(body: Iterable[ast.stmt], allowed: tuple[type[ast.stmt], ...], place: str) -> str | None:
    for statement in body:
        if not isinstance(statement, allowed):
            return f"line {statement.lineno}: a {type(statement).__name__} statement in a {place}"
        if isinstance(statement, ast.Expr) and not _is_harmless(statement.value):
            return f"line {statement.lineno}: an expression statement in a {place}"
    return None


def _is_harmless(value: ast.expr) -> bool:
    """Return whether it is a docstring, ``...`` or a call of a plain name or attribute, as in rebuilding models."""
    return isinstance(value, ast.Constant) or (
        isinstance(value, ast.Call) and isinstance(value.func, (ast.Name, ast.Attribute))
    )
