"""Raw responses as older editions have them: what ``with_raw_response`` gives is parsed without waiting, everywhere.

The body has been read by then, so that ``parse`` is a plain function on asynchronous clients too, and ``text`` and
``content`` are properties.  Methods that answer with a file return a ``HttpxBinaryResponseContent``.  What
``with_streaming_response`` gives is that of ``response``.
"""

from __future__ import annotations

import functools
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from typing_extensions import ParamSpec

from .abandoned import AsyncHold, Hold, async_hold_response, hold_response
from .limits import SafetyLimits
from .raw_calls import ask_raw, ask_raw_async, raw_marks
from .request_options import FinalRequestOptions
from .response import BaseAPIResponse
from .transport_api import Response, SyncByteStream

if TYPE_CHECKING:
    from .response import APIResponse, AsyncAPIResponse

__all__ = [
    "HttpxBinaryResponseContent",
    "LegacyAPIResponse",
    "as_binary_content",
    "async_to_raw_response_wrapper",
    "to_raw_response_wrapper",
]

P = ParamSpec("P")
R = TypeVar("R")
_T = TypeVar("_T")


def _hold_either(response: Response) -> Hold | AsyncHold:
    """Return the hold of a response of either kind of client."""
    return hold_response(response) if isinstance(response.stream, SyncByteStream) else async_hold_response(response)


class LegacyAPIResponse(BaseAPIResponse[R], Generic[R]):
    """A raw response of a synchronous or an asynchronous client, with its body read unless it is a stream."""

    _hold_response = staticmethod(_hold_either)

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...

    @overload
    def parse(self) -> R: ...

    def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """Return the value that the method returns without ``with_raw_response``, or the body as ``to``.

        ``to`` may be what ``APIResponse.parse`` takes.  A second call with the same type returns the same object.
        """
        return cast("R | _T", self._parse_as(to))

    @property
    def content(self) -> bytes:
        """The whole body, decompressed."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The whole body as text."""
        return self.http_response.text


class HttpxBinaryResponseContent:
    """The content of a file, already read; ``response`` is the HTTP response that brought it."""

    response: Response

    def __init__(self, response: Response) -> None:
        self.response = response

    @property
    def content(self) -> bytes:
        """The whole content."""
        return self.response.content

    @property
    def text(self) -> str:
        """The content as text."""
        return self.response.text

    @property
    def encoding(self) -> str | None:
        """The encoding that ``text`` is read in."""
        return self.response.encoding

    @property
    def charset_encoding(self) -> str | None:
        """The encoding that the response states, if it does."""
        return self.response.charset_encoding

    def json(self, **kwargs: Any) -> Any:
        """Return the content decoded as JSON; ``kwargs`` are those of ``json.loads``.

        Raises ``ValueError`` when it is not.
        """
        return self.response.json(**kwargs)

    def read(self) -> bytes:
        """Return the whole content."""
        return self.response.read()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Return the content in chunks of ``chunk_size`` bytes but for the last, if given."""
        return self.response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Return the content as text, in chunks."""
        return self.response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Return the lines of the content, without their ends."""
        return self.response.iter_lines()

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Return the body as it was sent; raises ``httpx.StreamConsumed`` once it has been read."""
        return self.response.iter_raw(chunk_size)

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the content to ``file``, replacing what is there.

        To write a large file as it arrives, use ``with_streaming_response``.
        """
        self.stream_to_file(file)

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Do the same as ``write_to_file`` in chunks of ``chunk_size`` bytes: the content has been read before."""
        with open(file, "wb") as out:
            for chunk in self.response.iter_bytes(chunk_size):
                out.write(chunk)

    def download(
        self, file: str | os.PathLike[str], *, on_progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the content to ``file``, which has all of it or is as it was.

        It has been read before: to go on after a lost connection, use ``download`` with ``with_streaming_response``.
        """
        from .downloads import download

        download(_ReadBody(self.response, self.response.iter_bytes, self.response.close), file, on_progress, False)

    def close(self) -> None:
        """Close the response of a synchronous client."""
        self.response.close()

    async def aread(self) -> bytes:
        """Do the same as ``read``, asynchronously."""
        return await self.response.aread()

    def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Do the same as ``iter_bytes``, asynchronously."""
        return self.response.aiter_bytes(chunk_size)

    def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Do the same as ``iter_text``, asynchronously."""
        return self.response.aiter_text(chunk_size)

    def aiter_lines(self) -> AsyncIterator[str]:
        """Do the same as ``iter_lines``, asynchronously."""
        return self.response.aiter_lines()

    def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Do the same as ``iter_raw``, asynchronously."""
        return self.response.aiter_raw(chunk_size)

    async def astream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Do the same as ``stream_to_file`` without blocking the event loop."""
        import anyio

        async with await anyio.open_file(file, "wb") as out:
            async for chunk in self.response.aiter_bytes(chunk_size):
                await out.write(chunk)

    async def adownload(
        self, file: str | os.PathLike[str], *, on_progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Do the same as ``download`` without blocking the event loop."""
        from .downloads import download_async

        body = _ReadBody(self.response, self.response.aiter_bytes, self.response.aclose)
        await download_async(body, file, on_progress, False)

    async def aclose(self) -> None:
        """Close the response of an asynchronous client."""
        await self.response.aclose()


class _ReadBody:
    """A body that has been read, as a response for ``downloads``; nothing more is asked of the server."""

    max_retries = 0
    safety_limits = SafetyLimits()

    def __init__(self, response: Response, iter_bytes: Callable[[], Any], close: Callable[[], Any]) -> None:
        self.http_response = response
        self.http_request = response.request
        self.iter_bytes = iter_bytes
        self.close = close
        self._client = self
        self._options = FinalRequestOptions(method="POST", url="")


def as_binary_content(value: Any) -> Any:
    """Return an HTTP response as its content, and what a body was parsed to besides (``bytes``, say) as it is."""
    return HttpxBinaryResponseContent(value) if isinstance(value, Response) else value


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, LegacyAPIResponse[R]]:
    """Return the method ``func``, returning its raw response with the body read."""
    call = ask_raw(func, raw_marks("raw"))

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> LegacyAPIResponse[R]:
        return _as_legacy(call(*args, **kwargs))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[LegacyAPIResponse[R]]]:
    """Do the same as ``to_raw_response_wrapper``, asynchronously."""
    call = ask_raw_async(func, raw_marks("raw"))

    @functools.wraps(func)
    async def wrapped(*args: P.args, **kwargs: P.kwargs) -> LegacyAPIResponse[R]:
        return _as_legacy(await call(*args, **kwargs))

    return wrapped


def _as_legacy(response: APIResponse[R] | AsyncAPIResponse[R]) -> LegacyAPIResponse[R]:
    # The legacy response holds the HTTP response before this one lets go of it.
    return LegacyAPIResponse(
        raw=response.http_response,
        cast_to=response._cast_to,  # pyright: ignore[reportPrivateUsage]
        client=response._client,  # pyright: ignore[reportPrivateUsage]
        stream=response._is_sse_stream,  # pyright: ignore[reportPrivateUsage]
        stream_cls=response._stream_cls,  # pyright: ignore[reportPrivateUsage]
        options=response._options,  # pyright: ignore[reportPrivateUsage]
        retries_taken=response.retries_taken,
    )
