"""Members of an ``allOf`` that ask for different types: no value could be valid, so that the later one holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from sdkwright.schema.keywords import ANNOTATIONS, Schema, as_schema, ref_of
from sdkwright.schema.values import is_list
from sdkwright.schema.view import SchemaView

from .pointers import join
from .repair import TYPES
from .shape import Node

_MAX_DEPTH = 100
"""Members within members that are looked into."""
_Types: TypeAlias = "frozenset[str] | None"


class TypeConflicts:
    """Finds and takes out such members; each schema of the document is looked at once."""

    def __init__(self, view: SchemaView, report: Callable[[str, str], None]) -> None:
        self._view = view
        self._report = report
        # Each schema is held beside its types, so that its id stays its own.
        self._types: dict[int, tuple[Schema, _Types]] = {}

    def drop(self, node: Node, pointer: str) -> None:
        """Drop members of ``allOf`` whose type contradicts a later member, but for their annotations."""
        parts: Any = node.get("allOf")
        if not is_list(parts):
            return
        own_types = _own_types({"type": node["type"]} if "type" in node else {})
        remaining: list[Any] = []
        for index in range(len(parts) - 1, -1, -1):
            part, part_types = parts[index], self._stated_types(as_schema(parts[index]))
            if part_types is not None and own_types is not None and not part_types & own_types:
                place = join(pointer, "allOf", index)
                texts = " or ".join(sorted(own_types)), " or ".join(sorted(part_types))
                message = f"no value is {texts[1]} and also {texts[0]}, as 'allOf' asks; only {texts[0]} is taken"
                self._report(place, message)
                part = {key: value for key, value in part.items() if key in ANNOTATIONS}
            elif part_types is not None:
                own_types = part_types if own_types is None else part_types & own_types
            remaining.append(part)
        node["allOf"] = remaining[::-1]

    def _stated_types(self, schema: Schema, depth: int = 0) -> _Types:
        """Return the types that a schema allows, through references and ``allOf``; None where it does not say."""
        if ref_of(schema) is None and "allOf" not in schema:
            return _own_types(schema)
        entry = self._types.get(id(schema))
        if entry is not None:
            return entry[1]
        if depth > _MAX_DEPTH:
            return None
        self._types[id(schema)] = schema, None  # as far as a circle goes
        parts = (self._stated_types(part, depth + 1) for part in self._view.list_parts(schema))
        type_sets = [types for types in parts if types is not None]
        types = frozenset[str].intersection(*type_sets) if type_sets else None
        self._types[id(schema)] = schema, types
        return types


def _own_types(schema: Schema) -> _Types:
    """Return the types that a schema itself allows; None where it does not say, or says what is no type."""
    own: Any = schema.get("type")
    if not (isinstance(own, str) or is_list(own)):
        return None
    names = {str(name) for name in (own if is_list(own) else [own])}
    if not names <= TYPES:
        return None
    more = {"integer"} if "number" in names else set[str]()
    return frozenset(names | more | ({"null"} if schema.get("nullable") is True else set()))
