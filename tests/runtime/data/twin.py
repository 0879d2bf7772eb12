"""The rules of lenient construction written out plainly, value by value: the slow twin of the compiled schema."""

# generated packages write types this way
from __future__ import annotations

import datetime
import enum
import uuid
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pydantic
from typing_extensions import TypeAliasType

from runtime.model_fields import extras_type
from runtime.models import BaseModel
from runtime.utils import PropertyInfo, parse_date, parse_datetime
from runtime.utils.annotations import alias_target, is_class

_UNIONS = (Union, UnionType)
_PARSERS: dict[Any, Any] = {datetime.datetime: parse_datetime, datetime.date: parse_date}


def construct(type_: Any, value: Any, metadata: tuple[Any, ...] = ()) -> Any:
    """``value`` as ``type_`` as far as it goes."""
    is_raw, result = _shaped(type_, value, metadata)
    if is_raw and isinstance(value, list):
        members = [member for member in _members(_plain(type_)) if member is not type(None)]
        if members and _is_model(members[0]):
            return [_shaped(members[0], entry)[1] for entry in value]
    return result


def _shaped(type_: Any, value: Any, metadata: tuple[Any, ...] = ()) -> tuple[bool, Any]:
    """Whether ``value`` stays as it is for want of the right shape, and what becomes of it."""
    type_, metadata = _unwrapped(type_, metadata)
    origin, args = get_origin(type_), get_args(type_)
    if origin in _UNIONS:
        return _union(type_, value, metadata)
    if _is_model(type_):
        return (False, _model(type_, value)) if isinstance(value, dict) else (True, value)
    if origin is list:
        return (False, [construct(args[0], entry) for entry in value]) if isinstance(value, list) else (True, value)
    if origin is dict:
        if not isinstance(value, dict):
            return True, value
        return False, {key: construct(args[1], entry) for key, entry in value.items()}
    return _scalar(type_, value)


def _scalar(type_: Any, value: Any) -> tuple[bool, Any]:
    if type_ is float:
        exact = type(value) is int and abs(value) < 2**1023 and float(value) == value
        return (False, float(value)) if exact else (not isinstance(value, float), value)
    if type_ in _PARSERS and not isinstance(value, bool):
        for parse in (pydantic.TypeAdapter(type_).validate_python, _PARSERS[type_]):
            try:
                return False, parse(value)
            except (ValueError, TypeError, OverflowError):
                continue
    if type_ in (uuid.UUID, Decimal) or (is_class(type_) and issubclass(type_, enum.Enum)):
        try:
            return False, pydantic.TypeAdapter(type_).validate_python(value)
        except ValueError:
            return True, value
    return True, value


def _union(type_: Any, value: Any, metadata: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return False, pydantic.TypeAdapter(type_).validate_python(value)
    except ValueError:
        pass
    members = [member for member in _members(type_) if member is not type(None)]
    if isinstance(value, dict):
        tagged = _tagged(members, value, metadata)
        if tagged is not None:
            return False, _model(tagged, value)
    for member in members:
        is_raw, result = _shaped(member, value)
        if not is_raw:
            return False, result
    return True, value


def _tagged(members: list[Any], value: dict[str, Any], metadata: tuple[Any, ...]) -> Any:
    """The model that the discriminator names: the declared one, else a field that tells all members apart."""
    declared = [entry.discriminator for entry in metadata if isinstance(entry, PropertyInfo) and entry.discriminator]
    models = [member for member in members if _is_model(member)]
    inferred = [
        name
        for name in (models[0].model_fields if models and len(models) == len(members) > 1 else ())
        if all(name in model.model_fields and model.model_fields[name].is_required() for model in models)
        and all(get_origin(model.model_fields[name].annotation) is Literal for model in models)
    ]
    for name in declared or inferred:
        for model in models:
            field = model.model_fields.get(name)
            if field is None or (field.alias or name) not in value:
                continue
            tag = value[field.alias or name]
            if isinstance(tag, str) and tag in get_args(field.annotation):
                return model
    return None


def _model(cls: type[BaseModel], value: dict[str, Any]) -> BaseModel:
    fields: dict[str, Any] = {}
    extra = dict(value)
    names: set[str] = set()
    for name, info in cls.model_fields.items():
        alias = info.alias or name
        if alias in extra:
            names.add(name)
            fields[name] = construct(info.annotation, extra.pop(alias), tuple(info.metadata))
        else:
            fields[name] = None if info.is_required() else info.get_default(call_default_factory=True)
    declared = extras_type(cls)
    if declared is not None:
        extra = {name: construct(declared, entry) for name, entry in extra.items()}
    model = cls.__new__(cls)
    object.__setattr__(model, "__dict__", fields)
    object.__setattr__(model, "__pydantic_extra__", extra)
    object.__setattr__(model, "__pydantic_fields_set__", names | set(extra))
    object.__setattr__(model, "__pydantic_private__", None)
    return model


def _members(type_: Any) -> list[Any]:
    if get_origin(type_) not in _UNIONS:
        return [type_]
    return [inner for member in get_args(type_) for inner in _members(_plain(member))]


def _plain(type_: Any) -> Any:
    return _unwrapped(type_, ())[0]


def _unwrapped(type_: Any, metadata: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    while True:
        if isinstance(type_, TypeAliasType):
            type_ = alias_target(type_)
        elif get_origin(type_) is Annotated:
            type_, metadata = get_args(type_)[0], (*metadata, *type_.__metadata__)
        else:
            break
    if get_origin(type_) in _UNIONS:
        for member in get_args(type_):
            if get_origin(member) is Annotated:
                metadata = (*metadata, *member.__metadata__)
    return type_, metadata


def _is_model(type_: Any) -> bool:
    return is_class(type_) and issubclass(type_, BaseModel)


def spell_value(value: Any) -> Any:
    """A value with every class written out, so that ``1``, ``1.0`` and ``True`` differ, as do set and unset fields."""
    if isinstance(value, pydantic.BaseModel):
        extra = {name: spell_value(entry) for name, entry in (value.model_extra or {}).items()}
        fields = {name: spell_value(getattr(value, name)) for name in type(value).model_fields}
        return (type(value).__qualname__, fields, extra, sorted(value.model_fields_set))
    if isinstance(value, dict):
        return {name: spell_value(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [spell_value(entry) for entry in value]
    if isinstance(value, datetime.datetime):
        return ("datetime", value.isoformat())
    if isinstance(value, Decimal):
        return ("Decimal", str(value.normalize()))  # 1.0 is the same as 1
    return (type(value).__name__, repr(value))
