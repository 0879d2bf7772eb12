"""Which classes inherit from a configured model, and what they add to it."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir import Ref, Side
from sdkwright.plan.registry import Registry
from sdkwright.plan.shapes import is_class
from sdkwright.schema.keywords import Schema, properties, ref_of, required, schemas
from sdkwright.schema.view import SchemaView


def find_base(view: SchemaView, registry: Registry, schema: Schema, side: Side, *, own: Ref, source: str) -> Ref | None:
    """Return the model a class inherits from: the first member of ``allOf``, when that is a configured model.

    ``own`` is the main class of the module and ``source`` the pointer of its schema: a class can come neither from
    itself nor from a module that needs this one first.
    """
    members = schemas(schema.get("allOf"))
    if len(members) < 2 or ref_of(members[0]) is None:
        return None
    model = registry.find(members[0])
    if model is None or model.ref(side) == own:
        return None
    if any(ref_of(member) is not None for member in members[1:]) or registry.leads_to(model.pointer, source):
        return None
    _, target = view.resolve(members[0])
    # The keys of a TypedDict cannot be said anew; the fields of a model can.
    if side == "params" and inherited_properties(view, schema).keys() & properties(own_part(view, schema)).keys():
        return None
    return model.ref(side) if is_class(view, target) else None


def own_part(view: SchemaView, schema: Schema) -> Schema:
    """Return what a schema says in addition to the first member of its ``allOf``, itself the base of a class.

    An inherited property that the rest makes required is part of it.
    """
    own = view.merge({**schema, "allOf": schema["allOf"][1:]})
    inherited = inherited_properties(view, schema)
    optional = inherited.keys() - required(view.merge(view.resolve(schema["allOf"][0])[1])) - properties(own).keys()
    fields = {wire: inherited[wire] for wire in inherited if wire in required(own) & optional}
    return {**own, "properties": {**properties(own), **fields}} if fields else own


def inherited_properties(view: SchemaView, schema: Schema) -> Mapping[str, Schema]:
    """Return the properties of the first member of an ``allOf``."""
    return properties(view.merge(view.resolve(schema["allOf"][0])[1]))
