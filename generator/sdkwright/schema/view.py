"""Schemas of one document, read often: references followed and ``allOf`` merged, each once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.schema.keywords import (
    Resolver,
    Schema,
    as_schema,
    is_annotation_only,
    merge_all_of,
    properties,
    ref_of,
    split_null,
    variants,
    without,
)

_MOST_HOPS = 64


class SchemaView:
    """Looks through the schemas of a document; ``opened`` keeps its answers, so a schema must not be changed."""

    def __init__(self, document: Resolver) -> None:
        self._document = document
        self._targets: dict[str, tuple[str, Mapping[str, Any]]] = {}
        self._opened: dict[int, tuple[Schema, tuple[Schema, bool, tuple[str, ...]]]] = {}
        self._variants: dict[int, tuple[Schema, list[Schema]]] = {}

    def resolve(self, node: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        """Where the reference of ``node`` ends and what stands there, as the document says."""
        reference = node.get("$ref")
        if not isinstance(reference, str):
            return "", node
        found = self._targets.get(reference)
        if found is None:
            pointer, target = self._document.resolve(node)
            found = self._targets[reference] = (pointer, as_schema(target))
        return found

    def opened(self, schema: Schema) -> Schema:
        """The schema with references followed, ``allOf`` merged and null taken out."""
        return self.full(schema)[0]

    def full(self, schema: Schema) -> tuple[Schema, bool, tuple[str, ...]]:
        """The opened schema, whether it allows null, and the pointers of the references on the way."""
        known = self._opened.get(id(schema))
        if known is None:
            # The schema is kept beside, so that its id stays its own.
            known = self._opened[id(schema)] = (schema, self._open(schema))
        return known[1]

    def as_variant(self, schema: Schema, index: int) -> Schema:
        """The member at ``index`` of a union, with what the union says of all its members."""
        known = self._variants.get(id(schema))
        if known is None:
            own = without(schema, "oneOf", "anyOf", "discriminator")
            members = variants(schema)
            is_shared = bool(properties(own)) or "items" in own
            known = schema, [{"allOf": [own, one]} if is_shared else one for one in members]
            self._variants[id(schema)] = known
        return known[1][index]

    def _open(self, schema: Schema) -> tuple[Schema, bool, tuple[str, ...]]:
        seen: list[str] = []
        nullable = False
        for _ in range(_MOST_HOPS):
            schema, null = split_null(schema)
            nullable = nullable or null
            if ref_of(schema) is None:
                break
            pointer, target = self.resolve(schema)
            seen.append(pointer)
            rest = without(schema, "$ref")
            schema = {**target, **rest} if is_annotation_only(rest) else {"allOf": [target, rest]}
        else:
            schema = {}
        merged, null = split_null(merge_all_of(schema, self))
        return merged, nullable or null, tuple(seen)
