"""The parts of lenient schemas that need no builder: scalars, alternatives, and what only pydantic itself can judge."""

from __future__ import annotations

import collections.abc
import datetime
import decimal
import types
import uuid
from collections.abc import Callable, Iterable
from typing import Any

import pydantic
from pydantic_core import core_schema as cs

from .discriminators import is_model
from .utils.dates import parse_date, parse_datetime
from .utils.transformation_plan import PropertyInfo

NoneType: Any = types.NoneType
ANY: Any = cs.any_schema()
SEQUENCES = frozenset(
    (
        list,
        collections.abc.Collection,
        collections.abc.Iterable,
        collections.abc.MutableSequence,
        collections.abc.Sequence,
    )
)
MAPS = frozenset((dict, collections.abc.Mapping, collections.abc.MutableMapping))
SCALARS: dict[Any, Callable[[], Any]] = {
    Any: cs.any_schema,
    object: cs.any_schema,
    str: cs.str_schema,
    int: cs.int_schema,
    float: cs.float_schema,
    bool: cs.bool_schema,
    bytes: cs.bytes_schema,
    NoneType: cs.none_schema,
    None: cs.none_schema,
    datetime.datetime: cs.datetime_schema,
    datetime.date: cs.date_schema,
}
# Types that JSON writes as text or numbers, in forms that pydantic knows.
WRITTEN_AS_TEXT = frozenset((uuid.UUID, decimal.Decimal, datetime.time, datetime.timedelta))
_CONFIG_WITHOUT_RULES = frozenset(
    (
        "arbitrary_types_allowed",
        "defer_build",
        "extra",
        "json_schema_extra",
        "populate_by_name",
        "protected_namespaces",
        "ser_json_bytes",
        "title",
        "use_attribute_docstrings",
        "validate_by_alias",
        "validate_by_name",
    )
)


def _whole_number_as_float(value: Any) -> float:
    if value.__class__ is int:
        number = float(value)  # OverflowError beyond what a float holds
        if number == value:
            return number
    raise ValueError("not a number that a float holds exactly")


def _text_as_datetime(value: Any) -> datetime.datetime:
    if isinstance(value, bool):
        raise ValueError("a truth value is no date")
    return parse_datetime(value)


def _text_as_date(value: Any) -> datetime.date:
    if isinstance(value, bool):
        raise ValueError("a truth value is no date")
    return parse_date(value)


def converted_by(convert: Callable[[Any], object]) -> Any:
    """Return a schema that holds where ``convert`` returns."""

    def attempt(value: Any) -> object:
        try:
            return convert(value)
        except Exception as error:
            raise ValueError(str(error)) from None

    return cs.no_info_plain_validator_function(attempt)


def first_of(*choices: Any) -> Any:
    """Return the first alternative that holds; alternatives within alternatives are brought to one level."""
    flat: list[Any] = []
    for choice in choices:
        nested = choice["type"] == "union" and choice.get("mode") == "left_to_right"
        flat.extend(choice["choices"] if nested else [choice])
    return flat[0] if len(flat) == 1 else cs.union_schema(flat, mode="left_to_right")


def first_alternative(schema: Any) -> Any:
    """Return what ``schema`` tries first, where it has alternatives."""
    while schema["type"] == "union" and schema.get("mode") == "left_to_right":
        schema = schema["choices"][0]
    return schema


# A whole number within these bounds is the same number as a float.
_EXACT = float(2**53)
_FLOAT = first_of(cs.float_schema(strict=True, gt=-_EXACT, lt=_EXACT), converted_by(_whole_number_as_float))
_DATETIME = first_of(cs.datetime_schema(), converted_by(_text_as_datetime))
_DATE = first_of(cs.date_schema(), converted_by(_text_as_date))
LENIENT_SCALARS: dict[Any, Any] = {float: _FLOAT, datetime.datetime: _DATETIME, datetime.date: _DATE}


def is_root(cls: type[Any]) -> bool:
    # Not asked of pydantic.RootModel, which would be imported for it.
    return bool(getattr(cls, "__pydantic_root_model__", False))


def has_rules(metadata: object) -> bool:
    """Return whether a piece of metadata may say something about which values fit."""
    return not isinstance(metadata, (str, PropertyInfo))


def follows_no_own_rules(cls: type[pydantic.BaseModel]) -> bool:
    """Return whether pydantic validates the class by its fields alone."""
    decorators: Any = cls.__pydantic_decorators__
    kinds: Iterable[str] = ("validators", "field_validators", "root_validators", "model_validators")
    return (
        not is_root(cls)
        and not any(getattr(decorators, kind) for kind in kinds)
        and _CONFIG_WITHOUT_RULES.issuperset(name for name, value in cls.model_config.items() if value is not None)
        and not getattr(cls, "__pydantic_custom_init__", False)
        and getattr(cls.__get_pydantic_core_schema__, "__func__", None)
        is getattr(pydantic.BaseModel.__get_pydantic_core_schema__, "__func__", None)
    )


def delegated(type_: Any) -> Any:
    """Return a schema that asks pydantic itself, whose own schema for the type is made when the first value comes."""
    validate: Callable[[Any], object] | None = type_.model_validate if is_model(type_) else None

    def ask(value: Any) -> object:
        nonlocal validate
        if validate is None:
            validate = pydantic.TypeAdapter(type_).validate_python
        return validate(value)

    return converted_by(ask)
