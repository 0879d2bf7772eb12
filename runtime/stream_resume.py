"""Going on with a stream whose connection was lost: the request is sent again, with the id of the last event.

That is what browsers do (HTML standard, section 9.2.3), and it needs the API to send ids and to go on after one. So
only operations whose config says so come here. Nothing is lost or doubled: where the last item had no id of its own,
there is no place to go on from, and the loss is an error as it is in other streams. Before the first item the
request is repeated as it was.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import contextlib
import logging
import weakref
from collections.abc import AsyncGenerator, Generator
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from . import retries, sending, stream_io
from .attempts import Attempts
from .bodies import can_replay
from .connections import deadline_of
from .exceptions import APIConnectionError
from .headers import header_value
from .stream_items import NO_ITEM, ItemReader
from .transport import is_final
from .transport_api import Response
from .waits import CALLS_END

if TYPE_CHECKING:
    from .base_client import BaseClient
    from .request_options import FinalRequestOptions

__all__ = ["Resumption", "aopen_resumed_items", "open_resumed_items"]

_T = TypeVar("_T")

log: logging.Logger = logging.getLogger(__name__)

_HEADER = "Last-Event-ID"
_MAX_ID_LENGTH = 4_096
"""Characters; a longer id is not sent back."""
_NO_CONTENT = 204
"""The status of a response by which a server says that it has no more to send."""


class Resumable(Protocol):
    """A stream, as this module needs it."""

    response: Response


class Resumption:
    """Decides whether a stream goes on after a loss, and makes the requests by which it does.

    ``response`` is the one that is read now. As many requests in a row may bring no item as the call has retries, the
    retries of these requests included; the call's deadline holds for all of them.
    """

    def __init__(
        self,
        stream: Resumable,
        client: BaseClient[Any, Any],
        reader: ItemReader[Any],
        options: FinalRequestOptions,
    ) -> None:
        self.response: Response = stream.response
        self.is_given_up = False
        """Whether the stream was closed, so that nobody wants the rest."""
        self._stream = weakref.ref(stream)
        self.client = client
        self._reader = reader
        self._notes = reader.note_events()
        self._options = options
        self._deadline = deadline_of(stream.response)
        self._allowed = max(options.get_max_retries(self.client.max_retries), 0)
        self._retries = 0
        self._items_before = 0
        reader.drops_unfinished = True

    def next_wait(self, error: APIConnectionError) -> float:
        """Return the seconds to wait before the next request; raise ``error`` where there is none."""
        if self._notes.item_count > self._items_before:
            self._items_before, self._retries = self._notes.item_count, 0
        if self.is_given_up or self._retries >= self._allowed or not self._can_resume(error):
            raise error
        reconnection_ms = self._notes.reconnection_ms
        remaining = self._allowed - self._retries
        wait = (
            self.client._calculate_retry_timeout(remaining, self._options, None)
            if reconnection_ms is None
            else reconnection_ms / 1000
        )
        if wait > retries.MAX_ACCEPTED_WAIT or (self._deadline is not None and monotonic() + wait >= self._deadline):
            raise error
        self._retries += 1
        request = self.response.request
        log.info("Resuming the stream from %s %s in %.2f seconds", request.method, request.url.path, wait)
        return wait

    def _can_resume(self, error: APIConnectionError) -> bool:
        cause = error.__cause__
        return (
            self._can_send_position()
            and self.response.status_code != _NO_CONTENT
            and not (isinstance(cause, Exception) and is_final(cause))
            and not self.client.is_closed()
            and can_replay(self.response.request.stream)
        )

    def _can_send_position(self) -> bool:
        position = self._notes.position
        if position is None or len(position) > _MAX_ID_LENGTH or position != position.strip():
            return False
        try:
            header_value(_HEADER, position)
        except ValueError:
            return False
        return position.isprintable()

    def next_call(self) -> Attempts:
        """Return the attempts of the next request."""
        options = self._options.copy()
        options.max_retries = self._allowed - self._retries
        if self._notes.position:
            options.headers = cast(Any, {**options.given_headers(), _HEADER: self._notes.position})
        token = CALLS_END.set(self._deadline) if self._deadline is not None else None
        try:
            return Attempts(self.client, object, options, True)
        finally:
            if token is not None:
                CALLS_END.reset(token)

    def accept(self, call: Attempts, response: Response) -> bool:
        """Read the answer to the next request from now on; return whether anybody still wants it."""
        self._retries += call.retry_count
        self._reader.restart(response)
        self.response = response
        stream = self._stream()
        if stream is not None:
            stream.response = response
        return not self.is_given_up


def open_resumed_items(reader: ItemReader[_T], resumption: Resumption) -> Generator[_T, None, None]:
    """Yield the items of a stream, over as many connections as it takes; see ``stream_io.open_items``.

    Raises ``APIStatusError`` where the API refuses to go on.
    """
    return stream_io.primed(_items(reader, resumption))


def aopen_resumed_items(reader: ItemReader[_T], resumption: Resumption) -> AsyncGenerator[_T, None]:
    """Do the same as ``open_resumed_items``, asynchronously."""
    return stream_io.aprimed(lambda prime: _aitems(reader, resumption, prime))


def _items(reader: ItemReader[_T], resumption: Resumption) -> Generator[_T, None, None]:
    items = stream_io.open_items(reader, resumption.response, None)
    yield cast(_T, NO_ITEM)
    while True:
        try:
            yield from items
            return
        except APIConnectionError as error:
            wait = resumption.next_wait(error)
        retries.sleep(wait)
        if resumption.is_given_up:
            return
        call = resumption.next_call()
        response = sending.send(resumption.client, call)
        if not resumption.accept(call, response):
            response.close()
            return
        items = stream_io.open_items(reader, response, None)


async def _aitems(reader: ItemReader[_T], resumption: Resumption, prime: bool) -> AsyncGenerator[_T, None]:
    items = stream_io.aopen_items(reader, resumption.response, None)
    if prime:
        yield cast(_T, NO_ITEM)
    while True:
        try:
            async with contextlib.aclosing(items):
                async for item in items:
                    yield item
            return
        except APIConnectionError as error:
            wait = resumption.next_wait(error)
        await retries.sleep_async(wait)
        if resumption.is_given_up:
            return
        call = resumption.next_call()
        response = await sending.send_async(resumption.client, call)
        if not resumption.accept(call, response):
            await response.aclose()
            return
        items = stream_io.aopen_items(reader, response, None)
