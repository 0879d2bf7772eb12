"""Compressed bodies: whole or an error, and never larger than the limits allow."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator

import httpx
import pytest

from runtime.exceptions import APIConnectionError, BadRequestError
from runtime.limits import SafetyLimits

from .support import AsyncTiny, Item, Tiny

brotli = pytest.importorskip("brotli")
zstandard = pytest.importorskip("zstandard")

TEXT = b'{"name":"' + b"a long name, " * 2000 + b'"}'


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw deflate": _raw_deflate,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
    "two members": lambda data: gzip.compress(data[:100]) + gzip.compress(data[100:]) + b"\0" * 5,
}


def _coding(kind: str) -> str:
    return {"raw deflate": "deflate", "two members": "gzip"}.get(kind, kind)


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces of ``size`` bytes."""

    def __init__(self, body: bytes, size: int) -> None:
        self._pieces = [body[start : start + size] for start in range(0, len(body), size)]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)

    async def __aiter__(self):  # type: ignore[no-untyped-def]
        for piece in self._pieces:
            yield piece


def client_for(
    body: bytes, coding: str, *, size: int = 1000, status: int = 200, limits: SafetyLimits | None = None
) -> Tiny:
    def answer(_: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/json", "content-encoding": coding}
        return httpx.Response(status, headers=headers, stream=Pieces(body, size))

    client = Tiny(max_retries=0, http_client=httpx.Client(transport=httpx.MockTransport(answer)))
    client.safety_limits = limits or client.safety_limits
    return client


@pytest.mark.parametrize("size", [1, 7, 100_000])
@pytest.mark.parametrize("kind", list(PACKERS))
def test_a_whole_body_is_delivered(kind: str, size: int) -> None:
    client = client_for(PACKERS[kind](TEXT), _coding(kind), size=size)
    assert client.get("/x", cast_to=bytes) == TEXT


@pytest.mark.parametrize("kind", list(PACKERS))
def test_a_body_that_is_cut_is_an_error(kind: str) -> None:
    packed = PACKERS[kind](TEXT)
    for cut in (1, len(packed) // 2, len(packed) - 6):
        with pytest.raises(APIConnectionError):
            client_for(packed[:cut], _coding(kind)).get("/x", cast_to=bytes)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_broken_data_is_an_error_and_nothing_at_all_is_not(coding: str) -> None:
    with pytest.raises(APIConnectionError):
        client_for(b"\xff" * 100, coding).get("/x", cast_to=bytes)
    assert client_for(b"", coding).get("/x", cast_to=bytes) == b""


def test_garbage_after_a_member_is_an_error() -> None:
    with pytest.raises(APIConnectionError):
        client_for(gzip.compress(TEXT) + b"garbage", "gzip").get("/x", cast_to=bytes)


def test_a_coding_that_is_not_known_leaves_the_bytes() -> None:
    assert client_for(b"abc", "compress").get("/x", cast_to=bytes) == b"abc"


@pytest.mark.parametrize("kind", ["gzip", "deflate", "br", "zstd", "gzip, br"])
def test_a_body_larger_than_the_limit_is_an_error(kind: str) -> None:
    zeros = bytes(3_000_000)
    limits = SafetyLimits(max_decoded_bytes=1_000_000)
    client = client_for(PACKERS[kind](zeros), kind, limits=limits)
    with pytest.raises(APIConnectionError) as caught:
        client.get("/x", cast_to=bytes)
    assert "max_decoded_bytes" in str(caught.value.__cause__)
    client.safety_limits = limits.replace(max_decoded_bytes=3_000_000)
    assert client.get("/x", cast_to=bytes) == zeros


@pytest.mark.parametrize("kind", ["gzip", "gzip, br"])
def test_a_bomb_is_an_error(kind: str) -> None:
    with pytest.raises(APIConnectionError) as caught:
        client_for(PACKERS[kind](bytes(40 << 20)), kind, size=100_000).get("/x", cast_to=bytes)
    assert "max_decoding_ratio" in str(caught.value.__cause__)


def test_the_number_of_codings_is_limited() -> None:
    packed = b"{}"
    for _ in range(6):
        packed = gzip.compress(packed)
    with pytest.raises(APIConnectionError):
        client_for(packed, ", ".join(["gzip"] * 6)).get("/x", cast_to=bytes)


def test_a_broken_error_body_leaves_the_status() -> None:
    with pytest.raises(BadRequestError) as caught:
        client_for(gzip.compress(TEXT)[:50], "gzip", status=400).get("/x", cast_to=Item)
    assert str(caught.value) == "Error code: 400"


async def test_the_async_client_does_likewise() -> None:
    packed = gzip.compress(TEXT)

    async def get(body: bytes) -> bytes:
        def answer(_: httpx.Request) -> httpx.Response:
            return httpx.Response(200, headers={"content-encoding": "gzip"}, stream=Pieces(body, 100))

        http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        return await AsyncTiny(max_retries=0, http_client=http).get("/x", cast_to=bytes)

    assert await get(packed) == TEXT
    with pytest.raises(APIConnectionError):
        await get(packed[:-4])
