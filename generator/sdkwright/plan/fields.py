"""Python names and order of properties and arguments."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sdkwright.ir import Field, Side
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe
from sdkwright.schema.keywords import Schema, is_skipped, properties, required

# Attributes of the response base class that a field must not hide.
BASE_MODEL_NAMES = frozenset(
    [
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "to_dict",
        "to_json",
        "update_forward_refs",
        "validate",
    ]
)
_MAX_UNDERSCORES = 4
TAIL_ARGUMENTS = frozenset({"timeout", "extra_headers", "extra_query", "extra_body", "self"})


def field_name(names: Names, wire: str, side: Side) -> str:
    """Return the Python name of a property: snake case, no keyword, nothing that hides the base class."""
    name = names.snake(wire)
    if side == "response":
        # A model's fields can begin neither with an underscore nor with what is pydantic's own, and no name with a digit.
        if name.startswith(("_", "model_")) or name[:1].isdigit() or wire.startswith("_"):
            return "api_" + name.lstrip("_")
        return safe(name, reserved=BASE_MODEL_NAMES)
    if wire.startswith("_"):
        return safe("_" + name)
    return safe(name)


def argument_name(names: Names, wire: str) -> str:
    """Return the Python name of a method's argument; those that meet the fixed ones at the end get ``api_``."""
    name = field_name(names, wire, "params")
    return f"api_{name}" if name in TAIL_ARGUMENTS else name


def sort_key(wire: str) -> tuple[bool, str, str]:
    """Return a key that sorts by the name on the wire, in any case, with ``id`` first."""
    return (wire != "id", wire.lower(), wire)


def distinct_fields(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return the fields with those whose Python names meet kept apart by trailing underscores, in order."""
    listed = list(fields)
    names = distinct_names([(field.name, field.wire) for field in listed])
    return tuple(replace(field, name=name) for field, name in zip(listed, names, strict=True))


def distinct_names(wishes: Sequence[tuple[str, str]]) -> list[str]:
    """Return a name of its own for each pair of a wanted name and a name on the wire, in order.

    A wanted name that is also the one on the wire stays as it is; others that meet it, or meet each other, get trailing
    underscores, and a number where there would be many of them.
    """
    exact = {name for name, wire in wishes if name == wire}
    reserved: set[str] = set()
    names: list[str] = []
    attempts: dict[tuple[str, bool], Iterator[str]] = {}
    for wish, wire in wishes:
        is_exact = wish == wire
        candidates = attempts.setdefault((wish, is_exact), _candidates(wish))
        name = next(name for name in candidates if name not in reserved and (is_exact or name not in exact))
        reserved.add(name)
        names.append(name)
    return names


def _candidates(wish: str) -> Iterator[str]:
    for count in range(_MAX_UNDERSCORES + 1):
        yield wish + "_" * count
    for number in itertools.count(_MAX_UNDERSCORES + 1):
        yield f"{wish}_{number}"


def ordered_properties(schema: Schema, side: Side, *, sort: bool) -> list[tuple[str, Schema]]:
    """Return the properties a side has in the order they are emitted.

    Required first, each group by name if ``sort``.
    """
    names = required(schema)
    hidden = "readOnly" if side == "params" else "writeOnly"
    items = [item for item in properties(schema).items() if not item[1].get(hidden) and not is_skipped(item[1])]
    if sort:
        items.sort(key=lambda item: sort_key(item[0]))
    return sorted(items, key=lambda item: item[0] not in names)
