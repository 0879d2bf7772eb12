"""The decoder against public parser suites, whose expectations are those of the HTML standard."""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx
import pytest

from runtime.streaming import AsyncStream, ServerSentEvent, SSEDecoder, Stream
from tests.runtime.streaming.support import Body, byte_by_byte, client, cuts
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared


def _vectors() -> list[Any]:
    if SHARED is None:
        return []
    return json.loads((SHARED / "sse" / "sse_vectors.json").read_text())["vectors"]  # type: ignore[no-any-return]


VECTORS = _vectors()
each_vector = pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
each_cut = pytest.mark.parametrize("cut", ["whole", "bytes", "source"])


def pieces(vector: Any, cut: str) -> list[bytes]:
    data = base64.b64decode(vector["stream_bytes_base64"])
    if cut == "whole":
        return [data]
    return byte_by_byte(data) if cut == "bytes" else cuts(data, vector["chunk_lengths"])


def decoder_for(vector: Any) -> SSEDecoder:
    """A new decoder, which in a reconnecting client knows the last id of the connection before."""
    decoder = SSEDecoder()
    decoder._last_event_id = vector.get("setup", {}).get("initial_last_event_id")
    return decoder


def as_standard(event: ServerSentEvent) -> dict[str, Any]:
    """The event in the standard's terms: a nameless event is a "message", an id that was never sent is empty."""
    fields: dict[str, Any] = {"event": event.event or "message", "data": event.data, "id": event.id or ""}
    if event.retry is not None:
        fields["retry"] = event.retry
    return fields


def with_data(events: list[ServerSentEvent]) -> list[dict[str, Any]]:
    return [as_standard(event) for event in events if event._data is not None]


@each_cut
@each_vector
def test_the_decoder_gives_the_events_of_the_standard(vector: Any, cut: str) -> None:
    events = list(decoder_for(vector).iter_bytes(iter(pieces(vector, cut))))
    assert with_data(events) == vector["expected_events"]


@each_vector
async def test_the_asynchronous_decoder_gives_the_same(vector: Any) -> None:
    events = [event async for event in decoder_for(vector).aiter_bytes(Body(pieces(vector, "source")).__aiter__())]
    assert with_data(events) == vector["expected_events"]


@each_vector
async def test_raw_events_of_streams_are_those_of_the_decoder(vector: Any) -> None:
    stream = Stream(cast_to=object, client=client(), response=httpx.Response(200, stream=Body(pieces(vector, "bytes"))))
    stream._decoder = decoder_for(vector)
    assert with_data(list(stream._iter_events())) == vector["expected_events"]

    other = AsyncStream(
        cast_to=object, client=client(), response=httpx.Response(200, stream=Body(pieces(vector, "bytes")))
    )
    other._decoder = decoder_for(vector)
    assert with_data([event async for event in other._iter_events()]) == vector["expected_events"]


@each_vector
def test_lines_given_one_by_one_make_the_same_events(vector: Any) -> None:
    data = base64.b64decode(vector["stream_bytes_base64"]).removeprefix(b"\xef\xbb\xbf")
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    decoder = decoder_for(vector)
    decoded = [decoder.decode(line) for line in text.split("\n")[:-1]]
    assert with_data([event for event in decoded if event is not None]) == vector["expected_events"]


@each_vector
def test_an_event_is_given_no_later_in_small_pieces_than_in_one(vector: Any) -> None:
    data = base64.b64decode(vector["stream_bytes_base64"])[:300]
    for end in range(len(data)):
        in_pieces = list(decoder_for(vector).iter_bytes(iter(byte_by_byte(data[:end]))))
        at_once = list(decoder_for(vector).iter_bytes(iter([data[:end]])))
        assert [vars(event) for event in in_pieces] == [vars(event) for event in at_once]
