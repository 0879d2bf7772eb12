"""Values of a caller's type from the beginning of their JSON: what has arrived, in objects of the types in question.

Of a text that is the beginning of JSON, everything is there up to its end, the last string as far as it goes. Objects
are made of it without validation, since what is missing would fail: models, dataclasses and typed dictionaries, in
lists and unions too. All else is a value of its type, or None until it is one (half the name of an enum's member is
none).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple, cast, get_type_hints

import pydantic
from pydantic_core import PydanticUndefined
from typing_extensions import is_typeddict

from ..utils.annotations import alias_target, get_args, get_origin, is_alias, is_union, strip_annotated_type
from .events import partial_json
from .schemas import adapter_for

__all__ = ["read_partial"]


class _Field(NamedTuple):
    """A field of an object: its type, its name in JSON, and what it is until it has arrived."""

    type_: Any
    wire: str
    default: Any = None


def read_partial(text: str, type_: Any) -> Any:
    """Return the value of ``type_`` as far as ``text`` has it; None before the first brace."""
    data = partial_json(text)
    return _build(type_, data) if isinstance(data, dict) else None


def _build(type_: Any, value: Any) -> Any:
    while is_alias(type_) or strip_annotated_type(type_) is not type_:
        type_ = alias_target(type_) if is_alias(type_) else strip_annotated_type(type_)
    if isinstance(value, dict):
        return _build_object(type_, cast("Mapping[str, Any]", value))
    if isinstance(value, list):
        items = cast("Sequence[Any]", value)
        for member in _members(type_):
            arguments = get_args(member)
            if get_origin(member) in (list, Sequence) and arguments:
                return [_build(arguments[0], item) for item in items]
    return _leaf(type_, value)


def _build_object(type_: Any, data: Mapping[str, Any]) -> Any:
    for member in _members(type_):
        fields = _fields(member)
        if fields is not None and _may_be(fields, data):
            return _fill(member, fields, data)
    return _leaf(type_, data)


def _fill(type_: Any, fields: Mapping[str, _Field], data: Mapping[str, Any]) -> Any:
    arrived = {name: _build(field.type_, data[field.wire]) for name, field in fields.items() if field.wire in data}
    if is_typeddict(type_):
        return arrived
    values = {name: arrived.get(name, field.default) for name, field in fields.items()}
    result = object.__new__(type_)
    if issubclass(type_, pydantic.BaseModel):  # as `model_construct` does it, which runs the model's own hooks
        object.__setattr__(result, "__dict__", values)
        object.__setattr__(result, "__pydantic_fields_set__", set(arrived))
        object.__setattr__(result, "__pydantic_extra__", None)
        object.__setattr__(result, "__pydantic_private__", None)
    else:
        for name, item in values.items():
            object.__setattr__(result, name, item)
    return result


def _leaf(type_: Any, value: Any) -> Any:
    """Return a value without fields of its own; None where it is not of its type yet."""
    try:
        return adapter_for(type_).validate_python(value)
    except (pydantic.ValidationError, pydantic.PydanticUserError):
        return None


def _members(type_: Any) -> Iterator[Any]:
    """Yield the members of a union, and a type that is none as it is."""
    if not is_union(get_origin(type_)):
        yield type_
        return
    for member in get_args(type_):
        yield from _members(strip_annotated_type(alias_target(member) if is_alias(member) else member))


def _may_be(fields: Mapping[str, _Field], data: Mapping[str, Any]) -> bool:
    """Say whether an object may be the beginning of one with these fields: all are known, and its tags fit."""
    by_wire = {field.wire: field for field in fields.values()}
    for name, value in data.items():
        field = by_wire.get(name)
        if field is None:
            return False
        type_ = strip_annotated_type(field.type_)
        if get_origin(type_) is Literal and not any(_begins(tag, value) for tag in get_args(type_)):
            return False
    return True


def _begins(tag: object, value: object) -> bool:
    if isinstance(tag, str) and isinstance(value, str):
        return tag.startswith(value)
    return tag == value


@lru_cache(maxsize=256)
def _fields(type_: Any) -> Mapping[str, _Field] | None:
    """Return the fields of an object's type by their Python names; None for other types."""
    if not isinstance(type_, type):
        return None
    class_ = cast("type[Any]", type_)
    if issubclass(class_, pydantic.BaseModel):
        if issubclass(class_, pydantic.RootModel):
            return None
        return {
            name: _Field(field.annotation, _wire(name, field), None if field.is_required() else field.get_default())
            for name, field in class_.model_fields.items()
        }
    if dataclasses.is_dataclass(class_):
        hints = get_type_hints(class_, include_extras=True)
        return {
            field.name: _Field(hints[field.name], field.name, None if _is_required(field) else field.default)
            for field in dataclasses.fields(class_)
        }
    if is_typeddict(class_):
        return {name: _Field(hint, name) for name, hint in get_type_hints(class_, include_extras=True).items()}
    return None


def _is_required(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING or field.default is PydanticUndefined


def _wire(name: str, field: Any) -> str:
    """Return the name that a model's field has in JSON."""
    return next((alias for alias in (field.validation_alias, field.alias) if isinstance(alias, str)), name)
