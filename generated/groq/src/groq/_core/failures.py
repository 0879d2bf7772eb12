"""Telling an error of the application's own code from a failure of the network."""

from __future__ import annotations

from collections.abc import Iterator, Set
from types import CodeType
from typing import TYPE_CHECKING, Any, cast

from .bodies import BodyStream
from .transport import is_network_failure

if TYPE_CHECKING:
    from .transport_api import AsyncClient, Client

__all__ = ["is_application_error"]


def is_application_error(error: Exception, http: Client | AsyncClient, auth: object, body: object) -> bool:
    """Say whether ``error``, raised while a request was sent, comes from code that the application passed in.

    That is the source of the request's ``body``, an event hook, an auth flow, and any error that no network raises.
    """
    if isinstance(body, BodyStream) and body.failure is error:
        return True
    return not is_network_failure(error) or _was_raised_in(error, {*_hooks(http), *_flows(auth), *_flows(http.auth)})


def _hooks(http: Client | AsyncClient) -> Iterator[CodeType]:
    for hooks in http.event_hooks.values():
        for hook in hooks:
            of_class = getattr(cast("type[Any]", type(hook)), "__call__", None)  # noqa: B004
            yield from _codes(hook, getattr(hook, "func", None), of_class)


def _flows(auth: object) -> Iterator[CodeType]:
    for name in ("auth_flow", "sync_auth_flow", "async_auth_flow"):
        yield from _codes(getattr(auth, name, None))


def _codes(*functions: Any) -> Iterator[CodeType]:
    for function in functions:
        code = getattr(function, "__code__", None)
        # Every flow passes through the library's own, and so do the network's errors.
        if isinstance(code, CodeType) and not str(getattr(function, "__module__", "")).startswith("httpx"):
            yield code


def _was_raised_in(error: Exception, codes: Set[CodeType]) -> bool:
    trace = error.__traceback__
    while codes and trace is not None:
        if trace.tb_frame.f_code in codes:
            return True
        trace = trace.tb_next
    return False
