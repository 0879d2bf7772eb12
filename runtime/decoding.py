"""Decompressing bodies within limits: a body that ends too early is an error, and so is one that grows too large.

Takes the place of the HTTP library's own decoders, which deliver half of a body as if it were whole and have no limits.
"""

from __future__ import annotations

import codecs
import contextlib
import importlib
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Protocol, cast

from .limits import SafetyLimits
from .transport_api import ByteStream, DecodingError, Response

__all__ = ["BodyDecoder", "limit_decoding", "refuse_odd_charset"]

_MAX_LAYERS = 5
_MIN_RATIO_BYTES = 16 << 20
"""Below this many bytes no ratio is too high: a short text may well repeat itself."""
_SLICE_BYTES = 1024
"""Bytes given at a time to a decompressor that cannot be told how much to make of them."""
_ODD_CHARSETS = frozenset({"idna", "punycode", "undefined"})
_GZIP_MAGIC = b"\x1f\x8b"


class _Layer(Protocol):
    def decode(self, data: bytes, room: int) -> bytes:
        """Return what ``data`` adds, of which it makes little more than ``room`` bytes."""
        ...

    def is_whole(self) -> bool:
        """Say whether the compressed data has come to its own end, or never began."""
        ...


class _Gzip:
    """One or more gzip members (RFC 1952), one after the other."""

    def __init__(self) -> None:
        self._member: Any = None
        self._head: bytes = b""

    def decode(self, data: bytes, room: int) -> bytes:
        parts: list[bytes] = []
        while True:
            if self._member is None:
                data = (self._head + data).lstrip(b"\0")  # tools pad with zeros
                self._head = data if len(data) < len(_GZIP_MAGIC) else b""
                if self._head or not data:
                    return b"".join(parts)
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            parts.append(self._member.decompress(data, room + 1))
            room -= len(parts[-1])
            if room < 0 or not self._member.eof:
                return b"".join(parts)
            data, self._member = bytes(self._member.unused_data), None

    def is_whole(self) -> bool:
        return self._member is None and not self._head


class _Deflate:
    """A zlib stream (RFC 1950), or without its frame (RFC 1951) as some servers send it."""

    def __init__(self) -> None:
        self._stream: Any = None
        self._head = b""

    def decode(self, data: bytes, room: int) -> bytes:
        if self._stream is None:
            data = self._head + data
            if len(data) < 2:
                self._head = data
                return b""
            framed = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if framed else -zlib.MAX_WBITS)
        decoded: bytes = self._stream.decompress(data, room + 1)
        return decoded

    def is_whole(self) -> bool:
        return self._stream.eof if self._stream is not None else not self._head


class _Brotli:
    def __init__(self) -> None:
        self._stream = _load("brotli", "brotlicffi").Decompressor()
        self._process: Callable[..., bytes] = getattr(self._stream, "process", None) or self._stream.decompress
        self._takes_limit = hasattr(self._stream, "can_accept_more_data")
        self._began = False

    def decode(self, data: bytes, room: int) -> bytes:
        self._began = self._began or bool(data)
        if not self._takes_limit:
            return _decode_slices(self._process, data, room, 16)
        parts = [self._process(data, output_buffer_limit=room + 1)]
        room -= len(parts[0])
        while room >= 0 and not self._stream.can_accept_more_data():
            parts.append(self._process(b"", output_buffer_limit=room + 1))
            room -= len(parts[-1])
        return b"".join(parts)

    def is_whole(self) -> bool:
        return not self._began or bool(self._stream.is_finished())


class _Zstandard:
    """One or more zstd frames (RFC 8878), one after the other."""

    def __init__(self) -> None:
        self._open: Callable[[], Any] = _load("zstandard").ZstdDecompressor().decompressobj
        self._frame: Any = None

    def decode(self, data: bytes, room: int) -> bytes:
        return _decode_slices(self._decode_slice, data, room, _SLICE_BYTES)

    def _decode_slice(self, data: bytes) -> bytes:
        parts: list[bytes] = []
        while data:
            if self._frame is None:
                self._frame = self._open()
            parts.append(self._frame.decompress(data))
            data = b""
            if self._frame.eof:
                data, self._frame = self._frame.unused_data, None
        return b"".join(parts)

    def is_whole(self) -> bool:
        return self._frame is None


_LAYERS: dict[str, Callable[[], _Layer]] = {"gzip": _Gzip, "deflate": _Deflate, "br": _Brotli, "zstd": _Zstandard}


