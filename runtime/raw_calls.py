"""Methods that return their raw response: how a wrapper tells the client so."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from .constants import OVERRIDE_CAST_TO_HEADER, RAW_RESPONSE_HEADER

__all__ = ["ask_raw", "ask_raw_async", "defer", "raw_marks"]

_T = TypeVar("_T")


def raw_marks(kind: str, response_cls: type[Any] | None = None) -> dict[str, Any]:
    """Return the headers that ask for a raw response; the client takes them out again before it sends a request.

    ``kind`` is ``"raw"`` (the body is read) or ``"stream"``; ``response_cls`` the class of the response, if not the
    usual.
    """
    marks: dict[str, Any] = {RAW_RESPONSE_HEADER: kind}
    if response_cls is not None:
        marks[OVERRIDE_CAST_TO_HEADER] = response_cls
    return marks


def ask_raw(func: Callable[..., Any], marks: dict[str, Any]) -> Callable[..., Any]:
    """Return the method ``func`` with ``marks`` among the headers of each call."""

    @functools.wraps(func)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        return func(*args, **_add_marks(kwargs, marks))

    return wrapped


def ask_raw_async(func: Callable[..., Awaitable[Any]], marks: dict[str, Any]) -> Callable[..., Awaitable[Any]]:
    """Return the asynchronous twin of ``ask_raw``."""

    @functools.wraps(func)
    async def wrapped(*args: Any, **kwargs: Any) -> Any:
        return await func(*args, **_add_marks(kwargs, marks))

    return wrapped


def defer(func: Callable[..., Any], marks: dict[str, Any], manager: Callable[[Any], _T]) -> Callable[..., _T]:
    """Return the method ``func``, giving its call, not yet made, to ``manager``."""

    @functools.wraps(func)
    def wrapped(*args: Any, **kwargs: Any) -> _T:
        return manager(functools.partial(func, *args, **_add_marks(kwargs, marks)))

    return wrapped


def _add_marks(arguments: dict[str, Any], marks: dict[str, Any]) -> dict[str, Any]:
    arguments["extra_headers"] = {**(arguments.get("extra_headers") or {}), **marks}
    return arguments
