"""Driving an ``ItemReader`` from a response: the only part of streaming that waits, closes and sees the transport.

``open_items`` and ``aopen_items`` are the same generator twice.  It refers to the response and never to the ``Stream``
that holds it, so that dropping a stream ends it at once instead of at the next garbage collection.  What is dropped is
not closed by the generator, which may be finalized anywhere, but by its hold (see ``abandoned``).  The generator is run
to its first ``yield`` when it is made, so that an event loop knows it: what it yields there is not for the caller.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import contextlib
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from typing import Any, Protocol, TypeVar, cast

from . import stream_errors as errors
from .abandoned import async_hold_response, hold_response
from .drain import LOST, adrain, drain
from .raw_bodies import count_chunks, count_chunks_async, open_body, open_body_async
from .stream_items import NO_ITEM, ItemReader
from .transport import connection_error
from .transport_api import Response

__all__ = [
    "LOST",
    "aclose_items",
    "aopen_items",
    "aprimed",
    "body_chunks",
    "body_chunks_async",
    "close_items",
    "open_items",
    "primed",
]

_T = TypeVar("_T")

_NOT_STREAMS = frozenset({"application/json", "text/json", "text/html", "application/xhtml+xml"})


class Event(Protocol):
    """A server-sent event, as this module needs it; ``retry`` is in milliseconds."""

    @property
    def event(self) -> str | None: ...
    @property
    def data(self) -> str: ...
    @property
    def id(self) -> str | None: ...
    @property
    def retry(self) -> int | None: ...


class EventDecoder(Protocol):
    """A decoder that stands in for the built-in one."""

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[Event]:
        """Yield the events in the bytes that ``iterator`` gives."""
        ...

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[Event]:
        """Yield the same, asynchronously."""
        ...


def open_items(reader: ItemReader[_T], response: Response, decoder: EventDecoder | None) -> Generator[_T, None, None]:
    """Yield the items of ``response``; close it when they end, when they are abandoned, and when anything fails.

    ``decoder`` replaces the splitting into events; None means the built-in one.  Raises ``APIConnectionError`` and
    ``APITimeoutError`` for what the transport raises, and what ``ItemReader`` raises.
    """
    return primed(_items(reader, response, decoder))


def aopen_items(reader: ItemReader[_T], response: Response, decoder: EventDecoder | None) -> AsyncGenerator[_T, None]:
    """Do the same as ``open_items``, asynchronously."""
    return aprimed(lambda prime: _aitems(reader, response, decoder, prime))


def primed(items: Generator[_T, None, None]) -> Generator[_T, None, None]:
    """Return ``items``, run to its first ``yield``: from there on its ``finally`` is certain to run."""
    next(items)
    return items


def aprimed(make: Callable[[bool], AsyncGenerator[_T, None]]) -> AsyncGenerator[_T, None]:
    """Do the same as ``primed``, asynchronously.

    An event loop finishes abandoned generators, but only those that were started while it ran.  Outside of one the
    generator is left alone; ``make`` is told whether it will be primed.
    """
    prime = sys.get_asyncgen_hooks().finalizer is not None
    items = make(prime)
    if prime:
        with contextlib.suppress(StopIteration):
            items.asend(None).send(None)
    return items


def close_items(items: Iterator[Any]) -> None:
    """End the generator ``items``, unless another thread is waiting in it."""
    if isinstance(items, Generator):
        with contextlib.suppress(ValueError):
            items.close()


async def aclose_items(items: AsyncIterator[Any]) -> None:
    """End the generator ``items``, unless another task is waiting in it."""
    if isinstance(items, AsyncGenerator):
        with contextlib.suppress(RuntimeError):
            await items.aclose()


def _items(reader: ItemReader[_T], response: Response, decoder: EventDecoder | None) -> Generator[_T, None, None]:
    hold = hold_response(response)
    try:
        yield cast(_T, NO_ITEM)
        media_type = _other_media_type(response)
        if media_type is not None:
            response.read()
            raise errors.not_a_stream(response, media_type)
        counter, chunks = open_body(response)
        rest = hold.keep(count_chunks(counter, chunks))
        if decoder is None:
            single = reader.single
            for chunk in chunks:  # which closes nothing in a finalizer, as a decoder might
                counter._num_bytes_downloaded += len(chunk)
                item = single(chunk)
                if item is not NO_ITEM:
                    yield item
                    continue
                yield from reader.items(chunk)
                if reader.done:
                    break
        else:
            for event in decoder.iter_bytes(rest):
                item = _read_event(reader, event)
                if item is not NO_ITEM:
                    yield item
                elif reader.done:
                    break
        if reader.done:
            drain(response, rest)
        else:
            yield from reader.finish()
    except LOST as error:
        raise connection_error(error, errors.request_of(response)) from error
    except GeneratorExit:
        hold.abandon()
        raise
    finally:
        hold.close()


def _read_event(reader: ItemReader[_T], event: Event) -> _T:
    if not event.data:
        return cast(_T, NO_ITEM)
    return reader.read(event.event, event.data.encode(), event.id, event.retry)


async def _aitems(
    reader: ItemReader[_T], response: Response, decoder: EventDecoder | None, prime: bool
) -> AsyncGenerator[_T, None]:
    hold = async_hold_response(response)
    try:
        if prime:
            yield cast(_T, NO_ITEM)
        media_type = _other_media_type(response)
        if media_type is not None:
            await response.aread()
            raise errors.not_a_stream(response, media_type)
        counter, chunks = open_body_async(response)
        rest = hold.keep(count_chunks_async(counter, chunks))
        if decoder is None:
            single = reader.single
            async for chunk in chunks:
                counter._num_bytes_downloaded += len(chunk)
                item = single(chunk)
                if item is not NO_ITEM:
                    yield item
                    continue
                for item in reader.items(chunk):
                    yield item
                if reader.done:
                    break
        else:
            async for event in decoder.aiter_bytes(rest):
                item = _read_event(reader, event)
                if item is not NO_ITEM:
                    yield item
                elif reader.done:
                    break
        if reader.done:
            await adrain(response, rest)
        else:
            for item in reader.finish():
                yield item
    except LOST as error:
        raise connection_error(error, errors.request_of(response)) from error
    finally:
        await hold.close()


def body_chunks(response: Response) -> Iterator[bytes]:
    """Return the decoded body as it arrives, or all of it when it was read before."""
    return count_chunks(*open_body(response))


def body_chunks_async(response: Response) -> AsyncIterator[bytes]:
    """Do the same as ``body_chunks``, asynchronously."""
    return count_chunks_async(*open_body_async(response))


def _other_media_type(response: Response) -> str | None:
    """Return the response's media type if it says that the body is a document and no stream."""
    media_type: str = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    is_json = media_type.endswith("+json") and media_type != "application/stream+json"
    return media_type if is_json or media_type in _NOT_STREAMS else None
