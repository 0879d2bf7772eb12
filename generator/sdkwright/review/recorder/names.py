"""Evaluates annotations: those kept as text, with names that are imported for type checkers only."""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, ForwardRef


class Unresolved(Exception):
    """An annotation that names what cannot be imported."""


def evaluate(annotation: Any, module: ModuleType | None) -> Any:
    """Return the type that ``annotation`` means in ``module``.  Raises Unresolved."""
    text = annotation.__forward_arg__ if isinstance(annotation, ForwardRef) else annotation
    if not isinstance(text, str):
        return annotation
    if isinstance(annotation, ForwardRef) and isinstance(annotation.__forward_module__, ModuleType):
        module = annotation.__forward_module__
    try:
        return eval(text, {"__builtins__": {}}, _Scope(module))
    except Exception as error:
        raise Unresolved(f"{text}: {error}") from error


def module_of(item: Any) -> ModuleType | None:
    """Return the module that defines a class or function."""
    return sys.modules.get(getattr(item, "__module__", "") or "")


class _Scope(Mapping[str, Any]):
    """The names of a module, those behind ``if TYPE_CHECKING`` too."""

    def __init__(self, module: ModuleType | None) -> None:
        self._module = module

    def __getitem__(self, name: str) -> Any:
        if self._module is not None:
            if name in vars(self._module):
                return vars(self._module)[name]
            deferred = _deferred_imports(self._module)
            if name in deferred:
                return _import(deferred[name], self._module)
            if hasattr(self._module, name):
                return getattr(self._module, name)
        if hasattr(builtins, name):
            return getattr(builtins, name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


_deferred: dict[str, dict[str, tuple[str, str]]] = {}


def _deferred_imports(module: ModuleType) -> dict[str, tuple[str, str]]:
    """Return the imports below ``if TYPE_CHECKING``: each name with its module and the name there ('' for a module)."""
    if module.__name__ not in _deferred:
        imports: dict[str, tuple[str, str]] = {}
        try:
            tree = ast.parse(inspect.getsource(module))
        except (OSError, TypeError, SyntaxError):
            tree = ast.Module([], [])
        for node in tree.body:
            if isinstance(node, ast.If):
                for statement in node.body:
                    _note_imports(statement, imports)
        _deferred[module.__name__] = imports
    return _deferred[module.__name__]


def _note_imports(node: ast.stmt, imports: dict[str, tuple[str, str]]) -> None:
    if isinstance(node, ast.ImportFrom):
        source = "." * node.level + (node.module or "")
        for alias in node.names:
            imports[alias.asname or alias.name] = (source, alias.name)
    elif isinstance(node, ast.Import):
        for alias in node.names:
            imports[alias.asname or alias.name.partition(".")[0]] = (alias.name, "")


def _import(target: tuple[str, str], module: ModuleType) -> Any:
    source, name = target
    anchor = module.__name__ if hasattr(module, "__path__") else module.__name__.rpartition(".")[0]
    if not name:
        return importlib.import_module(source.partition(".")[0])
    imported_module = importlib.import_module(source, anchor)
    if hasattr(imported_module, name):
        return getattr(imported_module, name)
    return importlib.import_module(f"{imported_module.__name__}.{name}")
