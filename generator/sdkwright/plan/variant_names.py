"""Names for the classes of a union's variants."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sdkwright.ir import Side
from sdkwright.naming.generics import flatten_generic
from sdkwright.naming.names import Names
from sdkwright.plan.shapes import look_through
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    properties,
    ref_of,
    schemas,
    variants,
    without,
)
from sdkwright.schema.pointers import component_name
from sdkwright.schema.view import SchemaView


@dataclass(frozen=True)
class VariantNamer:
    """Names the variants of the unions of one side."""

    names: Names
    view: SchemaView
    side: Side
    _only_properties: dict[int, tuple[Schema, Counter[str]]] = field(
        default_factory=dict[int, "tuple[Schema, Counter[str]]"]
    )

    def name_variant(self, union: Schema, member: Schema, index: int, *, root: bool) -> str:
        """Name the variant ``member`` of ``union``, the last part of its class's name.

        In order of rank: a name the document gives, the value of the discriminator, the component it refers to, its
        title, what an ``allOf`` adds to a component, its only property.  ``root`` says that the union is all of its
        module.
        """
        stated_name = member.get("x-stainless-variantName")
        title = member.get("title")
        reference = ref_of(member) or self.view.plain_reference(member)
        # What a variant shares with the others is part of it then: its tag alone does not tell what it is.
        is_merged = bool(properties(union))
        value = None if isinstance(stated_name, str) or is_merged else _discriminator_value(self.view, union, member)
        if isinstance(stated_name, str):
            name = stated_name
        elif value is not None:
            name = value
        elif reference is not None:
            name = flatten_generic(component_name(reference))
        elif isinstance(title, str) and title.strip():
            name = title
        else:
            return self._name_content(union, member) or (
                f"Variant{index}" if root and self.side == "params" else f"UnionMember{index}"
            )
        return self.names.pascal(name)

    def name_body_variant(self, body: Schema, member: Schema, index: int) -> str:
        """Name the variant ``member`` of a request body that is a union.

        One that is written out has the name the document gives, or its title, or what its content says, whatever the
        discriminator; one that is referred to is named like those of other unions.
        """
        title = member.get("title")
        if ref_of(member) or isinstance(member.get("x-stainless-variantName"), str):
            return self.name_variant(body, member, index, root=True)
        if isinstance(title, str) and title.strip():
            return self.names.pascal(title)
        return self.name_variant(without(body, "discriminator"), member, index, root=True)

    def _name_content(self, union: Schema, member: Schema) -> str | None:
        members = schemas(member.get("allOf"))
        if len(members) == 2 and ref_of(members[0]) and len(properties(members[1])) == 1:
            (added,) = properties(members[1])
            component = flatten_generic(component_name(str(ref_of(members[0]))))
            return f"{self.names.pascal(component)}With{self.names.pascal(added)}"
        own = properties(member)
        if len(own) != 1:
            return None
        ((wire, schema),) = own.items()
        values = constants(schema)
        # Where every variant has but this property, its value tells them apart.
        is_shared = len(values) == 1 and self._count_only(union)[wire] > 1
        return self.names.pascal(str(values[0]) if is_shared else wire)

    def _count_only(self, union: Schema) -> Counter[str]:
        """Count how many variants have but this one property."""
        cached = self._only_properties.get(id(union))
        if cached is None:
            counts = Counter(next(iter(own)) for own in map(properties, variants(union)) if len(own) == 1)
            cached = self._only_properties[id(union)] = (union, counts)
        return cached[1]


def _discriminator_value(view: SchemaView, union: Schema, member: Schema) -> str | None:
    """Return the one value that the union's discriminator has in this variant."""
    discriminator = as_schema(union.get("discriminator"))
    tag = discriminator.get("propertyName")
    if not isinstance(tag, str) or discriminator.get("mapping"):
        return None
    values = constants(as_schema(properties(view.merge(look_through(view, member))).get(tag)))
    return str(values[0]) if len(values) == 1 else None
