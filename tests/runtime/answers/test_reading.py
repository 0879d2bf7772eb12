"""The answer that a stream adds up to, and its events, whatever of the pieces was read before."""

from __future__ import annotations

import gc
import json
import weakref
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.answers.accumulation import Accumulator
from runtime.answers.events import TextDelta
from runtime.answers.pieces import StreamFormat
from runtime.answers.reading import StreamReader
from runtime.stream_values import ValueMaker

from .support import Answer, read_pieces

FORMAT = StreamFormat(
    {
        "id": "first",
        "usage": "last",
        "count": "add",
        "choices": {
            "by": "index",
            "fields": {
                "index": "last",
                "finish_reason": "last",
                "logprobs": {"fields": {"content": "extend"}},
                "delta": {"to": "message", "fields": {"content": "join", "role": "first"}},
            },
        },
    },
    items="choices",
    delta="delta",
)
DELTAS = st.one_of(
    st.fixed_dictionaries({"content": st.sampled_from(["", "a", "b", None])}),
    st.fixed_dictionaries({"content": st.sampled_from(["c", "d"]), "odd": st.sampled_from(["x", "y"])}),
    st.just({"role": "assistant"}),
    st.just(None),
)
CHOICES = st.fixed_dictionaries(
    {"delta": DELTAS},
    optional={
        "index": st.sampled_from([0, 0, 0, 1, None]),
        "finish_reason": st.sampled_from([None, None, "stop"]),
        "logprobs": st.sampled_from([None, {"content": [1]}, {"content": None}]),
    },
)
PIECES = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "a", "b"]), "choices": st.lists(CHOICES, max_size=2)},
    optional={"usage": st.sampled_from([None, {"total": 1}]), "count": st.just(1), "odd": st.sampled_from([1, 2])},
)


def read_format(pieces: list[dict[str, Any]], modes: list[bool]) -> tuple[dict[str, Any], str, list[Any]]:
    return read_pieces(FORMAT, pieces, modes)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.booleans()), max_size=12))
def test_the_answer_is_that_of_all_pieces_however_they_are_read(read_as: list[tuple[dict[str, Any], bool]]) -> None:
    pieces = [piece for piece, _ in read_as]
    whole = Accumulator(FORMAT.rules)
    whole.add(json.loads(json.dumps(pieces)))
    expected = Answer.model_construct(**whole.answer()).to_dict()
    assert read_format(pieces, [as_text for _, as_text in read_as])[0] == expected
    texts = [read_format(pieces, [mode] * len(pieces)) for mode in (True, False)]
    deltas = "".join(event.delta for event in texts[1][2] if isinstance(event, TextDelta) and event.index == 0)
    assert all(answer == expected for answer, _, _ in texts)
    if all(len(piece["choices"]) < 2 for piece in pieces):
        assert texts[0][1] == deltas


def piece(content: str, **more: Any) -> dict[str, Any]:
    return {"id": "a", "choices": [{"index": 0, "delta": {"content": content}, "finish_reason": None}], **more}


def test_a_text_so_far_ends_where_its_event_was() -> None:
    events = read_format([piece("a"), piece("b"), piece("c")], [False] * 3)[2]
    assert [event.snapshot for event in events if isinstance(event, TextDelta)] == ["a", "ab", "abc"]


def test_what_read_a_stream_is_freed_without_the_garbage_collector() -> None:
    gc.disable()
    try:
        reader = StreamReader(FORMAT, Answer, None, None)
        values = reader.values(ValueMaker(Answer, None, strict=False))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        events = [event for _ in range(5) for event in reader.events(values.compiled(json.dumps(piece("a")).encode()))]
        reader.is_done = True
        events += reader.last_events()
        assert events[-1].answer is reader.final()
        alive = weakref.ref(reader)
        del reader, values, events
        assert alive() is None
    finally:
        gc.enable()


def test_usage_beside_text_is_told_each_time() -> None:
    events = read_format([piece("a", usage={"total": 1}), piece("b", usage={"total": 1})], [False] * 2)[2]
    assert [event.type for event in events] == ["chunk", "content.delta", "usage"] * 2


def test_what_adds_up_is_counted_each_time() -> None:
    assert read_format([piece(letter, count=1) for letter in "abc"], [True] * 3)[0]["count"] == 3


def test_a_piece_of_another_form_has_no_text() -> None:
    odd: list[dict[str, Any]] = [{"choices": 3}, {"choices": ["x"]}, {"choices": [{"delta": 4}]}, {"usage": None}]
    answer, text, _ = read_format([*odd, piece("a")], [True] * 5)
    assert (text, answer["choices"][0]["message"]) == ("a", {"content": "a"})
    assert [event.type for event in read_format(odd, [False] * 4)[2]] == ["chunk"] * 4
