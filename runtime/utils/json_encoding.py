"""Values as JSON: what a caller may put into a body, written as the API expects it."""

from __future__ import annotations

import datetime
import io
import json
import os
import sys
from collections.abc import Iterable
from enum import Enum
from typing import Any, cast

from .guards import UNSENT, is_iterable, is_mapping

__all__ = ["json_safe", "openapi_dumps"]

_SCALARS = frozenset((str, int, float, bool, type(None)))
_EXACT = frozenset((str, int, bool, type(None)))
"""What every encoder writes alike; of floats only those that are written without an exponent."""


def openapi_dumps(obj: object) -> bytes:
    """Return ``obj`` as compact JSON in UTF-8.

    Beyond what JSON has: pydantic models become objects of the fields that were set, under their wire names; dates and
    times ISO 8601; enum members their values; UUIDs text; ``bytes`` base64; mappings objects; sets, iterators and
    other iterables arrays. ``Omit`` and ``NotGiven`` values are left out of the object that holds them.

    Raises :class:`ValueError` for NaN and infinities, and :class:`TypeError` for anything else.
    """
    core = sys.modules.get("pydantic_core")
    if core is not None and _is_plain(obj):
        try:
            return cast(bytes, core.to_json(obj))
        except ValueError:  # what is no Unicode
            pass
    try:
        try:
            text = _encode(obj)
        except _NeedsWalk:
            text = _encode(json_safe(obj))
    except TypeError as error:
        fault = _find_fault(obj, "")
        raise error if fault is None else TypeError(fault) from None
    return text.encode("utf-8")


def _is_plain(data: object) -> bool:
    """Say whether data is what JSON has and nothing else, so that pydantic's encoder, several times faster, may write it."""
    try:
        return _is_plain_container(data)
    except RecursionError:
        return False


def _is_plain_container(data: Any) -> bool:
    values: Iterable[Any] = data
    if data.__class__ is dict:
        for key in data:
            if key.__class__ is not str:
                return False
        values = data.values()
    elif data.__class__ is not list:
        return False
    for value in values:
        class_ = value.__class__
        if class_ is float:
            if not (1e-4 <= abs(value) < 1e16 or value == 0):
                return False
        elif class_ not in _EXACT and not _is_plain_container(value):
            return False
    return True


def _find_fault(data: object, place: str) -> str | None:
    """Return which value within ``data`` has no form in JSON, and what can stand there instead."""
    if data.__class__ in _SCALARS or data.__class__ in UNSENT or isinstance(data, (bytes, bytearray, memoryview)):
        return None
    entries: Iterable[tuple[str, object]] = ()
    if is_mapping(data):
        entries = ((f"{place}.{key}" if place else str(key), value) for key, value in data.items())
    elif isinstance(data, (list, tuple)):
        entries = ((f"{place}[{index}]", value) for index, value in enumerate(cast("list[object]", data)))
    else:
        try:
            _plain(data)
        except TypeError as error:
            where = f"`{place}`: " if place else ""
            return f"{where}{error}"
    return next((fault for at, value in entries if (fault := _find_fault(value, at)) is not None), None)


def json_safe(data: object) -> Any:
    """Return ``data`` made of ``dict``, ``list`` and values that JSON has, for bodies that are no JSON.

    Like :func:`openapi_dumps`, but files, paths and ``bytes`` stay as they are.
    """
    if data.__class__ in _SCALARS or isinstance(data, (str, bytes, bytearray, memoryview, io.IOBase, os.PathLike)):
        return cast(Any, data)
    if is_mapping(data):
        return {key: json_safe(value) for key, value in data.items() if value.__class__ not in UNSENT}
    if isinstance(data, (list, tuple)):
        return [json_safe(entry) for entry in cast("Iterable[object]", data)]
    try:
        plain: Any = _plain(data)
    except TypeError:
        return data
    return json_safe(plain) if plain.__class__ is list else plain


class _NeedsWalk(TypeError):
    """The data holds what cannot be replaced one value at a time; after a walk, what cannot be replaced at all."""


def _default(obj: Any) -> Any:
    # An iterator could not be read again, were an omitted value met after it.
    if obj.__class__ in UNSENT or hasattr(obj, "__next__"):
        raise _NeedsWalk(f"Object of type {type(obj).__name__} is not JSON serializable")
    if isinstance(obj, (bytes, bytearray, memoryview)):
        from base64 import b64encode

        return b64encode(cast(bytes, obj)).decode("ascii")
    return _plain(obj)


_encode = json.JSONEncoder(
    default=_default, separators=(",", ":"), ensure_ascii=False, allow_nan=False, check_circular=True
).encode


def _plain(obj: Any) -> Any:
    """Return the JSON value for one object, which may hold more such objects. Raises TypeError when there is none."""
    if isinstance(obj, type):
        raise TypeError(f"the class {obj.__name__} is not JSON serializable: pass an instance of it, or a mapping")
    if hasattr(obj, "__origin__"):  # `list[int]`, which is iterable without end
        raise TypeError(f"the type {obj} is not JSON serializable: pass a value of it")
    pydantic = sys.modules.get("pydantic")
    if pydantic is not None and isinstance(obj, pydantic.BaseModel):
        return obj.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(obj, Enum):
        return cast(object, obj.value)
    if isinstance(obj, (datetime.date, datetime.time)):
        return obj.isoformat()
    uuid = sys.modules.get("uuid")
    if uuid is not None and isinstance(obj, uuid.UUID):
        return str(obj)
    if is_mapping(obj):
        return dict(obj)
    if is_iterable(obj) and not isinstance(obj, io.IOBase):
        return list(obj)
    raise TypeError(f"Object of type {type(obj).__name__} is not JSON serializable")
