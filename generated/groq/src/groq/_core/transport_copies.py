"""Copies of requests and responses that hold nothing that others may not see, for pickles."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

from .headers import is_harmless, mask_url
from .transport_api import Headers, Request, Response, ResponseNotRead

__all__ = ["without_secrets"]

_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})
"""Headers that are true of the bytes that were sent, and not of the content that is kept."""


def without_secrets(state: Mapping[str, object]) -> dict[str, object]:
    """Return ``state`` with copies of its requests and responses, which have harmless headers only.

    A request loses its body; a response keeps its own. Values of the query of URLs are masked.
    """
    return {name: _copy(value) for name, value in state.items()}


def _copy(value: Any) -> Any:
    if isinstance(value, Request):
        return _copy_request(value)
    return _copy_response(value) if isinstance(value, Response) else value


def _copy_request(request: Request) -> Request:
    return Request(request.method, mask_url(request.url), headers=_harmless(request.headers))


def _copy_response(response: Response) -> Response:
    content = b""
    with contextlib.suppress(ResponseNotRead):
        content = response.content
    headers = {name: value for name, value in _harmless(response.headers).items() if name not in _OF_THE_WIRE}
    request = None
    with contextlib.suppress(RuntimeError):  # made by hand, without any
        request = _copy_request(response.request)
    copied = Response(response.status_code, headers=headers, content=content, request=request)
    with contextlib.suppress(RuntimeError):  # not closed yet
        copied.elapsed = response.elapsed
    return copied


def _harmless(headers: Headers) -> dict[str, str]:
    return {name: value for name, value in headers.items() if is_harmless(name)}
