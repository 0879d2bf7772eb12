"""What the decoder promises beyond the standard's examples."""

from __future__ import annotations

import pytest

from runtime.sse import BlockSplitter, parse_block
from runtime.streaming import ServerSentEvent, SSEBytesDecoder, SSEDecoder
from tests.runtime.streaming.support import byte_by_byte


def decode(*pieces: bytes) -> list[ServerSentEvent]:
    return list(SSEDecoder().iter_bytes(iter(pieces)))


def test_events_without_data_are_seen_with_their_name_id_or_retry() -> None:
    ping, numbered, paced = decode(b"event: ping\n\nid: 7\n\nretry: 10\n\n: nothing\n\nunknown: x\n\n\n\n")
    assert (ping.event, ping.data, ping.id, ping.retry) == ("ping", "", None, None)
    assert (numbered.event, numbered.data, numbered.id) == (None, "", "7")
    assert (paced.retry, paced.id) == (10, "7")


def test_blank_lines_after_an_id_give_nothing() -> None:
    assert len(decode(b"id: 1\ndata: x\n\n\n\n\n: comment\n\n")) == 1


@pytest.mark.parametrize("data", [b"data: a\n\n", b"data: a\r\r", b"data: a\r\n\r\n", b"data: a\r\n\r", b"data: a\n\r"])
def test_the_blank_line_is_enough_and_a_line_feed_after_it_is_no_other(data: bytes) -> None:
    assert [event.data for event in decode(data)] == ["a"]
    assert [event.data for event in decode(data, b"\n", b"data: b\n\n")] == ["a", "b"]
    assert [event.data for event in decode(*byte_by_byte(data + b"\ndata: b\n\n"))] == ["a", "b"]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
def test_nothing_but_cr_and_lf_ends_a_line(separator: str) -> None:
    data = f"data: a{separator}b\n\n".encode()
    assert [event.data for event in decode(*byte_by_byte(data))] == [f"a{separator}b"]
    assert SSEDecoder().decode(f"data: a{separator}b") is None


def test_a_byte_order_mark_may_come_in_pieces_and_only_first() -> None:
    assert [event.data for event in decode(b"", b"\xef", b"\xbb", b"\xbfdata: a\n\n")] == ["a"]
    assert decode(b"\n\n\xef\xbb\xbfdata: a\n\n") == []
    assert decode(b"\xef\xbb", b"data: a\n\n") == []


def test_a_character_cut_in_two_is_whole_again() -> None:
    assert [event.data for event in decode(*byte_by_byte("data: известни €\n\n".encode()))] == ["известни €"]


def test_a_number_that_python_does_not_convert_is_no_retry() -> None:
    assert decode(b"retry: " + b"9" * 5000 + b"\ndata: x\n\n")[0].retry is None


def test_an_event_shows_what_it_holds() -> None:
    event = ServerSentEvent(event="e", data='{"a": 1}', id="7", retry=5)
    assert event.json() == {"a": 1}
    assert repr(event) == 'ServerSentEvent(event=e, data={"a": 1}, id=7, retry=5)'
    assert ServerSentEvent().data == ""


def test_an_event_larger_than_the_limit_raises_before_it_is_whole() -> None:
    decoder = SSEDecoder(max_event_bytes=20)
    events = decoder.iter_bytes(iter([b"data: short\n\ndata: ", b"x" * 14, b"x", b"never read"]))
    assert next(events).data == "short"
    with pytest.raises(ValueError, match="limit of 20 bytes"):
        next(events)


def test_a_whole_event_larger_than_the_limit_raises_after_those_before_it() -> None:
    events = SSEDecoder(max_event_bytes=7).iter_bytes(iter([b"data: a\n\ndata: bb\n\n"]))
    assert next(events).data == "a"
    with pytest.raises(ValueError, match="limit of 7 bytes"):
        next(events)


def test_the_limit_may_be_set_for_all_decoders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SSEDecoder, "max_event_bytes", 5)
    with pytest.raises(ValueError):
        decode(b"data: a\n\n")


def test_the_decoder_is_what_a_client_may_replace() -> None:
    assert isinstance(SSEDecoder(), SSEBytesDecoder)


def test_bytes_left_over_are_known() -> None:
    splitter = BlockSplitter()
    assert splitter.feed(b"data: a\n\ndata: b\r") == b"data: a\n\n"
    assert (splitter.rest(), splitter.pending) == (b"data: b\n", 8)
    assert splitter.feed(b"\n\r") == b"data: b\n\n"
    assert (splitter.rest(), splitter.pending) == (b"", 0)
    assert splitter.feed(b"\n") == b""
    assert splitter.rest() == b""


def test_a_block_without_a_field_that_counts_is_none() -> None:
    assert parse_block(b": comment\nunknown: x\nevent:\nretry: soon\nid: a\0b") is None
    assert parse_block(b"data") == (None, b"", None, None)
