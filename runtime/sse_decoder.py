"""Decoders of server-sent events: from the blocks of a stream to events of limited size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .sse import EventTooLarge, parse_block

if TYPE_CHECKING:
    from .base_client import BaseClient

__all__ = ["BlockDecoder", "limit_event_bytes"]


class BlockDecoder:
    """Reads the fields of blocks, and keeps the last event's id between them."""

    max_event_bytes: int | None = None
    """The largest event that is read, for one decoder or, set on the class, for all. None: no limit.

    A larger event raises ``APIError`` from a ``Stream``, ``ValueError`` from the decoder itself.
    """

    def __init__(self, *, max_event_bytes: int | None = None) -> None:
        if max_event_bytes is not None:
            self.max_event_bytes = max_event_bytes
        self._lines: list[str] = []
        self._last_event_id: str | None = None

    def _fields(self, blocks: bytes) -> Iterator[dict[str, Any]]:
        """Generate the fields of each event, by the names that ``ServerSentEvent`` takes."""
        for block in blocks.split(b"\n\n") if blocks else ():
            self._check_size(len(block))
            fields = parse_block(block)
            if fields is not None:
                if fields.id is not None:
                    self._last_event_id = fields.id
                retry = fields.retry
                yield {"event": fields.event, "data": fields.text(), "id": self._last_event_id, "retry": retry}

    def _add_line(self, line: str) -> bytes:
        """Take the next line, without its end, and return the block that it completes (only an empty line does)."""
        if line:
            self._lines.append(line)
            return b""
        block = "\n".join(self._lines).encode("utf-8", "replace")
        self._lines.clear()
        return block

    def _check_size(self, size: int) -> None:
        if self.max_event_bytes is not None and size > self.max_event_bytes:
            raise EventTooLarge(self.max_event_bytes)


def limit_event_bytes(client: BaseClient[Any, Any], decoder: object) -> int | None:
    """Return the limit set on the decoder or, when there is none, the client's.

    None for decoders of the client's choice.
    """
    if not isinstance(decoder, BlockDecoder):
        return None
    return client.safety_limits.max_event_bytes if decoder.max_event_bytes is None else decoder.max_event_bytes
