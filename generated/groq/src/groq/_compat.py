"""What differs, or once differed, between versions of pydantic, under one set of names.

Only pydantic 2 is supported; nothing here imports it before a function needs it.
"""

from __future__ import annotations

from functools import cached_property as cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast

from ._lazy import attach

if TYPE_CHECKING:
    import pydantic
    from pydantic import ConfigDict as ConfigDict
    from pydantic.fields import FieldInfo

    from ._types import IncEx
    from ._utils._datetime_parse import parse_date as parse_date
    from ._utils._datetime_parse import parse_datetime as parse_datetime
    from ._utils._typing import get_args as get_args
    from ._utils._typing import get_origin as get_origin
    from ._utils._typing import is_literal_type as is_literal_type
    from ._utils._typing import is_typeddict as is_typeddict
    from ._utils._typing import is_union as is_union

    _ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

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
    """The model as a dictionary; see ``pydantic.BaseModel.model_dump``."""
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
    """The model as JSON text with Python field names."""
    return model.model_dump_json(indent=indent)


def model_copy(model: _ModelT, *, deep: bool = False) -> _ModelT:
    """A copy that shares the field values, unless ``deep``."""
    return model.model_copy(deep=deep)


def get_model_fields(model: type[pydantic.BaseModel]) -> dict[str, FieldInfo]:
    """Field name → field of a model class."""
    return model.model_fields


def get_model_config(model: type[pydantic.BaseModel]) -> Any:
    """The configuration mapping of a model class."""
    return model.model_config


def field_outer_type(field: FieldInfo) -> Any:
    """The whole annotation of a field."""
    return field.annotation


def field_get_default(field: FieldInfo) -> Any:
    """The default of a field, ``None`` where it has none."""
    from pydantic_core import PydanticUndefined

    value = field.get_default(call_default_factory=True)
    return None if value is PydanticUndefined else value


if not TYPE_CHECKING:
    _load, __dir__ = attach(
        __name__,
        {
            "parse_date": "._utils._datetime_parse",
            "parse_datetime": "._utils._datetime_parse",
            "get_args": "._utils._typing",
            "get_origin": "._utils._typing",
            "is_literal_type": "._utils._typing",
            "is_typeddict": "._utils._typing",
            "is_union": "._utils._typing",
        },
    )

    def __getattr__(name: str) -> object:
        if name != "ConfigDict":
            return _load(name)
        from pydantic import ConfigDict

        return ConfigDict
