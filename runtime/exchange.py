"""One exchange: a request is sent, its redirects are followed, its response is read within the client's limits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from .connections import watch_end
from .headers import is_harmless
from .lazy import later
from .limits import SafetyLimits
from .pools import enter_loop, register, wake
from .transport import is_same_origin
from .transport_api import URL, AsyncClient, Client, Request, Response, TooManyRedirects
from .waits import CURRENT, Waits, check_body

if TYPE_CHECKING:
    from . import decoding, foreign_clients
else:
    decoding, foreign_clients = later(__name__, ".decoding", ".foreign_clients")

__all__ = ["close", "close_async", "read_error_body", "read_error_body_async", "send", "send_async"]

Auth = Any
"""An httpx auth flow, ``None`` for none, or ``httpx.USE_CLIENT_DEFAULT`` for the HTTP client's own."""


def close(http: Client) -> None:
    """Close an HTTP client; threads that wait for its connections are woken, and their calls fail."""
    wake(http)
    http.close()


async def close_async(http: AsyncClient) -> None:
    """Close an async HTTP client; its event loop tells the tasks that wait for its connections."""
    await http.aclose()


def send(
    http: Client,
    request: Request,
    *,
    auth: Auth,
    stream: bool,
    follow_redirects: bool | None,
    limits: SafetyLimits,
    deadline: float | None,
) -> Response:
    """Send a request, follow redirects as asked (``None``: as the HTTP client is set), return the last response.

    ``auth`` is ``None`` for none, also not the HTTP client's. With ``stream`` the body is left unread; else it is read,
    and of a response that is no success as much as arrives. ``deadline``, in terms of ``time.monotonic``, ends the
    exchange. Raises what the transport raises.
    """
    register(http)
    response = _send(http, request, auth, limits, deadline)
    history: list[Response] = []
    while response.next_request is not None and _follows(http, response, follow_redirects, limits):
        read_error_body(response, limits)
        following = _next_hop(http, response, history)
        response = _send(http, following, None, limits, deadline)
        response.history = list(history)
    if stream:
        return response
    if not response.is_success:
        read_error_body(response, limits)
        return response
    if not _is_unread(response):
        response.read()
        return response
    begun = time.monotonic()
    parts: list[bytes] = []
    try:
        for part in response.iter_bytes():
            parts.append(part)
            check_body(response, limits, begun)
    except BaseException:
        response.close()
        raise
    _set_content(response, b"".join(parts))
    return response


async def send_async(
    http: AsyncClient,
    request: Request,
    *,
    auth: Auth,
    stream: bool,
    follow_redirects: bool | None,
    limits: SafetyLimits,
    deadline: float | None,
) -> Response:
    """Do the same as :func:`send` for an async HTTP client."""
    enter_loop(http)
    response = await _send_async(http, request, auth, limits, deadline)
    history: list[Response] = []
    while response.next_request is not None and _follows(http, response, follow_redirects, limits):
        await read_error_body_async(response, limits)
        following = _next_hop(http, response, history)
        response = await _send_async(http, following, None, limits, deadline)
        response.history = list(history)
    if stream:
        return response
    if not response.is_success:
        await read_error_body_async(response, limits)
        return response
    if not _is_unread(response):
        await response.aread()
        return response
    begun = time.monotonic()
    parts: list[bytes] = []
    try:
        async for part in response.aiter_bytes():
            parts.append(part)
            check_body(response, limits, begun)
    except BaseException:
        await response.aclose()
        raise
    _set_content(response, b"".join(parts))
    return response


def read_error_body(response: Response, limits: SafetyLimits) -> None:
    """Read as much of the body as arrives and the limit allows, and close the response.

    The status is the news, with or without its body: what fails while it is read is not raised.
    """
    if not _is_unread(response):
        response.close()
        return
    parts: list[bytes] = []
    remaining = limits.max_error_bytes
    begun = time.monotonic()
    try:
        for part in response.iter_bytes():
            parts.append(part)
            remaining -= len(part)
            if remaining <= 0:
                break
            check_body(response, limits, begun)
    except Exception:
        parts = []  # half of an error's text would stand in the place of its status
    finally:
        response.close()
    _set_content(response, b"".join(parts)[: limits.max_error_bytes])


