"""The one way to look through a document's schemas: follow ``$ref``, keep what stands beside it, merge ``allOf``, take
null out.

Every answer is worked out once for each schema, found again by identity, and costs no more than the schemas it is made
of, however they are nested.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from sdkwright.schema.keywords import (
    LIMITS,
    Schema,
    as_schema,
    implied_type,
    is_annotation,
    is_annotation_only,
    only_member,
    properties,
    ref_of,
    required,
    schemas,
    split_null,
    types_of,
    variants,
    without,
)
from sdkwright.schema.merge import merge_schemas, open_conditions

_MAX_DEPTH = 8


class Resolver(Protocol):
    """A document, as far as a view needs it."""

    def follow(self, reference: str) -> tuple[str, Any] | None:
        """Take one step: the pointer that a ``$ref`` names and what stands there; None outside of the document."""
        ...


class Expansion(NamedTuple):
    """A schema without ``$ref``, ``allOf`` and null at its top, whether null is allowed, and the pointers passed."""

    schema: Schema
    nullable: bool
    pointers: tuple[str, ...]


class SchemaView:
    """A view of the schemas of one document; its schemas must not be changed while it is used."""

    def __init__(self, document: Resolver) -> None:
        self._document = document
        self._targets: dict[str, tuple[str, Schema]] = {}
        # Each schema is held beside its answer, so that its id stays its own.
        self._merges: dict[int, tuple[Schema, Schema]] = {}
        self._expansions: dict[int, tuple[Schema, Expansion]] = {}
        self._variants: dict[int, tuple[Schema, list[Schema]]] = {}

    def resolve(self, node: Mapping[str, Any]) -> tuple[str, Schema]:
        """Follow the ``$ref`` of ``node`` to its end, without what stands beside it.

        Returns the last pointer and the schema there, with what references on the way say beside themselves;
        ``("", node)`` when ``node`` is no reference, and an empty schema when it leads nowhere.
        """
        reference = ref_of(node)
        if reference is None:
            return "", node
        target = self._targets.get(reference)
        return target if target is not None else self._follow(reference)

    def merge(self, schema: Schema) -> Schema:
        """Merge the members of ``allOf`` into one schema; members that lead back to one being merged add nothing.

        Returns the schema itself when it has no ``allOf``.
        """
        if not schemas(schema.get("allOf")):
            return schema
        entry = self._merges.get(id(schema))
        return entry[1] if entry is not None else self._merge(schema)

    def plain_reference(self, schema: Schema) -> str | None:
        """Return the ``$ref`` of a schema that is a reference and nothing more; sees through an ``allOf`` or a union of one.

        Annotations may stand beside it, and what changes nothing about the type of its target: limits, and keywords
        that say what the target says.
        """
        reference = ref_of(schema)
        if reference is not None:
            rest = [key for key in schema if key != "$ref" and not is_annotation(key)]
            return reference if not rest or self._changes_nothing(schema, rest) else None
        member = only_member(schema)
        return None if member is None else self.plain_reference(member)

    def _changes_nothing(self, schema: Schema, keys: list[str]) -> bool:
        """Return whether these keywords beside a ``$ref`` leave the type of its target as it is."""
        target = self.expand({"$ref": schema["$ref"]})
        return all(
            key in LIMITS
            or (key in target and target[key] == schema[key])
            or (key == "type" and self._types(target) <= set(types_of(schema)))
            or (key == "required" and required(schema) <= required(target))
            for key in keys
        )

    def _types(self, schema: Schema, depth: int = 0) -> set[str]:
        """Return the types that an expanded schema allows, empty names among them where it does not say."""
        names = types_of(schema) or (implied_type(schema),)
        members = variants(schema)
        if names != ("",) or not members or depth > _MAX_DEPTH:
            return set(names)
        return {name for member in members for name in self._types(self.expand(member), depth + 1)}

    def expand(self, schema: Schema) -> Schema:
        """Resolve ``$ref``, merge ``allOf`` and strip null."""
        return self.inspect(schema).schema

    def inspect(self, schema: Schema) -> Expansion:
        """Expand ``schema`` and tell what was stripped: whether null is allowed, the pointers of its references."""
        entry = self._expansions.get(id(schema))
        if entry is None:
            expansion = self._inspect(schema)
            entry = self._expansions[id(schema)] = (
                schema,
                expansion._replace(schema=self.open_conditions(expansion.schema)),
            )
        return entry[1]

    def open_conditions(self, schema: Schema) -> Schema:
        """Return ``schema`` with the properties that it has under conditions (``then``, ``else``) among its own."""
        return open_conditions(schema, lambda branch: self.merge(self.resolve(branch)[1]))

    def merge_variant(self, schema: Schema, index: int) -> Schema:
        """Return the member at ``index`` of the union ``schema`` with what the union says of all its members."""
        entry = self._variants.get(id(schema))
        if entry is None:
            own = without(schema, "oneOf", "anyOf", "discriminator")
            members = variants(schema)
            is_shared = bool(properties(own)) or "items" in own
            entry = schema, [
                {"allOf": [own, member]} if is_shared or _lacks_type(own, member) else member for member in members
            ]
            self._variants[id(schema)] = entry
        return entry[1][index]

    def _follow(self, reference: str) -> tuple[str, Schema]:
        """Resolve a reference, and all references on the way with it."""
        passed: dict[str, Schema] = {}
        end: tuple[str, Schema] = "", {}
        while reference not in passed:
            earlier = self._targets.get(reference)
            if earlier is not None:
                end = earlier
                break
            step = self._document.follow(reference)
            target = as_schema(step[1] if step is not None else None)
            passed[reference] = target
            onward = ref_of(target)
            if onward is None:
                end = (step[0] if step is not None else "", target)
                break
            reference = onward
        for name, target in reversed(passed.items()):
            pointer, schema = end
            end = self._targets[name] = (pointer, _beside(schema, target) if ref_of(target) is not None else schema)
        return end

    def _inspect(self, schema: Schema) -> Expansion:
        bare, nullable = split_null(schema)
        if ref_of(bare) is None:
            merged, inner = split_null(self.merge(bare))
            return Expansion(merged, nullable or inner, ())
        pointer, target = self.resolve(bare)
        rest = without(bare, "$ref")
        if not is_annotation_only(rest):
            merged, inner = split_null(self.merge({"allOf": [target, rest]}))
            return Expansion(merged, nullable or inner, (pointer,))
        expansion = self.inspect(target)
        body = {**expansion.schema, **rest} if rest else expansion.schema
        return Expansion(body, nullable or expansion.nullable, (pointer, *expansion.pointers))

    def _merge(self, root: Schema) -> Schema:
        """Merge ``root`` after the members it is made of, without recursion.

        A member that leads back to one that is being merged lacks something, and so does what is made with it: their
        merges are of use for this root alone.
        """
        partial: dict[int, tuple[Schema, Schema]] = {}
        active: set[int] = {id(root)}
        stack = [_Merge(root, list(self.list_parts(root)))]
        while True:
            top = stack[-1]
            child = next(top.pending, None)
            if child is not None:
                if id(child) in active or id(child) in partial:
                    top.is_partial = True
                elif id(child) not in self._merges:
                    active.add(id(child))
                    stack.append(_Merge(child, list(self.list_parts(child))))
                continue
            stack.pop()
            active.discard(id(top.schema))
            merged = merge_schemas(
                (
                    (self._merges.get(id(member)) or partial.get(id(member), (member, {})))[1]
                    if schemas(member.get("allOf"))
                    else self.open_conditions(member)
                )
                for member in top.members
            )
            if not stack:
                self._merges[id(root)] = root, merged
                return merged
            if top.is_partial:
                partial[id(top.schema)] = top.schema, merged
                stack[-1].is_partial = True
            else:
                self._merges[id(top.schema)] = top.schema, merged

    def list_parts(self, schema: Schema) -> Iterator[Schema]:
        """Yield what a schema is merged of.

        The members of ``allOf``, references resolved, then what stands beside it.
        """
        for member in (*schemas(schema.get("allOf")), without(schema, "allOf")):
            if ref_of(member) is None:
                yield member
            else:
                yield self.resolve(member)[1]
                yield without(member, "$ref")


class _Merge:
    """A merge under way: its members, and those of them that have to be merged before."""

    __slots__ = ("is_partial", "members", "pending", "schema")

    def __init__(self, schema: Schema, members: list[Schema]) -> None:
        self.schema, self.members, self.is_partial = schema, members, False
        self.pending = iter([member for member in members if schemas(member.get("allOf"))])


def _beside(target: Schema, reference: Schema) -> Schema:
    """Return ``target`` with what stands beside the reference to it."""
    rest = without(reference, "$ref")
    if not rest:
        return target
    return {**target, **rest} if is_annotation_only(rest) else {"allOf": [target, rest]}


def _lacks_type(own: Schema, member: Schema) -> bool:
    """Return whether only the union tells the type of a variant (``type: string`` beside ``oneOf`` of formats)."""
    return "type" in own and "type" not in member and ref_of(member) is None
