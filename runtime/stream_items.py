"""From the bytes of an event stream to the items that ``Stream`` yields.  No I/O happens here.

Nearly every event of a real stream is one line, ``data: {…}``, and goes from the bytes that were read straight to the
validator compiled for the item's type.  Whatever looks different in any way takes the long way round, through
``parse_block`` and the rules; the tests hold the two against each other.

Single bytes are looked for as numbers (``LF in data``), which takes a third of the time of ``bytes.find``; for longer
pieces ``find`` takes half the time of ``in``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from . import stream_errors as errors
from .sse import CR, LF, BlockSplitter, parse_block
from .stream_rules import EventRules
from .stream_values import ValueMaker, Values, decoded, fields_as_json, is_json, keeps_unknown, names_kinds
from .transport_api import Response

if TYPE_CHECKING:
    from .stream_metadata import EventNotes

__all__ = ["NO_ITEM", "ItemReader"]

_T = TypeVar("_T")

NO_ITEM: Final[Any] = object()
"""What ``ItemReader.read`` returns for an event that is no item."""

_BYTE_I, _BYTE_N = b"IN"
_MAX_NAMES = 256  # event names whose handling is remembered


class ItemReader(Generic[_T]):
    """Reads one stream.  ``done`` becomes true with the event that ends it.

    ``strict`` refuses items that do not fit ``cast_to``; otherwise they are made as well as they can be.  With
    ``whole_events`` an item is made of the fields of an event, else of its data.
    """

    __slots__ = (
        "_between_events",
        "_cast_to",
        "_extras_tell_errors",
        "_limit",
        "_marks",
        "_notes",
        "_plain",
        "_plain_names",
        "_response",
        "_rules",
        "_splitter",
        "_values",
        "_whole",
        "done",
        "drops_unfinished",
    )

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: Response,
        rules: EventRules,
        strict: bool,
        max_event_bytes: int | None,
        whole_events: bool = False,
    ) -> None:
        self._cast_to = cast_to
        self._response = response
        self._rules = rules
        self._values = cast(Values, ValueMaker(cast_to, response, strict=strict, text=True))
        self._limit = sys.maxsize if max_event_bytes is None else max_event_bytes
        self._splitter = BlockSplitter()
        self._marks = rules.error_marks
        self._extras_tell_errors = not strict and keeps_unknown(cast_to, rules.error_properties)
        self._whole = whole_events
        self._plain = rules.plain and not whole_events
        self._between_events = False
        self._notes: EventNotes | None = None
        self._plain_names: dict[bytes, bool] = {}
        self.done = False
        self.drops_unfinished = False
        """Whether an event that the end of a body cuts short will come again, from its beginning."""

    def replace_values(self, replace: Callable[[Values], Values]) -> None:
        """Make items of the events still to come with what ``replace`` returns for what makes them now."""
        self._values = replace(self._values)
        self._extras_tell_errors = False

    def note_events(self) -> EventNotes:
        """Return what notes the fields of the events still to come, one after the other."""
        if self._notes is None:
            from .stream_metadata import EventNotes

            self._notes = EventNotes()
            self._plain = self._between_events = False
        return self._notes

    def restart(self, response: Response) -> None:
        """Read what follows from another response, from its beginning."""
        self._response = response
        self._splitter = BlockSplitter()
        self._between_events = False

    def single(self, chunk: bytes) -> _T:
        """Return the item in ``chunk``, the next bytes of the body, when they are one plain event and no more.

        Returns ``NO_ITEM``, and has done nothing, when they are anything else: ask ``items`` then.
        """
        if self._between_events and chunk[:7] == b"data: {":
            if chunk[-2:] == b"\n\n":
                data = chunk[6:-2]
            elif chunk[-4:] == b"\r\n\r\n":
                data = chunk[6:-4]
            else:
                return cast(_T, NO_ITEM)
            # Unknown fields are looked at in less time than the data is searched.
            extras_tell = self._extras_tell_errors
            if (
                LF not in data
                and CR not in data
                and len(chunk) <= self._limit
                and not _has_odd_number(data)
                and (extras_tell or not self._is_marked(data))
            ):
                try:
                    model: Any = self._values.compiled(data)
                    item: _T = model
                    if not (extras_tell and model.__pydantic_extra__ and self._is_marked(data)):
                        return item
                except (ValueError, AttributeError):  # the latter where data became no model
                    pass
        return cast(_T, NO_ITEM)

    def items(self, chunk: bytes) -> Iterator[_T]:
        """Yield the items that ``chunk``, the next bytes of the body, completes; those after the end are dropped.

        Raises the error that an event reports, and the SDK's for data that is not JSON or an event that is too large.
        """
        blocks = self._splitter.feed(chunk)
        limit = self._limit
        self._between_events = self._plain and self._splitter.is_idle()
        if blocks:
            make = self._values.compiled
            simple = self._plain and not self._is_suspect(blocks)
            for block in blocks.split(b"\n\n"):
                if len(block) > limit:
                    raise errors.event_too_large(self._response, limit)
                data = None
                if simple and self._plain:
                    if block.startswith(b"data: {"):
                        data = block[6:]
                    elif block.startswith(b"event: "):
                        data = self._find_plain_data(block)
                if data is not None and LF not in data:
                    try:
                        item = make(data)
                    except ValueError:
                        pass
                    else:
                        yield item
                        continue
                    yield self._values.make(data)
                elif block:
                    fields = parse_block(block)
                    if fields is not None and fields.data:
                        item = self.read(fields.event, fields.data, fields.id, fields.retry)
                        if item is not NO_ITEM:
                            yield item
                        elif self.done:
                            return
                    elif fields is not None and self._notes is not None:
                        self._notes.add(fields.event, fields.id, fields.retry)
        if self._splitter.pending > limit:
            raise errors.event_too_large(self._response, limit)

    def read(self, event: str | None, data: bytes, id: str | None = None, retry: int | None = None) -> _T:
        """Return the item in the event of these fields; ``NO_ITEM`` for one that is skipped or ends the stream."""
        if self._notes is not None:
            self._notes.add(event, id, retry)
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
        if self._notes is not None:
            self._notes.add_item(id)
        if self._whole:
            data = fields_as_json(event, data, id, retry)
        return cast(_T, self._values.make(data))

    def finish(self) -> Iterator[_T]:
        """Read what the body ended with, at its end.

        Yields the item of a last event that is whole but for its blank line.  Raises ``APIConnectionError`` when that
        event is cut, or when the rules declare an end that did not come.
        """
        needs_end = self._needs_end()
        rest = b"" if needs_end and self.drops_unfinished else self._splitter.rest()
        fields = parse_block(rest)
        if fields is None and rest.startswith(b"{"):  # the JSON of an error, say, where events were due
            raise errors.cut_short(self._response, "inside an event")
        if fields is not None and fields.data:
            if self._is_cut(fields.event, fields.data):
                raise errors.cut_short(self._response, "inside an event")
            item = self.read(fields.event, fields.data, fields.id, fields.retry)
            if item is not NO_ITEM:
                yield item
        if needs_end and not self.done:
            raise errors.cut_short(self._response, "before the event that marks its end")

    def _needs_end(self) -> bool:
        """Say whether the event that marks the end is still to come.

        The mark of an API's plain streams is no part of those whose events are of many kinds, the last of which is the
        end.
        """
        rules = self._rules
        return rules.needs_end and not self.done and not (rules.ends_by_mark and names_kinds(self._cast_to))

    def _is_cut(self, event: str | None, data: bytes) -> bool:
        """Say whether the data of a last event, which has no blank line, looks like the beginning of something."""
        handle = self._rules.decide(event, data).handle
        if handle in ("done", "skip") or (handle == "error" and not data.startswith(b"{")):
            return False
        return not self._whole and not self._values.may_be_text and not is_json(data)

    def _is_suspect(self, data: bytes) -> bool:
        """Return whether ``data`` may report an error or hold a number that JSON does not have."""
        return self._is_marked(data) or _has_odd_number(data)

    def _is_marked(self, data: bytes) -> bool:
        """Return whether ``data`` may report an error."""
        for mark in self._marks:  # noqa: SIM110  # a generator would take longer than the search
            if data.find(mark) >= 0:
                return True
        return False

    def _find_plain_data(self, block: bytes) -> bytes | None:
        """Return the data of ``event: NAME`` and ``data: {…}`` when events of that name are items, else None."""
        head, _, line = block.partition(b"\n")
        if not line.startswith(b"data: {"):
            return None
        plain = self._plain_names.get(head)
        if plain is None:
            name = head[7:].decode("utf-8", "replace")
            decision = self._rules.decide_by_name(name) if name else None
            plain = decision is not None and decision.handle == "yield"
            if len(self._plain_names) < _MAX_NAMES:
                self._plain_names[head] = plain
        return line[6:] if plain else None


def _has_odd_number(data: bytes) -> bool:
    """Return whether ``data`` may hold a number that JSON does not have."""
    # Single bytes are found several times faster than words, and most data has neither.
    return (_BYTE_N in data and data.find(b"NaN") >= 0) or (_BYTE_I in data and data.find(b"Infinity") >= 0)
