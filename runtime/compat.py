"""Differences between versions of pydantic, past ones too, under one set of names.

Only pydantic 2 is supported; nothing here imports it before a function needs it.
"""

from __future__ import annotations

from functools import cached_property as cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast

from .lazy import attach

if TYPE_CHECKING:
    import pydantic
    from pydantic import ConfigDict as ConfigDict
    from pydantic.fields import FieldInfo

    from .types import IncEx
    from .utils.annotations import get_args as get_args
    from .utils.annotations import get_origin as get_origin
    from .utils.annotations import is_literal_type as is_literal_type
    from .utils.annotations import is_typeddict as is_typeddict
    from .utils.annotations import is_union as is_union
    from .utils.dates import parse_date as parse_date
    from .utils.dates import parse_datetime as parse_datetime

    _ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

__all__ = [
    "PYDANTIC_V1",
    "ConfigDict",
    "cached_property",
    "field_get_default",
    "field_outer_type",
    "get_args",
    "get_model_config",
    "get_model_fields",
    "get_origin",
    "is_literal_type",
    "is_typeddict",
    "is_union",
    "model_copy",
    "model_dump",
    "model_json",
    "parse_date",
    "parse_datetime",
    "parse_obj",
]

PYDANTIC_V1: Final = False


def parse_obj(model: type[_ModelT], value: object) -> _ModelT:
    """Validate ``value`` as ``model``; raises ``pydantic.ValidationError`` when it does not fit."""
    return model.model_validate(value)


def model_dump(
    model: pydantic.BaseModel,
    *,
    exclude: IncEx | None = None,
    exclude_unset: bool = False,
    exclude_defaults: bool = False,
    warnings: bool = True,
    mode: Literal["json", "python"] = "python",
    by_alias: bool | None = None,
) -> dict[str, Any]:
    """Return the model as a dictionary; see ``pydantic.BaseModel.model_dump``."""
    return model.model_dump(
        mode=mode,
        exclude=cast(Any, exclude),
        exclude_unset=exclude_unset,
        exclude_defaults=exclude_defaults,
        warnings=warnings,
        # None, pydantic's newer default, is unknown to its earlier releases
        by_alias=bool(by_alias),
    )


def model_json(model: pydantic.BaseModel, *, indent: int | None = None) -> str:
    """Return the model as JSON text with Python field names."""
    return model.model_dump_json(indent=indent)


def model_copy(model: _ModelT, *, deep: bool = False) -> _ModelT:
    """Return a copy that shares the field values, unless ``deep``."""
    return model.model_copy(deep=deep)


def get_model_fields(model: type[pydantic.BaseModel]) -> dict[str, FieldInfo]:
    """Return field name → field of a model class."""
    return model.model_fields


def get_model_config(model: type[pydantic.BaseModel]) -> Any:
    """Return the configuration mapping of a model class."""
    return model.model_config


def field_outer_type(field: FieldInfo) -> Any:
    """Return the whole annotation of a field."""
    return field.annotation


def field_get_default(field: FieldInfo) -> Any:
    """Return the default of a field, ``None`` where it has none."""
    from pydantic_core import PydanticUndefined

    value = field.get_default(call_default_factory=True)
    return None if value is PydanticUndefined else value


if not TYPE_CHECKING:
    _load, __dir__ = attach(
        __name__,
        {
            "parse_date": ".utils.dates",
            "parse_datetime": ".utils.dates",
            "get_args": ".utils.annotations",
            "get_origin": ".utils.annotations",
            "is_literal_type": ".utils.annotations",
            "is_typeddict": ".utils.annotations",
            "is_union": ".utils.annotations",
        },
    )

    def __getattr__(name: str) -> object:
        if name != "ConfigDict":
            return _load(name)
        from pydantic import ConfigDict

        return ConfigDict
