"""The loop of a conversation with tools: ask, do what the model asks for, tell it the results, until it is done."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar, cast

import anyio
import pydantic

from .errors import ToolRoundsError
from .tool_formats import ToolFormat, ToolSet
from .tools import Tool, ToolCall, ToolError, ToolResult, content_of

__all__ = ["async_run_tools", "run_tools"]

_AnswerT = TypeVar("_AnswerT")


OnCall = Callable[[ToolCall], Any]
"""Sees a call before it is made. What it returns but None is the result, in place of the tool's."""


class _Loop:
    """The state of one conversation."""

    def __init__(self, format_: ToolFormat, tools: ToolSet, max_rounds: int, request: dict[str, Any]) -> None:
        self._format = format_
        self._tools = tools.by_name
        self._rounds_left = max_rounds
        messages = request["body"][format_.messages]
        self._messages: list[Any] = (
            [{"role": "user", "content": messages}] if isinstance(messages, str) else list(messages)
        )
        self._request = request

    def request(self) -> dict[str, Any]:
        """Return the arguments of the next request."""
        return {**self._request, "body": {**self._request["body"], self._format.messages: list(self._messages)}}

    def calls(self, answer: Any) -> list[tuple[ToolCall, Tool[Any] | None]]:
        """Return what the model asks for; nothing where the loop is over. Raises ``ToolRoundsError`` past the cap."""
        calls = [(call, self._tools.get(call.name)) for call, _ in self._format.calls_in(answer)]
        tools = [tool for _, tool in calls if tool is not None]
        if not tools or not all(tool.is_callable for tool in tools):
            return []  # a type is there to be read, by the caller
        if self._rounds_left <= 0:
            raise ToolRoundsError("The model asks for more rounds of tools than max_rounds allows", answer)
        self._rounds_left -= 1
        return calls

    def tell(self, answer: Any, results: list[ToolResult]) -> None:
        """Add an answer and the results of its calls to the conversation."""
        self._messages += self._format.messages_after(answer, results)


def run_tools(
    send: Callable[..., Any],
    *arguments: Any,
    format: ToolFormat,
    tools: ToolSet,
    max_rounds: int,
    on_call: OnCall | None,
    cast_to: type[_AnswerT],
    **request: Any,
) -> _AnswerT:
    """Send requests until the model asks for no tool that is known; return the last answer.

    Arguments that do not fit, tools that do not exist and a ``ToolError`` are told to the model, which may try again.
    What else a tool raises is raised. ``max_rounds`` is how often results are sent; raises ``ToolRoundsError`` beyond.
    """
    loop = _Loop(format, tools, max_rounds, request)
    while True:
        answer = send(*arguments, cast_to=cast_to, **loop.request())
        calls = loop.calls(answer)
        if not calls:
            return cast("_AnswerT", answer)
        loop.tell(answer, [_run(call, tool, on_call) for call, tool in calls])


async def async_run_tools(
    send: Callable[..., Any],
    *arguments: Any,
    format: ToolFormat,
    tools: ToolSet,
    max_rounds: int,
    on_call: OnCall | None,
    cast_to: type[_AnswerT],
    **request: Any,
) -> _AnswerT:
    """Do the same as `run_tools`; tools and ``on_call`` may be asynchronous, and calls run side by side."""
    loop = _Loop(format, tools, max_rounds, request)
    while True:
        answer = await send(*arguments, cast_to=cast_to, **loop.request())
        calls = loop.calls(answer)
        if not calls:
            return cast("_AnswerT", answer)
        loop.tell(answer, await _run_all(calls, on_call))


def _run(call: ToolCall, tool: Tool[Any] | None, on_call: OnCall | None) -> ToolResult:
    try:
        result = on_call(call) if on_call is not None else None
        if result is None:
            result = _call(call, tool)
    except ToolError as error:
        return ToolResult(call, str(error), has_failed=True)
    if inspect.isawaitable(result):
        if inspect.iscoroutine(result):
            result.close()
        raise TypeError(f"The tool {call.name} is asynchronous: use it with the async client")
    return _result(call, result)


async def _run_all(calls: list[tuple[ToolCall, Tool[Any] | None]], on_call: OnCall | None) -> list[ToolResult]:
    """Run calls side by side; return their results in the calls' order. Raises the first error of a tool."""
    results: dict[int, ToolResult] = {}
    errors: list[Exception] = []
    async with anyio.create_task_group() as group:

        async def run(number: int, call: ToolCall, tool: Tool[Any] | None) -> None:
            try:
                results[number] = await _run_async(call, tool, on_call)
            except Exception as error:
                errors.append(error)
                group.cancel_scope.cancel()

        for number, (call, tool) in enumerate(calls):
            group.start_soon(run, number, call, tool)
    if errors:
        raise errors[0]
    return [results[number] for number in range(len(calls))]


async def _run_async(call: ToolCall, tool: Tool[Any] | None, on_call: OnCall | None) -> ToolResult:
    try:
        result = on_call(call) if on_call is not None else None
        if inspect.isawaitable(result):
            result = await result
        if result is None:
            result = _call(call, tool)
        if inspect.isawaitable(result):
            result = await result
    except ToolError as error:
        return ToolResult(call, str(error), has_failed=True)
    return _result(call, result)


def _result(call: ToolCall, result: Any) -> ToolResult:
    return ToolResult(call, "done" if result is None else content_of(result))


def _call(call: ToolCall, tool: Tool[Any] | None) -> Any:
    if tool is None:
        raise ToolError(f"There is no tool named {call.name}")
    try:
        arguments = tool.validate(call.arguments)
    except pydantic.ValidationError as error:
        raise ToolError(
            f"The arguments do not fit: {error.errors(include_url=False, include_context=False)}"
        ) from error
    return tool.call(arguments)
