"""Settings of the mock; the same values serve the command line and tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

ArrayFormat = Literal["comma", "repeat", "brackets", "indices"]
ObjectFormat = Literal["brackets", "dots"]

SENTENCE = "Hello! This answer comes from a mock server, one token at a time."


@dataclass(frozen=True)
class Options:
    """``delay``: seconds between two events of a stream (the request header ``x-mock-delay`` overrides it).

    ``events``: how many a stream has, None for as many as the sentence has words (3 where no text is streamed).
    ``sentinel``: what ends an event stream, ``""`` for nothing.  ``array_format`` and ``object_format``: how query and
    form values must be written, None for any way.  ``max_body``: the largest request body in bytes.  ``streams``:
    method and path of operations that stream when asked to, though the document describes their whole answer alone,
    with the JSON pointer of an event (None: events are like the answer).  ``requires_credentials``: whether requests
    without those the document requires are refused with status 401.
    """

    delay: float = 0.0
    events: int | None = None
    sentinel: str = "[DONE]"
    sentence: str = SENTENCE
    array_format: ArrayFormat | None = None
    object_format: ObjectFormat | None = None
    max_body: int = 256 * 1024 * 1024
    requires_credentials: bool = False
    streams: Mapping[tuple[str, str], str | None] = field(default_factory=dict[tuple[str, str], str | None])

    @classmethod
    def of(cls, **changes: Any) -> Options:
        """Return the defaults with ``changes``; raises `TypeError` for a name that is none of the above."""
        return replace(cls(), **changes)
