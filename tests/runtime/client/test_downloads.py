"""Downloads to files: whole or not at all, and gone on with where a connection was cut, over a real socket."""

from __future__ import annotations

import asyncio
import gzip
import os
import random
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from runtime import retries
from runtime.exceptions import APIConnectionError, NotFoundError
from runtime.request_options import make_request_options
from runtime.response import (
    AsyncBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    BinaryAPIResponse,
    StreamedBinaryAPIResponse,
    async_to_custom_streamed_response_wrapper,
    to_custom_streamed_response_wrapper,
)

from .support import AsyncTiny, Received, Reply, Tiny, loopback

CONTENT = random.Random(7).randbytes(300_000)


@pytest.fixture(autouse=True)
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "WAITING", False)


@dataclass
class Store:
    """A server with one file; ``cuts`` are how many bytes each answer has before its connection is cut."""

    content: bytes = CONTENT
    cuts: list[int] = field(default_factory=list[int])
    etag: str = '"v1"'
    gives_ranges: bool = True
    encoding: str | None = None
    before: Callable[[Store, int], None] | None = None
    requests: list[Received] = field(default_factory=list[Received])

    def __call__(self, request: Received) -> Reply:
        if self.before is not None:
            self.before(self, len(self.requests))
        self.requests.append(request)
        if request.target.endswith("/missing"):
            return 404, {}, b"{}"
        content = self.content if self.encoding is None else gzip.compress(self.content)
        expected = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        start = int(expected[1]) if expected else 0
        headers = {"ETag": self.etag} if self.etag else {}
        headers |= {"Content-Encoding": self.encoding} if self.encoding else {}
        if start >= len(content):
            return 416, {**headers, "Content-Range": f"bytes */{len(content)}"}, b""
        is_part = self.gives_ranges and start > 0 and request.headers.get("if-range") == self.etag
        body = content[start:] if is_part else content
        headers["Content-Length"] = str(len(body))
        if is_part:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        end = self.cuts.pop(0) if self.cuts else len(body)
        return 206 if is_part else 200, headers, iter([body[:end]])

    @property
    def starts(self) -> list[str | None]:
        """The ranges that were asked for."""
        return [request.headers.get("range") for request in self.requests]


@dataclass
class Downloads:
    """Downloads by one of the clients."""

    is_async: bool

    def run(
        self,
        store: Store,
        target: Path,
        *,
        retries: int = 2,
        path: str = "/file",
        on_progress: Callable[[int, int | None], object] | None = None,
        resume: bool = False,
    ) -> None:
        with loopback(store) as (url, _):
            if self.is_async:
                asyncio.run(self._run_async(url, target, retries, path, on_progress, resume))
                return
            with Tiny(base_url=url, max_retries=retries) as client:

                def content(extra_headers: dict[str, str]) -> BinaryAPIResponse:
                    options = make_request_options(extra_headers=extra_headers)
                    return client.get(path, options=options, cast_to=BinaryAPIResponse)

                send = to_custom_streamed_response_wrapper(content, StreamedBinaryAPIResponse)
                with send(extra_headers={}) as response:
                    response.download(target, on_progress=on_progress, resume=resume)

    async def _run_async(
        self,
        url: str,
        target: Path,
        retries: int,
        path: str,
        on_progress: Callable[[int, int | None], object] | None,
        resume: bool,
    ) -> None:
        async with AsyncTiny(base_url=url, max_retries=retries) as client:

            async def content(extra_headers: dict[str, str]) -> AsyncBinaryAPIResponse:
                options = make_request_options(extra_headers=extra_headers)
                return await client.get(path, options=options, cast_to=AsyncBinaryAPIResponse)

            send = async_to_custom_streamed_response_wrapper(content, AsyncStreamedBinaryAPIResponse)
            async with send(extra_headers={}) as response:
                await response.download(target, on_progress=on_progress, resume=resume)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def downloads(request: pytest.FixtureRequest) -> Iterator[Downloads]:
    yield Downloads(request.param)


def test_a_file_arrives_whole_with_progress(downloads: Downloads, tmp_path: Path) -> None:
    progress: list[tuple[int, int | None]] = []
    downloads.run(Store(), tmp_path / "out", on_progress=lambda done, total: progress.append((done, total)))
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert os.listdir(tmp_path) == ["out"]
    assert progress == sorted(progress) and progress[-1] == (len(CONTENT), len(CONTENT)) and len(progress) > 1


