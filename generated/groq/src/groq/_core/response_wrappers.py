"""Methods that return their raw response: what ``with_raw_response`` and ``with_streaming_response`` hold."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Generic, TypeVar, cast

from typing_extensions import ParamSpec

from .abandoned import hold_response
from .constants import OVERRIDE_CAST_TO_HEADER, RAW_RESPONSE_HEADER
from .response import APIResponse as APIResponse
from .response import AsyncAPIResponse as AsyncAPIResponse
from .response import AsyncBinaryAPIResponse as AsyncBinaryAPIResponse
from .response import AsyncStreamedBinaryAPIResponse as AsyncStreamedBinaryAPIResponse
from .response import BinaryAPIResponse as BinaryAPIResponse
from .response import StreamedBinaryAPIResponse as StreamedBinaryAPIResponse

__all__ = [
    "AsyncResponseContextManager",
    "ResponseContextManager",
    "async_to_custom_raw_response_wrapper",
    "async_to_custom_streamed_response_wrapper",
    "async_to_raw_response_wrapper",
    "async_to_streamed_response_wrapper",
    "to_custom_raw_response_wrapper",
    "to_custom_streamed_response_wrapper",
    "to_raw_response_wrapper",
    "to_streamed_response_wrapper",
]

P = ParamSpec("P")
R = TypeVar("R")
_APIResponseT = TypeVar("_APIResponseT", bound="APIResponse[Any]")
_AsyncAPIResponseT = TypeVar("_AsyncAPIResponseT", bound="AsyncAPIResponse[Any]")


class ResponseContextManager(Generic[_APIResponseT]):
    """Makes the call when entered, and closes its response when left."""

    def __init__(self, request_func: Callable[[], _APIResponseT]) -> None:
        self._request_func = request_func
        self.__response: _APIResponseT | None = None

    def __enter__(self) -> _APIResponseT:
        self.__response = self._request_func()
        return self.__response

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self.__response is None:
            return
        if exc_type is GeneratorExit:  # the generator around the block was dropped, perhaps in a finalizer
            hold_response(self.__response.http_response).abandon()
        else:
            self.__response.close()


class AsyncResponseContextManager(Generic[_AsyncAPIResponseT]):
    """The asynchronous twin of ``ResponseContextManager``."""

    def __init__(self, api_request: Awaitable[_AsyncAPIResponseT]) -> None:
        self._api_request = api_request
        self.__response: _AsyncAPIResponseT | None = None

    async def __aenter__(self) -> _AsyncAPIResponseT:
        self.__response = await self._api_request
        return self.__response

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self.__response is not None:
            await self.__response.close()


def to_streamed_response_wrapper(func: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """The method ``func``, returning a context manager for its raw response with the body still to come."""
    return cast("Callable[P, ResponseContextManager[APIResponse[R]]]", _deferred(func, _marks("stream")))


def async_to_streamed_response_wrapper(
    func: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]:
    """The asynchronous twin of ``to_streamed_response_wrapper``."""
    return cast(
        "Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]", _deferred_async(func, _marks("stream"))
    )


def to_custom_streamed_response_wrapper(
    func: Callable[P, object], response_cls: type[_APIResponseT]
) -> Callable[P, ResponseContextManager[_APIResponseT]]:
    """``to_streamed_response_wrapper`` with ``response_cls`` for the response."""
    return cast("Callable[P, ResponseContextManager[_APIResponseT]]", _deferred(func, _marks("stream", response_cls)))


def async_to_custom_streamed_response_wrapper(
    func: Callable[P, Awaitable[object]], response_cls: type[_AsyncAPIResponseT]
) -> Callable[P, AsyncResponseContextManager[_AsyncAPIResponseT]]:
    """The asynchronous twin of ``to_custom_streamed_response_wrapper``."""
    return cast(
        "Callable[P, AsyncResponseContextManager[_AsyncAPIResponseT]]",
        _deferred_async(func, _marks("stream", response_cls)),
    )


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """The method ``func``, returning its raw response with the body read."""
    return cast("Callable[P, APIResponse[R]]", _marked(func, _marks("raw")))


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """The asynchronous twin of ``to_raw_response_wrapper``."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", _marked_async(func, _marks("raw")))


def to_custom_raw_response_wrapper(
    func: Callable[P, object], response_cls: type[_APIResponseT]
) -> Callable[P, _APIResponseT]:
    """``to_raw_response_wrapper`` with ``response_cls`` for the response."""
    return cast("Callable[P, _APIResponseT]", _marked(func, _marks("raw", response_cls)))


def async_to_custom_raw_response_wrapper(
    func: Callable[P, Awaitable[object]], response_cls: type[_AsyncAPIResponseT]
) -> Callable[P, Awaitable[_AsyncAPIResponseT]]:
    """The asynchronous twin of ``to_custom_raw_response_wrapper``."""
    return cast("Callable[P, Awaitable[_AsyncAPIResponseT]]", _marked_async(func, _marks("raw", response_cls)))


# A wrapper tells the client what to return through headers that the client takes out again before sending.


def _marks(kind: str, response_cls: type[Any] | None = None) -> dict[str, Any]:
    marks: dict[str, Any] = {RAW_RESPONSE_HEADER: kind}
    if response_cls is not None:
        marks[OVERRIDE_CAST_TO_HEADER] = response_cls
    return marks


def _add_marks(arguments: dict[str, Any], marks: dict[str, Any]) -> dict[str, Any]:
    arguments["extra_headers"] = {**(arguments.get("extra_headers") or {}), **marks}
    return arguments


def _marked(func: Callable[..., Any], marks: dict[str, Any]) -> Callable[..., Any]:
    @functools.wraps(func)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        return func(*args, **_add_marks(kwargs, marks))

    return wrapped


def _marked_async(func: Callable[..., Awaitable[Any]], marks: dict[str, Any]) -> Callable[..., Awaitable[Any]]:
    @functools.wraps(func)
    async def wrapped(*args: Any, **kwargs: Any) -> Any:
        return await func(*args, **_add_marks(kwargs, marks))

    return wrapped


def _deferred(func: Callable[..., Any], marks: dict[str, Any]) -> Callable[..., ResponseContextManager[Any]]:
    @functools.wraps(func)
    def wrapped(*args: Any, **kwargs: Any) -> ResponseContextManager[Any]:
        return ResponseContextManager(functools.partial(func, *args, **_add_marks(kwargs, marks)))

    return wrapped


def _deferred_async(
    func: Callable[..., Awaitable[Any]], marks: dict[str, Any]
) -> Callable[..., AsyncResponseContextManager[Any]]:
    @functools.wraps(func)
    def wrapped(*args: Any, **kwargs: Any) -> AsyncResponseContextManager[Any]:
        return AsyncResponseContextManager(func(*args, **_add_marks(kwargs, marks)))

    return wrapped
