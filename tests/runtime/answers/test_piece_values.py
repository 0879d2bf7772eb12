"""Pieces that differ in a text alone are read by the bytes around it, and to the same end as by their JSON."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    read: list[str] = []
    for text, as_text in texts:
        text = text.encode("utf-8", "replace").decode()
        piece = values.compiled(json.dumps(make_piece(text), ensure_ascii=ascii_only).encode())
        if as_text:
            read.append(reader.text(piece) or "")
        else:
            events = list(reader.events(piece))
            assert events[0].chunk.to_dict() == make_piece(text)
            assert [event.type for event in events] == ["chunk", "content.delta"][: 2 if text else 1]
            read.append(events[1].delta if text else "")
    expected = [text.encode("utf-8", "replace").decode() for text, _ in texts]
    assert read == expected
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


def test_pieces_with_a_number_of_their_own_are_read_as_json() -> None:
    reader, values = open_reader(EVENTS)
    items = [values.compiled(json.dumps({"number": n, **event_piece("a")}).encode()) for n in range(3)]
    assert "".join(str(reader.text(item)) for item in items) == "aaa"
    assert all(isinstance(item, dict) for item in items)


def test_items_are_validated_where_that_is_asked_for() -> None:
    reader, values = open_reader(EVENTS, strict=True)
    for text in ("one", "two", "three", "four"):
        item = values.compiled(json.dumps(event_piece(text)).encode())
        assert isinstance(item, dict) and reader.text(item) == text
