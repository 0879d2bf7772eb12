"""The schemas of a document with their places: what a published type is compared with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sdkwright.openapi import Document
from sdkwright.openapi.pointers import join
from sdkwright.schema.keywords import Schema, as_schema, is_null, properties, ref_of, schemas

_MAX_HOPS = 20


@dataclass(frozen=True)
class Node:
    """A schema: ``pointers`` are where it stands and the references that led there, the first reference first."""

    pointers: tuple[str, ...]
    schema: Schema

    @property
    def pointer(self) -> str:
        """Where the schema itself stands."""
        return self.pointers[-1]


@dataclass(frozen=True)
class Nodes:
    """Steps from schema to schema in a document; properties and variants are collected once for each schema."""

    document: Document
    _properties: dict[str, dict[str, Node]] = field(default_factory=dict[str, "dict[str, Node]"], repr=False)
    _variants: dict[str, list[Node]] = field(default_factory=dict[str, "list[Node]"], repr=False)

    def at(self, pointer: str, schema: Schema) -> Node:
        """Return the schema at ``pointer``; plain references are followed, and null is no variant of it."""
        pointers = [pointer]
        for _ in range(_MAX_HOPS):
            reference = self.document.view.plain_reference(schema)
            target = None if reference is None else self.document.follow(reference)
            if target is not None:
                pointer, schema = target[0], as_schema(target[1])
            else:
                only = _only_variant(schema)
                if only is None:
                    break
                pointer, schema = join(pointer, *only[0]), only[1]
            pointers.append(pointer)
        return Node(tuple(pointers), schema)

    def component(self, name: str) -> Node:
        """Return a component's schema."""
        return self.at(join("/components/schemas", name), as_schema(self.document.schemas[name]))

    def properties(self, node: Node) -> dict[str, Node]:
        """Return the properties of an object by wire name, those of all members of its ``allOf`` among them."""
        if node.pointer not in self._properties:
            self._properties[node.pointer] = self._collect_properties(node)
        return self._properties[node.pointer]

    def _collect_properties(self, node: Node, depth: int = 0) -> dict[str, Node]:
        """Return the properties; own ones win over those of ``allOf``, and among these the later ones."""
        fields: dict[str, Node] = {}
        if depth < _MAX_HOPS:
            for part in self._members(node):
                fields.update(self._collect_properties(part, depth + 1))
        for wire, schema in properties(node.schema).items():
            fields[wire] = self.at(join(node.pointer, "properties", wire), schema)
        return fields

    def _members(self, node: Node) -> Iterator[Node]:
        """Yield the members of ``allOf``, and what a reference with other keys beside it leads to."""
        for index, member in enumerate(schemas(node.schema.get("allOf"))):
            yield self.at(join(node.pointer, "allOf", index), member)
        reference = ref_of(node.schema)
        target = None if reference is None else self.document.follow(reference)
        if target is not None:
            yield self.at(target[0], as_schema(target[1]))

    def bases(self, node: Node) -> list[Node]:
        """Return the schemas that the members of ``allOf`` refer to."""
        members = enumerate(schemas(node.schema.get("allOf")))
        return [
            self.at(join(node.pointer, "allOf", index), member)
            for index, member in members
            if ref_of(member) is not None
        ]

    def items(self, node: Node) -> Node | None:
        """Return the schema of a list's items."""
        return self._below(node, "items")

    def values(self, node: Node) -> Node | None:
        """Return the schema of a map's values."""
        return self._below(node, "additionalProperties")

    def variants(self, node: Node) -> list[Node]:
        """Return the variants of a union, without null."""
        if node.pointer not in self._variants:
            self._variants[node.pointer] = self._collect_variants(node)
        return self._variants[node.pointer]

    def _collect_variants(self, node: Node) -> list[Node]:
        members: list[Node] = []
        for part in self._parts(node):
            for key in ("oneOf", "anyOf"):
                for index, member in enumerate(schemas(part.schema.get(key))):
                    if not is_null(member):
                        members.append(self.at(join(part.pointer, key, index), member))
        return members

    def _below(self, node: Node, key: str) -> Node | None:
        for part in self._parts(node):
            schema = as_schema(part.schema.get(key))
            if schema:
                return self.at(join(part.pointer, key), schema)
        return None

    def _parts(self, node: Node, depth: int = 0) -> Iterator[Node]:
        """Yield the schema itself and the members of its ``allOf``, references followed."""
        yield node
        if depth < _MAX_HOPS:
            for member in self._members(node):
                yield from self._parts(member, depth + 1)


def _only_variant(schema: Schema) -> tuple[tuple[str, int], Schema] | None:
    """Return the one variant of a union that has no other but null, with the steps to it."""
    for key in ("anyOf", "oneOf"):
        members = schemas(schema.get(key))
        rest = [index for index, member in enumerate(members) if not is_null(member)]
        if len(rest) == 1 and not properties(schema):
            return (key, rest[0]), members[rest[0]]
    return None


def is_component(pointer: str) -> bool:
    """Tell whether a pointer leads to a component's schema itself."""
    return pointer.startswith("/components/schemas/") and pointer.count("/") == 3
