"""Taking annotations apart."""

from __future__ import annotations

import collections.abc
import sys
import types
import typing
from collections.abc import Iterable
from typing import Annotated, Any, ForwardRef, Generic, Literal, TypeVar, Union, cast, get_args

from typing_extensions import NotRequired, ReadOnly, Required, TypeIs
from typing_extensions import TypeAliasType as _TypeAliasType
from typing_extensions import is_typeddict as is_typeddict

__all__ = [
    "alias_target",
    "annotated",
    "extract_type_arg",
    "extract_type_var_from_base",
    "get_args",
    "get_origin",
    "is_alias",
    "is_annotated_type",
    "is_class",
    "is_iterable_type",
    "is_list_type",
    "is_literal_type",
    "is_required_type",
    "is_sequence_type",
    "is_type_alias_type",
    "is_typeddict",
    "is_typevar",
    "is_union",
    "is_union_type",
    "is_unresolved",
    "strip_annotated_type",
    "strip_qualifier",
]

_UNIONS = frozenset((Union, types.UnionType))
_QUALIFIERS = frozenset((Required, NotRequired, ReadOnly))
# typing_extensions has a class of its own for the versions of Python whose typing lacks it, or lacks its latest form.
_ALIAS_TYPES = tuple({_TypeAliasType, getattr(typing, "TypeAliasType", _TypeAliasType)})


def get_origin(tp: Any) -> Any:
    """Return what ``typing.get_origin`` does: ``list`` for ``list[int]``, None for what is not made with brackets."""
    # Classes, most of what is asked about, have none; typing would find that after seven questions.
    if issubclass(type(tp), type) and tp is not Generic:
        return None
    return typing.get_origin(tp)


def is_union(tp: Any) -> bool:
    """Return whether ``tp`` is the origin of a union: ``typing.Union`` or the type of ``X | Y``."""
    return tp in _UNIONS


def is_annotated_type(typ: object) -> bool:
    return get_origin(typ) is Annotated


def is_list_type(typ: object) -> bool:
    return (get_origin(typ) or typ) is list


def is_sequence_type(typ: object) -> bool:
    return (get_origin(typ) or typ) in (collections.abc.Sequence, typing.Sequence)


def is_iterable_type(typ: object) -> bool:
    """Return whether ``typ`` is ``Iterable[…]`` itself; lists and sequences are not."""
    return (get_origin(typ) or typ) is collections.abc.Iterable


def is_union_type(typ: object) -> bool:
    return is_union(get_origin(typ))


def is_literal_type(typ: object) -> bool:
    return get_origin(typ) is Literal


def is_class(typ: object) -> TypeIs[type[Any]]:
    """Return whether ``typ`` is a class; to Python 3.10 ``list[int]`` is an instance of ``type`` too."""
    return isinstance(typ, type) and not isinstance(typ, types.GenericAlias)


def is_required_type(typ: object) -> bool:
    return get_origin(typ) is Required


def is_typevar(typ: object) -> bool:
    return isinstance(typ, TypeVar)


def is_type_alias_type(typ: object) -> TypeIs[_TypeAliasType]:
    """Return whether ``typ`` was made by a ``type`` statement or ``TypeAliasType(...)``.

    Its target is ``typ.__value__``.
    """
    return isinstance(typ, _ALIAS_TYPES)


def alias_target(typ: Any) -> Any:
    """Return the type that an alias stands for, with its parameters filled in and later names resolved.

    A reference that cannot be resolved is left as it is.
    """
    arguments = get_args(typ)
    alias = get_origin(typ) if arguments else typ
    value = alias.__value__
    if is_unresolved(value):
        value = _resolved(value, vars(sys.modules.get(alias.__module__, typing)))
    return value[arguments] if arguments else value


