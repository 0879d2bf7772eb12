"""Raw responses: the HTTP response of a call beside the value that it stands for.

``with_raw_response`` gives these classes, with the body read; ``with_streaming_response`` gives them in a ``with``
block, with the body still to come; methods that return binary content always do.  Making the value out of the body is
the work of ``response_parsing``.
"""

from __future__ import annotations

import contextlib
import datetime
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast, overload

from typing_extensions import ParamSpec, override

from .abandoned import AsyncHold, Hold, async_hold_response, hold_response
from .exceptions import SDKError
from .raw_calls import ask_raw, ask_raw_async, defer, raw_marks
from .response_parsing import REQUEST_ID_HEADER, parse_response, plain_type
from .transport import connection_error
from .transport_api import URL, Headers, Request, RequestError, Response, StreamConsumed
from .utils import extract_type_var_from_base

if TYPE_CHECKING:
    from .base_client import BaseClient
    from .request_options import FinalRequestOptions
    from .streaming import AsyncStream, Stream

__all__ = [
    "APIResponse",
    "AsyncAPIResponse",
    "AsyncBinaryAPIResponse",
    "AsyncResponseContextManager",
    "AsyncStreamedBinaryAPIResponse",
    "BaseAPIResponse",
    "BinaryAPIResponse",
    "MissingStreamClassError",
    "ResponseContextManager",
    "StreamAlreadyConsumed",
    "StreamedBinaryAPIResponse",
    "async_to_custom_raw_response_wrapper",
    "async_to_custom_streamed_response_wrapper",
    "async_to_raw_response_wrapper",
    "async_to_streamed_response_wrapper",
    "extract_response_type",
    "to_custom_raw_response_wrapper",
    "to_custom_streamed_response_wrapper",
    "to_raw_response_wrapper",
    "to_streamed_response_wrapper",
]

P = ParamSpec("P")
R = TypeVar("R")
_APIResponseT = TypeVar("_APIResponseT", bound="APIResponse[Any]")
_AsyncAPIResponseT = TypeVar("_AsyncAPIResponseT", bound="AsyncAPIResponse[Any]")
_T = TypeVar("_T")

log: logging.Logger = logging.getLogger(__name__)


class MissingStreamClassError(TypeError):
    """``stream=True`` was asked of the client directly, without saying which class of stream to return."""

    def __init__(self) -> None:
        super().__init__("`stream=True` needs a stream class: pass `stream_cls=`, such as `Stream[object]`.")


class StreamAlreadyConsumed(SDKError):
    """The whole body was asked for after it had been iterated over, piece by piece, and not kept."""

    def __init__(self) -> None:
        super().__init__(
            "The body was already read as a stream and was not kept. Call `.read()` before iterating over it."
        )


class BaseAPIResponse(Generic[R]):
    """The facts of both kinds of raw response, without reading the body."""

    _is_api_response: ClassVar[bool] = True
    """Tells these classes from what a body is read as, without loading them for it."""

    _cast_to: type[R]
    _client: BaseClient[Any, Any]
    _parsed_by_type: dict[type[Any], Any]
    _is_sse_stream: bool
    _stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None
    _options: FinalRequestOptions
    _hold: Any
    _hold_response: Any
    http_response: Response
    """The response as the HTTP client gave it."""
    retries_taken: int
    """How often the call was tried again; 0 when the first attempt succeeded."""

    def __init__(
        self,
        *,
        raw: Response,
        cast_to: type[R],
        client: BaseClient[Any, Any],
        stream: bool,
        stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
        options: FinalRequestOptions,
        retries_taken: int = 0,
    ) -> None:
        self._cast_to = cast_to
        self._client = client
        self._parsed_by_type = {}
        self._is_sse_stream = stream
        self._stream_cls = stream_cls
        self._options = options
        self.http_response = raw
        self.retries_taken = retries_taken
        self._hold = self._hold_response(raw)

    @property
    def headers(self) -> Headers:
        return self.http_response.headers

    @property
    def http_request(self) -> Request:
        """The request as it was sent, the last one after redirects."""
        return self.http_response.request

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def url(self) -> URL:
        """Where the response came from."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The request's method, in capitals."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """Such as ``HTTP/1.1``."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> datetime.timedelta:
        """Time from sending the request to closing the response. Raises ``RuntimeError`` before that."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the body was read to its end or given up, and the connection is free."""
        return self.http_response.is_closed

    @property
    def request_id(self) -> str | None:
        """The API's name for this call (``x-request-id``), to quote when asking for help."""
        return cast("str | None", self.http_response.headers.get(REQUEST_ID_HEADER))

    @override
    def __repr__(self) -> str:
        response = self.http_response
        status = f"{response.status_code} {response.reason_phrase}"
        return f"<{type(self).__name__} [{status}] type={self._cast_to}>"

    def _parse_as(self, to: Any) -> Any:
        """Return the body as a value, made once for each type that is asked for.

        The body has been read, unless it streams.
        """
        target = plain_type(self._cast_to if to is None else to)
        keep = True
        try:
            return self._parsed_by_type[target]
        except KeyError:
            pass
        except TypeError:  # metadata inside of the type that cannot be hashed
            keep = False
        log.debug("Parsing the response as %s", target)
        parsed = parse_response(
            client=self._client,
            response=self.http_response,
            cast_to=self._cast_to,
            options=self._options,
            stream=self._is_sse_stream,
            stream_cls=self._stream_cls,
            to=to,
            missing_stream_class=MissingStreamClassError,
        )
        if keep:
            self._parsed_by_type[target] = parsed
        return parsed


