"""Models: the classes that responses become, and making them from data of any quality."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, cast

import pydantic
from pydantic import ConfigDict
from pydantic.fields import FieldInfo as FieldInfo
from typing_extensions import ParamSpec, Self, override

from .discriminators import DISCRIMINATOR_CACHE as DISCRIMINATOR_CACHE
from .discriminators import flat_members, is_model
from .eager_iterable import EagerIterable as EagerIterable
from .utils.annotations import alias_target, annotated, get_origin, is_alias, is_class, is_union, strip_annotated_type
from .validators import json_validator as json_validator
from .validators import lenient_validator
from .validators import parse_json_as as parse_json_as

__all__ = [
    "DISCRIMINATOR_CACHE",
    "BaseModel",
    "ConfigDict",
    "EagerIterable",
    "FieldInfo",
    "ModelT",
    "add_request_id",
    "build",
    "construct_type",
    "construct_type_unchecked",
    "is_basemodel",
    "json_validator",
    "parse_json_as",
    "validate_type",
]

_T = TypeVar("_T")
_P = ParamSpec("_P")
ModelT = TypeVar("ModelT", bound="BaseModel")


class BaseModel(pydantic.BaseModel):
    """What every object in a response is: a pydantic model that keeps what it does not know.

    Fields that the type does not declare can be read as attributes and are in ``model_extra``. Validation is
    pydantic's when a model is called or ``model_validate`` is; :meth:`construct` and responses take everything.
    Classes are built at first use, unless the environment variable ``DEFER_PYDANTIC_BUILD`` says ``false``.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow", defer_build=os.environ.get("DEFER_PYDANTIC_BUILD", "true").lower() in ("true", "1", "on")
    )

    if TYPE_CHECKING:
        _request_id: str | None = None
        """The ``x-request-id`` of the response, on the object that a method returned; quote it to the API's support."""
    else:
        # In the instance's dictionary, but no field: it takes no part in equality, output or copies with changes.
        _request_id = property(
            lambda self: self.__dict__.get("_request_id"),
            lambda self, value: self.__dict__.__setitem__("_request_id", value),
        )

    @classmethod
    @override
    def model_construct(cls, /, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Return an instance from any values under their API names; raise nothing.

        Values of the declared shape are made into the declared types, at any depth, and all else is kept as it is.
        """
        model = cast(Self, lenient_validator(cls).validate_python(values))
        if _fields_set is not None:
            object.__setattr__(model, "__pydantic_fields_set__", _fields_set)
        return model

    construct = model_construct  # pyright: ignore[reportDeprecated, reportAssignmentType]  # pydantic's is deprecated

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, object]:
        """Return the model as a dictionary, by default with the API's names and what it sent alone.

        ``mode="json"`` makes values that JSON has (dates become text), ``"python"`` keeps them. ``use_api_names``
        chooses between the names on the wire and those of the attributes; the ``exclude_…`` arguments leave out fields
        that were not sent, have their default value, or are ``None``.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """Return the model as JSON text, by default as the API sent it; ``indent=None`` writes it on one line.

        The other arguments are those of :meth:`to_dict`.
        """
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    @override
    def __str__(self) -> str:
        return repr(self)


def construct_type(*, value: object, type_: object, metadata: Iterable[Any] | None = None) -> object:
    """Return ``value`` as ``type_`` as far as it fits, and as it is where it does not; it raises nothing.

    ``type_`` is a model, a union, list, map … of them, or ``Annotated`` with ``PropertyInfo(discriminator=…)``, which
    can also be given as ``metadata``.
    """
    if metadata:
        type_ = annotated(type_, metadata)
    return lenient_validator(type_).validate_python(value)


def construct_type_unchecked(*, value: object, type_: type[_T]) -> _T:
    """Do the same as :func:`construct_type`, typed as if ``value`` fitted."""
    return cast(_T, construct_type(value=value, type_=type_))


def validate_type(*, type_: type[_T], value: object) -> _T:
    """Return ``value`` as pydantic validates it; raises ``pydantic.ValidationError`` when it does not fit."""
    if is_model(type_):
        return cast(_T, cast(Any, type_).model_validate(value))
    return pydantic.TypeAdapter(type_).validate_python(value)


def build(base_model_cls: Callable[_P, ModelT], *args: _P.args, **kwargs: _P.kwargs) -> ModelT:
    """Do the same as :meth:`BaseModel.construct` with the model's signature; refuse positional values (TypeError)."""
    if args:
        raise TypeError("Received positional arguments which are not supported; Keyword arguments must be used instead")
    return cast(ModelT, cast(Any, base_model_cls).construct(**kwargs))


def is_basemodel(type_: Any) -> bool:
    """Return whether ``type_`` is one of our models, or a union that has one among its members."""
    type_ = strip_annotated_type(type_)
    while is_alias(type_):
        type_ = strip_annotated_type(alias_target(type_))
    if is_union(get_origin(type_)):
        return any(is_basemodel(member) for member in flat_members(type_))
    origin = get_origin(type_) or type_
    return is_class(origin) and issubclass(origin, BaseModel)


def add_request_id(obj: BaseModel, request_id: str | None) -> None:
    """Remember with ``obj`` the id of the request that it answers."""
    vars(obj)["_request_id"] = request_id
