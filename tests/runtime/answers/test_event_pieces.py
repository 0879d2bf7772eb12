"""Streams whose pieces are events of many kinds: one answer, and the same text, however the pieces are read."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.answers.event_accumulation import EventAccumulator
from runtime.answers.event_pieces import EventFormat
from runtime.answers.events import TextDelta, TextDone

from .support import Answer, read_pieces

FORMAT = EventFormat(
    {
        "start": {".": "set answer"},
        "open": {"content[index]": "set block"},
        "delta": {
            "content[index].text": "join delta.text",
            "content[index].note": "join delta.note",
            "count": "add count",
        },
        "close": {"content[index]": "done"},
        "end": {"usage": "merge usage"},
    },
    text=("content", "text"),
)
INDEX = st.sampled_from([0, 0, 0, 1])
TEXT = st.sampled_from(["", "a", "b"])
PIECES = st.one_of(
    st.fixed_dictionaries({"type": st.just("delta"), "index": INDEX, "delta": st.fixed_dictionaries({"text": TEXT})}),
    st.fixed_dictionaries({"type": st.just("delta"), "index": INDEX, "delta": st.fixed_dictionaries({"text": TEXT})}),
    st.fixed_dictionaries(
        {"type": st.just("delta"), "delta": st.fixed_dictionaries({}, optional={"text": TEXT, "note": TEXT})},
        optional={"index": INDEX, "count": st.just(1)},
    ),
    st.fixed_dictionaries({"type": st.just("open"), "index": INDEX, "block": st.just({"text": "x"})}),
    st.fixed_dictionaries({"type": st.just("close"), "index": INDEX}),
    st.sampled_from([{"type": "ping"}, {"type": "end", "usage": {"total": 3}}, {"type": 3}, {"delta": {"text": "c"}}]),
)


def read_format(pieces: list[dict[str, Any]], modes: list[bool]) -> tuple[dict[str, Any], str, list[Any]]:
    return read_pieces(FORMAT, pieces, modes, to_the_end=True)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.booleans()), max_size=14))
def test_the_answer_is_that_of_all_pieces_however_they_are_read(read_as: list[tuple[dict[str, Any], bool]]) -> None:
    pieces = [piece for piece, _ in read_as]
    whole = EventAccumulator(FORMAT.updates)
    whole.add(json.loads(json.dumps(pieces)))
    expected = Answer.model_construct(**whole.answer()).to_dict()
    assert read_format(pieces, [as_text for _, as_text in read_as])[0] == expected
    texts = [read_format(pieces, [mode] * len(pieces)) for mode in (True, False)]
    assert all(answer == expected for answer, _, _ in texts)
    deltas = "".join(event.delta for event in texts[1][2] if isinstance(event, TextDelta))
    assert "".join(event.text for event in texts[1][2] if isinstance(event, TextDone)).count("a") == deltas.count("a")
    if all("index" in piece for piece in pieces if piece.get("type") == "delta"):
        assert texts[0][1] == deltas


def test_what_adds_to_the_place_of_the_piece_before_is_told() -> None:
    pieces = FORMAT.open(str, str, lambda name, text: text, lambda: None)
    more: list[str | None] = []
    for index in (0, 0, 0, 1, 1):
        pieces.text({"type": "delta", "index": index, "delta": {"kind": "text", "text": "a"}})
        more.append(pieces.more)
    assert more == [None, "a", "a", None, "a"]