class BodyDecoder:
    """Decodes one body, in the form that the HTTP library asks for.

    Raises the library's ``DecodingError``, which leads to ``APIConnectionError``, for data that is broken, cut short,
    or larger than ``limits`` allow.
    """

    def __init__(self, layers: Sequence[_Layer], limits: SafetyLimits) -> None:
        self._layers = layers
        self._limits = limits
        self._received = 0
        self._sizes = [0] * len(layers)

    def decode(self, data: bytes) -> bytes:
        """Return the bytes that ``data``, the next of the body, stands for."""
        self._received += len(data)
        by_ratio = int(max(self._received * self._limits.max_decoding_ratio, _MIN_RATIO_BYTES))
        allowed = min(self._limits.max_decoded_bytes, by_ratio)
        for number, layer in enumerate(self._layers):
            room = allowed - self._sizes[number]
            try:
                data = layer.decode(data, room)
            except Exception as error:
                raise DecodingError(f"The compressed body cannot be decoded: {error}") from error
            if len(data) > room:
                limit = "max_decoded_bytes" if allowed == self._limits.max_decoded_bytes else "max_decoding_ratio"
                raise DecodingError(f"The body is larger, decompressed, than `safety_limits.{limit}` allows.")
            self._sizes[number] += len(data)
        return data

    def flush(self) -> bytes:
        """Check that the body is whole; nothing is left to return."""
        if not all(layer.is_whole() for layer in self._layers):
            raise DecodingError("The compressed body is cut short.")
        return b""


def limit_decoding(response: Response, limits: SafetyLimits) -> None:
    """Make ``response``, whose body is unread, decompress it within ``limits``.

    Codings that are not known, or whose library is not installed, are left as they are: their bytes are delivered.
    """
    layers: list[_Layer] = []
    for coding in reversed(response.headers["content-encoding"].lower().split(",")):
        make = _LAYERS.get(coding.strip())
        try:
            if make is not None:
                layers.append(make())
        except ImportError:
            continue
    if len(layers) > _MAX_LAYERS:
        raise DecodingError(f"The body is compressed {len(layers)} times.", request=response.request)
    decoder: Any = BodyDecoder(layers, limits)
    # The library makes its own decoder unless there is one.
    response._decoder = decoder if _takes_bytes() else _InParts(decoder)  # type: ignore[assignment]  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]


def refuse_odd_charset(response: Response) -> None:
    """Have ``response`` read its text as UTF-8 if its charset is one of Python's codecs that no text is in.

    ``hex``, ``undefined`` and the like would break in the middle of ``response.text``; ``punycode`` and ``idna`` take
    quadratic time. The library itself reads charsets that are not known as UTF-8.
    """
    try:
        codec = codecs.lookup(response.charset_encoding or "utf-8")
    except LookupError:
        return
    except ValueError:  # a null character in the name
        codec = None
    if codec is None or codec.name in _ODD_CHARSETS or not getattr(codec, "_is_text_encoding", True):
        with contextlib.suppress(ValueError):  # a hook of the application has read the text already
            response.encoding = "utf-8"


class _InParts:
    """A decoder whose results are iterables of bytes, as httpx2 takes them."""

    def __init__(self, decoder: BodyDecoder) -> None:
        self._decoder = decoder

    def decode(self, data: bytes) -> list[bytes]:
        return [self._decoder.decode(data)]

    def flush(self) -> list[bytes]:
        return [self._decoder.flush()]


@cache
def _takes_bytes() -> bool:
    """Say whether the library's decoders return bytes, and not iterables of bytes."""
    decoder = Response(200, stream=ByteStream(b""))._get_content_decoder()  # pyright: ignore[reportPrivateUsage]
    return isinstance(cast(object, decoder.decode(b"")), bytes)


def _load(*names: str) -> Any:
    """Return the first of these modules that is installed, typed as anything; raises ``ImportError``."""
    for name in names[:-1]:
        with contextlib.suppress(ImportError):
            return importlib.import_module(name)
    return importlib.import_module(names[-1])


def _decode_slices(decode: Callable[[bytes], bytes], data: bytes, room: int, size: int) -> bytes:
    """Decode ``data`` in pieces of ``size`` bytes, so that no more is made than ``room`` and the last piece."""
    parts: list[bytes] = []
    for start in range(0, len(data), size):
        parts.append(decode(data[start : start + size]))
        room -= len(parts[-1])
        if room < 0:
            break
    return b"".join(parts)
