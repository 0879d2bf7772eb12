"""Metadata of the events of a stream: name, id and reconnection time (HTML standard, section 9.2)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["EventNotes", "StreamItem", "aread_with_metadata", "read_with_metadata"]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class StreamItem(Generic[_T]):
    """An item of a stream, and what its event says beside it."""

    item: _T
    """What iterating over the stream itself gives."""
    event: str | None
    """The event's name; None when it has none."""
    id: str | None
    """The last id that was sent, with this event or before it; None when there was none."""
    retry: int | None
    """Milliseconds to wait before reconnecting, when this event says so."""


class EventNotes:
    """The fields of the last event that was read, and those that hold until another event replaces them.

    ``position`` is the id after which all that follows may be asked for: that of the last item. It is empty while
    there was no item, and None where the last item has no id of its own.
    """

    __slots__ = ("event", "id", "item_count", "position", "reconnection_ms", "retry")

    def __init__(self) -> None:
        self.event: str | None = None
        self.id: str | None = None
        self.retry: int | None = None
        self.reconnection_ms: int | None = None
        self.position: str | None = ""
        self.item_count = 0

    def add(self, event: str | None, id: str | None, retry: int | None) -> None:
        """Note the fields of the next event; ``id`` and ``retry`` are None where it does not say them."""
        self.event, self.retry = event, retry
        if retry is not None:
            self.reconnection_ms = retry
        if id is not None:
            self.id = id
            self.position = id or ("" if not self.item_count else None)

    def add_item(self, id: str | None) -> None:
        """Note that this event is an item."""
        self.item_count += 1
        if not id:
            self.position = None

    def describe(self, item: _T) -> StreamItem[_T]:
        """Return an item with the fields of the last event."""
        return StreamItem(item, self.event, self.id, self.retry)


def read_with_metadata(items: Iterator[_T], notes: EventNotes) -> Iterator[StreamItem[_T]]:
    """Yield ``items``, each with what ``notes`` have when it comes."""
    for item in items:
        yield notes.describe(item)


async def aread_with_metadata(items: AsyncIterator[_T], notes: EventNotes) -> AsyncIterator[StreamItem[_T]]:
    """Do the same as ``read_with_metadata``, asynchronously."""
    async for item in items:
        yield notes.describe(item)
