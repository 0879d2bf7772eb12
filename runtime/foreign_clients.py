"""HTTP clients of the other library: httpx's successor where the package uses httpx, or the other way round.

A request of ours is sent as one of theirs, its response is read as one of ours, and what they raise is raised as our
error of the same name, so that nothing else in the package has to know of two libraries. Loaded with the first such
client; neither library is imported for it, as the client's own module did that.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any
from weakref import ref

from . import transport_api
from .transport_api import (
    USE_CLIENT_DEFAULT,
    AsyncByteStream,
    ByteStream,
    Request,
    RequestError,
    Response,
    StreamError,
    SyncByteStream,
)

__all__ = ["send", "send_async"]


def send(http: Any, request: Request, auth: Any) -> Response:
    """Send ``request`` with ``http``, an HTTP client of the other library; leave redirects and the body to the caller.

    Raises what our own HTTP client would raise.
    """
    library = _library_of(http)
    theirs = _their_request(library, request)
    with _translate(request):
        response = http.send(theirs, stream=True, follow_redirects=False, auth=_their_auth(library, auth))
    return _our_response(response, request, _SyncResponseBody)


async def send_async(http: Any, request: Request, auth: Any) -> Response:
    """Do the same as :func:`send` for an async HTTP client."""
    library = _library_of(http)
    theirs = _their_request(library, request)
    with _translate(request):
        response = await http.send(theirs, stream=True, follow_redirects=False, auth=_their_auth(library, auth))
    return _our_response(response, request, _AsyncResponseBody)


def _library_of(http: Any) -> Any:
    for base in type(http).__mro__:
        name = base.__module__.partition(".")[0]
        if name in transport_api.LIBRARIES:
            return sys.modules[name]
    raise TypeError(f"{type(http)} is no HTTP client")  # which the client that took it has made sure of


# -- requests ---------------------------------------------------------------------------------------------------------


def _their_request(library: Any, request: Request) -> Any:
    if isinstance(request.stream, ByteStream):
        stream = library.ByteStream(b"".join(request.stream))
    else:
        stream = _body_class(library)(request.stream)
    return library.Request(
        request.method, str(request.url), headers=request.headers.raw, stream=stream, extensions=request.extensions
    )


@cache
def _body_class(library: ModuleType) -> Any:
    bases: Any = library

    class RequestBody(bases.SyncByteStream, bases.AsyncByteStream):  # type: ignore[misc]
        """The body of a request of ours in the other library's form."""

        def __init__(self, stream: Any) -> None:
            self.stream = stream

        def __iter__(self) -> Iterator[bytes]:
            return iter(self.stream)

        def __aiter__(self) -> AsyncIterator[bytes]:
            chunks: AsyncIterator[bytes] = self.stream.__aiter__()
            return chunks

    return RequestBody


def _our_request(theirs: Any) -> Request:
    stream: Any = getattr(theirs.stream, "stream", None)
    if stream is None:
        stream = ByteStream(b"".join(theirs.stream))
    return Request(
        theirs.method, str(theirs.url), headers=theirs.headers.raw, stream=stream, extensions=theirs.extensions
    )


def _their_auth(library: Any, auth: Any) -> Any:
    if auth is USE_CLIENT_DEFAULT:
        return library.USE_CLIENT_DEFAULT
    return auth if auth is None or isinstance(auth, (library.Auth, tuple)) else _flow_class(library)(auth)


@cache
def _flow_class(library: ModuleType) -> Any:
    bases: Any = library

    class AuthFlow(bases.Auth):  # type: ignore[misc]
        """An auth flow of ours in the other library's form."""

        def __init__(self, auth: Any) -> None:
            self._auth = auth

        def sync_auth_flow(self, request: Any) -> Generator[Any, Any, None]:
            flow = self._auth.sync_auth_flow(_our_request(request))
            try:
                ours = next(flow)
                while True:
                    response = yield _their_request(library, ours)
                    ours = flow.send(_flow_response(response, ours))
            except StopIteration:
                return
            finally:
                flow.close()

        async def async_auth_flow(self, request: Any) -> AsyncGenerator[Any, Any]:
            flow = self._auth.async_auth_flow(_our_request(request))
            try:
                ours = await flow.__anext__()
                while True:
                    response = yield _their_request(library, ours)
                    ours = await flow.asend(_flow_response(response, ours))
            except StopAsyncIteration:
                return
            finally:
                await flow.aclose()

    return AuthFlow


