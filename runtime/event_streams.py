"""Streams of events as a whole, for APIs whose documents describe the event around the data."""

from __future__ import annotations

from typing import TypeVar

from .streaming import AsyncStream, Stream

__all__ = ["AsyncEventStream", "EventStream"]

_T = TypeVar("_T")


class EventStream(Stream[_T]):
    """A stream whose items are events as a whole, with the fields ``event``, ``data`` (text), ``id`` and ``retry``."""

    _whole_events = True


class AsyncEventStream(AsyncStream[_T]):
    """The asynchronous twin of ``EventStream``."""

    _whole_events = True
