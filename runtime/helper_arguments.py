"""Whether arguments have to be described before they are sent: asked at each call, so it loads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Any, cast

from .utils import is_given

__all__ = ["has_functions", "is_type"]


def has_functions(tools: object) -> bool:
    """Say whether anything among tools is not in the API's own form, or may be: an iterator is not read here."""
    if not is_given(tools) or tools is None:
        return False
    if isinstance(tools, (list, tuple)):
        return not all(isinstance(tool, Mapping) for tool in cast("list[Any]", tools))
    return not isinstance(tools, (str, Mapping))


def is_type(value: object) -> bool:
    """Say whether an answer may be asked for as ``value``: a class, or a type with brackets, ``|`` or a name of its own."""
    return (
        isinstance(value, (type, UnionType))
        or hasattr(value, "__origin__")  # `Box[int]`, `Optional[Box]`
        or hasattr(value, "__value__")  # `type Answer = Box`
    )
