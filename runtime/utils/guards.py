"""Type guards for values; and the removal of arguments that were not given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard, TypeVar

from ..types import NotGiven, Omit

_T = TypeVar("_T")

# Compared by class, as callers may make instances of their own.
UNSENT = frozenset((NotGiven, Omit))

VALIDATOR = "__lenient_validator__"
"""The attribute of a model's class with what reads JSON as it, once something was read so."""


def is_given(obj: _T | NotGiven | Omit) -> TypeGuard[_T]:
    """Return whether ``obj`` is a value, and not the mark of an argument left out."""
    return obj.__class__ not in UNSENT


def drop_omitted(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a dictionary of what was given.

    Values that are ``Omit`` or ``NotGiven`` are left out, at this level only.
    """
    unsent = UNSENT
    return {name: value for name, value in values.items() if value.__class__ not in unsent}


def refuse_beside(name: str, value: object, /, **others: object) -> None:
    """Raise :class:`TypeError` if the argument ``name``, which stands for all ``others``, is given beside one of them."""
    if value.__class__ not in UNSENT and (more := drop_omitted(others)):
        raise TypeError(f"Pass either `{name}` or {', '.join(f'`{other}`' for other in more)}: not both can be sent")


def is_dict(obj: object) -> TypeGuard[dict[object, object]]:
    return isinstance(obj, dict)


def is_list(obj: object) -> TypeGuard[list[object]]:
    return isinstance(obj, list)


def is_tuple(obj: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(obj, tuple)


def is_mapping(obj: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(obj, Mapping)


def is_mapping_t(obj: Mapping[str, _T] | object) -> TypeGuard[Mapping[str, _T]]:
    return isinstance(obj, Mapping)


def is_sequence(obj: object) -> TypeGuard[Sequence[object]]:
    return isinstance(obj, Sequence)


def is_iterable(obj: object) -> TypeGuard[Iterable[object]]:
    return isinstance(obj, Iterable)


def is_compiled(type_: object) -> bool:
    """Say whether ``type_`` is a model that JSON was read as before, and so nothing else that may be asked for."""
    return VALIDATOR in getattr(type_, "__dict__", ())
