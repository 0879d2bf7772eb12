"""What must hold for any input."""

from __future__ import annotations

import email.parser
import email.policy
import gzip
import json
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qsl

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime import decoding, transport
from runtime.files import to_httpx_files
from runtime.headers import check_header_name, header_value
from runtime.jsonl import LineSplitter, RecordSplitter
from runtime.limits import SafetyLimits, is_nested_deeper
from runtime.querystring import Querystring
from runtime.streaming import SSEDecoder
from sdkwright.errors import InputError
from sdkwright.openapi import read_document
from tests.openapi.test_robustness import DOCUMENT


@dataclass(frozen=True)
class Target:
    """A property: ``check`` raises for values, one of each strategy, that break it."""

    check: Callable[..., None]
    strategies: tuple[st.SearchStrategy[Any], ...]

    def test(self, limits: settings) -> Any:
        """Return a new function without arguments that tries the property within ``limits``."""
        return limits(given(*self.strategies)(self.check))


TARGETS: dict[str, Target] = {}
"""By name."""


def _target(*strategies: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def add(check: Callable[..., None]) -> Callable[..., None]:
        TARGETS[check.__name__] = Target(check, strategies)
        return check

    return add


_MEDIA_TYPE = {"content-type": "multipart/form-data"}
_LIMITS = SafetyLimits(max_decoded_bytes=1 << 16)
_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=10,
)
_SIZES = st.lists(st.integers(0, 9), max_size=20)
_EVENT_PARTS = st.sampled_from(
    [
        b"data: ",
        b"data",
        b"event: a",
        b"id: 1",
        b"retry: 5",
        b":",
        b"\n",
        b"\r",
        b"\r\n",
        b"\n\n",
        b"\xef\xbb\xbf",
        b"\0",
        b"{}",
    ]
)
_EVENT_BYTES = st.lists(_EVENT_PARTS | st.binary(max_size=6), max_size=20).map(b"".join)
_LINES = st.lists(
    st.sampled_from(["a", "\r\n", "\n", "\r", '"', "\\", "; x=y", "\0", "é", "--", ": "]) | st.text(max_size=4),
    max_size=6,
).map("".join)


def cut(data: bytes, sizes: Sequence[int]) -> list[bytes]:
    """Return ``data`` in pieces of the given sizes and a rest."""
    pieces: list[bytes] = []
    for size in sizes:
        pieces.append(data[:size])
        data = data[size:]
    return [*pieces, data]


@_target(_EVENT_BYTES, _SIZES)
def events_do_not_depend_on_cuts(data: bytes, sizes: list[int]) -> None:
    """A stream of events decodes without an error, and to the same events however it is cut."""
    whole = [repr(event) for event in SSEDecoder().iter_bytes(iter([data]))]
    assert [repr(event) for event in SSEDecoder().iter_bytes(iter(cut(data, sizes)))] == whole


@_target(_EVENT_BYTES | st.binary(max_size=60), _SIZES, st.sampled_from([LineSplitter, RecordSplitter]))
def lines_do_not_depend_on_cuts(data: bytes, sizes: list[int], kind: type[Any]) -> None:
    """JSON lines are the same however the body is cut; of JSON sequences no bytes are made up."""
    splitter, pieced = kind(), kind()
    whole: list[bytes] = splitter.feed(data)
    parts: list[bytes] = [line for piece in cut(data, sizes) for line in pieced.feed(piece)]
    if kind is LineSplitter:
        assert parts + pieced.rest() == whole + splitter.rest()
    assert sum(map(len, parts)) <= len(data)


@_target(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "gzip, deflate"]), _SIZES)
def any_bytes_are_decoded_or_refused(data: bytes, coding: str, sizes: list[int]) -> None:
    """Bytes that claim to be compressed decode to something, or raise the error that leads to ``APIConnectionError``."""
    response = httpx.Response(200, headers={"content-encoding": coding}, stream=httpx.ByteStream(data))
    response.request = httpx.Request("GET", "http://a.test")
    decoding.limit_decoding(response, _LIMITS)
    decoder: Any = response._decoder  # pyright: ignore[reportPrivateUsage]
    try:
        for piece in cut(data, sizes):
            decoder.decode(piece)
        decoder.flush()
    except httpx.DecodingError:
        return


@_target(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]), _SIZES, st.integers(1, 400))
def cut_bodies_are_refused(data: bytes, coding: str, sizes: list[int], at: int) -> None:
    """What was compressed comes back whole, however cut into chunks, and is refused when its end is missing."""
    packed = gzip.compress(data) if coding == "gzip" else zlib.compress(data)
    for short in (False, True):
        content = packed[: max(1, at % len(packed))] if short else packed
        response = httpx.Response(200, headers={"content-encoding": coding}, stream=httpx.ByteStream(content))
        response.request = httpx.Request("GET", "http://a.test")
        decoding.limit_decoding(response, _LIMITS)
        decoder: Any = response._decoder  # pyright: ignore[reportPrivateUsage]
        try:
            decoded = b"".join(decoder.decode(piece) for piece in cut(content, sizes)) + decoder.flush()
        except httpx.DecodingError:
            assert short
        else:
            assert not short
            assert decoded == data


