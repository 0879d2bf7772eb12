"""Contact with the transport: how a request object is made, and what the HTTP library's errors mean."""

from __future__ import annotations

from typing import Any

from . import settings
from .bodies import BodyStream, as_body, files_are_replayable
from .exceptions import APIConnectionError, APITimeoutError
from .headers import REDACTED, is_harmless
from .http_timeout import httpx_default_timeout, own_timeout
from .limits import PARSER_DEPTH, SafetyLimits, is_nested_deeper
from .transport_api import (
    URL,
    AsyncClient,
    ByteStream,
    Client,
    Headers,
    InvalidURL,
    LocalProtocolError,
    Request,
    RequestError,
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

# What the transport refuses to send; asking again would not help.
_FINAL_ERRORS = (
    UnsupportedProtocol,
    LocalProtocolError,
    TooManyRedirects,
    InvalidURL,
    StreamError,
)

_NETWORK_LIBRARIES = frozenset({"aiohttp", "anyio", "h11", "h2", "httpcore", "httpcore2", "httpx", "httpx2", "socksio"})
"""Beneath transports; some let errors of theirs pass."""

_MIN_SECRET_LENGTH = 8
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
    content_type = request.headers["content-type"]
    if not stated.lower().startswith("multipart/form-data") and "boundary" not in stated:
        request.headers["content-type"] = f"{stated};{content_type.partition(';')[2]}"
    if not files:
        request.stream = BodyStream(request.stream, one_shot=False)
        return request
    from .uploads import readers_of

    one_shot = not files_are_replayable(files)
    request.stream = BodyStream(request.stream, one_shot=one_shot, readers=readers_of(files))
    return request


def is_network_failure(error: Exception) -> bool:
    """Say whether an error that came out of the HTTP client is the network's or the server's doing.

    Everything else is an error in a program: of a hook, an auth flow, a transport. A bare ``RuntimeError`` is what
    transports raise that know no better.
    """
    # By name too: before Python 3.11 asyncio's own is another class.
    if isinstance(error, (RequestError, StreamError, InvalidURL, OSError)) or type(error).__name__ == "TimeoutError":
        return True
    return type(error) is RuntimeError or type(error).__module__.partition(".")[0] in _NETWORK_LIBRARIES


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
    if settings.ASSUMED_HOST is not None and request.url.host == settings.ASSUMED_HOST:
        hint = f"the API's document names no host, so pass the client base_url=... or set {settings.BASE_URL_ENV}"
        return APIConnectionError(message=f"Connection error at {request.url.host}: {hint}.", request=request)
    return APIConnectionError(request=request)


def quotes_request(error: Exception) -> bool:
    """Say whether an error's text may quote the request's headers, which can hold secrets."""
    return isinstance(error, LocalProtocolError)


def read_failure(response: Response, limits: SafetyLimits) -> tuple[str, object]:
    """Return a message and the decoded body of a response that is no success; its body was read, if it could be.

    The request's own secrets are taken out of the message: some APIs repeat the key they refuse. A body that is nested
    too deep stays text.
    """
    import json

    message = f"Error code: {response.status_code}"
    try:
        text = response.text.strip()
    except ResponseNotRead:
        return message, None
    body: object = text
    try:
        if is_nested_deeper(text, min(limits.max_json_depth, PARSER_DEPTH)):
            raise ValueError("nested too deep")
        body = json.loads(text)
        message = f"{message} - {body}"
    except ValueError:
        message = text or message
    for name, value in response.request.headers.items():
        if not is_harmless(name):
            for secret in {value, value.rpartition(" ")[2]}:
                if len(secret) >= _MIN_SECRET_LENGTH:
                    message = message.replace(secret, REDACTED)
    return message, body


def timeout_of(http: Client | AsyncClient) -> Timeout | NotGiven:
    """Return the timeout that an HTTP client was made with, ``not_given`` where it has httpx's own."""
    timeout = own_timeout(http.timeout)
    return not_given if timeout == httpx_default_timeout() else timeout


def limit_timeouts(request: Request, seconds: float) -> None:
    """Let no wait of a request's exchange take longer than ``seconds``."""
    seconds = max(seconds, 0.001)  # the transport takes none at all for a socket that must not wait
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    shortened = {name: min(seconds, timeouts.get(name) or seconds) for name in ("connect", "read", "write", "pool")}
    request.extensions = {**request.extensions, "timeout": shortened}


def extensions_for(timeout: Any) -> dict[str, Any]:
    """Return the request extensions that carry a timeout: seconds, or a timeout of either HTTP library."""
    timeout = own_timeout(timeout)
    if not isinstance(timeout, Timeout):
        timeout = Timeout(timeout)
    return {"timeout": timeout.as_dict()}
