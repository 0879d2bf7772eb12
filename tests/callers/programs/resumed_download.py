"""Download a file in two runs: the first is cut and gives up, the second goes on where the first was."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx

from groq import APIConnectionError, AsyncGroq, Groq

CONTENT = b'{"custom_id": "first"}\n' * 10_000
CUT = 100_000
ranges: list[str | None] = []


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives in pieces, and whose connection may be lost on the way."""

    def __init__(self, content: bytes, is_cut: bool) -> None:
        self._content = content[:CUT] if is_cut else content
        self._is_cut = is_cut

    def __iter__(self) -> Iterator[bytes]:
        yield self._content
        if self._is_cut:
            raise httpx.ReadError("lost")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def reply(request: httpx.Request) -> httpx.Response:
    byte_range = request.headers.get("range")
    ranges.append(byte_range)
    headers = {"etag": '"v1"', "content-type": "application/octet-stream"}
    if byte_range is not None and request.headers["if-range"] == '"v1"':
        start = int(byte_range.removeprefix("bytes=").removesuffix("-"))
        headers["content-range"] = f"bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}"
        return httpx.Response(206, stream=Body(CONTENT[start:], is_cut=False), headers=headers)
    headers["content-length"] = str(len(CONTENT))
    return httpx.Response(200, stream=Body(CONTENT, is_cut=len(ranges) == 1), headers=headers)


async def reply_async(request: httpx.Request) -> httpx.Response:
    return reply(request)


target = Path("results.jsonl")
progress: list[int] = []


def fetch() -> None:
    client = Groq(http_client=httpx.Client(transport=httpx.MockTransport(reply)), max_retries=0)
    with client, client.files.with_streaming_response.content("f") as response:
        response.download(target, resume=True, on_progress=lambda done, _: progress.append(done))


try:
    fetch()
except APIConnectionError as error:
    print("cut:", error)
else:
    raise AssertionError("half a file is none")
assert not target.exists()
fetch()
assert target.read_bytes() == CONTENT
assert f"bytes={CUT}-" in ranges, ranges
assert [path.name for path in Path().iterdir()] == ["results.jsonl"], "nothing is left beside it"
print("received", progress[-1])


async def fetch_async() -> None:
    transport = httpx.MockTransport(reply_async)
    client = AsyncGroq(http_client=httpx.AsyncClient(transport=transport), max_retries=0)
    async with client, client.files.with_streaming_response.content("f") as response:
        await response.download(target, resume=True)


async def main() -> None:
    ranges.clear()
    target.unlink()
    try:
        await fetch_async()
    except APIConnectionError:
        assert not target.exists()
    await fetch_async()
    assert target.read_bytes() == CONTENT
    assert f"bytes={CUT}-" in ranges, ranges


asyncio.run(main())
