"""Contact with the transport, which is httpx: how a request object is made and sent, and what its errors mean.

Nothing else in the package reads httpx's exceptions or follows its redirects, so that another transport with httpx's
shape needs a change here and in ``http_clients`` only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from .bodies import BodyStream, as_body, files_are_replayable
from .exceptions import APIConnectionError, APITimeoutError
from .headers import REDACTED, is_secret
from .http_timeout import httpx_default_timeout
from .transport_api import (
    URL,
    AsyncClient,
    ByteStream,
    Client,
    Headers,
    InvalidURL,
    LocalProtocolError,
    Request,
    Response,
    ResponseNotRead,
    StreamConsumed,
    StreamError,
    Timeout,
    TimeoutException,
    TooManyRedirects,
    UnsupportedProtocol,
)
from .types import NotGiven, not_given

Auth = Any
"""An httpx auth flow, ``None`` for none, or ``httpx.USE_CLIENT_DEFAULT`` for the HTTP client's own."""

# What the transport refuses to send; asking again would not help.
_FINAL_ERRORS = (
    UnsupportedProtocol,
    LocalProtocolError,
    TooManyRedirects,
    InvalidURL,
    StreamError,
)

_SHORTEST_SECRET = 8
"""Characters; anything shorter may stand in a text by chance."""


def is_same_origin(url: URL, other: URL) -> bool:
    """Say whether two URLs have one origin (RFC 6454: scheme, host and port)."""
    return (url.scheme, url.host, _port(url)) == (other.scheme, other.host, _port(other))


def _port(url: URL) -> int | None:
    return url.port or {"http": 80, "https": 443}.get(url.scheme)


def bytes_request(
    http: Client | AsyncClient,
    method: str,
    url: URL,
    headers: Headers,
    body: bytes,
    extensions: dict[str, Any],
) -> Request:
    """Make a request whose body is in memory.

    ``headers`` are complete but for the length; they hold a ``Host``.
    """
    if body or method in ("POST", "PUT", "PATCH"):
        headers["Content-Length"] = str(len(body))
    # Giving the stream ourselves spares httpx working the headers out a second time.
    request = Request(method, url, stream=ByteStream(body), extensions=extensions)
    # Taken over as they are: passed as an argument they would be copied into httpx's own class.
    request.headers = headers
    request.read()
    if http.cookies:
        http.cookies.set_cookie_header(request)
    return request


def stream_request(
    http: Client | AsyncClient,
    method: str,
    url: URL,
    headers: Headers,
    content: Any,
    extensions: dict[str, Any],
) -> Request:
    """Make a request with a body that is read while it is sent (a file, an iterable)."""
    body = as_body(content)
    if isinstance(body, bytes):
        return bytes_request(http, method, url, headers, body, extensions)
    if "Content-Length" not in headers:
        if body.length is None:
            headers["Transfer-Encoding"] = "chunked"
        else:
            headers["Content-Length"] = str(body.length)
    request = Request(method, url, headers=headers, stream=body, extensions=extensions)
    if http.cookies:
        http.cookies.set_cookie_header(request)
    return request


class _NoFiles(tuple[Any, ...]):
    """No files, but true: httpx then writes the fields as multipart and not URL-encoded."""

    def __bool__(self) -> bool:
        return True


def multipart_request(
    http: Client | AsyncClient,
    method: str,
    url: URL,
    headers: Headers,
    fields: list[tuple[str, str]],
    files: Any,
    extensions: dict[str, Any],
) -> Request:
    """Make a ``multipart/form-data`` request (RFC 7578) of fields and files, in that order.

    A boundary named in the ``Content-Type`` header is used, and so is another multipart type (RFC 2046).
    """
    stated = headers["content-type"]
    if "boundary" not in stated:
        # httpx sets the header itself, with the boundary it chose.
        del headers["content-type"]
    data: dict[str, list[str]] = {}
    for name, value in fields:
        data.setdefault(name, []).append(value)
    request = Request(
        method,
        url,
        headers=headers,
        cookies=http.cookies or None,
        data=data,
        files=files or _NoFiles(),
        extensions=extensions,
    )
    written = request.headers["content-type"]
    if not stated.lower().startswith("multipart/form-data") and "boundary" not in stated:
        request.headers["content-type"] = f"{stated};{written.partition(';')[2]}"
    if files and not files_are_replayable(files):
        request.stream = BodyStream(request.stream, one_shot=True)
    return request


