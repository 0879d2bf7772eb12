"""The fields of a model class with their types resolved, read without having pydantic build the class."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import pydantic
from pydantic.fields import FieldInfo
from typing_extensions import get_type_hints

from .utils.annotations import get_args, is_unresolved
from .utils.transformation_plan import PropertyInfo


class ModelField(NamedTuple):
    """One field: its type, what ``Annotated`` or ``Field`` says beside it, and the names under which it arrives."""

    name: str
    type: Any
    metadata: tuple[object, ...]
    aliases: str | list[list[str | int]] | None
    info: FieldInfo


def model_fields(cls: type[pydantic.BaseModel]) -> list[ModelField]:
    """Return the fields of ``cls``, in order; types that cannot be resolved yet are left as forward references."""
    infos = cls.model_fields
    hints: dict[str, Any] = {}
    if any(is_unresolved(info.annotation) for info in infos.values()):
        try:
            hints = get_type_hints(cls, include_extras=True)
        except Exception:  # names that only pydantic can find, such as those of an enclosing function, or nobody
            cls.model_rebuild(raise_errors=False)
            infos = cls.model_fields
    by_name = bool(cls.model_config.get("populate_by_name") or cls.model_config.get("validate_by_name"))
    if cls.model_config.get("alias_generator"):
        cls.model_rebuild(force=True, raise_errors=False)  # aliases are generated with the rest
    return [_model_field(name, info, hints.get(name, info.annotation), by_name) for name, info in infos.items()]


def _model_field(name: str, info: FieldInfo, type_: Any, by_name: bool) -> ModelField:
    metadata: list[object] = list(info.metadata)
    if isinstance(info.discriminator, str):
        metadata.append(PropertyInfo(discriminator=info.discriminator))
    return ModelField(name, type_, tuple(metadata), _aliases(name, info, by_name), info)


def _aliases(name: str, info: FieldInfo, by_name: bool) -> str | list[list[str | int]] | None:
    alias = info.validation_alias if info.validation_alias is not None else info.alias
    if alias is None or alias == name:
        return None
    if isinstance(alias, str) and not by_name:
        return alias
    paths: list[list[str | int]]
    if isinstance(alias, pydantic.AliasChoices):
        paths = alias.convert_to_aliases()
    else:
        paths = [alias.convert_to_aliases() if isinstance(alias, pydantic.AliasPath) else [alias]]
    return [*paths, [name]] if by_name else paths


def extras_type(cls: type[pydantic.BaseModel]) -> Any:
    """Return ``T`` where the class declares ``__pydantic_extra__: Dict[str, T]``, else ``None``."""
    for annotation in _extras_annotations(cls):
        args = get_args(annotation)
        return args[1] if len(args) == 2 else None
    return None


def _extras_annotations(cls: type[pydantic.BaseModel]) -> Iterator[Any]:
    for base in cls.__mro__:
        if base is pydantic.BaseModel:
            return
        try:
            annotation = inspect.get_annotations(base).get("__pydantic_extra__")
        except NameError:
            continue
        if isinstance(annotation, str):
            annotation = _evaluate(annotation, base)
        if annotation is not None:
            yield annotation


def _evaluate(annotation: str, cls: type[Any]) -> Any:
    module = sys.modules.get(cls.__module__)
    try:
        return eval(annotation, dict(vars(module)) if module is not None else {}, {cls.__name__: cls})
    except Exception:
        # Names of an enclosing function: their use is in the schema that pydantic makes, not here.
        return None