class APIResponse(BaseAPIResponse[R]):
    """A raw response of a synchronous client.

    Reading the body raises ``APIConnectionError`` and ``APITimeoutError`` when the connection fails, and
    ``StreamAlreadyConsumed`` when it was iterated over before.
    """

    _hold: Hold
    _hold_response = staticmethod(hold_response)

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...

    @overload
    def parse(self) -> R: ...

    def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """Return the value that the method returns without ``with_raw_response``, or the body as ``to``.

        ``to`` may be a model of this package (your own subclass of its ``BaseModel`` too), a builtin type, a union,
        ``List[…]`` or ``Dict[…]`` of these, ``httpx.Response``, or a ``Stream`` class for a streamed response.  The
        result is kept: a second call with the same type returns the same object.
        """
        if not self._is_sse_stream:
            self.read()
        return cast("R | _T", self._parse_as(to))

    def read(self) -> bytes:
        """Return the whole body, decompressed."""
        with _reading(self.http_response):
            return self.http_response.read()

    def text(self) -> str:
        """Return the whole body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """Return the whole body decoded as JSON. Raises ``ValueError`` when it is not."""
        self.read()
        return self.http_response.json()

    def close(self) -> None:
        """Close the response and free its connection; the rest of the body is lost."""
        self._hold.close()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the body as it arrives, decompressed; in chunks of ``chunk_size`` bytes but for the last, if given."""
        with _reading(self.http_response):
            yield from self._hold.keep(self.http_response.iter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Yield the body as text, as it arrives."""
        with _reading(self.http_response):
            yield from self._hold.keep(self.http_response.iter_text(chunk_size))

    def iter_lines(self) -> Iterator[str]:
        """Yield the body's lines, without their ends, as they arrive."""
        with _reading(self.http_response):
            yield from self._hold.keep(self.http_response.iter_lines())


class AsyncAPIResponse(BaseAPIResponse[R]):
    """The asynchronous twin of ``APIResponse``."""

    _hold: AsyncHold
    _hold_response = staticmethod(async_hold_response)

    @overload
    async def parse(self, *, to: type[_T]) -> _T: ...

    @overload
    async def parse(self) -> R: ...

    async def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """See ``APIResponse.parse``."""
        if not self._is_sse_stream:
            await self.read()
        return cast("R | _T", self._parse_as(to))

    async def read(self) -> bytes:
        """Return the whole body, decompressed."""
        with _reading(self.http_response):
            return await self.http_response.aread()

    async def text(self) -> str:
        """Return the whole body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """Return the whole body decoded as JSON. Raises ``ValueError`` when it is not."""
        await self.read()
        return self.http_response.json()

    async def close(self) -> None:
        """Close the response and free its connection; the rest of the body is lost."""
        await self._hold.close()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the body as it arrives, decompressed; in chunks of ``chunk_size`` bytes but for the last, if given."""
        with _reading(self.http_response):
            async for chunk in self._hold.keep(self.http_response.aiter_bytes(chunk_size)):
                yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Yield the body as text, as it arrives."""
        with _reading(self.http_response):
            async for chunk in self._hold.keep(self.http_response.aiter_text(chunk_size)):
                yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """Yield the body's lines, without their ends, as they arrive."""
        with _reading(self.http_response):
            async for line in self._hold.keep(self.http_response.aiter_lines()):
                yield line


class BinaryAPIResponse(APIResponse[bytes]):
    """The content of a file, already read."""

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the content to ``file``, replacing what is there.

        To write a large file as it arrives, use ``with_streaming_response`` and ``stream_to_file``.
        """
        with open(file, "wb") as out:
            for chunk in self.iter_bytes():
                out.write(chunk)

    def download(
        self, file: str | os.PathLike[str], *, on_progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the content to ``file``, which has all of it or stays as it was."""
        from .downloads import download

        download(self, file, on_progress, False)


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """The asynchronous twin of ``BinaryAPIResponse``."""

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the content to ``file``, replacing what is there, without blocking the event loop."""
        await _write(file, self.iter_bytes())

    async def download(
        self, file: str | os.PathLike[str], *, on_progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the content to ``file``, which has all of it or stays as it was."""
        from .downloads import download_async

        await download_async(self, file, on_progress, False)


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    """The content of a file, still arriving."""

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the content to ``file`` as it arrives, replacing what is there; ``chunk_size`` in bytes."""
        with open(file, "wb") as out:
            for chunk in self.iter_bytes(chunk_size):
                out.write(chunk)

    def download(
        self,
        file: str | os.PathLike[str],
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        resume: bool = False,
    ) -> None:
        """Write the content to ``file``, which has all of it or is as it was.

        When the connection is cut, the rest is asked for if the server allows it (``ETag``, ``Range``), else all of it,
        as often as the call has retries, and more often while bytes arrive.  With ``resume`` a later download goes on
        too: what has arrived stays beside ``file``.  ``on_progress`` is called with the bytes so far and the total,
        None if unknown.
        """
        from .downloads import download

        download(self, file, on_progress, resume)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """The asynchronous twin of ``StreamedBinaryAPIResponse``."""

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the content to ``file`` as it arrives, without blocking the event loop; ``chunk_size`` in bytes."""
        await _write(file, self.iter_bytes(chunk_size))

    async def download(
        self,
        file: str | os.PathLike[str],
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        resume: bool = False,
    ) -> None:
        """See ``StreamedBinaryAPIResponse.download``; nothing blocks the event loop."""
        from .downloads import download_async

        await download_async(self, file, on_progress, resume)


def extract_response_type(typ: type[BaseAPIResponse[Any]]) -> type:
    """Return the type of ``typ.parse()``: ``T`` of ``APIResponse[T]`` and of ``class Mine(APIResponse[T])``.

    Raises ``RuntimeError`` or ``TypeError`` when the class does not say.
    """
    return cast(
        type,
        extract_type_var_from_base(
            typ,
            generic_bases=cast("tuple[type, ...]", (BaseAPIResponse, APIResponse, AsyncAPIResponse)),
            index=0,
        ),
    )


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
    """Return the method ``func``, returning a context manager for its raw response with the body still to come."""
    return cast(
        "Callable[P, ResponseContextManager[APIResponse[R]]]", defer(func, raw_marks("stream"), ResponseContextManager)
    )


def async_to_streamed_response_wrapper(
    func: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]:
    """Do the same as ``to_streamed_response_wrapper``, asynchronously."""
    return cast(
        "Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]", defer(func, raw_marks("stream"), _manage_async)
    )


def to_custom_streamed_response_wrapper(
    func: Callable[P, object], response_cls: type[_APIResponseT]
) -> Callable[P, ResponseContextManager[_APIResponseT]]:
    """Return ``to_streamed_response_wrapper`` with ``response_cls`` for the response."""
    return cast(
        "Callable[P, ResponseContextManager[_APIResponseT]]",
        defer(func, raw_marks("stream", response_cls), ResponseContextManager),
    )


def async_to_custom_streamed_response_wrapper(
    func: Callable[P, Awaitable[object]], response_cls: type[_AsyncAPIResponseT]
) -> Callable[P, AsyncResponseContextManager[_AsyncAPIResponseT]]:
    """Do the same as ``to_custom_streamed_response_wrapper``, asynchronously."""
    return cast(
        "Callable[P, AsyncResponseContextManager[_AsyncAPIResponseT]]",
        defer(func, raw_marks("stream", response_cls), _manage_async),
    )


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """Return the method ``func``, returning its raw response with the body read."""
    return cast("Callable[P, APIResponse[R]]", ask_raw(func, raw_marks("raw")))


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """Do the same as ``to_raw_response_wrapper``, asynchronously."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", ask_raw_async(func, raw_marks("raw")))


def to_custom_raw_response_wrapper(
    func: Callable[P, object], response_cls: type[_APIResponseT]
) -> Callable[P, _APIResponseT]:
    """Return ``to_raw_response_wrapper`` with ``response_cls`` for the response."""
    return cast("Callable[P, _APIResponseT]", ask_raw(func, raw_marks("raw", response_cls)))


def async_to_custom_raw_response_wrapper(
    func: Callable[P, Awaitable[object]], response_cls: type[_AsyncAPIResponseT]
) -> Callable[P, Awaitable[_AsyncAPIResponseT]]:
    """Do the same as ``to_custom_raw_response_wrapper``, asynchronously."""
    return cast("Callable[P, Awaitable[_AsyncAPIResponseT]]", ask_raw_async(func, raw_marks("raw", response_cls)))


def _manage_async(call: Callable[[], Awaitable[Any]]) -> AsyncResponseContextManager[Any]:
    return AsyncResponseContextManager(call())


RESPONSE_CLASSES: dict[str, type[BaseAPIResponse[Any]]] = {
    "APIResponse": APIResponse,
    "AsyncAPIResponse": AsyncAPIResponse,
}
"""The classes that clients name."""


@contextlib.contextmanager
def _reading(response: Response) -> Generator[None, None, None]:
    """Turn what the transport raises while a body is read into the SDK's errors."""
    try:
        yield
    except StreamConsumed as error:
        raise StreamAlreadyConsumed from error
    except (RequestError, OSError) as error:
        raise connection_error(error, response.request) from error


async def _write(file: str | os.PathLike[str], chunks: AsyncIterator[bytes]) -> None:
    import anyio

    async with await anyio.open_file(file, "wb") as out:
        async for chunk in chunks:
            await out.write(chunk)
