"""What the servers do, and what is right for a client to make of it."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .wire import BODY, DONE, Answer, Peer, chunk, chunked, event, head, response

LOST = frozenset({"APIConnectionError"})
LATE = frozenset({"APITimeoutError"})
WHOLE = frozenset({"whole"})
IMPATIENT = {"timeout": 0.4}
MISFIT = frozenset({"APIResponseValidationError"})

STATUSES = {
    "400 Bad Request": "BadRequestError",
    "401 Unauthorized": "AuthenticationError",
    "403 Forbidden": "PermissionDeniedError",
    "404 Not Found": "NotFoundError",
    "409 Conflict": "ConflictError",
    "422 Unprocessable": "UnprocessableEntityError",
    "429 Too Many Requests": "RateLimitError",
    "500 Oh": "InternalServerError",
    "503 Unavailable": "InternalServerError",
    "418 Teapot": "APIStatusError",
}


@dataclass(frozen=True)
class Script:
    """A server's ``answer`` to each request, and the outcomes of ``call`` that are right.

    ``call`` is ``create`` for one call, ``twice`` for the second of two, ``stream`` for a stream to its end. ``forbidden``
    must not stand in any request after the first.
    """

    name: str
    answer: Answer
    right: frozenset[str]
    call: str = "create"
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    max_seconds: float = 6.0
    forbidden: bytes = b""


def _sending(data: bytes, then: str = "close") -> Answer:
    """Return an answer that sends ``data``, then closes, resets, waits, or goes on to the next request."""

    def answer(peer: Peer) -> None:
        peer.send(data)
        if then != "go on":
            getattr(peer, then)()

    return answer


def cut_bodies() -> Iterator[Script]:
    """Yield responses that break off."""
    by_length, in_chunks = response(), chunked(BODY[:40], BODY[40:])
    for label, whole in (("length", by_length), ("chunks", in_chunks)):
        start = whole.index(b"\r\n\r\n") + 4
        points = [0, 1, 9, 16, start - 3, start - 1, start, start + 1, start + 20, len(whole) - 6, len(whole) - 3]
        for point in [*points, len(whole) - 1]:
            for how in ("close", "reset"):
                yield Script(f"{label} cut at {point} by {how}", _sending(whole[:point], how), LOST)
        yield Script(f"{label} whole", _sending(whole), WHOLE)


def compressed_bodies() -> Iterator[Script]:
    """Yield compressed responses that are cut, spoilt, followed by something, or too large."""
    noise = random.Random(1).randbytes(3000).hex().encode()
    body = BODY[:-1] + b', "noise": "' + noise + b'"}'
    for coding, data in (("gzip", gzip.compress(body)), ("deflate", zlib.compress(body))):
        yield Script(f"{coding} whole", _sending(response(data, content_encoding=coding), "go on"), WHOLE)
        for point in (1, 2, 5, 12, len(data) // 2, len(data) - 8, len(data) - 1):
            cut = response(data[:point], content_encoding=coding)
            yield Script(f"{coding} cut at {point}", _sending(cut, "go on"), LOST)
        for point in (0, 3, len(data) // 2, len(data) - 6):
            spoilt = data[:point] + bytes([data[point] ^ 0xFF]) + data[point + 1 :]
            right = LOST | WHOLE if 3 <= point < 10 else LOST  # bytes of gzip's head that nothing reads
            yield Script(f"{coding} spoilt at {point}", _sending(response(spoilt, content_encoding=coding)), right)
        chunks = chunked(data[: len(data) // 2], content_encoding=coding)
        yield Script(f"{coding} cut in chunks", _sending(chunks, "go on"), LOST)
    bomb = gzip.compress(gzip.compress(b" " * (64 << 20)))
    yield Script("bomb", _sending(response(bomb, content_encoding="gzip, gzip")), LOST)
    yield Script("many codings", _sending(response(bomb, content_encoding="gzip, " * 50 + "gzip")), LOST)


_TOLERABLE = {
    "switching protocols": frozenset({"APIStatusError"}),
    "version 3": WHOLE,
    "20,000 headers": WHOLE,
}
"""What a client may read, or report, though another refuses it."""


def malformed_heads() -> Iterator[Script]:
    """Yield responses that break HTTP/1.1."""
    plain = b"content-type: application/json\r\n"
    length = plain + b"content-length: %d\r\n" % len(BODY)
    end = b"\r\n" + BODY
    ok = b"HTTP/1.1 200 OK\r\n"
    broken = {
        "status line of junk": b"JUNK\r\n" + length + end,
        "status without number": b"HTTP/1.1 OK\r\n" + length + end,
        "status of two digits": b"HTTP/1.1 20 OK\r\n" + length + end,
        "version 3": b"HTTP/3.0 200 OK\r\n" + length + end,
        "http 0.9": BODY,
        "binary": random.Random(2).randbytes(500),
        "tls alert": b"\x15\x03\x01\x00\x02\x02\x28",
        "http/2 settings": b"\x00\x00\x00\x04\x00\x00\x00\x00\x00",
        "negative length": ok + plain + b"content-length: -5\r\n" + end,
        "length of letters": ok + plain + b"content-length: abc\r\n" + end,
        "two lengths": ok + length + b"content-length: 5\r\n" + end,
        "length too large": ok + plain + b"content-length: 99999\r\n" + end,
        "header without colon": ok + length + b"nonsense\r\n" + end,
        "header with NUL": ok + length + b"x: a\0b\r\n" + end,
        "header with space in name": ok + length + b"x y: a\r\n" + end,
        "head of 300 kB": ok + length + b"x: " + b"a" * 300_000 + b"\r\n" + end,
        "20,000 headers": ok + length + b"x: a\r\n" * 20_000 + end,
        "chunk size of letters": ok + plain + b"transfer-encoding: chunked\r\n\r\nxyz\r\n" + BODY,
        "chunk size negative": ok + plain + b"transfer-encoding: chunked\r\n\r\n-5\r\n" + BODY,
        "chunk size enormous": ok + plain + b"transfer-encoding: chunked\r\n\r\n" + b"f" * 40 + b"\r\n" + BODY,
        "chunk longer than its size": ok + plain + b"transfer-encoding: chunked\r\n\r\n5\r\n" + BODY + b"\r\n0\r\n\r\n",
        "switching protocols": b"HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    }
    for name, data in broken.items():
        yield Script(name, _sending(data), LOST | _TOLERABLE.get(name, frozenset()))
    readable = {
        "informational first": b"HTTP/1.1 100 Continue\r\n\r\n" * 20 + response(),
        "early hints": b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n" + response(),
        "bare line feeds": response().replace(b"\r\n", b"\n"),
        "no reason": response().replace(b"200 OK", b"200 "),
        "body to the end of the connection": ok + plain + end,
        "trailers": chunked(BODY, end=b"0\r\nx-a: b\r\n\r\n"),
        "chunk extensions": chunked(BODY).replace(b"\r\n0\r\n", b"\r\n0;a=b\r\n"),
        "byte by byte": b"",
    }
    for name, data in readable.items():
        yield Script(name, _sending(data), WHOLE) if data else Script(name, _byte_by_byte, WHOLE)


def _byte_by_byte(peer: Peer) -> None:
    peer.trickle(response(), 0)


def broken_errors() -> Iterator[Script]:
    """Yield error statuses whose bodies are broken: the status is the news."""
    bodies = {
        "empty": response(b"", "STATUS"),
        "null": response(b"null", "STATUS"),
        "html": response(b"<html>oops</html>", "STATUS", content_type="text/html"),
        "no UTF-8": response(b'{"error": "\xff\xfe"}', "STATUS"),
        "nested": response(b"[" * 1100 + b"]" * 1100, "STATUS"),
        "nested deeper": response(b'{"a":' * 100_000, "STATUS"),
        "cut": response(b'{"error": {"mess', "STATUS", length=500),
        "cut gzip": response(gzip.compress(b'{"error": "x"}')[:-5], "STATUS", content_encoding="gzip"),
        "no gzip": response(b"plain", "STATUS", content_encoding="gzip"),
        "2 MB": response(b'{"error": "' + b"a" * 2_000_000 + b'"}', "STATUS"),
        "error of a list": response(b'{"error": [1, {"message": 5}]}', "STATUS"),
        "unknown charset": response(b'{"error": "x"}', "STATUS", content_type="application/json; charset=no-such"),
    }
    for status, error in STATUSES.items():
        for name, data in bodies.items():
            yield Script(f"{status[:3]} {name}", _sending(data.replace(b"STATUS", status.encode())), frozenset({error}))


def late_answers() -> Iterator[Script]:
    """Yield servers that are silent, or all but silent."""
    for name, answer in {
        "silent": _sending(b"", "wait"),
        "silent in the head": _sending(response()[:30], "wait"),
        "silent after the head": _sending(head(content_length="500"), "wait"),
        "silent in the body": _sending(response()[:-5], "wait"),
        "silent in a chunk": _sending(chunked(BODY, end=b"")[:-9], "wait"),
        "silent before the last chunk": _sending(chunked(BODY, end=b""), "wait"),
        "head that trickles": _trickling(b"", head(x="a" * 400)),
        "body that trickles": _trickling(head(content_length="900"), b" " * 900),
        "chunks that trickle": _trickling(chunked(end=b""), b"1\r\n \r\n" * 200),
    }.items():
        yield Script(name, answer, LATE, options=IMPATIENT, max_seconds=2)
    error = _trickling(head("400 X", content_length="900"), b" " * 900)
    yield Script("error that trickles", error, frozenset({"BadRequestError"}), options=IMPATIENT, max_seconds=2)


def _trickling(first: bytes, rest: bytes) -> Answer:
    def answer(peer: Peer) -> None:
        peer.send(first)
        peer.trickle(rest, 0.05)

    return answer


def other_bodies() -> Iterator[Script]:
    """Yield successes that hold no model."""
    for name, body, media_type, lenient, strict in (
        ("html", b"<html></html>", "text/html", "str", "APIResponseValidationError"),
        (
            "html as JSON",
            b"<html></html>",
            "application/json",
            "APIResponseValidationError",
            "APIResponseValidationError",
        ),
        ("null", b"null", "application/json", "NoneType", "APIResponseValidationError"),
        ("nothing", b"", "application/json", "APIResponseValidationError", "APIResponseValidationError"),
        ("half", BODY[:30], "application/json", "APIResponseValidationError", "APIResponseValidationError"),
        ("no UTF-8", b'{"id": "\xff"}', "application/json", "APIResponseValidationError", "APIResponseValidationError"),
        ("nested", b"[" * 100_000, "application/json", "APIResponseValidationError", "APIResponseValidationError"),
        ("NaN", b"NaN", "application/json", "float", "APIResponseValidationError"),
        ("two values", BODY + BODY, "application/json", "APIResponseValidationError", "APIResponseValidationError"),
    ):
        data = response(body, content_type=media_type)
        right = frozenset({lenient, "APIResponseValidationError"} if name in ("no UTF-8", "NaN") else {lenient})
        yield Script(f"{name} for a model", _sending(data, "go on"), right)
        strictly = {"_strict_response_validation": True}
        yield Script(f"{name}, strictly", _sending(data, "go on"), frozenset({strict}), options=strictly)


def streams() -> Iterator[Script]:
    """Yield event streams that fail; an outcome says how many items came before."""
    two = chunk(1) + chunk(2)
    kind = "text/event-stream"
    ends = {"close": "2 APIConnectionError", "reset": "2 APIConnectionError", "wait": "2 APITimeoutError"}
    for how, right in ends.items():
        for name, data in (
            ("after an event", chunked(two, end=b"", media_type=kind)),
            ("in an event", chunked(two, chunk(3)[:30], end=b"", media_type=kind)),
            ("in a chunk", chunked(two, end=b"ff\r\ndata", media_type=kind)),
        ):
            # What a reset finds in the client's buffers may be lost with the connection.
            allowed = {right, "0 APIConnectionError", "1 APIConnectionError"} if how == "reset" else {right}
            options = IMPATIENT if how == "wait" else {}
            yield Script(f"stream: {how} {name}", _sending(data, how), frozenset(allowed), "stream", options)
    noise = b": " + random.Random(3).randbytes(2000).hex().encode() + b"\n\n"
    packed = gzip.compress(two + noise + DONE)
    one_shot = {
        "whole": (chunked(two + DONE, media_type=kind), "2 end"),
        "line ends of all kinds": (chunked((two + DONE).replace(b"\n", b"\r\n"), media_type=kind), "2 end"),
        "byte order mark": (chunked(b"\xef\xbb\xbf" + two + DONE, media_type=kind), "2 end"),
        "in one-byte chunks": (chunked(*[bytes([byte]) for byte in two + DONE], media_type=kind), "2 end"),
        "error event": (chunked(two + event({"error": {"message": "boom"}}), media_type=kind), "2 APIError"),
        "no JSON": (chunked(two + event(b"{oops") + DONE, media_type=kind), "2 APIResponseValidationError"),
        "gzip": (chunked(packed, media_type=kind, content_encoding="gzip"), "2 end"),
        "answer of HTML": (response(b"<html></html>", content_type="text/html"), "0 APIError"),
        "answer of JSON": (response(b'{"error": {"message": "x"}}'), "0 APIError"),
        "status error": (response(b"{}", "400 X"), "0 BadRequestError"),
        "in order, before its end": (chunked(two, media_type=kind), "2 APIConnectionError"),
        "after the end": (chunked(two + DONE + chunk(3), media_type=kind), "2 end"),
        "comments only, then the end": (chunked(b": ping\n\n" * 50 + DONE, media_type=kind), "0 end"),
    }
    for name, (data, right) in one_shot.items():
        yield Script(f"stream: {name}", _sending(data), frozenset({right}), "stream")
    cut = chunked(packed[: len(packed) // 2], media_type=kind, content_encoding="gzip")
    outcomes = frozenset({"0 APIConnectionError", "1 APIConnectionError", "2 APIConnectionError"})
    yield Script("stream: gzip cut", _sending(cut), outcomes, "stream")


FORGED = response(BODY.replace(b"whole", b"forged"))


def tls_ends() -> Iterator[Script]:
    """Yield bodies that last until their TLS connection ends: one that TLS does not end is cut, by anybody."""
    packed = gzip.compress(BODY)
    bodies = {
        "JSON": head(content_type="application/json") + BODY,
        "gzip": head(content_type="application/json", content_encoding="gzip") + packed,
        "HTTP/1.0": head(content_type="application/json").replace(b"HTTP/1.1", b"HTTP/1.0") + BODY,
    }
    for name, data in bodies.items():
        yield Script(f"{name} to the end of TLS", _sending(data, "end_tls"), WHOLE)
        yield Script(f"{name} to the end of TCP", _sending(data), LOST)
    events = head(content_type="text/event-stream") + chunk(1) + chunk(2)
    for name, data, then, right in (
        ("end of TLS", events + DONE, "end_tls", "2 end"),
        ("end of TCP", events, "close", "2 APIConnectionError"),
        ("its own end", events + DONE, "close", "2 end"),
    ):
        yield Script(f"stream: to {name}", _sending(data, then), frozenset({right}), "stream")


def smuggled_answers() -> Iterator[Script]:
    """Yield servers that send more than was asked for: the second of two calls must not take it."""
    for name, first in {
        "after the length": response() + FORGED,
        "after the last chunk": chunked(BODY) + FORGED,
        "after an error": response(b"{}", "400 X") + FORGED,
        "after no content": b"HTTP/1.1 204 No Content\r\n\r\n" + FORGED,
        "half an answer after the length": response() + FORGED[:40],
        "a line end and an answer": response() + b"\r\n" + FORGED,
    }.items():

        def answer(peer: Peer, first: bytes = first) -> None:
            peer.send(first if peer.number == 1 else response())

        yield Script(f"answer {name}", answer, WHOLE, "twice")


def redirects() -> Iterator[Script]:
    """Yield redirects that lead nowhere, or elsewhere with what must stay here."""
    for status in ("301 X", "302 X", "303 X", "307 X", "308 X"):
        yield Script(f"{status[:3]} in a circle", _sending(response(b"", status, location="/again"), "go on"), LOST)

        def elsewhere(peer: Peer, status: str = status) -> None:
            port = peer.sock.getsockname()[1]
            there = f"http://localhost:{port}/there"
            peer.send(response(b"", status, location=there) if peer.number == 1 else response())

        right = frozenset({"APIStatusError"}) if status[0:3] in ("307", "308") else WHOLE
        yield Script(f"{status[:3]} elsewhere", elsewhere, right, forbidden=b"PROMPT")
        yield Script(f"{status[:3]} elsewhere, credentials", elsewhere, right, forbidden=b"key-0123456789")
        yield Script(f"{status[:3]} elsewhere, own headers", elsewhere, right, forbidden=b"tenant-0123456789")
    for name, target in {
        "file": "file:///etc/passwd",
        "nothing": "",
        "port": "http://a:999999/",
        "ftp": "ftp://a/",
    }.items():
        answer = _sending(response(b"", "302 X", location=target), "go on")
        yield Script(f"redirect to {name}", answer, LOST | {"APIStatusError"})


def retry_hints() -> Iterator[Script]:
    """Yield hints when to come again that must neither be trusted nor crash."""
    late = ("61", "3600", "99999999999", "Fri, 31 Dec 2100 23:59:59 GMT")
    for value in (*late, "0", "-5", "nan", "inf", "1e400", "soon", "", "0.01"):

        def answer(peer: Peer, value: str = value) -> None:
            peer.send(response(b"{}", "503 X", retry_after=value) if peer.number == 1 else response())

        right = frozenset({"InternalServerError"}) if value in late else WHOLE | {"InternalServerError"}
        yield Script(f"retry after {value!r}", answer, right, options={"max_retries": 1}, max_seconds=4)


def all_scripts() -> list[Script]:
    """Return all scripts; their names differ."""
    families = (cut_bodies, compressed_bodies, malformed_heads, broken_errors, late_answers, other_bodies, streams)
    more = (smuggled_answers, redirects, retry_hints)
    return [script for family in (*families, *more) for script in family()]
