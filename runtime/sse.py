"""Server-sent events, bytes in and blocks of fields out: HTML standard, section 9.2 (parsing an event stream).

The work is in two steps that know nothing of each other.  ``BlockSplitter`` finds the blank lines, with any cuts
between reads; ``parse_block`` reads the fields of what lies between two of them.  Neither does I/O.

Three things differ from the standard, as clients of language model APIs expect: an event without a name has the name
``None`` (not "message"), the last event id is ``None`` until one was sent, and a block without data is reported, for
whoever wants to see it.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["CR", "LF", "BlockSplitter", "EventTooLarge", "Fields", "parse_block"]

_BOM = b"\xef\xbb\xbf"
CR = 13
LF = 10


class BlockSplitter:
    """Cuts a byte stream at its blank lines, at any chunking, in time linear in the number of bytes.

    ``feed`` returns the blocks that a chunk completes, as one piece of bytes that ends with a blank line; ``split``
    them at ``b"\\n\\n"``.  Lines end with LF there: CR and CRLF are replaced, a byte order mark at the beginning of the
    stream is dropped, and nothing else is touched.  No byte is searched twice, and what waits for its blank line is
    joined once.
    """

    __slots__ = ("_after_cr", "_head", "_pieces", "pending")

    def __init__(self) -> None:
        self._head: bytes | None = b""  # the first bytes, until it is known whether they are a byte order mark
        self._after_cr = False
        self._pieces: list[bytes] = []
        self.pending = 0
        """Number of bytes that wait for their blank line."""

    def feed(self, chunk: bytes) -> bytes:
        """Take the next bytes of the stream; return the blocks that are whole now (empty when there are none)."""
        if self._head is not None:
            chunk = self._without_bom(chunk)
        if self._after_cr and chunk:
            self._after_cr = False
            if chunk[0] == LF:
                chunk = chunk[1:]
        if CR in chunk:
            # A CR ends its line here and now: the LF that may follow it must not delay the event.
            self._after_cr = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        pieces = self._pieces
        end = chunk.rfind(b"\n\n") + 2
        if not pieces and end == len(chunk) and end > 1:
            return chunk
        if not chunk:
            return b""
        across_the_seam = pieces and chunk[0] == LF and pieces[-1][-1] == LF
        if end == 1 and not across_the_seam:
            pieces.append(chunk)
            self.pending += len(chunk)
            return b""
        pieces.append(chunk[:end])
        blocks = b"".join(pieces)
        pieces.clear()
        if end < len(chunk):
            pieces.append(chunk[end:])
        self.pending = len(chunk) - end
        return blocks

    def is_idle(self) -> bool:
        """Return whether the next byte begins a block, and nothing that was fed before has a bearing on it."""
        return not self._pieces and not self._after_cr and self._head is None

    def rest(self) -> bytes:
        """Return what the stream ended with after its last blank line: an event without its own, or nothing."""
        return (self._head or b"") + b"".join(self._pieces)

    def _without_bom(self, chunk: bytes) -> bytes:
        start = (self._head or b"") + chunk
        if len(start) < len(_BOM) and _BOM.startswith(start):
            self._head = start
            return b""
        self._head = None
        return start.removeprefix(_BOM)


class EventTooLarge(ValueError):
    """An event has more bytes than the decoder's limit allows."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"An event is larger than the limit of {limit} bytes.")
        self.limit = limit


class Fields(NamedTuple):
    """The fields of one block. ``data`` and ``id`` are None when the block has no such line."""

    event: str | None
    data: bytes | None
    id: str | None
    retry: int | None

    def text(self) -> str | None:
        """Return the data as text; bytes that are no UTF-8 become U+FFFD."""
        return None if self.data is None else self.data.decode("utf-8", "replace")


def parse_block(block: bytes) -> Fields | None:
    """Read the lines of one block (without its blank line, lines ending in LF).

    Returns None when no line says anything: comments, unknown fields, an id with a NUL, a retry that is not all
    digits, an empty event name.  ``retry`` is in milliseconds.
    """
    data: list[bytes] = []
    event = id_ = None
    retry = None
    for line in block.split(b"\n"):
        name, _, value = line.partition(b":")
        if value[:1] == b" ":
            value = value[1:]
        if name == b"data":
            data.append(value)
        elif name == b"event":
            event = value.decode("utf-8", "replace") or None
        elif name == b"id":
            if b"\0" not in value:
                id_ = value.decode("utf-8", "replace")
        elif name == b"retry":
            retry = _milliseconds(value, retry)
    if not data and event is None and id_ is None and retry is None:
        return None
    return Fields(event, b"\n".join(data) if data else None, id_, retry)


def _milliseconds(value: bytes, otherwise: int | None) -> int | None:
    if not value.isdigit():
        return otherwise
    try:
        return int(value)
    except ValueError:  # more digits than Python converts
        return otherwise
