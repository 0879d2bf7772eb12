"""Files that are uploaded from their path: read while they are sent, with progress, over a real socket."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import tracemalloc
from pathlib import Path
from typing import Any

import httpx
import pytest

from runtime import retries
from runtime.uploads import FileReader, FileUpload

from .support import AsyncTiny, Item, Received, Reply, Script, Tiny, loopback, ok

MIB = 1 << 20


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def is_async(request: pytest.FixtureRequest) -> bool:
    value: bool = request.param
    return value


def post(url: str, is_async: bool, *, as_content: bool, file: Any) -> None:
    """Send a file as one of the clients does, in a form or as the whole body."""
    arguments: dict[str, Any] = {"content": file} if as_content else {"body": {"a": "b"}, "files": {"file": file}}
    options: Any = {"headers": {"Content-Type": "application/octet-stream" if as_content else "multipart/form-data"}}
    if not is_async:
        with Tiny(base_url=url) as client:
            client.post("/x", cast_to=Item, options=options, **arguments)
        return

    async def main() -> None:
        async with AsyncTiny(base_url=url) as client:
            await client.post("/x", cast_to=Item, options=options, **arguments)

    asyncio.run(main())


@pytest.mark.parametrize("as_content", [False, True])
def test_a_path_is_sent_with_progress(is_async: bool, as_content: bool, tmp_path: Path) -> None:
    path, calls, threads = tmp_path / "data.bin", list[tuple[int, int]](), set[int]()
    path.write_bytes(os.urandom(MIB))

    def progress(done: int, total: int) -> None:
        calls.append((done, total))
        threads.add(threading.get_ident())

    def answer(request: Received) -> Reply:
        return 200, {"Content-Type": "application/json"}, b'{"name": "a"}'

    with loopback(answer) as (url, received):
        post(url, is_async, as_content=as_content, file=FileUpload(path, progress))
    assert path.read_bytes() in received[0].body
    assert int(received[0].headers["content-length"]) == len(received[0].body)
    assert as_content or b'filename="data.bin"' in received[0].body
    assert calls == sorted(calls) and len(calls) >= 4 and calls[-1] == (MIB, MIB)
    assert threads == {threading.get_ident()}


def test_a_large_file_is_not_held_in_memory(is_async: bool, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(64 * MIB)
    size = 0

    class Sink(httpx.BaseTransport, httpx.AsyncBaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal size
            assert isinstance(request.stream, httpx.SyncByteStream)
            size = sum(map(len, request.stream))
            return ok()

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal size
            assert isinstance(request.stream, httpx.AsyncByteStream)
            async for chunk in request.stream:
                size += len(chunk)
            return ok()

    async def main() -> None:
        async with AsyncTiny(http_client=httpx.AsyncClient(transport=Sink())) as client:
            await client.post("/x", cast_to=Item, files={"file": path}, options=FORM)

    FORM: Any = {"headers": {"Content-Type": "multipart/form-data"}}
    tracemalloc.start()
    try:
        if is_async:
            asyncio.run(main())
        else:
            Tiny(http_client=httpx.Client(transport=Sink())).post(
                "/x", cast_to=Item, files={"file": path}, options=FORM
            )
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert size > 64 * MIB
    assert peak < 8 * MIB


def test_an_attempt_that_is_repeated_sends_all_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(retries, "WAITING", False)
    (tmp_path / "f").write_bytes(b"content")
    calls: list[tuple[int, int]] = []
    script = Script(httpx.Response(500), ok())
    upload = FileUpload(str(tmp_path / "f"), lambda done, total: calls.append((done, total)))
    script.client().post("/x", cast_to=Item, content=upload)
    assert script.bodies == [b"content", b"content"]
    assert calls == [(7, 7), (7, 7)]


@pytest.mark.parametrize("file", [Path("none"), ("name", Path("none")), FileUpload("none")])
def test_a_file_that_is_not_there_is_an_error_before_anything_is_sent(is_async: bool, file: Any) -> None:
    script = Script(ok())
    with pytest.raises(FileNotFoundError):
        if is_async:
            asyncio.run(script.async_client().post("/x", cast_to=Item, files={"file": file}))
        else:
            script.client().post("/x", cast_to=Item, files={"file": file})
    assert script.requests == []


def test_a_reader_is_closed_at_the_end_and_reads_again(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"content")
    reader = FileReader(tmp_path / "f")
    assert [reader.read(4), reader.read(4), reader.read(4)] == [b"cont", b"ent", b""]
    assert (reader.tell(), reader.seek(-3, os.SEEK_END), reader.read()) == (7, 4, b"ent")
    del reader
    gc.collect()  # an open file would be reported here
