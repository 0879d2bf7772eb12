"""Streams of answers that are read in this way and that."""

from __future__ import annotations

import json
from typing import Any

from runtime.answers.reading import StreamReader
from runtime.models import BaseModel
from runtime.stream_values import ValueMaker


class Answer(BaseModel):
    pass


def read_pieces(
    format_: Any, pieces: list[dict[str, Any]], modes: list[bool], *, to_the_end: bool = False
) -> tuple[dict[str, Any], str, list[Any]]:
    """Return the answer, the text read as such, and the events of a stream that is read now so, now so.

    ``modes`` says of each piece whether it is read as text; ``to_the_end``, whether the events at the end are wanted too.
    """
    reader = StreamReader(format_, Answer, None, None)
    values = reader.values(ValueMaker(Answer, None, strict=False))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    text, events = "", list[Any]()
    for piece, as_text in zip(pieces, modes, strict=True):
        data = values.compiled(json.dumps(piece).encode())
        if as_text:
            text += reader.text(data) or ""
        else:
            events += reader.events(data)
    reader.is_done = True
    if to_the_end:
        events += reader.last_events()
    return reader.final().to_dict(), text, events
