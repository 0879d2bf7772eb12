"""The client class: its name, its options, its environments."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

_FIXED = {
    *("self", "base_url", "environment", "timeout", "max_retries", "default_headers", "default_query", "http_client"),
    "_strict_response_validation",
}
_TOKENS = ("api_key", "bearer_token", "auth_token", "access_token", "token", "api_token")


@dataclass(frozen=True)
class Client:
    """What the config says of the client."""

    name: str
    options: dict[str, dict[str, Any]]
    environments: tuple[str, ...]
    methods: dict[str, ast.FunctionDef]

    @property
    def token(self) -> str | None:
        """The option that signs requests."""
        return next((token for token in _TOKENS if token in self.options), None)


def client(tree: ast.Module) -> Client:
    """The first synchronous class of the client's module with a constructor of its own."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and "With" not in node.name and not node.name.startswith("Async"):
            methods = {function.name: function for function in node.body if isinstance(function, ast.FunctionDef)}
            if "__init__" in methods:
                attributes = {
                    attribute.target.id: ast.unparse(attribute.annotation)
                    for attribute in node.body
                    if isinstance(attribute, ast.AnnAssign) and isinstance(attribute.target, ast.Name)
                }
                return Client(node.name, *_arguments(methods["__init__"], attributes), methods)
    raise ValueError("there is no client class")


def _arguments(
    constructor: ast.FunctionDef, attributes: dict[str, str]
) -> tuple[dict[str, dict[str, Any]], tuple[str, ...]]:
    options: dict[str, dict[str, Any]] = {}
    environments: tuple[str, ...] = ()
    for argument in [*constructor.args.args, *constructor.args.kwonlyargs]:
        text = "" if argument.annotation is None else ast.unparse(argument.annotation)
        if argument.arg == "environment" and argument.annotation is not None:
            environments = tuple(
                str(value.value)
                for node in ast.walk(argument.annotation)
                if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"
                for value in (node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice])
                if isinstance(value, ast.Constant)
            )
        if argument.arg not in _FIXED and not argument.arg.startswith("_"):
            annotation = attributes.get(argument.arg, text)
            kind = next(
                (
                    kind
                    for start, kind in (("int", "integer"), ("float", "number"), ("bool", "boolean"))
                    if annotation.startswith(start)
                ),
                "string",
            )
            options[argument.arg] = {"type": kind, "nullable": "None" in annotation}
    return options, environments
