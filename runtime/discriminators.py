"""Which member of a union a value says it is."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping, MutableMapping
from contextlib import suppress
from enum import Enum
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple

import pydantic
from pydantic.fields import FieldInfo

from .settings import MARKS_UNIONS
from .utils.annotations import alias_target, get_args, get_origin, is_alias, is_class, is_union, strip_annotated_type
from .utils.transformation_plan import PropertyInfo


class Discriminator(NamedTuple):
    """How to tell the members of a union apart.

    A declared discriminator may be the field's wire name, as documents have it, or its Python name. ``aliases`` are
    the wire names under which the members have the telling field, ``members`` maps its values to them. ``decides``
    says that a value of the field leaves one member at most: every member is a model that requires the field and
    accepts values of its own only. ``ranks`` says that a known value counts for more than what validates.
    """

    aliases: tuple[str, ...]
    members: dict[Any, Any]
    decides: bool
    ranks: bool = False


# Union, without Annotated around it → its discriminator, for those that declare one.
DISCRIMINATOR_CACHE: MutableMapping[Any, Discriminator] = weakref.WeakKeyDictionary()


def find_discriminator(union: Any, metadata: Iterable[object]) -> Discriminator | None:
    """Return the discriminator of ``union``: the declared one of ``metadata``, else one told from the models."""
    members = [member for member in flat_members(union) if member is not NoneType]
    for entry in (*metadata, *_metadata_within(union)):
        if isinstance(entry, PropertyInfo) and entry.discriminator is not None:
            if entry.mapping:
                return _mapped(members, entry.discriminator, entry.mapping)
            return _declared(union, members, entry.discriminator)
    return _inferred(members)


def flat_members(union: Any) -> list[Any]:
    """Return the members of a union, those of unions within it included, without metadata."""
    members: list[Any] = []
    for member in get_args(union):
        member = strip_annotated_type(member)
        while is_alias(member):
            member = strip_annotated_type(alias_target(member))
        members.extend(flat_members(member) if is_union(get_origin(member)) else [member])
    return members


def _metadata_within(union: Any) -> list[object]:
    """Return the metadata of unions that are members: ``Optional[Annotated[Union[...], ...]]``."""
    metadata: list[object] = []
    for member in get_args(union):
        if get_origin(member) is Annotated and is_union(get_origin(get_args(member)[0])):
            metadata.extend(get_args(member)[1:])
    return metadata


def is_model(type_: object) -> bool:
    # Looked up rather than asked with issubclass, which an abstract base class answers slowly at first.
    return is_class(type_) and pydantic.BaseModel in type_.__mro__


def _declared(union: Any, members: list[Any], name: str) -> Discriminator | None:
    try:
        cached = DISCRIMINATOR_CACHE.get(union)
    except TypeError:  # neither hashable nor weakly referable
        return _on_field(members, name)
    if cached is None:
        cached = _on_field(members, name)
        if cached is not None:
            DISCRIMINATOR_CACHE[union] = cached
            if MARKS_UNIONS:
                with suppress(AttributeError):  # from Python 3.14 on, unions take no attributes
                    union.__discriminator__ = cached
    return cached


def _mapped(members: list[Any], name: str, mapping: Mapping[str, str]) -> Discriminator | None:
    by_name = {member.__name__: member for member in members if is_model(member)}
    mapped = {value: by_name[target] for value, target in mapping.items() if target in by_name}
    aliases: dict[str, None] = {}
    for member in mapped.values():
        field = _find_field(member, name)
        alias = name if field is None else field.validation_alias or field.alias or name
        aliases[alias if isinstance(alias, str) else name] = None
    return Discriminator(tuple(aliases), mapped, decides=False, ranks=True) if mapped else None


def _inferred(members: list[Any]) -> Discriminator | None:
    if len(members) < 2 or not all(is_model(member) for member in members):
        return None
    for name, field in members[0].model_fields.items():
        discriminator = _on_field(members, _wire_name(name, field))
        if discriminator is not None and discriminator.decides:
            return discriminator
    return None


def _on_field(members: list[Any], name: str) -> Discriminator | None:
    aliases: dict[str, None] = {}
    by_value: dict[Any, Any] = {}
    decides = True
    for member in members:
        field = _find_field(member, name) if is_model(member) else None
        values = _literal_values(field.annotation) if field is not None else []
        if field is None or not values:
            decides = False
            continue
        alias = field.validation_alias or field.alias or name
        decides = decides and isinstance(alias, str) and field.is_required()
        aliases[alias if isinstance(alias, str) else name] = None
        for value in values:
            decides = decides and isinstance(value, str) and value not in by_value
            by_value[value] = member
    if not by_value:
        return None
    return Discriminator(tuple(aliases), by_value, decides and len(aliases) == 1)


def _find_field(model: type[pydantic.BaseModel], name: str) -> FieldInfo | None:
    """Find the field that arrives as ``name``, else the one that Python code calls so."""
    by_wire_name = (field for key, field in model.model_fields.items() if _wire_name(key, field) == name)
    return next(by_wire_name, None) or model.model_fields.get(name)


def _wire_name(name: str, field: FieldInfo) -> str:
    alias = field.validation_alias or field.alias
    return alias if isinstance(alias, str) else name


def _literal_values(annotation: Any) -> list[Any]:
    annotation = strip_annotated_type(annotation)
    if is_alias(annotation):
        return _literal_values(alias_target(annotation))
    if is_union(get_origin(annotation)):
        inner = [arg for arg in get_args(annotation) if arg is not type(None)]
        return _literal_values(inner[0]) if len(inner) == 1 else []
    if get_origin(annotation) is not Literal:
        return []
    return [value.value if isinstance(value, Enum) else value for value in get_args(annotation)]