# -- responses --------------------------------------------------------------------------------------------------------


def _our_response(theirs: Any, request: Request, body_class: Callable[..., Any]) -> Response:
    last_request = theirs.request
    if last_request.headers.raw != request.headers.raw or str(last_request.url) != str(
        request.url
    ):  # by a hook or an auth flow
        request = _our_request(last_request)
    if theirs.is_stream_consumed:  # by a hook or an auth flow: what is left is decoded
        headers, body = _without_coding(theirs), ByteStream(theirs.content)
    else:
        headers, body = theirs.headers.raw, body_class(theirs, request)
    response = Response(
        theirs.status_code,
        headers=headers,
        stream=body,
        request=request,
        extensions=theirs.extensions,
        default_encoding=theirs.default_encoding,
    )
    if isinstance(body, _ResponseBody):
        body.owner = ref(response)
    if theirs.next_request is not None:
        response.next_request = _our_request(theirs.next_request)
    return response


def _without_coding(theirs: Any) -> list[tuple[bytes, bytes]]:
    return [pair for pair in theirs.headers.raw if pair[0].lower() != b"content-encoding"]


class _FlowBody(SyncByteStream, AsyncByteStream):
    """The decoded body of a response on its way through an auth flow, which may leave it unread for the caller."""

    def __init__(self, response: Any) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield self._response.read()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield await self._response.aread()


def _flow_response(theirs: Any, request: Request) -> Response:
    body = _FlowBody(theirs)
    return Response(theirs.status_code, headers=_without_coding(theirs), stream=body, request=request)


class _ResponseBody:
    """The body of their response as it comes, still encoded."""

    owner: Any = None
    """Refers to our response, weakly: what is dropped is closed at once, and not by the garbage collector."""

    def __init__(self, response: Any, request: Request) -> None:
        self._response = response
        self._request = request
        self._stream = getattr(response.stream, "_stream", None)  # for ``connections``, which looks beneath

    def tell_elapsed(self) -> None:
        owner = self.owner and self.owner()
        if owner is not None:
            owner.elapsed = self._response.elapsed


class _SyncResponseBody(_ResponseBody, SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        with _translate(self._request):
            yield from self._response.stream

    def close(self) -> None:
        self._response.close()
        self.tell_elapsed()


class _AsyncResponseBody(_ResponseBody, AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _translate(self._request):
            async for chunk in self._response.stream:
                yield chunk

    async def aclose(self) -> None:
        await self._response.aclose()
        self.tell_elapsed()


# -- errors -----------------------------------------------------------------------------------------------------------


@contextmanager
def _translate(request: Request) -> Generator[None, None, None]:
    """Raise errors of the other library as ours of the same name; all others pass."""
    try:
        yield
    except Exception as error:
        ours = _our_error(error, request)
        if ours is None:
            raise
        raise ours.with_traceback(error.__traceback__) from error


def _our_error(error: Exception, request: Request) -> Exception | None:
    if isinstance(error, (RequestError, StreamError)):
        return None
    for base in type(error).__mro__:
        if base.__module__.partition(".")[0] not in transport_api.LIBRARIES:
            continue
        ours: Any = getattr(transport_api.httpx, base.__name__, None)
        if not (isinstance(ours, type) and issubclass(ours, Exception)):
            continue
        if issubclass(ours, RequestError):
            return ours(str(error), request=request)
        try:
            return ours(str(error))
        except TypeError:  # some have a text of their own
            return ours()
    return None