@_target(
    st.dictionaries(st.text(min_size=1, max_size=8), _JSON, max_size=4),
    st.sampled_from(["repeat", "comma", "brackets", "indices"]),
)
def queries_hold_their_values(query: Mapping[str, Any], arrays: Any) -> None:
    """A query is visible ASCII without any mark that ends it, and its flat values come back as they were."""
    text = Querystring(array_format=arrays).stringify(query)
    assert all("!" <= letter <= "~" and letter not in '#"<>' for letter in text)
    pairs = parse_qsl(text, keep_blank_values=True)
    for name, value in query.items():
        if isinstance(value, str):
            assert (name, value) in pairs


@_target(
    _LINES, _LINES, _LINES | st.none(), st.dictionaries(_LINES, _LINES, max_size=2), st.binary(max_size=40), _LINES
)
def parts_hold_their_values(
    name: str, filename: str, media_type: str | None, headers: dict[str, str], content: bytes, field: str
) -> None:
    """A multipart body holds the parts that were given and no more, or is refused before anything is sent."""
    file = (filename, content, media_type, headers) if headers else (filename, content, media_type)
    try:
        files: Any = to_httpx_files([(name or "a", file)])
        request = transport.multipart_request(
            httpx.Client(),
            "POST",
            httpx.URL("http://a.test"),
            httpx.Headers(_MEDIA_TYPE),
            [("field", field)],
            files,
            {},
        )
        body = b"".join(request.stream)  # type: ignore[arg-type]  # pyright: ignore[reportUnknownVariableType, reportArgumentType]
    except (ValueError, TypeError):  # UnicodeEncodeError, for lone surrogates, is one
        return
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode("latin-1")
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    assert body.count(b"--" + boundary) == 3
    message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(head + body)
    parts: list[Any] = message.get_payload()  # type: ignore[assignment]
    assert len(parts) == 2
    allowed = {"content-disposition", "content-type", *(header.lower() for header in headers)}
    assert {header.lower() for part in parts for header in part} <= allowed


@_target(st.just("x-name") | _LINES, _LINES)
def headers_write_their_own_line(name: str, value: str) -> None:
    """A header is refused, or has neither line breaks nor anything outside ASCII."""
    try:
        check_header_name(name)
        text = header_value(name, value)
    except ValueError:
        return
    assert f"{name}: {text}".isascii()
    assert not set("\r\n\0") & set(name + text)


def _depth(value: object) -> int:
    if not isinstance(value, (dict, list)):
        return 0
    inner = cast("dict[str, object]", value).values() if isinstance(value, dict) else cast("list[object]", value)
    return 1 + max(map(_depth, inner), default=0)


@_target(_JSON, st.text(max_size=40))
def depth_is_counted_as_json_nests(value: Any, junk: str) -> None:
    """The depth of JSON is that of its values, and of what is no JSON nothing is raised."""
    depth = _depth(value)
    assert not is_nested_deeper(json.dumps(value), depth)
    assert depth == 0 or is_nested_deeper(json.dumps(value), depth - 1)
    is_nested_deeper(junk, 0)


_KEYS = st.sampled_from(
    [
        "$ref",
        "type",
        "allOf",
        "oneOf",
        "properties",
        "items",
        "enum",
        "nullable",
        "required",
        "in",
        "name",
        "schema",
        "content",
        "x-a",
        "/p",
        "200",
    ]
)
_TREES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=6) | st.just("#/components/schemas/Pet"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def _insert(at: int, more: bytes) -> bytes:
    text = json.dumps(DOCUMENT).encode()
    place = at % len(text)
    return text[:place] + more + text[place:]


_TEXTS: st.SearchStrategy[bytes] = st.binary(max_size=80) | st.builds(
    _insert, st.integers(0, 5000), st.binary(max_size=8)
)


def _read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.json"
        path.write_bytes(content)
        try:
            read_document(path)
        except InputError as error:
            assert error.problems
            assert all(str(problem).isprintable() for problem in error.problems)


@_target(_TEXTS)
def bytes_are_read_as_a_document_or_refused(content: bytes) -> None:
    """A file of any bytes is a document, or an error that can be shown."""
    _read(content)


@_target(st.sampled_from(["paths", "components", "info", "servers", "security", "tags"]), _TREES)
def trees_are_read_as_a_document_or_refused(key: str, tree: Any) -> None:
    """A document with anything at all in one place is read, or an error that can be shown."""
    _read(json.dumps({**DOCUMENT, key: tree}).encode())
