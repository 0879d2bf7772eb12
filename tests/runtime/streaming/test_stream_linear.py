"""The cost of reading a stream grows with its length and with nothing else, counted in bytes that are looked at."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.jsonl import LineSplitter
from runtime.sse import BlockSplitter
from tests.runtime.streaming.support import Body, collect, event


class Counted(bytes):
    """Bytes that add up how many of them every search and copy goes over."""

    looked_at = 0

    def _count(self) -> None:
        Counted.looked_at += len(self)

    def find(self, *args: Any) -> int:
        self._count()
        return super().find(*args)

    def rfind(self, *args: Any) -> int:
        self._count()
        return super().rfind(*args)

    def replace(self, *args: Any) -> Counted:
        self._count()
        return Counted(super().replace(*args))

    def __contains__(self, part: Any) -> bool:
        self._count()
        return super().__contains__(part)

    def __getitem__(self, index: Any) -> Any:
        result = super().__getitem__(index)
        if isinstance(index, slice):
            Counted.looked_at += len(result)
            return Counted(result)
        return result


def cost(splitter: Any, pieces: list[bytes]) -> float:
    """Bytes looked at for each byte fed, those copied into the results included."""
    Counted.looked_at = 0
    copied = 0
    for piece in pieces:
        result = splitter.feed(Counted(piece))
        copied += len(result) if isinstance(result, bytes) else sum(map(len, result))
    return (Counted.looked_at + copied) / sum(map(len, pieces))


SHAPES = {
    "one long line": lambda count: [b"data: " + b"x" * 1000, *[b"x" * 1000] * count, b"\n\n"],
    "many lines in one event": lambda count: [*[b"data: x\n" * 100] * count, b"\n"],
    "lines ending in CR LF": lambda count: [*[b"data: x\r\n" * 100] * count, b"\r\n"],
    "a line feed at each seam": lambda count: [*[b"\ndata: x" + b"x" * 500 + b"\n: y"] * count, b"\n\n"],
    "an event in each piece, cut in the middle": lambda count: [b"xxx\n\ndata: xxx" * 1] * count,
    "nothing but comments": lambda count: [b": keep-alive\n"] * count,
    "single bytes": lambda count: [b"x"] * count,
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_every_byte_of_an_event_stream_is_looked_at_a_few_times_whatever_its_length(shape: Any) -> None:
    short, long = cost(BlockSplitter(), shape(50)), cost(BlockSplitter(), shape(2000))
    assert long < 8
    assert long < short * 1.2


def test_what_waits_for_its_blank_line_is_not_put_together_before() -> None:
    splitter = BlockSplitter()
    for _ in range(100):
        splitter.feed(b"data: x")
    assert len(splitter._pieces) == 100
    assert splitter.feed(b"\n\n") == b"data: x" * 100 + b"\n\n"
    assert splitter._pieces == []


@pytest.mark.parametrize("count", [50, 2000])
def test_every_byte_of_json_lines_is_looked_at_a_few_times(count: int) -> None:
    assert cost(LineSplitter(), [b"x" * 1000] * count + [b"\n"]) < 4
    assert cost(LineSplitter(), [b'{"a":1}\n{"a"', b":2}\n"] * count) < 4


@pytest.mark.parametrize("mode", ["sync", "async"])
async def test_an_event_of_megabytes_in_small_pieces_is_one_item(mode: str) -> None:
    data = event('{"text":"' + "x" * (4 << 20) + '"}')
    pieces = [data[i : i + 8192] for i in range(0, len(data), 8192)]
    items, error = await collect(mode, Body([*pieces, event('{"text":"next"}')]))
    assert error is None
    assert [len(item["text"]) for item in items] == [4 << 20, 4]
