"""Pieces that go on with what the piece before did are read by growth, to the same end as one by one."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.answers.event_pieces import EventFormat
from runtime.answers.pieces import StreamFormat
from runtime.answers.reading import StreamReader
from runtime.stream_values import ValueMaker

from .support import Answer

CALL = {"index": "drop", "id": "first", "function": {"fields": {"name": "first", "arguments": "join"}}}
DELTA = {
    "content": "join",
    "reasoning": "join",
    "refusal": "join",
    "notes": "extend",
    "tool_calls": {"by": "index", "keep": False, "fields": CALL},
}
CHOICE = {
    "delta": {"to": "message", "fields": DELTA},
    "finish_reason": "last",
    "logprobs": {"fields": {"content": "extend"}},
}
CHAT = StreamFormat(
    {"id": "first", "created": "last", "choices": {"by": "index", "fields": CHOICE}}, items="choices", delta="delta"
)
BLOCKS = EventFormat(
    {
        "start": {"content[index]": "set block"},
        "delta": {
            "content[index].text": "join delta.text",
            "content[index].thinking": "join delta.thinking",
            "content[index].input": "json delta.json",
        },
        "stop": {"content[index]": "done"},
    },
    text=("content", "text"),
    calls=("content",),
    tag=("type", "tool"),
    name=("name",),
    arguments=("input",),
)
TEXT = st.sampled_from(["a", "b", "to", "index", "", '"'])


def call_delta(index: int, text: str, name: str | None) -> dict[str, Any]:
    head = {} if name is None else {"id": f"c{index}"}
    function = {"arguments": text} if name is None else {"name": name, "arguments": text}
    return {"tool_calls": [{"index": index, **head, "function": function}]}


@st.composite
def chat_runs(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Pieces of a chat: some of a kind or of several in turn, then some of others."""
    kinds = ["content", "content", "reasoning", "refusal", "call", "unknown", "both", "notes", "logprobs", "end"]
    turn = st.tuples(st.sampled_from(kinds), st.sampled_from([0, 0, 1]))
    pieces: list[dict[str, Any]] = []
    for _ in range(draw(st.integers(0, 4))):
        turns, place = draw(st.lists(turn, min_size=1, max_size=3)), draw(st.sampled_from([0, 1]))
        name = draw(st.sampled_from([None, None, "f"]))
        for number, text in enumerate(draw(st.lists(TEXT, max_size=10))):
            kind, index = turns[number % len(turns)]
            delta: dict[str, Any] = {kind: text}
            if kind == "call":
                delta = call_delta(place, text, name)
            elif kind == "both":
                delta = {"content": text, "reasoning": text}
            elif kind == "notes":
                delta = {"content": text, "notes": [text]}
            reason = "stop" if kind == "end" else None
            delta = {"content": text} if kind in ("end", "logprobs") else delta
            choice = {"index": index, "delta": delta, "finish_reason": reason}
            if kind == "logprobs":
                choice["logprobs"] = {"content": [{"token": text}]}
            pieces.append({"id": draw(st.sampled_from(["x", "y"])), "created": len(pieces), "choices": [choice]})
    return pieces


