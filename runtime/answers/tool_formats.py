"""How an API is told of tools, where its answers have calls of them, and how it is told their results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import pydantic
from pydantic_core import to_json

from ..utils import is_given
from .errors import AnswerMismatchError
from .schemas import describe_mismatch
from .shapes import fill_shape
from .tools import Tool, ToolCall, ToolResult, tool

__all__ = ["ToolFormat", "ToolSet"]


class ToolFormat:
    """The format of one method's tools; generated code holds one for each.

    ``shape`` is an item of the argument that takes tools, with ``"$name"``, ``"$description"``, ``"$schema"`` and
    ``"$strict"`` in their places. ``calls`` is the way to the calls in an answer: attributes, through lists; ``tag``
    the attribute, and its value, that tells calls from what else is there. ``name``, ``id`` and ``arguments`` (text, or
    an object) are a call's.

    ``messages`` is the property of the request that has the conversation. What is added to it are ``reply``, the way to
    what the answer leaves there (in ``reply_shape``, for ``"$reply"``), and for each call ``result``, with ``"$id"``,
    ``"$content"`` and ``"$failed"``, or all of them in ``results``, for ``"$results"``.
    """

    def __init__(
        self,
        *,
        shape: Mapping[str, Any],
        calls: tuple[str, ...],
        tag: tuple[str, str] | None = None,
        name: tuple[str, ...] = ("function", "name"),
        id: str = "id",
        arguments: tuple[str, ...] = ("function", "arguments"),
        messages: str = "messages",
        reply: tuple[str, ...] = (),
        reply_shape: Mapping[str, Any] | None = None,
        result: Mapping[str, Any] | None = None,
        results: Mapping[str, Any] | None = None,
    ) -> None:
        self.messages = messages
        self._shape = shape
        self._calls = calls
        self._tag = tag
        self._name = name
        self._id = id
        self._arguments = arguments
        self._reply = reply
        self._reply_shape = reply_shape
        self._result = result or {}
        self._results = results

    def params(self, targets: Any) -> Any:
        """Return what is sent for tools: functions and types are described, all else is sent as it is."""
        return self.tools(targets).params

    def tools(self, targets: Any) -> ToolSet:
        """Return tools as they were given to a call: functions, types, and those in the API's own form."""
        return ToolSet(self, targets)

    def param(self, target: Tool[Any]) -> Any:
        """Return one tool as the API takes it."""
        values = {"$name": target.name, "$description": target.description}
        return fill_shape(self._shape, {**values, "$schema": target.schema, "$strict": target.strict})

    def calls_in(self, answer: Any) -> Iterator[tuple[ToolCall, Any]]:
        """Yield the calls in an answer, each with the object that has its arguments."""
        for item in _walk(answer, self._calls):
            if self._tag is not None and getattr(item, self._tag[0], None) != self._tag[1]:
                continue
            owner = _first(item, self._arguments[:-1])
            name, arguments = _first(item, self._name), getattr(owner, self._arguments[-1], None)
            if isinstance(name, str):
                text = arguments if isinstance(arguments, str) else to_json(arguments or {}).decode()
                yield ToolCall(name, text, str(getattr(item, self._id, None) or "")), owner

    def messages_after(self, answer: Any, results: Iterable[ToolResult]) -> list[Any]:
        """Return what an answer and the results of its calls add to the conversation."""
        reply = _sendable(_first(answer, self._reply))
        if self._reply_shape is not None:
            reply = fill_shape(self._reply_shape, {"$reply": reply})
        messages = [
            fill_shape(self._result, {"$id": result.call.id, "$content": result.content, "$failed": result.has_failed})
            for result in results
        ]
        if self._results is not None:
            messages = [fill_shape(self._results, {"$results": messages})]
        return [*(cast("Iterable[Any]", reply) if isinstance(reply, list) else [reply]), *messages]


class ToolSet:
    """The tools of one request: ``params`` are sent, ``by_name`` are those that are known here."""

    def __init__(self, format_: ToolFormat, targets: Any) -> None:
        self._format = format_
        self.by_name: dict[str, Tool[Any]] = {}
        self.params: Any = targets
        if not is_given(targets) or targets is None:
            return
        self.params = []
        for target in targets:
            if isinstance(target, Mapping):
                self.params.append(target)
            else:
                definition = tool(target)
                self.by_name[definition.name] = definition
                self.params.append(format_.param(definition))

    def parse(self, name: str, arguments: str) -> Any:
        """Return the arguments of a call, validated: of a function by name, of a type its value; None if unknown.

        Raises ``pydantic.ValidationError`` if they do not fit.
        """
        definition = self.by_name.get(name)
        return None if definition is None else definition.value_of(definition.validate(arguments))

    def parse_or_none(self, name: str, arguments: str) -> Any:
        """Do the same as ``parse``; return None where the arguments do not fit."""
        try:
            return self.parse(name, arguments)
        except pydantic.ValidationError:
            return None

    def read(self, answer: Any) -> Any:
        """Put validated arguments into the calls of an answer that have a place for them; return it.

        Raises ``AnswerMismatchError`` if the arguments of a known tool do not fit.
        """
        if self.by_name and isinstance(answer, pydantic.BaseModel):
            for call, owner in self._format.calls_in(answer):
                try:
                    value = self.parse(call.name, call.arguments)
                except pydantic.ValidationError as error:
                    message = f"The arguments of the call of {call.name} do not fit: {describe_mismatch(error)}"
                    raise AnswerMismatchError(message, answer) from error
                if "parsed_arguments" in cast("type[pydantic.BaseModel]", type(owner)).model_fields:
                    owner.parsed_arguments = value
        return answer


def _walk(place: Any, path: tuple[str, ...]) -> Iterator[Any]:
    """Yield what is at the end of a way, through lists."""
    if isinstance(place, list):
        for item in cast("Iterable[Any]", place):
            yield from _walk(item, path)
    elif path:
        yield from _walk(getattr(place, path[0], None), path[1:])
    elif place is not None:
        yield place


def _first(place: Any, path: tuple[str, ...]) -> Any:
    """Return what is at the end of a way, through the first items of lists."""
    for name in path:
        if isinstance(place, list):
            place = next(iter(cast("Iterable[Any]", place)), None)
        place = getattr(place, name, None)
    return place


def _sendable(value: Any) -> Any:
    """Return a part of an answer as it was sent."""
    if isinstance(value, list):
        return [_sendable(item) for item in cast("Iterable[Any]", value)]
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    return value
