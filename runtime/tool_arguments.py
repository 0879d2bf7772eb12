"""Whether tools that were given to a call have to be described first: asked at each call, so it loads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from .utils import is_given

__all__ = ["has_functions"]


def has_functions(tools: object) -> bool:
    """Say whether anything among tools is not in the API's own form, or may be: an iterator is not read here."""
    if not is_given(tools) or tools is None:
        return False
    if isinstance(tools, (list, tuple)):
        return not all(isinstance(tool, Mapping) for tool in cast("list[Any]", tools))
    return not isinstance(tools, (str, Mapping))
