"""Writes an expression for a value of a type: the arguments of the calls that are recorded."""

from __future__ import annotations

import collections.abc
import datetime
import enum
import types
import typing
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .names import Unresolved, evaluate, module_of

_MAX_DEPTH = 5
"""Nesting below which optional keys are left out."""
_ABSENT = ("Omit", "NotGiven")
_TEXTS: Mapping[Any, str] = {
    int: "1",
    float: "0.5",
    bool: "True",
    bytes: "b'content'",
    datetime.datetime: "datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)",
    datetime.date: "datetime.date(2020, 1, 2)",
    list: "[]",
    tuple: "()",
    dict: "{}",
    uuid.UUID: "'00000000-0000-4000-8000-000000000000'",
}


class NoValue(Exception):
    """A type that no expression is known for."""


@dataclass(frozen=True)
class Request:
    """Settings of a value: a name for texts, whether optional keys are written, and the classes on the way."""

    name: str
    is_full: bool
    within: tuple[Any, ...] = ()


def write_value(annotation: Any, module: types.ModuleType | None, request: Request) -> str:
    """Return an expression that fits ``annotation``, in the names of `SCOPE`.  Raises NoValue."""
    try:
        kind = evaluate(annotation, module)
    except Unresolved as error:
        raise NoValue(str(error)) from error
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if hasattr(kind, "__value__"):
        return write_value(kind.__value__, module_of(kind), request)
    if origin is typing.Annotated or _name(origin) in ("Annotated", "Required", "NotRequired", "ReadOnly"):
        return write_value(arguments[0], module, request)
    if _name(kind) == "Literal" or _name(origin) == "Literal":
        return repr(arguments[0].value if isinstance(arguments[0], enum.Enum) else arguments[0])
    if origin in (typing.Union, types.UnionType):
        return _write_variant(arguments, module, request)
    if origin is not None:
        return _write_generic(origin, arguments, module, request)
    return _write_plain(kind, module, request)


def _write_plain(kind: Any, module: types.ModuleType | None, request: Request) -> str:
    if kind is None or kind is type(None):
        return "None"
    if kind in (Any, object, str):
        return repr(request.name)
    if isinstance(kind, typing.TypeVar):
        if kind.__bound__ is None:
            raise NoValue(str(kind))
        return write_value(kind.__bound__, module, request)
    try:
        if kind in _TEXTS:
            return _TEXTS[kind]
    except TypeError as error:
        raise NoValue(repr(kind)) from error
    if enum.Enum in _bases(kind):
        return repr(next(iter(kind)).value)
    if hasattr(kind, "__total__"):
        return _write_keys(kind, request)
    if _name(kind) in ("IO", "BinaryIO"):
        return "io.BytesIO(b'content')"
    raise NoValue(repr(kind))


def _write_generic(origin: Any, arguments: tuple[Any, ...], module: types.ModuleType | None, request: Request) -> str:
    if origin is typing.IO:
        return "io.BytesIO(b'content')"
    bases = _bases(origin)
    if bases:
        if collections.abc.Mapping in bases or dict in bases:
            return f"{{'key': {write_value(arguments[-1], module, replace(request, name='value'))}}}"
        if tuple in bases:
            inner_types = [item for item in arguments if item is not Ellipsis]
            return f"({', '.join(write_value(item, module, request) for item in inner_types)},)"
        if collections.abc.Iterable in bases or list in bases or set in bases or _name(origin).startswith("Sequence"):
            return f"[{write_value(arguments[0], module, request)}]"
    raise NoValue(repr(origin))


def _write_variant(variants: tuple[Any, ...], module: types.ModuleType | None, request: Request) -> str:
    """Write the first variant that has an expression: null last, a stream of bytes only where nothing else fits."""
    codes: list[str] = []
    for variant in variants:
        if _name(variant) in _ABSENT:
            continue
        try:
            codes.append(write_value(variant, module, request))
        except NoValue:
            continue
        if codes[-1] != "None" and not codes[-1].startswith("io."):
            return codes[-1]
    for code in sorted(codes, key=lambda code: code == "None"):
        return code
    raise NoValue(repr(variants))


def _write_keys(kind: Any, request: Request) -> str:
    parts: list[str] = []
    for key, (annotation, is_required, module) in typed_keys(kind).items():
        if not is_required and not (
            request.is_full and len(request.within) < _MAX_DEPTH and kind not in request.within
        ):
            continue
        if kind in request.within[-2:] and not is_required:
            continue
        try:
            within = (*request.within, kind)
            if len(within) > 4 * _MAX_DEPTH:
                raise NoValue(f"{kind} leads into itself")
            parts.append(f"{key!r}: {write_value(annotation, module, replace(request, name=key, within=within))}")
        except NoValue:
            if is_required:
                raise
    return "{" + ", ".join(parts) + "}"


def typed_keys(kind: Any) -> dict[str, tuple[Any, bool, types.ModuleType | None]]:
    """Return the keys of a TypedDict: the annotation, whether it is required, and the module it is written in."""
    keys: dict[str, tuple[Any, bool, types.ModuleType | None]] = {}
    for base in getattr(kind, "__orig_bases__", ()):
        if hasattr(base, "__total__"):
            keys |= typed_keys(base)
    own: dict[str, Any] = getattr(kind, "__annotations__", {})
    for key, annotation in own.items():
        if key in keys:
            continue
        text: str = getattr(annotation, "__forward_arg__", "")
        head = text.partition("[")[0].rpartition(".")[2] or _name(typing.get_origin(annotation))
        is_required = head == "Required" or (bool(kind.__total__) and head != "NotRequired")
        keys[key] = (annotation, is_required, module_of(kind))
    return keys


def _bases(item: Any) -> tuple[Any, ...]:
    """Return the class ``item`` and its bases; nothing for what is no class."""
    return getattr(item, "__mro__", ())


def _name(item: Any) -> str:
    return getattr(item, "__name__", None) or getattr(item, "_name", None) or ""
