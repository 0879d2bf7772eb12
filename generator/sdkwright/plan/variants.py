"""Request bodies that are one of several objects: a class and a way to call for each, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sdkwright.ir import AliasDef, Definition, Field, ObjectDef, Overload, Param, Ref, TypeModule, UnionOf
from sdkwright.plan.assignability import Assignability
from sdkwright.plan.bodies import flatten_body
from sdkwright.plan.leaf_types import description_of, make_plain_union
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.schema.keywords import ANNOTATIONS, Schema, properties, variants, without
from sdkwright.schema.view import SchemaView

BuildParams = Callable[[str, Schema], Sequence[Param]]
"""Builds the arguments, in signature order, of a body with this schema, its classes named after this class."""


@dataclass(frozen=True)
class VariantArguments:
    """A method whose body has variants: all its arguments, the ways to call it, and the types they have."""

    params: tuple[Param, ...]
    overloads: tuple[Overload, ...]
    module: TypeModule


def find_variants(view: SchemaView, schema: Schema) -> list[tuple[Schema, Schema]]:
    """Return the variants of a body that is a union of objects, each alone and with what stands around the union.

    It returns none when the body is anything else.
    """
    body = view.expand(schema)
    members = [member for member in variants(body) if set(member) - {"required", *ANNOTATIONS}]
    if len(members) < 2:
        return []
    outer = without(body, "oneOf", "anyOf", "discriminator", "required" if not properties(body) else "", *ANNOTATIONS)
    wholes: list[Schema] = [{"allOf": [outer, member]} if properties(outer) else member for member in members]
    if not all(properties(flatten_body(view, whole) or {}) for whole in wholes):
        return []
    return list(zip(members, wholes, strict=True))


def build_by_variant(
    builder: ModuleBuilder,
    schema: Schema,
    pairs: Sequence[tuple[Schema, Schema]],
    order: Sequence[tuple[str, bool]],
    build: BuildParams,
    field: Callable[[Param], Field],
) -> VariantArguments:
    """Build the arguments of a method by the variants of its body ``schema``.

    ``order`` are all arguments and whether every call needs them; ``field`` makes the key of a params class.  An
    argument that no variant has is left out: a property can be ``readOnly`` once a variant is merged with what stands
    around it.
    """
    view = builder.rules.view
    body = view.expand(schema)
    names = [builder.reserve_variant(body, member, index) for index, (member, _) in enumerate(pairs)]
    definitions: list[Definition] = []
    ways: list[tuple[Param, ...]] = []
    for name, (member, whole) in zip(names, pairs, strict=True):
        mark = len(builder.scope.definitions)
        params = tuple(build(name, whole))
        fields = tuple(field(param) for param in params if param.location != "path" or not param.positional)
        doc = description_of(view.expand(member))
        definitions += [ObjectDef(name, fields, doc), *builder.scope.definitions[mark:]]
        ways.append(params)
    link = UnionOf(tuple(Ref(builder.path, name) for name in names))
    module = builder.finish((*definitions, AliasDef(builder.main, link)))
    distinct = _distinct_ways(ways, Assignability(definitions, builder.path))
    overloads = tuple(make_overload(way) for way in distinct) if len(distinct) > 1 else ()
    param_names = {param.name for way in ways for param in way}
    params = tuple(_join_params(name, is_required, ways) for name, is_required in order if name in param_names)
    return VariantArguments(params, overloads, module)


def make_overload(way: Sequence[Param]) -> Overload:
    """Return one way to call a method, with these arguments and no others."""
    keyword = [param for param in way if not param.positional and param.location != "path"]
    required = tuple(param.name for param in keyword if param.required)
    optional = tuple(param.name for param in keyword if not param.required)
    return Overload(required, optional, None, "response", tuple(way))


def _join_params(name: str, is_required: bool, ways: Sequence[Sequence[Param]]) -> Param:
    """Return one argument as the implementation takes it; examples are calls of the first variant."""
    alike = [param for way in ways for param in way if param.name == name]
    own = next((param for param in ways[0] if param.name == name), None)
    return replace(
        own or alike[0],
        type=make_plain_union([param.type for param in alike]),
        required=is_required,
        doc=next((param.doc for param in alike if param.doc), ""),
        in_short=own is not None and not is_required and (own.required or own.in_short),
        in_full=own is not None and own.in_full,
    )


def _distinct_ways(ways: Iterable[tuple[Param, ...]], assignable: Assignability) -> list[tuple[Param, ...]]:
    """Return the ways to call less those that an earlier one takes already, which type checkers would complain of."""
    distinct: list[tuple[Param, ...]] = []
    for way in ways:
        if not any(_covers(earlier, way, assignable) for earlier in distinct):
            distinct.append(way)
    return distinct


def _covers(earlier: Sequence[Param], later: Sequence[Param], assignable: Assignability) -> bool:
    params = {param.name: param for param in earlier}
    passed = {param.name: param for param in later}
    if any(param.required and not (param.name in passed and passed[param.name].required) for param in earlier):
        return False
    return all(name in params and assignable.check(param.type, params[name].type) for name, param in passed.items())
