"""Object schemas → classes with fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sdkwright.ir import Field, ObjectDef, Ref, Side, Type
from sdkwright.plan.fields import distinct_fields, field_name, ordered_properties
from sdkwright.plan.inheritance import inherited_properties, own_part
from sdkwright.plan.leaf_types import OBJECT, description_of
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.plan.shapes import describe_target
from sdkwright.schema.keywords import Schema, additional, naming, properties, renames, required


@dataclass(frozen=True)
class ClassBuilder:
    """Builds classes of one side; ``type_of`` gives the type of a property, to be named by the path."""

    rules: Rules
    side: Side
    type_of: Callable[[Schema, ClassPath], Type]

    def build(self, name: str, schema: Schema, owner: str, base: Ref | None) -> ObjectDef:
        """Build a class; ``owner`` is the prefix of what is nested in it (empty for a main class)."""
        view = self.rules.view
        body = own_part(view, schema) if base is not None else view.merge(schema)
        restated = inherited_properties(view, schema).keys() if base is not None else frozenset[str]()
        aliases, required_names = renames(body), required(body)
        fields: list[Field] = []
        for wire, item in ordered_properties(body, self.side, sort=self.rules.sort):
            field = self._build_field(wire, item, wire in required_names, owner, aliases.get(wire))
            fields.append(replace(field, overrides=wire in restated))
        extra = None
        values = additional(body)
        if values is not None and properties(body):
            extra = self.type_of(values, self.rules.property_path(owner, "extra")) if values else OBJECT
        return ObjectDef(name, distinct_fields(fields), description_of(schema), base, extra)

    def _build_field(self, wire: str, schema: Schema, is_required: bool, owner: str, alias: str | None) -> Field:
        names = naming(schema)
        type_name = names.get("type_name")
        path = ClassPath.of(type_name) if type_name else self.rules.property_path(owner, wire)
        return Field(
            name=names.get("property_name") or field_name(self.rules.names, alias or wire, self.side),
            wire=wire,
            type=self.type_of(schema, path),
            required=is_required,
            doc=description_of(schema) or describe_target(self.rules.view, schema),
            deprecated=bool(schema.get("deprecated")),
        )
