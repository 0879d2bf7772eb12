"""Sdk → the types of error bodies: the table that a package carries, and what its exceptions state of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sdkwright.emit.quote import identifier
from sdkwright.emit.root import all_methods
from sdkwright.ir import Method, Ref, Sdk

Bodies = Mapping[str, tuple[str, str] | None]
Row = tuple[str, str, int]

_ALL_CLASSES: Mapping[str, str | None] = {
    "APIStatusError": None,
    "BadRequestError": "400",
    "AuthenticationError": "401",
    "PermissionDeniedError": "403",
    "NotFoundError": "404",
    "ConflictError": "409",
    "UnprocessableEntityError": "422",
    "RateLimitError": "429",
    "InternalServerError": "5XX",
}
"""Error classes of every package by the status they stand for; None for that of any."""

_TYPE_CHECKING = "if TYPE_CHECKING:\n"


def error_tables(sdk: Sdk) -> tuple[tuple[Bodies, ...], tuple[Row, ...]]:
    """Return the different sets of error bodies, and of each operation method, path and the number of its set, from 1."""
    alike: dict[tuple[tuple[str, tuple[str, str] | None], ...], int] = {}
    rows: dict[tuple[str, str], int] = {}
    for method in all_methods(sdk):
        bodies = tuple((error.status, _place_of(error.type)) for error in method.errors)
        if any(place is not None for _, place in bodies):
            rows.setdefault((method.http_method.upper(), method.path), alike.setdefault(bodies, len(alike) + 1))
    operations = tuple((http_method, path, number) for (http_method, path), number in rows.items())
    return tuple(dict(bodies) for bodies in alike), operations


def _place_of(type_: Ref | None) -> tuple[str, str] | None:
    return None if type_ is None else (_dotted(type_), type_.name)


def state_error_types(source: str, sdk: Sdk) -> str:
    """Return the module of exceptions with ``parsed`` typed where all that document a status share one model."""
    stated = {name: type_ for name, status in _ALL_CLASSES.items() if (type_ := _shared_type(sdk, status)) is not None}
    for name, type_ in stated.items():
        alias = identifier(f"_{type_.name}")
        block = f"{_TYPE_CHECKING}\n        @property\n        def parsed(self) -> {alias} | None: ...\n"
        head = re.search(rf'^class {name}\(\w+\):\n    """.*?"""\n', source, re.MULTILINE | re.DOTALL)
        if head is not None:
            source = f"{source[: head.end()]}\n    {block}{source[head.end() :]}"
    lines = "".join(
        f"    from .{_dotted(type_)} import {identifier(type_.name)} as {identifier(f'_{type_.name}')}\n"
        for type_ in sorted(set(stated.values()), key=lambda type_: (type_.module, type_.name))
    )
    return source.replace(_TYPE_CHECKING, f"{_TYPE_CHECKING}{lines}", 1) if lines else source


def _shared_type(sdk: Sdk, status: str | None) -> Ref | None:
    """Return the one type that bodies of a status have wherever they have a type; None where there is none or several.

    Two types of one name cannot both be imported, and count as several.
    """
    types = {type_ for method in all_methods(sdk) for type_ in _types_of(method, status) if type_ is not None}
    return next(iter(types)) if len(types) == 1 else None


def _types_of(method: Method, status: str | None) -> Iterator[Ref | None]:
    by_status = {error.status: error.type for error in method.errors}
    if status is None:
        yield from by_status.values()
    elif status == "5XX":
        yield from (type_ for key, type_ in by_status.items() if key.startswith("5") or key == "default")
    else:
        keys: Iterable[str] = (status, f"{status[0]}XX", "default")
        yield next((by_status[key] for key in keys if key in by_status), None)


def _dotted(ref: Ref) -> str:
    return ref.module.replace("/", ".")