def send(
    http: Client,
    request: Request,
    *,
    auth: Auth,
    stream: bool,
    follow_redirects: bool | None,
    secret_headers: Callable[[], Collection[str]],
) -> Response:
    """Send a request, follow redirects as asked (``None``: as the HTTP client is set), return the last response.

    ``auth`` is ``None`` for none, also not the HTTP client's. With ``stream`` the body is left unread. ``secret_headers`` names, in lower case, headers that authenticate; they
    do not follow a redirect to another origin. Raises what the transport raises.
    """
    response = http.send(request, stream=stream, follow_redirects=False, auth=auth)
    if response.next_request is None or not _follows(http, follow_redirects):
        return response
    history: list[Response] = []
    while response.next_request is not None:
        try:
            following = _next_hop(http, response, history, secret_headers)
        finally:
            response.close()
        response = http.send(following, stream=stream, follow_redirects=False, auth=None)
        response.history = list(history)
    return response


async def send_async(
    http: AsyncClient,
    request: Request,
    *,
    auth: Auth,
    stream: bool,
    follow_redirects: bool | None,
    secret_headers: Callable[[], Collection[str]],
) -> Response:
    """The same as :func:`send` for an async HTTP client."""
    response = await http.send(request, stream=stream, follow_redirects=False, auth=auth)
    if response.next_request is None or not _follows(http, follow_redirects):
        return response
    history: list[Response] = []
    while response.next_request is not None:
        try:
            following = _next_hop(http, response, history, secret_headers)
        finally:
            await response.aclose()
        response = await http.send(following, stream=stream, follow_redirects=False, auth=None)
        response.history = list(history)
    return response


def _follows(http: Client | AsyncClient, asked: bool | None) -> bool:
    return http.follow_redirects if asked is None else asked


def _next_hop(
    http: Client | AsyncClient,
    response: Response,
    history: list[Response],
    secret_headers: Callable[[], Collection[str]],
) -> Request:
    """The request that a redirect asks for, without secrets when it leads to another origin.

    httpx takes only ``Authorization`` off, and would apply its own ``auth`` again on a request sent anew: hence
    ``auth=None`` above.
    """
    request = response.next_request
    assert request is not None
    history.append(response)
    if len(history) > http.max_redirects:
        raise TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
    if not is_same_origin(request.url, response.request.url) and not _is_upgrade(response.request.url, request.url):
        ours = secret_headers()
        for name in [name for name in request.headers if is_secret(name) or name in ours]:
            if name != "cookie":  # httpx rebuilt it from the cookies of the new origin
                del request.headers[name]
    return request


def _is_upgrade(url: URL, target: URL) -> bool:
    """From http to https on one host and the standard ports, which httpx trusts too."""
    return url.host == target.host and (url.scheme, _port(url), target.scheme, _port(target)) == (
        "http",
        80,
        "https",
        443,
    )


def is_final(error: Exception) -> bool:
    """Say whether sending the request again could not help."""
    return isinstance(error, _FINAL_ERRORS)


def connection_error(error: Exception, request: Request) -> APIConnectionError:
    """Return the package's error for one of the transport's: timeout, or no connection."""
    # By name too: before Python 3.11 asyncio's own is another class.
    if isinstance(error, (TimeoutException, TimeoutError)) or type(error).__name__ == "TimeoutError":
        return APITimeoutError(request)
    if isinstance(error, TooManyRedirects):
        return APIConnectionError(message="Too many redirects.", request=request)
    if isinstance(error, StreamConsumed):
        return APIConnectionError(message="The request's body can be read only once and was already.", request=request)
    if isinstance(error, (UnsupportedProtocol, LocalProtocolError)):
        return APIConnectionError(message="The request cannot be sent as it is.", request=request)
    return APIConnectionError(request=request)


def quotes_request(error: Exception) -> bool:
    """Say whether an error's text may quote the request's headers, which can hold secrets."""
    return isinstance(error, LocalProtocolError)


def read_failure(response: Response) -> tuple[str, object]:
    """Return a message and the decoded body of a response that is no success; its body was read, if it could be.

    The request's own secrets are taken out of the message: some APIs repeat the key they refuse.
    """
    import json

    message = f"Error code: {response.status_code}"
    try:
        text = response.text.strip()
    except ResponseNotRead:
        return message, None
    body: object = text
    try:
        body = json.loads(text)
        message = f"{message} - {body}"
    except ValueError:
        message = text or message
    for name, value in response.request.headers.items():
        if is_secret(name):
            for secret in {value, value.rpartition(" ")[2]}:
                if len(secret) >= _SHORTEST_SECRET:
                    message = message.replace(secret, REDACTED)
    return message, body


def timeout_of(http: Client | AsyncClient) -> Timeout | NotGiven:
    """Return the timeout that an HTTP client was made with, ``not_given`` where it has httpx's own."""
    return not_given if http.timeout == httpx_default_timeout() else http.timeout


def extensions_for(timeout: float | Timeout | None) -> dict[str, Any]:
    """Return the request extensions that carry a timeout, in seconds."""
    if not isinstance(timeout, Timeout):
        timeout = Timeout(timeout)
    return {"timeout": timeout.as_dict()}
