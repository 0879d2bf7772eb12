"""Models that are lists of a union with a name: requests write the union out beside the list."""

from __future__ import annotations

from collections.abc import Callable

from sdkwright.ir import AliasDef, ListOf, Ref, Type
from sdkwright.plan.leaf_types import description_of
from sdkwright.plan.namespace import Namespace
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.plan.shapes import union_members
from sdkwright.schema.keywords import Schema, as_schema, is_null

BuildUnion = Callable[[Schema, list[Schema], ClassPath], Type]
"""Builds the type of a union with these members; it is all of its module."""


def list_of_union(rules: Rules, scope: Namespace, path: str, array: Schema, build_union: BuildUnion) -> ListOf | None:
    """Return the list with the union its items refer to, written out in the module at ``path`` under the union's name.

    Published packages do so in requests, and import the union in responses.  Returns None where the items are anything
    else, and where the union leads back to itself.
    """
    items = as_schema(array.get("items"))
    model = rules.registry.find(items)
    if model is None:
        return None
    pointer, target = rules.view.resolve(items)
    body = rules.view.merge(target)
    members = union_members(body)
    if len(members) < 2 or any(map(is_null, members)) or rules.registry.leads_to(pointer, pointer):
        return None
    name = scope.free_name(model.ref("params").name)
    scope.export(name)
    scope.define(AliasDef(name, build_union(body, members, ClassPath.of(name)), description_of(body)))
    return ListOf(Ref(path, name), "List")
