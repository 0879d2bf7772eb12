"""Pieces that differ in a text alone are read by the bytes around it, and to the same end as by their JSON."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import from_json

from runtime.answers.event_pieces import EventFormat
from runtime.answers.piece_values import PieceValues
from runtime.answers.pieces import StreamFormat
from runtime.answers.reading import StreamReader
from runtime.stream_values import ValueMaker

from .support import Answer

CHOICES = StreamFormat(
    {"choices": {"by": "index", "fields": {"delta": {"to": "message", "fields": {"content": "join"}}}}},
    items="choices",
    delta="delta",
)
EVENTS = EventFormat({"delta": {"content[index].text": "join delta.text"}}, text=("content", "text"))


def choice_piece(text: str) -> dict[str, Any]:
    return {"id": "a", "choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]}


def event_piece(text: str) -> dict[str, Any]:
    return {"type": "delta", "index": 0, "delta": {"kind": "text", "text": text}}


def open_reader(format_: Any, *, strict: bool = False) -> tuple[StreamReader[Answer], PieceValues]:
    reader = StreamReader(format_, Answer, None, None)
    maker: Any = ValueMaker(Answer, cast(Any, None), strict=strict)
    return reader, reader.values(maker)


def text_of(answer: dict[str, Any]) -> str:
    choices = answer.get("choices")
    return str(choices[0]["message"]["content"] if choices else answer["content"][0]["text"])


PLAIN = st.sampled_from(["a", "to", "type", "index", "delta", ""])
TEXTS = st.lists(st.tuples(st.one_of(PLAIN, PLAIN, PLAIN, st.text(max_size=3)), st.booleans()), max_size=20)


@pytest.mark.parametrize(("format_", "make_piece"), [(CHOICES, choice_piece), (EVENTS, event_piece)])
@settings(max_examples=100, deadline=None)
@given(texts=TEXTS, ascii_only=st.booleans())
def test_text_is_what_the_json_says(
    format_: Any, make_piece: Any, texts: list[tuple[str, bool]], ascii_only: bool
) -> None:
    reader, values = open_reader(format_)
    deltas: list[str] = []
    for text, as_text in texts:
        text = text.encode("utf-8", "replace").decode()
        piece = values.compiled(json.dumps(make_piece(text), ensure_ascii=ascii_only).encode())
        if as_text:
            deltas.append(reader.text(piece) or "")
        else:
            events = list(reader.events(piece))
            assert events[0].chunk.to_dict() == make_piece(text)
            assert [event.type for event in events] == ["chunk", "content.delta"][: 2 if text else 1]
            deltas.append(events[1].delta if text else "")
    expected = [text.encode("utf-8", "replace").decode() for text, _ in texts]
    assert deltas == expected
    if texts:
        assert text_of(reader.snapshot().to_dict()) == "".join(expected)


@pytest.mark.parametrize(("format_", "make_piece"), [(CHOICES, choice_piece), (EVENTS, event_piece)])
def test_text_alone_is_not_read_as_json_again(format_: Any, make_piece: Any) -> None:
    reader, values = open_reader(format_)
    items: list[Any] = []
    for text in ("one", "two", "three", "four", 'a "quote"', "five"):
        items.append(values.compiled(json.dumps(make_piece(text)).encode()))
        list(reader.events(items[-1]))
    assert [item if isinstance(item, str) else "JSON" for item in items] == ["JSON"] * 3 + ["four", 'a "quote"', "five"]


@pytest.mark.parametrize(
    "broken", [b'{"type": "delta", "index": 0, "delta": {"kind": "text", "text": "}}', b"{}x", b"\xff"]
)
def test_bytes_that_look_like_a_piece_are_refused(broken: bytes) -> None:
    reader, values = open_reader(EVENTS)
    for text in ("one", "two", "three"):
        reader.text(values.compiled(json.dumps(event_piece(text)).encode()))
    frame = json.dumps(event_piece("|")).encode().split(b"|")
    inside = [b"a\nb", b"\xff", b'", "x": "'[:2]]
    for data in [broken, *(part.join(frame) for part in inside)]:
        with pytest.raises(ValueError):
            values.compiled(data)


NUMBERED = StreamFormat(
    {
        "id": "first",
        "created": "last",
        "usage": {"fields": {"total": "last"}},
        "number": "drop",
        "choices": {
            "by": "index",
            "fields": {"delta": {"to": "message", "fields": {"content": "join"}}, "seed": "last"},
        },
    },
    items="choices",
    delta="delta",
)


def numbered_choice(text: str, value: Any, other: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": {"content": text}, "seed": value}
    return {
        "id": value,
        "created": other,
        "number": value,
        "new": other,
        "usage": {"total": other},
        "choices": [choice],
    }


def numbered_event(text: str, value: Any, other: Any) -> dict[str, Any]:
    return {"type": "delta", "n": value, "index": 0, "delta": {"kind": other, "text": text}, "padding": [value]}


VALUES = st.one_of(
    st.integers(-2, 12), st.floats(-2, 2), st.sampled_from(["a", "b", "to", '"', ""]), st.text(max_size=2), st.none()
)
ROWS = st.lists(
    st.tuples(PLAIN, st.one_of(st.integers(8, 11), VALUES), st.one_of(st.just("a"), VALUES), st.booleans()), max_size=20
)


@pytest.mark.parametrize(("format_", "make_piece"), [(NUMBERED, numbered_choice), (EVENTS, numbered_event)])
@settings(max_examples=200, deadline=None)
@given(rows=ROWS)
def test_values_that_differ_in_each_piece_make_the_answer_that_json_makes(
    format_: Any, make_piece: Any, rows: list[tuple[str, Any, Any, bool]]
) -> None:
    reader, values = open_reader(format_)
    whole = format_.accumulator()
    deltas: list[str] = []
    for text, value, other, as_text in rows:
        piece = make_piece(text, value, other)
        data = json.dumps(piece).encode()
        whole.add([piece])
        item = values.compiled(data)
        if as_text:
            deltas.append(reader.text(item) or "")
        else:
            events = list(reader.events(item))
            assert events[0].chunk.to_dict() == piece
            deltas += [event.delta for event in events if event.type == "content.delta"]
    assert "".join(deltas) == "".join(text for text, *_ in rows)
    assert reader.snapshot().to_dict() == whole.answer()


@pytest.mark.parametrize(
    ("format_", "make_piece"),
    [
        (NUMBERED, lambda text, n: numbered_choice(text, n, f"id-{n}")),
        (EVENTS, lambda text, n: numbered_event(text, f"{n:x}", n / 3)),
        (EVENTS, lambda text, n: {"delta": {"text": text}, "index": 0, "padding": "xy" * (5 - n), "type": "delta"}),
    ],
)
def test_text_among_values_that_differ_in_each_piece_is_not_read_as_json_again(format_: Any, make_piece: Any) -> None:
    reader, values = open_reader(format_)
    items: list[Any] = []
    for number, text in enumerate(("one", "two", "three", "four", 'a "quote"', "five")):
        items.append(values.compiled(json.dumps(make_piece(text, number)).encode()))
        reader.text(items[-1])
    assert items[-3:] == ["four", 'a "quote"', "five"]


def test_a_value_that_names_the_place_of_the_text_is_no_value_that_may_differ() -> None:
    reader, values = open_reader(EVENTS)
    for index, text in enumerate(("one", "two", "three", "four")):
        piece = {**event_piece(text), "index": index // 2, "n": index}
        item = values.compiled(json.dumps(piece).encode())
        assert reader.text(item) == text
    assert [part["text"] for part in reader.snapshot().to_dict()["content"]] == ["onetwo", "threefour"]


@pytest.mark.parametrize("broken", [b"01", b"1.", b"-", b'"\x01"', b'"a', b"1, 2", b'1, "index": 1', b"NaN"])
def test_bytes_in_place_of_a_value_that_differs_are_read_as_json(broken: bytes) -> None:
    reader, values = open_reader(EVENTS)
    for number, text in enumerate(("one", "two", "three", "four")):
        data = json.dumps({"n": number, **event_piece(text)}).encode()
        item = values.compiled(data)
        reader.text(item)
    assert item == "four"
    data = data.replace(b'"n": 3', b'"n": ' + broken)
    try:
        expected = from_json(data)
    except ValueError:
        with pytest.raises(ValueError):
            values.compiled(data)
    else:
        assert repr(values.compiled(data)) == repr(expected)


def test_items_are_validated_where_that_is_asked_for() -> None:
    reader, values = open_reader(EVENTS, strict=True)
    for text in ("one", "two", "three", "four"):
        item = values.compiled(json.dumps(event_piece(text)).encode())
        assert isinstance(item, dict) and reader.text(item) == text


def test_text_that_adds_up_outside_of_the_delta_too_is_no_piece_again() -> None:
    rules = {"choices": CHOICES.rules["choices"], "meta": {"to": "about", "fields": {}}}
    reader, values = open_reader(StreamFormat(rules, items="choices", delta="delta"))
    for text in ("one", "two", "three", "four"):
        item = values.compiled(json.dumps({**choice_piece(text), "meta": {"mood": "a"}}).encode())
        assert reader.text(item) == text
    assert reader.snapshot().to_dict()["about"] == {"mood": "aaaa"}