def _resolved(annotation: Any, names: dict[str, Any]) -> Any:
    # typing.get_type_hints does not look into list["X"] on Python 3.10
    if isinstance(annotation, (str, ForwardRef)):
        text = annotation if isinstance(annotation, str) else annotation.__forward_arg__
        try:
            return eval(text, names)
        except Exception:
            return annotation
    args = get_args(annotation)
    if not is_unresolved(annotation) or not args:
        return annotation
    if get_origin(annotation) is Annotated:
        return annotated(_resolved(args[0], names), args[1:])
    resolved = tuple(_resolved(arg, names) for arg in args)
    return cast(Any, Union)[resolved] if is_union_type(annotation) else get_origin(annotation)[resolved]


def is_alias(typ: object) -> bool:
    """Return whether ``typ`` is a type alias, or one with type parameters filled in."""
    return isinstance(typ, _ALIAS_TYPES) or isinstance(get_origin(typ), _ALIAS_TYPES)


def is_unresolved(annotation: Any) -> bool:
    """Return whether a forward reference is left anywhere in a type."""
    if isinstance(annotation, (str, ForwardRef)):
        return True
    if get_origin(annotation) is Literal:
        return False
    args = _type_args(annotation)
    return bool(args) and any(is_unresolved(arg) for arg in args)


def _type_args(annotation: Any) -> tuple[Any, ...]:
    origin = get_origin(annotation)
    args = get_args(annotation) if origin is not None else ()
    return args[:1] if origin is Annotated else args


def strip_annotated_type(typ: Any) -> Any:
    """Return ``T`` of ``Annotated[T, …]``, ``Required[T]``, ``NotRequired[T]`` and ``ReadOnly[T]``, however nested."""
    while (origin := get_origin(typ)) is Annotated or origin in _QUALIFIERS:
        typ = get_args(typ)[0]
    return typ


def strip_qualifier(typ: Any) -> Any:
    """Return ``T`` of ``Required[T]``, ``NotRequired[T]`` or ``ReadOnly[T]``, one layer; another type as it is."""
    return get_args(typ)[0] if get_origin(typ) in _QUALIFIERS else typ


def annotated(typ: Any, metadata: Iterable[object]) -> Any:
    """Return ``Annotated[typ, *metadata]``, with metadata that is known at run time only."""
    arguments = (typ, *metadata)
    return cast(Any, Annotated)[arguments]


def extract_type_arg(typ: object, index: int) -> Any:
    """Return argument ``index`` of a generic; raises :class:`RuntimeError` when it has too few."""
    args = get_args(typ)
    try:
        return args[index]
    except IndexError as error:
        raise RuntimeError(f"Expected type {typ} to have a type argument at index {index} but it did not") from error


def extract_type_var_from_base(
    typ: type,
    *,
    generic_bases: tuple[type, ...],
    index: int,
    failure_message: str | None = None,
) -> Any:
    """Return what ``typ`` puts in place of type variable ``index`` of one of ``generic_bases``.

    ``class IntStream(Stream[int])`` and ``Stream[int]`` both give ``int`` for ``generic_bases=(Stream,), index=0``;
    variables passed on through subclasses are followed. Raises :class:`TypeError` when it cannot be told.
    """
    cls = cast("Any", get_origin(typ) or typ)
    if cls in generic_bases:
        return extract_type_arg(typ, index)
    argument = _argument_of_base(getattr(cls, "__orig_bases__", ()), generic_bases, index)
    if isinstance(argument, TypeVar):
        parameters: tuple[Any, ...] = cls.__parameters__
        arguments = get_args(typ)
        if argument in parameters and len(arguments) == len(parameters):
            return arguments[parameters.index(argument)]
    elif argument is not None:
        return argument
    raise TypeError(failure_message or f"Could not resolve inner type variable at index {index} for {typ}")


def _argument_of_base(bases: Iterable[Any], generic_bases: tuple[type, ...], index: int) -> Any:
    for base in bases:
        origin = get_origin(base)
        if isinstance(origin, type) and issubclass(origin, generic_bases):
            return extract_type_var_from_base(base, generic_bases=generic_bases, index=index)
    return None
