"""Schemas → types and classes, one module at a time.

A schema that is a configured model becomes a reference; everything else is built where it is used, named by the
property path from the module's main class.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from sdkwright.ir import (
    AliasDef,
    Definition,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    Side,
    Type,
    TypeModule,
)
from sdkwright.naming.reserved import safe_class
from sdkwright.plan.class_builder import ClassBuilder
from sdkwright.plan.containers import choose_container
from sdkwright.plan.inheritance import find_base, own_part
from sdkwright.plan.leaf_types import OBJECT, description_of, make_literal, make_scalar, make_union
from sdkwright.plan.list_models import list_of_union
from sdkwright.plan.namespace import Namespace
from sdkwright.plan.recursion import Recursion
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.plan.shapes import is_class, only_variant, split_shape, union_members
from sdkwright.plan.union_builder import UnionBuilder
from sdkwright.plan.variant_names import VariantNamer
from sdkwright.schema.keywords import (
    Schema,
    additional,
    constants,
    implied_type,
    is_empty_class,
    is_null,
    item_schemas,
    properties,
    ref_of,
    schemas,
    split_null,
    types_of,
    without,
)

_MAX_MERGES = 10
"""Merges within merges, each saying more, before a type is anything at all."""


@dataclass
class ModuleBuilder:
    """Collects the definitions of one module while types are built; make one per module, then call `finish`.

    ``nested_types`` are the types of the schemas that the config puts into this module, by identity.
    """

    rules: Rules
    side: Side
    path: str
    main: str
    source: str = ""
    scope: Namespace = field(default_factory=Namespace)
    nested_types: dict[int, Type] = field(default_factory=dict[int, Type])
    _inlined: dict[tuple[str, ClassPath], Type] = field(default_factory=dict[tuple[str, ClassPath], Type])
    _merges: int = 0

    def __post_init__(self) -> None:
        self._namer = VariantNamer(self.rules.names, self.rules.view, self.side)
        self._recursion = Recursion(self.scope, self.path)
        self._classes = ClassBuilder(self.rules, self.side, self.type_of)
        self._unions = UnionBuilder(self.rules, self.side, self._recursion, self._namer, self.type_of)

    def build_model(self, schema: Schema) -> TypeModule:
        """Build the module whose main class (or alias) is this schema."""
        self.scope.export(self.main)
        body, nullable = split_shape(self.rules.view, schema)
        bare = split_null(schema)[0]
        only = only_variant(bare)
        if only is not None and nullable and self.rules.registry.find(only) is not None:
            body = bare  # a model, or null
        if is_class(self.rules.view, body):
            base = self._find_base(body)
            owner = self.main if base is not None else ""
            self.scope.define(self._classes.build(self.main, body, owner, base))
        else:
            kind = self._main_alias(body)
            kind = ListOf(kind.item, "List") if isinstance(kind, ListOf) else kind  # one with a name is built as one
            # As with unions of a property, requests say null at the use only.
            if nullable and self.side == "response" and not isinstance(kind, Nullable) and kind != OBJECT:
                kind = Nullable(kind)
            self.scope.define(AliasDef(self.main, kind, description_of(body), self._recursion.is_recursive(self.main)))
        return self.finish()

    def finish(
        self, definitions: Iterable[Definition] | None = None, exports: Iterable[str] | None = None
    ) -> TypeModule:
        """Return what has been collected as a module, or a module of these definitions with these exports."""
        return TypeModule(
            path=self.path,
            side=self.side,
            main=self.main,
            definitions=tuple(self.scope.definitions if definitions is None else definitions),
            exports=tuple(self.scope.exports if exports is None else exports),
            source=self.source,
        )

    def reserve_variant(self, union: Schema, member: Schema, index: int) -> str:
        """Name the class of one variant of a request body, a model by its own name, and export it."""
        model = self.rules.registry.find(member)
        wish = self._namer.name_body_variant(union, member, index) if model is None else model.class_name
        name = self.scope.free_name(safe_class(wish))
        self.scope.export(name)
        return name

    def type_of(self, schema: Schema, path: ClassPath) -> Type:
        """Return the type of a schema; classes it needs are added to this module under ``path``."""
        model = self.rules.registry.find(schema)
        if model is not None:
            return self.rules.registry.type_of(model, self.side)
        elsewhere = self.rules.find_nested(schema, self.side, self.path)
        if elsewhere is not None:
            return elsewhere
        response = self.rules.responses.find(schema) if self.side == "response" else None
        if response is not None:
            return Nullable(response) if split_null(schema)[1] else response
        reference = self.rules.view.plain_reference(schema)
        kind = self._inline(reference, path) if reference is not None else self._inline_shape(schema, path)
        if id(schema) in self.rules.nested_models:
            self.nested_types[id(schema)] = kind
        return kind

    def _inline(self, reference: str, path: ClassPath) -> Type:
        """Return the type of a component that is no model, built under ``path`` once."""
        pointer, target = self.rules.view.resolve({"$ref": reference})
        if pointer in self._recursion.active:
            return self._recursion.refer(pointer)
        result = self._inlined.get((pointer, path))
        if result is None:
            result = self._recursion.build(pointer, path, description_of(target), lambda: self.type_of(target, path))
            self._inlined[pointer, path] = result
        return result

    def _inline_shape(self, schema: Schema, path: ClassPath) -> Type:
        if ref_of(schema) is not None:
            schema = {"allOf": [{"$ref": schema["$ref"]}, without(schema, "$ref")]}
        body, nullable = split_null(schema)
        if not nullable:
            return self._shape(body, path)
        inner = self.type_of(body, path)
        self._unions.let_be_null(inner, body)
        # Anything at all takes null anyway; an object without properties does not.
        takes_null = isinstance(inner, Nullable) or (inner == OBJECT and types_of(body) != ("object",))
        return inner if takes_null else Nullable(inner)

    def _shape(self, schema: Schema, path: ClassPath) -> Type:
        """Return the type of a schema without references at its top and without null."""
        if schemas(schema.get("allOf")):
            return self._composition(schema, path)
        schema = self.rules.view.open_conditions(schema)
        if schema.get("x-stainless-any"):
            return OBJECT
        if is_null(schema):
            return Scalar("none")
        values = constants(schema)
        if values:
            return make_literal(values)
        members = union_members(schema)
        if members:
            return self._unions.build(schema, members, path)
        names = types_of(schema)
        if len(names) > 1:
            return make_union([self._shape({**schema, "type": name}, path) for name in names])
        kind = names[0] if names else implied_type(schema)
        if kind == "array":
            return self._list(schema, path)
        if kind == "object":
            return self._object(schema, path)
        return make_scalar(kind, schema, self.side)

    def _composition(self, schema: Schema, path: ClassPath) -> Type:
        """Return the type of an ``allOf``, a class of its own where that inherits from a model and adds to it."""
        view = self.rules.view
        body, nullable = split_null(view.merge(schema))
        base = None if nullable else self._find_base(schema)
        if base is not None and properties(own_part(view, schema)):
            return self._recursion.build(
                repr(schema), path, description_of(body), lambda: self._add_class(schema, path, base)
            )
        # Merging follows references, so what leads back here has to be stopped: the same merge within itself is a
        # recursive type, and one that says more each time ends as anything at all.
        if self._merges >= _MAX_MERGES:
            return OBJECT
        self._merges += 1
        try:
            kind = self._recursion.build(repr(schema), path, description_of(body), lambda: self._shape(body, path))
        finally:
            self._merges -= 1
        return kind if not nullable or isinstance(kind, Nullable) or kind == OBJECT else Nullable(kind)

    def _find_base(self, schema: Schema) -> Ref | None:
        own = Ref(self.path, self.main)
        return find_base(self.rules.view, self.rules.registry, schema, self.side, own=own, source=self.source)

    def _list(self, schema: Schema, path: ClassPath) -> Type:
        item = make_union([self.type_of(member, path.as_item()) for member in item_schemas(schema)])
        if self.side == "response":
            return ListOf(item, "List")
        return ListOf(item, choose_container(item, self.rules, self.scope.definitions))

    def _object(self, schema: Schema, path: ClassPath) -> Type:
        """Return the type of an object: a class when it has properties, else a map."""
        if properties(schema) or is_empty_class(schema):
            return self._add_class(schema, path)
        values = additional(schema)
        if values is None:
            return OBJECT
        # What is in a map that is all there is to a module has the name of an item.
        name = path.item if path.plain == self.main else path.plain
        kind = self.type_of(values, ClassPath(name, path.item)) if values else OBJECT
        # As a value of a map, null is said even of anything at all.
        return MapOf(Nullable(kind) if kind == OBJECT and split_null(values)[1] else kind)

    def _add_class(self, schema: Schema, path: ClassPath, base: Ref | None = None) -> Type:
        """Add a nested class, one that says more than its ``base`` where it has one."""
        name = self.scope.free_name(path.plain)
        self.scope.export(name)
        self.scope.define(self._classes.build(name, schema, name, base))
        return Ref(self.path, name)

    def _main_alias(self, schema: Schema) -> Type:
        """Return the type of a main that is no class; nested names carry its name, a root union's variants do not."""
        merged = self.rules.view.merge(schema)
        members = union_members(merged)
        if members:
            return self._unions.build(merged, members, ClassPath.of(self.main), root=True)
        is_list = types_of(merged) == ("array",)
        if is_list and self.side == "params":
            list_type = list_of_union(self.rules, self.scope, self.path, merged, partial(self._unions.build, root=True))
            if list_type is not None:
                return list_type
        item = self.rules.names.singular_class(self.main) if is_list else self.main
        return self._shape(merged, ClassPath(self.main, f"{item}Item"))
