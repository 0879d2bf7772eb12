"""Request bodies of many JSON values, one a line or one a record: a bulk import, a batch of jobs."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from .utils.json_encoding import openapi_dumps
from .utils.transformation import maybe_transform


def line_content(items: Any, kind: Any = None, *, is_sequence: bool = False) -> Any:
    """Return a body that has each of ``items`` as JSON on a line of its own.

    A list is written at once; what comes item by item is sent so, and again on a retry if it can be iterated again.
    ``kind`` is the type of an item by which it is renamed and formatted.  Bytes, text, files and paths are sent as they
    are; so are the bytes among items, which are lines already.  Raises :class:`TypeError` for anything else.
    """
    if isinstance(items, (bytes, bytearray, memoryview, str, os.PathLike)) or hasattr(items, "read"):
        return cast(object, items)

    start = b""
    if is_sequence:
        from .jsonl import RECORD_SEPARATOR as start

    def encode(item: object) -> bytes:
        if isinstance(item, (bytes, bytearray)):
            return bytes(item)
        value = item if kind is None else maybe_transform(item, kind)
        return start + openapi_dumps(value) + b"\n"

    if isinstance(items, (list, tuple)):
        return b"".join(map(encode, cast("list[object]", items)))
    if isinstance(items, AsyncIterable):
        source = cast("AsyncIterable[object]", items)
        return _encode_each_async(source, encode) if isinstance(items, AsyncIterator) else _AsyncLines(source, encode)
    if isinstance(items, Iterable) and not isinstance(items, Mapping):
        values = cast("Iterable[object]", items)
        return map(encode, values) if isinstance(values, Iterator) else _Lines(values, encode)
    name = type(cast(object, items)).__name__
    raise TypeError(f"A body of JSON lines must be an iterable of items, bytes or a file, not {name}")


class _Lines:
    """Lines that can be read again, as their items can."""

    def __init__(self, items: Iterable[object], encode: Callable[[object], bytes]) -> None:
        self._items = items
        self._encode = encode

    def __iter__(self) -> Iterator[bytes]:
        return map(self._encode, self._items)


class _AsyncLines:
    """The same for items that have to be waited for."""

    def __init__(self, items: AsyncIterable[object], encode: Callable[[object], bytes]) -> None:
        self._items = items
        self._encode = encode

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _encode_each_async(self._items, self._encode)


async def _encode_each_async(items: AsyncIterable[object], encode: Callable[[object], bytes]) -> AsyncIterator[bytes]:
    async for item in items:
        yield encode(item)
