"""Functions and models as tools: their schema for the API, their arguments validated when the model calls them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast, get_type_hints

import pydantic

from ..utils.json_encoding import openapi_dumps
from .schemas import adapter_for, schema_name, strict_schema

__all__ = ["Tool", "ToolCall", "ToolError", "tool"]

_ResultT = TypeVar("_ResultT")


class ToolCall:
    """A call that the model asks for.

    The tool's ``name``, the call's ``id``, and the JSON text of the ``arguments``.
    """

    __slots__ = ("arguments", "id", "name")

    def __init__(self, name: str, arguments: str, id: str) -> None:
        self.name = name
        self.arguments = arguments
        self.id = id

    def __repr__(self) -> str:
        return f"ToolCall(name={self.name!r}, arguments={self.arguments!r}, id={self.id!r})"


class ToolError(Exception):
    """Raised by a tool to tell the model what went wrong: its text is the result, and the conversation goes on."""


class ToolResult:
    """The result of a call for the model: text, and whether it is of a failure."""

    __slots__ = ("call", "content", "has_failed")

    def __init__(self, call: ToolCall, content: str, *, has_failed: bool = False) -> None:
        self.call = call
        self.content = content
        self.has_failed = has_failed


class Tool(Generic[_ResultT]):
    """A function or a type as a tool.

    ``name`` and ``description`` (of the docstring) are what the model sees, ``schema`` describes the arguments and is
    ``strict`` where all of them can be said in the strict subset. ``param`` is all of it as an argument of ``tools``.
    """

    def __init__(self, target: Callable[..., _ResultT] | type[_ResultT]) -> None:
        self._target = target
        self._is_type = isinstance(target, type)
        self._arguments: Any = target if self._is_type else _arguments_of(target)
        self.name = schema_name(target)
        self.description = inspect.getdoc(target) or ""
        try:
            self.schema, self.strict = strict_schema(self._arguments), True
        except TypeError:
            self.schema, self.strict = adapter_for(self._arguments).json_schema(), False

    @property
    def param(self) -> Any:
        """The tool as the argument ``tools`` takes it, in the form of chat completions."""
        function = {
            "name": self.name,
            "description": self.description,
            "parameters": self.schema,
            "strict": self.strict,
        }
        return {"type": "function", "function": function}

    @property
    def is_callable(self) -> bool:
        """Whether calling it does something: it is a function, and no type."""
        return not self._is_type

    def read(self, arguments: str) -> _ResultT:
        """Return the value of a type for the JSON text of a call's arguments, or what the function returns for it.

        Raises ``pydantic.ValidationError`` if the arguments do not fit.
        """
        return self.call(self.validate(arguments))

    def validate(self, arguments: str) -> Any:
        """Return the arguments as a value. Raises ``pydantic.ValidationError`` if they do not fit."""
        return adapter_for(self._arguments).validate_json(arguments or "{}")

    def call(self, value: Any) -> _ResultT:
        """Return what the function returns for validated arguments; of a type, the value itself."""
        if self._is_type:
            return cast("_ResultT", value)
        return cast("Callable[..., _ResultT]", self._target)(**self.value_of(value))

    def value_of(self, value: Any) -> Any:
        """Return validated arguments as callers read them: of a function by name, of a type its value."""
        return value if self._is_type else {name: getattr(value, name) for name in self._arguments.model_fields}


def tool(target: Callable[..., _ResultT] | type[_ResultT] | Tool[_ResultT]) -> Tool[_ResultT]:
    """Return a function or a type (a pydantic model, a dataclass, a ``TypedDict``) as a tool.

    Raises ``TypeError`` for a function whose arguments cannot be given by name.
    """
    return cast(Any, target) if isinstance(target, Tool) else Tool(target)


def content_of(result: Any) -> str:
    """Return the result of a tool as the text that the model reads."""
    if isinstance(result, str):
        return result
    if isinstance(result, pydantic.BaseModel):
        return result.model_dump_json()
    return openapi_dumps(result).decode()


def _arguments_of(function: Callable[..., Any]) -> Any:
    """Return a model of a function's arguments. Raises ``TypeError`` for those that cannot be given by name."""
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, Any] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.kind not in (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY):
            raise TypeError(f"{schema_name(function)} cannot be a tool: {parameter} is no argument with a name")
        default = ... if parameter.default is inspect.Parameter.empty else parameter.default
        fields[name] = (hints.get(name, Any), default)
    return cast(Any, pydantic.create_model)(schema_name(function), **fields)
