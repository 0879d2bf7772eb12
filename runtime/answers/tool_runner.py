"""The loop of a conversation with tools: ask, do what the model asks for, tell it the results, until it is done."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

import pydantic

from .errors import ToolRoundsError
from .tools import Tool, ToolCall, content_of, tools_by_name

__all__ = ["ToolFormat", "async_run_tools", "run_tools"]

_AnswerT = TypeVar("_AnswerT")


class ToolFormat:
    """Where a method has what the loop needs; generated code holds one.

    ``messages`` is the property of the request that has the conversation, ``message`` the way to the model's message in
    the answer: attributes, the first of each list. ``calls`` are those of the message.
    """

    def __init__(self, *, messages: str, message: tuple[str, ...], calls: str = "tool_calls") -> None:
        self.messages = messages
        self.message = message
        self.calls = calls


OnCall = Callable[[ToolCall], Any]
"""Sees a call before it is made. What it returns but None is the result, in place of the tool's."""


class _Loop:
    """The state of one conversation."""

    def __init__(self, format_: ToolFormat, tools: Iterable[Any], max_rounds: int, request: dict[str, Any]) -> None:
        self._format = format_
        self._tools = tools_by_name(tools)
        self._rounds_left = max_rounds
        self._messages: list[Any] = list(request["body"][format_.messages])
        self._request = request

    def request(self) -> dict[str, Any]:
        """Return the arguments of the next request."""
        return {**self._request, "body": {**self._request["body"], self._format.messages: list(self._messages)}}

    def calls(self, answer: Any) -> list[tuple[ToolCall, Tool[Any] | None]]:
        """Return what the model asks for; nothing where the loop is over. Raises ``ToolRoundsError`` past the cap."""
        message = self._message(answer)
        asked = list(getattr(message, self._format.calls, None) or ())
        found: list[tuple[ToolCall, Tool[Any] | None]] = []
        for each in asked:
            call = ToolCall(each.function.name, each.function.arguments or "", each.id)
            known = self._tools.get(call.name)
            if known is not None and not known.is_callable:
                return []  # a type is there to be read, by the caller
            found.append((call, known))
        if not found or not any(known for _, known in found):
            return []
        if self._rounds_left <= 0:
            raise ToolRoundsError("The model asks for more rounds of tools than max_rounds allows", answer)
        self._rounds_left -= 1
        self._messages.append(message.to_dict())
        return found

    def tell(self, call: ToolCall, result: Any) -> None:
        """Add the result of a call to the conversation."""
        self._messages.append({"role": "tool", "tool_call_id": call.id, "content": content_of(result)})

    def _message(self, answer: Any) -> Any:
        place = answer
        for name in self._format.message:
            place = getattr(place, name, None)
            if isinstance(place, list):
                place = next(iter(cast("Iterable[Any]", place)), None)
        return place


def run_tools(
    send: Callable[..., Any],
    *arguments: Any,
    format: ToolFormat,
    tools: Iterable[Any],
    max_rounds: int,
    on_call: OnCall | None,
    cast_to: type[_AnswerT],
    **request: Any,
) -> _AnswerT:
    """Send requests until the model asks for no tool that is known; return the last answer.

    Arguments that do not fit and tools that do not exist are told to the model, which may try again. What a tool raises
    is raised. ``max_rounds`` is how often results are sent; raises ``ToolRoundsError`` beyond.
    """
    loop = _Loop(format, tools, max_rounds, request)
    while True:
        answer = send(*arguments, cast_to=cast_to, **loop.request())
        calls = loop.calls(answer)
        if not calls:
            return cast("_AnswerT", answer)
        for call, known in calls:
            result = on_call(call) if on_call is not None else None
            if result is None:
                result = _result(call, known)
            if inspect.isawaitable(result):
                if inspect.iscoroutine(result):
                    result.close()
                raise TypeError(f"The tool {call.name} is asynchronous: use it with the async client")
            loop.tell(call, result)


async def async_run_tools(
    send: Callable[..., Any],
    *arguments: Any,
    format: ToolFormat,
    tools: Iterable[Any],
    max_rounds: int,
    on_call: OnCall | None,
    cast_to: type[_AnswerT],
    **request: Any,
) -> _AnswerT:
    """The asynchronous twin of `run_tools`; tools and ``on_call`` may be asynchronous."""
    loop = _Loop(format, tools, max_rounds, request)
    while True:
        answer = await send(*arguments, cast_to=cast_to, **loop.request())
        calls = loop.calls(answer)
        if not calls:
            return cast("_AnswerT", answer)
        for call, known in calls:
            result = on_call(call) if on_call is not None else None
            if inspect.isawaitable(result):
                result = await result
            if result is None:
                result = _result(call, known)
            if inspect.isawaitable(result):
                result = await result
            loop.tell(call, result)


def _result(call: ToolCall, known: Tool[Any] | None) -> Any:
    if known is None:
        return f"There is no tool named {call.name}"
    try:
        arguments = known.validate(call.arguments)
    except pydantic.ValidationError as error:
        return f"The arguments do not fit: {error.errors(include_url=False, include_context=False)}"
    result = known.call(arguments)
    return "done" if result is None else result
