"""From the bytes of an event stream to the items that ``Stream`` yields.  No I/O happens here.

Nearly every event of a real stream is one line, ``data: {…}``, and goes from the bytes that were read straight to the
validator compiled for the item's type.  Whatever looks different in any way takes the long way round, through
``parse_block`` and the rules; the tests hold the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Generic, TypeVar, cast

import httpx

from . import _stream_errors as errors
from ._sse import BlockSplitter, parse_block
from ._stream_rules import EventRules
from ._stream_values import NOT_NUMBERS, ValueMaker, decoded

__all__ = ["NO_ITEM", "ItemReader"]

_T = TypeVar("_T")

NO_ITEM: Final[Any] = object()
"""What ``ItemReader.read`` returns for an event that is no item."""

_MOST_NAMES = 256  # event names whose handling is remembered


class ItemReader(Generic[_T]):
    """Reads one stream.  ``done`` becomes true with the event that ends it.

    ``strict`` refuses items that do not fit ``cast_to``; otherwise they are made as well as they can be.
    """

    __slots__ = ("_limit", "_marks", "_plain_names", "_response", "_rules", "_splitter", "_values", "done")

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        rules: EventRules,
        strict: bool,
        max_event_bytes: int | None,
    ) -> None:
        self._response = response
        self._rules = rules
        self._values = ValueMaker(cast_to, response, strict=strict)
        self._limit = max_event_bytes
        self._splitter = BlockSplitter()
        self._marks = (*rules.error_marks, *NOT_NUMBERS)
        self._plain_names: dict[bytes, bool] = {}
        self.done = False

    def items(self, chunk: bytes) -> Iterator[_T]:
        """The items that ``chunk``, the next bytes of the body, completes; those after the end are dropped.

        Raises the error that an event reports, and the SDK's for data that is not JSON or an event that is too large.
        """
        blocks = self._splitter.feed(chunk)
        limit = self._limit
        if blocks:
            make = self._values.compiled()
            simple = self._rules.plain and not self._is_suspect(blocks)
            for block in blocks.split(b"\n\n"):
                if limit is not None and len(block) > limit:
                    raise errors.event_too_large(self._response, limit)
                data = None
                if simple:
                    if block.startswith(b"data: {"):
                        data = block[6:]
                    elif block.startswith(b"event: "):
                        data = self._data_of_named(block)
                if data is not None and b"\n" not in data:
                    try:
                        item = make(data)
                    except ValueError:
                        item = self._values.make(data)
                    yield item
                elif block:
                    fields = parse_block(block)
                    if fields is not None and fields.data:
                        item = self.read(fields.event, fields.data)
                        if item is not NO_ITEM:
                            yield item
                        elif self.done:
                            return
        if limit is not None and self._splitter.pending > limit:
            raise errors.event_too_large(self._response, limit)

    def read(self, event: str | None, data: bytes) -> _T:
        """The item in the event of this name and data; ``NO_ITEM`` for one that is skipped or ends the stream."""
        handle, error_property = self._rules.decide(event, data)
        if handle == "done":
            self.done = True
            return cast(_T, NO_ITEM)
        if handle == "skip":
            return cast(_T, NO_ITEM)
        if handle == "error":
            raise errors.from_event(self._response, decoded(data), error_property)
        if error_property is not None and self._is_suspect(data):
            value = decoded(data)
            if isinstance(value, dict) and cast("dict[str, Any]", value).get(error_property):
                raise errors.from_event(self._response, cast("dict[str, Any]", value), error_property)
        return self._values.make(data)

    def finish(self) -> None:
        """Say that the body is at its end.  Raises ``APIConnectionError`` when the stream is not."""
        lines = self._splitter.rest().split(b"\n")
        if any(line and not line.startswith(b":") for line in lines):
            raise errors.cut_short(self._response, "inside an event")
        if self._rules.needs_end:
            raise errors.cut_short(self._response, "before the event that marks its end")

    def _is_suspect(self, data: bytes) -> bool:
        """Whether ``data`` may report an error or hold a number that JSON does not have."""
        for mark in self._marks:  # noqa: SIM110 (a generator here costs more than the search)
            if mark in data:
                return True
        return False

    def _data_of_named(self, block: bytes) -> bytes | None:
        """The data of ``event: NAME`` and ``data: {…}`` when events of that name are items, else None."""
        head, _, line = block.partition(b"\n")
        if not line.startswith(b"data: {"):
            return None
        plain = self._plain_names.get(head)
        if plain is None:
            name = head[7:].decode("utf-8", "replace")
            decision = self._rules.decide_by_name(name) if name else None
            plain = decision is not None and decision.handle == "yield"
            if len(self._plain_names) < _MOST_NAMES:
                self._plain_names[head] = plain
        return line[6:] if plain else None

