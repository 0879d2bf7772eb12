"""Objects in the query that say which page is asked for, such as the ``pageable`` of Spring Data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from sdkwright.schema.keywords import as_schema, properties, required

from .operations import Parameter
from .pagination import OFFSET_PARAMS, PAGE_PARAMS, normalize_name

_PAGING = frozenset((*PAGE_PARAMS, *OFFSET_PARAMS))


def spread_paging_object(
    parameter: Parameter, others: Iterable[str], resolve: Callable[[Any], tuple[str, Any]]
) -> list[Parameter]:
    """Return a parameter as the parameters that it is on the wire, if it is an object that says which page is asked for.

    Only one that is written as its properties (``form``, exploded) is, and only where none of ``others``, the names of
    the other parameters, is that of a property; any other parameter is returned as it is.
    """
    if parameter.location != "query" or parameter.style != "form" or not parameter.explode or parameter.content_type:
        return [parameter]
    schema = as_schema(resolve(parameter.schema)[1])
    fields = properties(schema)
    if not any(normalize_name(name) in _PAGING for name in fields) or not fields.keys().isdisjoint(others):
        return [parameter]
    required_names = required(schema) if parameter.required else frozenset[str]()
    return [
        replace(
            parameter,
            name=name,
            required=name in required_names,
            schema=field,
            description=None,
            examples=(),
            extensions={},
        )
        for name, field in fields.items()
    ]