def test_a_cut_connection_is_gone_on_from_where_it_was(downloads: Downloads, tmp_path: Path) -> None:
    store = Store(cuts=[100_000, 50_000])
    downloads.run(store, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert store.starts == [None, "bytes=100000-", "bytes=150000-"]
    assert store.requests[1].headers["if-range"] == '"v1"'
    assert store.requests[1].headers["accept-encoding"] == "identity"
    assert store.requests[1].headers["authorization"] == store.requests[0].headers["authorization"]


def test_any_number_of_cuts_is_gone_on_from_while_more_arrives(downloads: Downloads, tmp_path: Path) -> None:
    store = Store(cuts=[10_000] * 20)
    downloads.run(store, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert len(store.requests) == 21


def test_attempts_that_bring_nothing_are_as_many_as_retries(downloads: Downloads, tmp_path: Path) -> None:
    store = Store(cuts=[100_000, 0, 0, 0, 0])
    (tmp_path / "out").write_text("before")
    with pytest.raises(APIConnectionError):
        downloads.run(store, tmp_path / "out")
    assert len(store.requests) == 3
    assert (tmp_path / "out").read_text() == "before"
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize(
    "store",
    [
        Store(gives_ranges=False, cuts=[100_000]),
        Store(etag="", cuts=[100_000]),
        Store(etag='W/"v1"', cuts=[100_000]),
        Store(encoding="gzip", cuts=[100_000]),
    ],
    ids=["no ranges", "no etag", "weak etag", "encoded"],
)
def test_what_cannot_be_gone_on_from_begins_again(store: Store, downloads: Downloads, tmp_path: Path) -> None:
    store = Store(etag=store.etag, gives_ranges=store.gives_ranges, encoding=store.encoding, cuts=[100_000])
    downloads.run(store, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert len(store.requests) == 2


def test_a_file_that_changes_in_between_begins_again(downloads: Downloads, tmp_path: Path) -> None:
    def change(store: Store, number: int) -> None:
        if number == 1:
            store.content, store.etag = b"other" * 1000, '"v2"'

    downloads.run(Store(cuts=[100_000], before=change), tmp_path / "out", resume=True)
    assert (tmp_path / "out").read_bytes() == b"other" * 1000


def test_a_part_that_does_not_fit_begins_again(downloads: Downloads, tmp_path: Path) -> None:
    class Wrong(Store):
        def __call__(self, request: Received) -> Reply:
            status, headers, body = super().__call__(request)
            if status == 206:
                headers = {**headers, "Content-Range": "bytes 0-9/10"}
            return status, headers, body

    store = Wrong(cuts=[100_000])
    downloads.run(store, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert store.starts == [None, "bytes=100000-", None]


def test_a_later_download_goes_on_with_the_part_of_an_earlier(downloads: Downloads, tmp_path: Path) -> None:
    with pytest.raises(APIConnectionError):
        downloads.run(Store(cuts=[100_000]), tmp_path / "out", retries=0, resume=True)
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [100_000]
    store = Store()
    downloads.run(store, tmp_path / "out", resume=True)
    assert store.starts == [None, "bytes=100000-"]
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert os.listdir(tmp_path) == ["out"]


def test_a_part_of_another_version_is_not_gone_on_with(downloads: Downloads, tmp_path: Path) -> None:
    with pytest.raises(APIConnectionError):
        downloads.run(Store(cuts=[100_000]), tmp_path / "out", retries=0, resume=True)
    store = Store(content=b"new", etag='"v2"')
    downloads.run(store, tmp_path / "out", resume=True)
    assert (tmp_path / "out").read_bytes() == b"new"
    assert store.starts == [None]


def test_an_error_leaves_no_trace(downloads: Downloads, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        downloads.run(Store(), tmp_path / "out", path="/missing")
    with pytest.raises(ZeroDivisionError):
        downloads.run(Store(), tmp_path / "out", on_progress=lambda done, total: 1 / 0)
    with pytest.raises(IsADirectoryError):
        downloads.run(Store(), tmp_path)
    assert os.listdir(tmp_path) == []


def test_a_link_and_permissions_stay(downloads: Downloads, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("before")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    downloads.run(Store(), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == CONTENT
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640


def test_an_empty_file_arrives(downloads: Downloads, tmp_path: Path) -> None:
    class Empty(Store):
        def __call__(self, request: Received) -> Reply:
            return 200, {}, b""

    downloads.run(Empty(), tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b""


def test_a_response_that_was_read_is_written_whole_too(tmp_path: Path) -> None:
    with loopback(Store()) as (url, _), Tiny(base_url=url) as client:
        client.get("/file", cast_to=BinaryAPIResponse).download(tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == CONTENT
