"""Parameters as callers pass them → parameters as the API takes them.

Params types say with ``Annotated[T, PropertyInfo(...)]`` what has another name on the wire or a format of its own.
A type is read once: what it asks for becomes a plan, and a type under which nothing is renamed or formatted has none:
its data goes to the JSON encoder as it is (which knows models, dates, iterables …).
"""

from __future__ import annotations

from typing import Any, TypeVar, cast

from .guards import UNSENT
from .transformation_plan import PropertyInfo, plain, plan_for

__all__ = ["PropertyInfo", "async_maybe_transform", "async_transform", "maybe_transform", "transform"]

_T = TypeVar("_T")


def transform(data: _T, expected_type: object) -> _T:
    """Return ``data`` with the names and formats that ``expected_type`` gives them.

    ``expected_type`` is a TypedDict, or a union, list, map … of them. Omitted values are left out, unknown keys and
    values of unexpected types are kept, a pydantic model becomes the object it is on the wire, and iterators become
    lists. ``data`` itself is never changed.
    """
    plan = plan_for(expected_type)
    if plan is not None:
        return cast(_T, plan(data))
    if data.__class__ is dict:
        unsent = UNSENT
        # What can be read only once is read here: a request may have to be sent more than once.
        return cast(
            _T,
            {
                name: plain(value) if hasattr(value, "__next__") else value
                for name, value in cast("dict[str, Any]", data).items()
                if value.__class__ not in unsent
            },
        )
    return cast(_T, plain(data))


def maybe_transform(data: object, expected_type: object) -> Any | None:
    """Do the same as :func:`transform`; ``None`` stays ``None``."""
    return None if data is None else transform(data, expected_type)


async def async_transform(data: _T, expected_type: object) -> _T:
    """Do the same as :func:`transform`, in a worker thread where the type has base64 fields, which read files."""
    plan = plan_for(expected_type)
    if plan is not None and plan.reads_files:
        from .threads import to_thread

        return cast(_T, await to_thread(plan, data))
    return transform(data, expected_type)


async def async_maybe_transform(data: object, expected_type: object) -> Any | None:
    """Do the same as :func:`async_transform`; ``None`` stays ``None``."""
    return None if data is None else await async_transform(data, expected_type)
