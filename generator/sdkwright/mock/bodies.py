"""Request bodies: bytes in, plain values out, by the content type that was sent."""

from __future__ import annotations

import codecs
import json
from collections.abc import AsyncGenerator
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from sdkwright.schema.media import essence, is_form, is_json, is_textual

RECORD_SEPARATOR = b"\x1e"
"""What each value of a JSON sequence begins with."""
MAX_FIELDS = 10_000
_MAX_FILE_BYTES = 64 * 1024
_NO_CHARSETS = frozenset({"", "idna", "punycode", "undefined"})
"""What Python has under encodings of text, and takes quadratic time for, or always refuses; "" is none at all."""


class BodyError(Exception):
    """The body cannot be read; the message says why."""


async def read_body(request: Request, limit: int) -> bytes:
    """Return the whole body; raises `BodyError` for one of more than ``limit`` bytes."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise BodyError(f"the body is larger than {limit} bytes")
        parts.append(part)
    return b"".join(parts)


async def pairs_of(body: bytes, content_type: str) -> list[tuple[str, Any]]:
    """Return the fields of a form of either kind; an uploaded file counts as the text it holds (or begins with)."""
    if is_form(content_type):
        try:
            return list(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MAX_FIELDS))
        except ValueError as error:
            raise BodyError(f"the body is no valid form: {error}") from None
    return await _multipart(body, content_type)


def json_of(body: bytes) -> Any:
    """Return the body as JSON; raises `BodyError` when it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BodyError(f"the body is not valid JSON: {error}") from None


def lines_of(body: bytes) -> list[Any]:
    """Return the JSON values of a body, one a line or one a record; raises `BodyError` when one is none."""
    return [json_of(line) for line in body.replace(RECORD_SEPARATOR, b"").split(b"\n") if line.strip()]


def has_fields(content_type: str) -> bool:
    """Return whether the body is a list of fields."""
    return is_form(content_type) or essence(content_type).startswith("multipart/")


def value_of(body: bytes, content_type: str) -> Any:
    """Return a body that is no form: JSON as its value, text and the rest as a string."""
    if is_json(content_type):
        return json_of(body)
    if len(body) > _MAX_FILE_BYTES and not is_textual(content_type):
        return ""
    return _text_of(body, content_type)


def _text_of(body: bytes, content_type: str) -> str:
    """Decode a body; what is no text is read without errors, for its content is not looked at."""
    if not is_textual(content_type):
        return body.decode("latin-1")
    name = _charset_of(content_type)
    try:
        return body.decode(name)
    except (LookupError, UnicodeError) as error:
        raise BodyError(f"the body is not text in {name}: {error}") from None


def _charset_of(content_type: str) -> str:
    """Return the name of the encoding of text; raises `BodyError` for one that no text is in."""
    charset = content_type.lower().partition("charset=")[2]
    name = charset.partition(";")[0].strip(' "') or "utf-8"
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        codec = ""
    if codec in _NO_CHARSETS:
        raise BodyError(f"the body is not text: {name} is no charset")
    return name


async def _multipart(body: bytes, content_type: str) -> list[tuple[str, Any]]:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield body
        yield b""

    _charset_of(content_type)
    if "boundary=" not in content_type.lower():
        raise BodyError("the content type of a multipart body must name its boundary")
    parser = MultiPartParser(
        Headers({"content-type": content_type}), stream(), max_files=MAX_FIELDS, max_fields=MAX_FIELDS,
        max_part_size=len(body) + 1,
    )  # fmt: skip
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise BodyError(f"the body is no valid multipart: {getattr(error, 'message', error)}") from None
    fields: list[tuple[str, Any]] = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            data = await value.read(_MAX_FILE_BYTES)
            await value.close()
            fields.append((name, data.decode("latin-1")))
        else:
            fields.append((name, value))
    if not fields and body.strip() and not body.rstrip().endswith(b"--"):
        raise BodyError("the body is no valid multipart: it has no complete part")
    return fields
