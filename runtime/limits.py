"""Limits on what a server may make a client do; `client.safety_limits` holds a client's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["SafetyLimits", "is_nested_deeper"]

PARSER_DEPTH = 200
"""Levels of nesting at which pydantic's reader of JSON gives up; deeper bodies are counted and read by Python's."""

_NESTING = r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]'


class SafetyLimits(NamedTuple):
    """Limits of one client. Set a changed copy: `client.safety_limits = client.safety_limits.replace(...)`."""

    max_decoded_bytes: int = 1 << 30
    """Bytes that a compressed body may have once it is decompressed."""

    max_decoding_ratio: float = 200.0
    """How many times its compressed size a body may have, once it is larger than 16 MiB."""

    max_error_bytes: int = 1_000_000
    """Bytes of a response that is no success which are read; the rest is left, and its connection closed."""

    max_event_bytes: int | None = 64 << 20
    """Bytes that an event, or a line of JSON lines, may have; ``None`` for no limit."""

    max_json_depth: int = PARSER_DEPTH
    """Levels of nesting in a body; over 200 no more than Python's own parser can read."""

    min_bytes_per_second: float = 1_000.0
    """A body that is not streamed and comes slower than this uses up the read timeout, and fails when that is gone."""

    total_seconds: float | None = None
    """Seconds that a call may take with its retries, to the last byte or event; ``None`` for no limit."""

    resend_body_elsewhere: bool = False
    """Whether a redirect (307, 308) to another origin may take the request's body there."""

    def replace(self, **changes: Any) -> Self:
        """Return a copy with these fields changed. Raises ``ValueError`` for a name that is no field."""
        return self._replace(**changes)

    def with_deadline(self, seconds: float | None) -> Self:
        """Return a copy in which a call may take ``seconds`` in all, ``None`` for as long as it takes.

        Raises ``TypeError`` for what is no number and ``ValueError`` for NaN. With none left a call fails at once.
        """
        if seconds is not None:
            if not isinstance(cast(object, seconds), (int, float)):
                raise TypeError(f"`deadline` is a number of seconds, or None; not {type(seconds).__name__}")
            if seconds != seconds:
                raise ValueError("`deadline` is a number of seconds, not NaN")
        return self._replace(total_seconds=seconds)


def is_nested_deeper(text: str, depth: int) -> bool:
    """Say whether the JSON in ``text`` has more than ``depth`` levels, in time linear in its length."""
    if text.count("[") + text.count("{") <= depth:
        return False
    level = 0
    for token in re.finditer(_NESTING, text, re.DOTALL):
        mark = text[token.start()]
        if mark in "[{":
            level += 1
            if level > depth:
                return True
        elif mark != '"':
            level -= 1
    return False