async def read_error_body_async(response: Response, limits: SafetyLimits) -> None:
    """Do the same as :func:`read_error_body` for an async response."""
    if not _is_unread(response):
        await response.aclose()
        return
    parts: list[bytes] = []
    remaining = limits.max_error_bytes
    begun = time.monotonic()
    try:
        async for part in response.aiter_bytes():
            parts.append(part)
            remaining -= len(part)
            if remaining <= 0:
                break
            check_body(response, limits, begun)
    except Exception:
        parts = []  # half of an error's text would stand in the place of its status
    finally:
        await response.aclose()
    _set_content(response, b"".join(parts)[: limits.max_error_bytes])


def _send(http: Any, request: Request, auth: Auth, limits: SafetyLimits, deadline: float | None) -> Response:
    token = CURRENT.set(Waits(limits, deadline))
    try:
        if isinstance(http, Client):
            response = http.send(request, stream=True, follow_redirects=False, auth=auth)
        else:
            response = foreign_clients.send(http, request, auth)
    finally:
        CURRENT.reset(token)
    return _open(response, limits, deadline)


async def _send_async(
    http: Any, request: Request, auth: Auth, limits: SafetyLimits, deadline: float | None
) -> Response:
    token = CURRENT.set(Waits(limits, deadline))
    try:
        if isinstance(http, AsyncClient):
            response = await http.send(request, stream=True, follow_redirects=False, auth=auth)
        else:
            response = await foreign_clients.send_async(http, request, auth)
    finally:
        CURRENT.reset(token)
    return _open(response, limits, deadline)


def _open(response: Response, limits: SafetyLimits, deadline: float | None) -> Response:
    """Put the limits on a response whose body is still to come."""
    if "charset" in response.headers.get("content-type", "").lower():
        decoding.refuse_odd_charset(response)
    if not response.is_closed:
        watch_end(response, deadline)
        if "content-encoding" in response.headers:
            decoding.limit_decoding(response, limits)
    return response


def _is_unread(response: Response) -> bool:
    return not response.is_closed and not response.is_stream_consumed


def _set_content(response: Response, content: bytes) -> None:
    # What the library's own `read` does, which has no limit and keeps nothing of a body that breaks off.
    response._content = content  # pyright: ignore[reportPrivateUsage]


def _follows(
    http: Client | AsyncClient, response: Response, follow_redirects: bool | None, limits: SafetyLimits
) -> bool:
    """Say whether the response's redirect is followed: one that would take a body to another origin is not."""
    if not (http.follow_redirects if follow_redirects is None else follow_redirects):
        return False
    request = response.next_request
    assert request is not None
    sends_body = request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers
    return not sends_body or limits.resend_body_elsewhere or not _leaves(response.request.url, request.url)


def _next_hop(http: Client | AsyncClient, response: Response, history: list[Response]) -> Request:
    """Return the request that a redirect asks for, with nothing but harmless headers when it leads to another origin.

    httpx takes only ``Authorization`` off, and would apply its own ``auth`` again on a request sent anew: hence
    ``auth=None`` above.
    """
    request = response.next_request
    assert request is not None
    history.append(response)
    if len(history) > http.max_redirects:
        raise TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
    if _leaves(response.request.url, request.url):
        for name in [name for name in request.headers if not is_harmless(name)]:
            if name != "cookie":  # httpx rebuilt it from the cookies of the new origin
                del request.headers[name]
    return request


def _leaves(url: URL, target: URL) -> bool:
    """Say whether ``target`` is another origin, to which an upgrade does not count.

    That is from http to https on one host and the standard ports, which httpx trusts too.
    """
    is_upgrade = url.host == target.host and (url.scheme, url.port or 80, target.scheme, target.port or 443) == (
        "http",
        80,
        "https",
        443,
    )
    return not is_upgrade and not is_same_origin(url, target)
