"""The methods of a resource's class: arguments and what they return."""

from __future__ import annotations

import ast
from dataclasses import dataclass

TAIL = {"extra_headers", "extra_query", "extra_body", "timeout", "idempotency_key"}


@dataclass(frozen=True)
class Signature:
    """Arguments by name, in order, without the fixed ones at the end; ``positional`` may be given without a name.

    ``streams`` is the event type of a method that can stream, ``switched`` whether an argument decides it.
    """

    arguments: dict[str, ast.expr]
    positional: tuple[str, ...]
    required: frozenset[str]
    returns: ast.expr | None
    streams: ast.expr | None = None
    switched: bool = False
    idempotent: bool = False


def signatures(tree: ast.Module) -> tuple[str, dict[str, Signature]]:
    """The synchronous resource class of a module and its methods by name."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("Async") and "With" not in node.name:
            return node.name, _methods(node)
    return "", {}


def _methods(node: ast.ClassDef) -> dict[str, Signature]:
    ways: dict[str, list[ast.FunctionDef]] = {}
    for function in node.body:
        if isinstance(function, ast.FunctionDef) and not function.name.startswith("_"):
            ways.setdefault(function.name, []).append(function)
    return {name: _signature(result) for name, result in ways.items()}


def _signature(ways: list[ast.FunctionDef]) -> Signature:
    last = ways[-1]
    result = last.args
    keyword = dict(zip((argument.arg for argument in result.kwonlyargs), result.kw_defaults, strict=True))
    arguments = {
        argument.arg: argument.annotation
        for argument in [*result.args, *result.kwonlyargs]
        if argument.arg not in TAIL and argument.arg != "self" and argument.annotation is not None
    }
    positional = tuple(argument.arg for argument in result.args if argument.arg != "self")
    optional = set(positional[len(positional) - len(result.defaults) :]) if result.defaults else set[str]()
    required = {name for name in arguments if keyword.get(name) is None} - optional
    returned = [part for way in ways if way.returns is not None for part in _parts(way.returns)]
    events = [inner for annotation in returned if (inner := _event(annotation)) is not None]
    plain = [annotation for annotation in returned if _event(annotation) is None]
    switched = len(ways) > 1 and bool(plain) and bool(events)
    returns = plain[0] if plain else last.returns
    return Signature(
        arguments,
        positional,
        frozenset(required),
        returns,
        events[0] if events else None,
        switched,
        "idempotency_key" in keyword and ast.unparse(result.kwonlyargs[-1].annotation or ast.Name("")) == "str | None",
    )


def _parts(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp):
        return [*_parts(node.left), *_parts(node.right)]
    return [node]


def _event(node: ast.expr) -> ast.expr | None:
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) in {"Stream", "JSONLDecoder"}:
        return node.slice
    return None