@st.composite
def block_runs(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Events of blocks: some at one place, then some at another."""
    pieces: list[dict[str, Any]] = []
    for _ in range(draw(st.integers(0, 4))):
        kind, index = draw(st.sampled_from(["text", "thinking", "json", "both"])), draw(st.sampled_from([0, 0, 1]))
        if draw(st.booleans()):
            block = {"type": "tool", "id": "t", "name": "f"} if kind == "json" else {"type": "text"}
            pieces.append({"type": "start", "index": index, "block": block})
        for text in draw(st.lists(TEXT, max_size=6)):
            delta = {"text": text, "thinking": text} if kind == "both" else {kind: text}
            pieces.append({"type": "delta", "n": len(pieces), "index": index, "delta": delta})
        if draw(st.booleans()):
            pieces.append({"type": "stop", "index": index})
    return pieces


def strings_of(events: list[Any]) -> dict[Any, str]:
    """The strings that events add up to, by their kind and place."""
    result: dict[Any, str] = defaultdict(str)
    for event in events:
        if event.type.endswith(".delta"):
            key = (event.type, event.index, getattr(event, "id", None))
            result[key] += event.delta
    return dict(result)


def read_all(format_: Any, pieces: list[dict[str, Any]], modes: list[bool]) -> tuple[StreamReader[Answer], list[Any]]:
    """Read pieces as text (true) or as events, the latter kept."""
    reader = StreamReader(format_, Answer, None, None)
    values = reader.values(ValueMaker(Answer, None, strict=False))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    events: list[Any] = []
    for piece, as_text in zip(pieces, modes, strict=False):
        item = values.compiled(json.dumps(piece).encode())
        if as_text:
            reader.text(item)
        else:
            events += reader.events(item)
    return reader, events


@pytest.mark.parametrize(("format_", "runs"), [(CHAT, chat_runs()), (BLOCKS, block_runs())], ids=["chat", "blocks"])
@settings(max_examples=150, deadline=None)
@given(data=st.data(), modes=st.lists(st.booleans(), min_size=40, max_size=40), snapshots=st.booleans())
def test_growth_makes_the_answer_and_the_events_of_single_pieces(
    format_: Any, runs: Any, data: st.DataObject, modes: list[bool], snapshots: bool
) -> None:
    pieces = data.draw(runs)
    whole = format_.accumulator()
    whole.add(json.loads(json.dumps(pieces)))
    reader, _ = read_all(format_, pieces, modes)
    assert reader.snapshot().to_dict() == whole.answer()
    reader, events = read_all(format_, pieces, [False] * 99)
    assert reader.snapshot().to_dict() == whole.answer()
    single = format_.open(str, str, lambda name, text: None, lambda: None)
    expected: list[Any] = []
    for piece in pieces:
        single.growths.clear()  # so that nothing is known of the pieces before
        single.add_events(json.loads(json.dumps(piece)), expected)
    others = [event for event in events if event.type != "chunk"]
    assert [event.type for event in others] == [event.type for event in expected]
    assert strings_of(others) == strings_of(expected)
    if snapshots:
        deltas = [event for event in others if event.type.endswith(".delta")]
        whole_texts = [event.snapshot for event in expected if event.type.endswith(".delta")]
        assert [event.snapshot for event in deltas] == whole_texts


@pytest.mark.parametrize(
    ("format_", "make"),
    [
        (CHAT, lambda text: {"choices": [{"index": 0, "delta": {"reasoning": text}}]}),
        (CHAT, lambda text: {"choices": [{"index": 1, "delta": {"content": text}}]}),
        (CHAT, lambda text: {"choices": [{"index": 0, "delta": call_delta(1, text, None)}]}),
        (BLOCKS, lambda text: {"type": "delta", "index": 2, "delta": {"thinking": text}}),
        (BLOCKS, lambda text: {"type": "delta", "index": 2, "delta": {"json": text}}),
    ],
    ids=["reasoning", "second choice", "arguments", "thinking", "json"],
)
def test_other_strings_than_the_text_grow_without_being_read_as_json(format_: Any, make: Any) -> None:
    reader = StreamReader(format_, Answer, None, None)
    values = reader.values(ValueMaker(Answer, None, strict=False))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    items: list[Any] = []
    for text in ("one", "two", "three", "four", "five"):
        items.append(values.compiled(json.dumps(make(text)).encode()))
        assert reader.text(items[-1]) is None
    assert items[-2:] == ["four", "five"]


def test_places_that_take_turns_grow_without_being_read_as_json() -> None:
    reader = StreamReader(CHAT, Answer, None, None)
    values = reader.values(ValueMaker(Answer, None, strict=False))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    for number in range(20):
        choice = {"index": number % 3, "delta": {"content": f"{number} "}}
        piece = {"id": "x", "created": number, "choices": [choice]}
        item = values.compiled(json.dumps(piece).encode())
        assert isinstance(item, str) == (number > 8)
        list(reader.events(item))
    answer: Any = reader.snapshot().to_dict()
    texts = [choice["message"]["content"] for choice in answer["choices"]]
    assert texts == ["".join(f"{number} " for number in range(first, 20, 3)) for first in range(3)]
    assert answer["created"] == 19


def test_pieces_of_two_forms_with_text_for_the_same_place_keep_their_order() -> None:
    choices = [
        {"index": 0, "delta": {"content": str(number)}} | ({"odd": 1} if number % 2 else {}) for number in range(9)
    ]
    reader, _ = read_all(CHAT, [{"choices": [choice]} for choice in choices], [True] * 9)
    answer: Any = reader.snapshot().to_dict()
    assert answer["choices"][0]["message"]["content"] == "012345678"


def test_the_name_of_a_call_that_arrives_late_is_in_the_events_after_it() -> None:
    late = {"content": "x", "tool_calls": [{"index": 0, "function": {"name": "f"}}]}
    deltas = [call_delta(0, "a", None), call_delta(0, "b", None), late, call_delta(0, "c", None)]
    _, events = read_all(CHAT, [{"choices": [{"index": 0, "delta": delta}]} for delta in deltas], [False] * 4)
    assert [event.name for event in events if event.type == "tool_calls.arguments.delta"] == ["", "", "f"]


def test_text_grows_again_after_many_pieces_that_do_more() -> None:
    choice = {"index": 0, "delta": {"content": "a"}}
    odd = [{"choices": [{**choice, "logprobs": {"content": [1]}}]}] * 30
    reader, _ = read_all(CHAT, odd, [True] * 30)
    values = reader.values(ValueMaker(Answer, None, strict=False))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    items = [values.compiled(json.dumps({"choices": [choice]}).encode()) for _ in range(1)]
    for _ in range(15):
        reader.text(items[-1])
        items.append(values.compiled(json.dumps({"choices": [choice]}).encode()))
    assert items[-1] == "a"
    answer: Any = reader.snapshot().to_dict()
    assert answer["choices"][0]["message"]["content"] == "a" * 45
    assert answer["choices"][0]["logprobs"]["content"] == [1] * 30


def test_usage_beside_a_string_that_is_no_event_is_told_each_time() -> None:
    choice = {"index": 0, "delta": {"reasoning": "a"}}
    _, events = read_all(CHAT, [{"choices": [choice], "usage": {"total": 1}}] * 5, [False] * 5)
    assert [event.type for event in events] == ["chunk", "usage"] * 5
