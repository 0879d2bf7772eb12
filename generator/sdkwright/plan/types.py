"""Schemas → types and classes, one module at a time.

A schema that is a configured model becomes a reference; everything else is built where it is used, named by the
property path from the module's main class.  ``conventions`` of the field decide the names: see :mod:`.naming_path`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.ir import (
    AliasDef,
    Container,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Scalar,
    Side,
    Type,
    TypeModule,
    UnionOf,
)
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe_class
from sdkwright.plan.fields import field_name, sort_key
from sdkwright.plan.models import Model, Registry
from sdkwright.schema.keywords import (
    ANNOTATIONS,
    Schema,
    additional,
    as_schema,
    constants,
    implied_type,
    is_annotation_only,
    is_closed,
    is_null,
    is_skipped,
    is_upload,
    naming,
    plain_ref,
    properties,
    ref_of,
    renames,
    required,
    schemas,
    split_null,
    types_of,
    variants,
    without,
)
from sdkwright.schema.view import SchemaView

OBJECT = Scalar("object")
_DEEPEST_MERGE = 10
_NUMBERS = {"integer": Scalar("int"), "number": Scalar("float"), "boolean": Scalar("bool")}


@dataclass(frozen=True)
class Path:
    """The name a class gets if one is needed here: ``plain`` as it stands, ``item`` with its last word singular."""

    plain: str
    item: str

    def as_item(self) -> Path:
        """The path of a list's items."""
        return Path(self.item, self.item)


@dataclass
class Known:
    """Schemas that are no models but have got a class already, found by identity of their node in the document.

    What a method takes out of a model is one class wherever that place is used again: as the response of another
    method, or as a property of the model.
    """

    found: dict[int, tuple[Schema, Ref]] = field(default_factory=dict[int, tuple[Schema, Ref]])

    def add(self, schema: Schema, ref: Ref) -> None:
        """Let ``ref`` stand for the schema, unless something does already."""
        self.found.setdefault(id(schema), (schema, ref))

    def find(self, schema: Schema) -> Ref | None:
        """What stands for the schema, if anything does."""
        known = self.found.get(id(schema))
        return None if known is None else known[1]

    def keep(self, number: int) -> None:
        """Forget all but the first ``number`` of them."""
        for key in list(self.found)[number:]:
            del self.found[key]


@dataclass(frozen=True)
class Rules:
    """The choices of one SDK that types depend on.

    ``sort`` orders properties by name (else document order).  ``homes`` gives unconfigured schemas (by identity of their
    node) a home in the module of a configured model, named by its dotted path; other modules import them from there.
    ``responses`` are filled while methods are planned.
    """

    names: Names
    registry: Registry
    view: SchemaView
    sort: bool = True
    homes: Mapping[int, str] = field(default_factory=dict[int, str])
    responses: Known = field(default_factory=Known)


@dataclass
class ModuleBuilder:
    """Collects the definitions of one module while types are built; make one per module, then call :meth:`finish`."""

    rules: Rules
    side: Side
    path: str
    main: str
    source: str = ""
    definitions: list[Definition] = field(default_factory=list[Definition])
    exports: list[str] = field(default_factory=list[str])
    placed: dict[int, Type] = field(default_factory=dict[int, Type])
    _inlined: dict[tuple[str, Path], Type] = field(default_factory=dict[tuple[str, Path], Type])
    _active: dict[str, str] = field(default_factory=dict[str, str])
    _recursive: set[str] = field(default_factory=set[str])
    _merging: int = 0

    # -- entry points ------------------------------------------------------------------------------------------------

    def build_model(self, schema: Schema, *, doc: str = "") -> TypeModule:
        """The module whose main class (or alias) is this schema."""
        self.exports.append(self.main)
        if self.source:
            self._active[self.source] = self.main
        body, nullable = split_null(self._look_through(schema))
        if self._is_class(body):
            base = self._base_of(body)
            owner = self.main if base is not None else ""
            self.definitions.append(self._object(self.main, body, owner, base=base, doc=doc))
        else:
            kind = self._main_alias(body)
            # As with unions of a property, requests say null at the use only.
            if nullable and self.side == "response" and not isinstance(kind, Nullable) and kind != OBJECT:
                kind = Nullable(kind)
            self.definitions.append(AliasDef(self.main, kind, doc or text(body), self.main in self._recursive))
        return self.finish()

    def finish(self, definitions: tuple[Definition, ...] | None = None) -> TypeModule:
        """What has been collected, as a module."""
        return TypeModule(
            path=self.path,
            side=self.side,
            main=self.main,
            definitions=tuple(self.definitions) if definitions is None else definitions,
            exports=tuple(self.exports),
            source=self.source,
        )

    def property_path(self, owner: str, wire: str) -> Path:
        """How a class needed for a property is named: the owner's own path, then the property."""
        names = self.rules.names
        return Path(
            safe_class(owner + names.pascal(wire)),
            safe_class(owner + names.pascal(names.singular(wire))),
        )

    def variant_name(self, schema: Schema, member: Schema, index: int) -> str:
        """The class of one variant of a union that is all there is to this module."""
        return self._free_name(safe_class(self._variant_name(schema, member, index, True)))

    # -- types -------------------------------------------------------------------------------------------------------

    def type_of(self, schema: Schema, path: Path) -> Type:
        """The type of a schema; classes it needs are added to this module under ``path``."""
        model = self.rules.registry.find(schema)
        if model is not None:
            return self.rules.registry.type_of(model, self.side)
        home = self._at_home(schema)
        if home is not None:
            return home
        response = self.rules.responses.find(schema) if self.side == "response" else None
        if response is not None:
            return Nullable(response) if split_null(schema)[1] else response
        reference = plain_ref(schema)
        kind = self._inline(reference, path) if reference is not None else self._inline_shape(schema, path)
        if id(schema) in self.rules.homes:
            self.placed[id(schema)] = kind
        return kind

    def _at_home(self, schema: Schema) -> Type | None:
        """The class another module has for this schema, when the config gives it a home there."""
        home = self.rules.homes.get(id(schema))
        model = self.rules.registry.dotted(home) if home is not None else None
        if model is None or model.ref(self.side).module == self.path:
            return None
        ref = model.ref(self.side)
        _, target = self.rules.view.resolve({"$ref": model.pointer})
        other = ModuleBuilder(self.rules, self.side, ref.module, ref.name, source=model.pointer)
        other.build_model(target)
        return other.placed.get(id(schema))

    def _inline_shape(self, schema: Schema, path: Path) -> Type:
        if ref_of(schema) is not None:
            schema = {"allOf": [{"$ref": schema["$ref"]}, without(schema, "$ref")]}
        body, nullable = split_null(schema)
        if nullable:
            inner = self.type_of(body, path)
            self._let_alias_be_null(inner, body)
            # Anything at all takes null anyway; an object without properties does not.
            takes_null = isinstance(inner, Nullable) or (inner == OBJECT and types_of(body) != ("object",))
            return inner if takes_null else Nullable(inner)
        return self._shape(body, path)

    def _let_alias_be_null(self, kind: Type, body: Schema) -> None:
        """Null among the variants of a union is in its alias too, in responses; in requests it is said at the use only."""
        last = self.definitions[-1] if self.definitions else None
        if self.side == "params" or not isinstance(last, AliasDef) or kind != Ref(self.path, last.name):
            return
        if isinstance(last.type, UnionOf) and len(list(self._flat(body, self._union_members(body)))) > 1:
            members = (*last.type.members, Scalar("none"))
            self.definitions[-1] = replace(last, type=replace(last.type, members=members))

    def _inline(self, reference: str, path: Path) -> Type:
        pointer, target = self.rules.view.resolve({"$ref": reference})
        if pointer in self._active:
            name = self._active[pointer]
            self._recursive.add(name)
            return Ref(self.path, name)
        model = self.rules.registry.at(pointer)
        if model is not None:
            return self.rules.registry.type_of(model, self.side)
        built = self._inlined.get((pointer, path))
        if built is not None:
            return built
        kind = self._inlined[pointer, path] = self._named_if_recursive(
            pointer, path, text(target), lambda: self.type_of(target, path)
        )
        return kind

    def _named_if_recursive(self, key: str, path: Path, doc: str, make: Callable[[], Type]) -> Type:
        """What ``make`` gives; where that comes back to ``key``, an alias that refers to itself."""
        if key in self._active:
            self._recursive.add(self._active[key])
            return Ref(self.path, self._active[key])
        name = self._active[key] = self._free_name(path.plain)
        try:
            kind = make()
        finally:
            del self._active[key]
        if name not in self._recursive or any(one.name == name for one in self.definitions):
            return kind
        self.exports.append(name)
        self.definitions.append(AliasDef(name, kind, doc, recursive=True))
        return Ref(self.path, name)

    def _shape(self, schema: Schema, path: Path) -> Type:
        """The type of a schema without references at its top and without null."""
        if schemas(schema.get("allOf")):
            body, nullable = split_null(self._merged(schema))
            base = None if nullable else self._base_of(schema)
            if base is not None and properties(self._own_part(schema)):
                return self._named_if_recursive(
                    repr(schema), path, text(body), lambda: self._derived(schema, base, path)
                )
            merged = self._merged_shape(schema, body, path)
            plain = not nullable or isinstance(merged, Nullable) or merged == OBJECT
            return merged if plain else Nullable(merged)
        if schema.get("x-stainless-any"):
            return OBJECT
        if is_null(schema):
            return Scalar("none")
        values = constants(schema)
        if values:
            return literal(values)
        members = self._union_members(schema)
        if members:
            return self._union(schema, members, path)
        names = types_of(schema)
        if len(names) > 1:
            return union([self._shape({**schema, "type": name}, path) for name in names])
        kind = names[0] if names else implied_type(schema)
        if kind == "array":
            return self._array(schema, path)
        if kind == "object":
            return self._object_type(schema, path)
        return scalar(kind, schema, self.side)

    def _derived(self, schema: Schema, base: Ref, path: Path) -> Type:
        """A nested class that says more than the model it inherits from."""
        name = self._free_name(path.plain)
        self.exports.append(name)
        self.definitions.append(self._object(name, schema, name, base=base))
        return Ref(self.path, name)

    def _merged_shape(self, schema: Schema, body: Schema, path: Path) -> Type:
        """The type of an ``allOf``: merging follows references, so what leads back here has to be stopped.

        The same merge within itself is a recursive type; one that says more each time ends as anything at all.
        """
        if self._merging >= _DEEPEST_MERGE:
            return OBJECT
        self._merging += 1
        try:
            return self._named_if_recursive(repr(schema), path, text(body), lambda: self._shape(body, path))
        finally:
            self._merging -= 1

    def _merged(self, schema: Schema) -> Schema:
        return self.rules.view.merge(schema)

    def _look_through(self, schema: Schema) -> Schema:
        """Follow references and merge ``allOf`` until the schema's own shape is in sight."""
        for _ in range(64):
            if ref_of(schema) is not None:
                _, target = self.rules.view.resolve(schema)
                rest = without(schema, "$ref")
                schema = target if is_annotation_only(rest) else {"allOf": [target, rest]}
            elif plain_ref(schema) is not None:
                schema = {"$ref": plain_ref(schema)}
            else:
                return schema
        return {}

    # -- arrays, maps, objects ---------------------------------------------------------------------------------------

    def _array(self, schema: Schema, path: Path) -> Type:
        prefix = schemas(schema.get("prefixItems"))
        items = as_schema(schema.get("items"))
        if prefix:
            rest = [] if schema.get("items") is False else [items] if items else []
            item = union([self.type_of(one, path.as_item()) for one in [*prefix, *rest]])
        else:
            item = self.type_of(items, path.as_item())
        return ListOf(item, self._container(item))

    def _container(self, item: Type) -> Container:
        if self.side == "response":
            return "List"
        bare = item.inner if isinstance(item, Nullable) else item
        if isinstance(bare, LiteralOf) or (isinstance(bare, Ref) and self._is_enum(bare)):
            return "List"
        if bare in (Scalar("str"), Scalar("file")):
            return "SequenceNotStr"
        if isinstance(bare, Ref) and self._takes_text(bare):
            return "SequenceNotStr"
        if isinstance(bare, UnionOf) and Scalar("str") in bare.members:
            return "SequenceNotStr"
        return "Iterable"

    def _is_enum(self, ref: Ref) -> bool:
        """Whether a reference is to the model of an enum, closed or open to any other text."""
        model = self.rules.registry.named(ref)
        if model is None:
            return False
        body = split_null(self._look_through({"$ref": model.pointer}))[0]
        found = [split_null(self._look_through(one))[0] for one in self._union_members(self._merged(body))]
        if any(constants(one) for one in found):
            return all(constants(one) or is_text(one) for one in found)
        return bool(constants(body))

    def _takes_text(self, ref: Ref) -> bool:
        """Whether an alias, of this module or of a model, is a union in which any text is allowed."""
        model = self.rules.registry.named(ref)
        if model is not None:
            target = self._look_through(self.rules.view.resolve({"$ref": model.pointer})[1])
            found = (split_null(self._look_through(one))[0] for one in self._union_members(self._merged(target)))
            return any(is_text(one) for one in found)
        alias = next((one for one in self.definitions if one.name == ref.name and isinstance(one, AliasDef)), None)
        return alias is not None and isinstance(alias.type, UnionOf) and Scalar("str") in alias.type.members

    def _object_type(self, schema: Schema, path: Path) -> Type:
        if properties(schema) or is_closed(schema):
            name = self._free_name(path.plain)
            self.exports.append(name)
            self.definitions.append(self._object(name, schema, name))
            return Ref(self.path, name)
        values = additional(schema)
        if values is None:
            return OBJECT
        # What is in a map that is all there is to a module has the name of an item.
        name = path.item if path.plain == self.main else path.plain
        return MapOf(self.type_of(values, Path(name, name)) if values else OBJECT)

    def _object(self, name: str, schema: Schema, owner: str, *, base: Ref | None = None, doc: str = "") -> ObjectDef:
        """A class; ``owner`` is the prefix of what is nested in it (empty for a main class)."""
        body = self._own_part(schema) if base is not None else self._merged(schema)
        called = renames(body)
        fields = [
            self._field(wire, item, wire in required(body), owner, called.get(wire))
            for wire, item in self._ordered(body)
        ]
        extra = None
        values = additional(body)
        if values is not None and properties(body):
            extra = self.type_of(values, self.property_path(owner, "extra")) if values else OBJECT
        return ObjectDef(name, self._unique_fields(fields), doc or text(schema), base, extra)

    def _ordered(self, schema: Schema) -> list[tuple[str, Schema]]:
        """Properties in the order they are emitted: required first, each group by name (or as the document has it)."""
        needed = required(schema)
        hidden = "readOnly" if self.side == "params" else "writeOnly"
        items = [item for item in properties(schema).items() if not item[1].get(hidden) and not is_skipped(item[1])]
        if self.rules.sort:
            items.sort(key=lambda item: sort_key(item[0]))
        return sorted(items, key=lambda item: item[0] not in needed)

    def _field(self, wire: str, schema: Schema, needed: bool, owner: str, called: str | None = None) -> Field:
        special = naming(schema).get("type_name")
        path = Path(special, special) if special else self.property_path(owner, wire)
        kind = self.type_of(schema, path)
        return Field(
            name=naming(schema).get("property_name") or field_name(self.rules.names, called or wire, self.side),
            wire=wire,
            type=kind,
            required=needed,
            doc=text(schema) or self._target_text(schema),
            deprecated=bool(schema.get("deprecated")),
        )

    def _target_text(self, schema: Schema) -> str:
        """A reference without words of its own is described by what it refers to, unless that is a class here."""
        reference = plain_ref(schema)
        if reference is None:
            return ""
        return text(self.rules.view.resolve({"$ref": reference})[1])

    def _unique_fields(self, fields: list[Field]) -> tuple[Field, ...]:
        """Two properties whose Python names meet keep apart by trailing underscores, in order."""
        seen: set[str] = set()
        result: list[Field] = []
        for one in fields:
            name = one.name
            while name in seen:
                name += "_"
            seen.add(name)
            result.append(replace(one, name=name))
        return tuple(result)

    def _is_class(self, schema: Schema) -> bool:
        """Whether the schema becomes a class (and not an alias, a map, or anything at all)."""
        merged = self._merged(schema)
        if constants(merged) or self._union_members(merged):
            return False
        names = [name for name in types_of(merged) if name != "null"]
        return (bool(properties(merged)) and (not names or names == ["object"])) or is_closed(merged)

    def _base_of(self, schema: Schema) -> Ref | None:
        """The model a class inherits from: the first member of ``allOf``, when that is a configured model."""
        members = schemas(schema.get("allOf"))
        if len(members) < 2:
            return None
        registry = self.rules.registry
        model = registry.find(members[0])
        if model is None or model.ref(self.side) == Ref(self.path, self.main) or ref_of(members[0]) is None:
            return None
        # A class cannot come from a module that needs this one first.
        if any(ref_of(member) is not None for member in members[1:]) or registry.leads_to(model.pointer, self.source):
            return None
        _, target = self.rules.view.resolve(members[0])
        inherited, own = self._merged(target), self._own_part(schema)
        # What is said anew would not fit in the place of what is inherited.
        if set(properties(inherited)) & set(properties(own)) or required(own) & set(properties(inherited)) - required(
            inherited
        ):
            return None
        return model.ref(self.side) if self._is_class(target) else None

    def _own_part(self, schema: Schema) -> Schema:
        members = schema["allOf"][1:]
        return self._merged({**schema, "allOf": members})

    # -- unions ------------------------------------------------------------------------------------------------------

    def _union_members(self, schema: Schema) -> list[Schema]:
        """Variants that say something; a union of nothing but ``required`` lists is no union of types."""
        found = variants(schema)
        if not found or all(set(member) <= {"required", *ANNOTATIONS} for member in found):
            return []
        shared = properties(schema)
        if not shared:
            return found
        outer = without(schema, "oneOf", "anyOf", *ANNOTATIONS, "discriminator")
        return [self._with_outer(member, outer) for member in found]

    def _with_outer(self, member: Schema, outer: Schema) -> Schema:
        reference = ref_of(member)
        title = {"title": self._component_name(reference)} if reference else {}
        return {"allOf": [outer, member], **title}

    def _union(self, schema: Schema, members: list[Schema], path: Path, *, root: bool = False) -> Type:
        if len(members) == 1:
            return self.type_of(members[0], path)
        mark = len(self.exports)
        prefix = "" if root else path.plain
        parts: list[Type] = []
        for index, (union_of, member) in enumerate(self._flat(schema, members)):
            name = safe_class(prefix + self._variant_name(union_of, member, index, root))
            parts.append(self.type_of(member, Path(name, name)))
        tag = as_schema(schema.get("discriminator")).get("propertyName")
        merged = union(parts, tag if isinstance(tag, str) and self.side == "response" else None)
        nominal = schema.get("x-stainless-nominal") is not False
        if (
            root
            or not nominal
            or not isinstance(merged, UnionOf)
            or not any(self._is_class_like(part) for part in parts)
        ):
            return merged
        name = self._free_name(path.plain)
        self.exports.insert(mark, name)
        self.definitions.append(AliasDef(name, merged, text(schema), name in self._recursive))
        return Ref(self.path, name)

    def _flat(
        self, schema: Schema, members: list[Schema], seen: frozenset[str] = frozenset()
    ) -> Iterator[tuple[Schema, Schema]]:
        """The variants, each with the union it is listed in: one within another that is no model adds its own to it."""
        for member in members:
            reference, within = plain_ref(member), member
            if reference is not None and self.rules.registry.find(member) is None:
                pointer, within = self.rules.view.resolve({"$ref": reference})
                # What comes back to itself is a type of its own, or it would be taken in again and again.
                known = pointer in seen or pointer in self._active or self.rules.registry.leads_to(pointer, pointer)
                reference = None if known else pointer
            known = self.rules.registry.find(within) is not None or id(within) in self.rules.homes
            variants_within = [] if known or split_null(within)[1] else self._union_members(within)
            if len(variants_within) > 1 and (reference is not None or within is member):
                yield from self._flat(within, variants_within, seen | {reference or ""})
            else:
                yield schema, member

    def _is_class_like(self, part: Type) -> bool:
        """A property's union is named iff one variant is a class itself."""
        bare = part.inner if isinstance(part, Nullable) else part
        return isinstance(bare, Ref) and self._names_class(bare)

    def _names_class(self, ref: Ref) -> bool:
        if ref.module == self.path:
            for one in self.definitions:
                if one.name == ref.name:
                    return isinstance(one, ObjectDef) or not isinstance(one.type, LiteralOf)
            return True
        model = self.rules.registry.named(ref)
        if model is None:
            return True
        _, target = self.rules.view.resolve({"$ref": model.pointer})
        body = split_null(self._look_through(target))[0]
        return self._is_class(body) or any(
            self._is_class(split_null(self._look_through(one))[0]) for one in variants(self._merged(body))
        )

    def _variant_name(self, schema: Schema, member: Schema, index: int, root: bool) -> str:
        names = self.rules.names
        special = member.get("x-stainless-variantName")
        if isinstance(special, str):
            return names.pascal(special)
        discriminator = as_schema(schema.get("discriminator"))
        tag = discriminator.get("propertyName")
        if isinstance(tag, str) and not discriminator.get("mapping"):
            values = constants(as_schema(properties(self._merged(self._look_through(member))).get(tag)))
            if len(values) == 1:
                return names.pascal(str(values[0]))
        reference = ref_of(member) or plain_ref(member)
        if reference is not None:
            return names.pascal(self._component_name(reference))
        title = member.get("title")
        if isinstance(title, str) and title.strip():
            return names.pascal(title)
        members = schemas(member.get("allOf"))
        if len(members) == 2 and ref_of(members[0]) and len(properties(members[1])) == 1:
            added = next(iter(properties(members[1])))
            return f"{names.pascal(self._component_name(str(ref_of(members[0]))))}With{names.pascal(added)}"
        own = properties(member)
        if len(own) == 1:
            (only,) = own
            values = constants(own[only])
            alike = sum(list(properties(one)) == [only] for one in variants(schema))
            # Where every variant has but this property, its value tells them apart.
            return names.pascal(str(values[0]) if alike > 1 and len(values) == 1 else only)
        return f"Variant{index}" if root and self.side == "params" else f"UnionMember{index}"

    def _component_name(self, reference: str) -> str:
        return reference.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")

    def _main_alias(self, schema: Schema) -> Type:
        """The type of a main that is no class; nested names carry the main's name, a root union's variants do not."""
        merged = self._merged(schema)
        members = self._union_members(merged)
        if members:
            return self._union(merged, members, Path(self.main, self.main), root=True)
        return self._shape(merged, Path(self.main, f"{self.main}Item"))

    def _free_name(self, name: str) -> str:
        """A class name not taken in this module; equal paths are told apart by a number."""
        taken = {*self.exports, *(one.name for one in self.definitions)}
        if name not in taken:
            return name
        number = 2
        while f"{name}{number}" in taken:
            number += 1
        return f"{name}{number}"


def text(schema: Schema) -> str:
    """The description of a schema, stripped, with what the document says of its deprecation; empty when there is none."""
    found, message = schema.get("description"), schema.get("x-stainless-deprecation-message")
    doc = found.strip() if isinstance(found, str) else ""
    if not isinstance(message, str) or not message.strip() or message.strip() in doc:
        return doc
    return "\n\n".join(filter(None, (doc, f"Deprecated: {message.strip()}")))


def scalar(kind: str, schema: Schema, side: Side) -> Type:
    """The leaf type for a JSON Schema type and format."""
    if kind == "string":
        form = schema.get("format")
        if form == "date":
            return Scalar("date")
        if form == "date-time":
            return Scalar("datetime")
        if side == "params" and is_upload(schema):
            return Scalar("file")
        return Scalar("str")
    if kind in _NUMBERS:
        return _NUMBERS[kind]
    if kind == "null":
        return Scalar("none")
    return OBJECT


def is_text(schema: Schema) -> bool:
    """Whether the schema is text of any kind, as a caller passes it."""
    return (
        types_of(schema) == ("string",)
        and not constants(schema)
        and scalar("string", schema, "params") == Scalar("str")
    )


def literal(values: tuple[object, ...]) -> Type:
    """``Literal`` of the values Python allows there; other values widen to their type."""
    fit = tuple(value for value in values if isinstance(value, str | int))
    parts: list[Type] = [LiteralOf(fit)] if fit else []
    if any(isinstance(value, float) for value in values):
        parts.append(Scalar("float"))
    if any(not isinstance(value, str | int | float) for value in values):
        parts.append(OBJECT)
    return union(parts)


def union(parts: list[Type], discriminator: str | None = None) -> Type:
    """A union in order, equal members once, literals that follow one another as one; a single member stands for itself."""
    seen: list[Type] = []
    for part in parts:
        last = seen[-1] if seen else None
        if isinstance(part, LiteralOf) and isinstance(last, LiteralOf):
            seen[-1] = _together(last, part)
        else:
            seen.append(part)
    return one_of(seen, discriminator)


def one_of(parts: list[Type], discriminator: str | None = None) -> Type:
    """A union in order, equal members once; a single member stands for itself."""
    seen = list(dict.fromkeys(parts))
    if not seen:
        return OBJECT
    if len(seen) == 1:
        return seen[0]
    return UnionOf(tuple(seen), discriminator if all(isinstance(part, Ref) for part in seen) else None)


def _together(first: LiteralOf, second: LiteralOf) -> LiteralOf:
    """A literal of all values of two."""
    return LiteralOf(first.values + tuple(value for value in second.values if not _is_among(value, first.values)))


def _is_among(value: str | int | bool, values: tuple[str | int | bool, ...]) -> bool:
    """Whether a literal has a value already; ``True`` is not 1 here."""
    return any(value == other and type(value) is type(other) for other in values)


def model_module(model: Model, side: Side, rules: Rules) -> TypeModule:
    """The module of a configured model on one side."""
    ref = model.ref(side)
    builder = ModuleBuilder(rules, side, ref.module, ref.name, source=model.pointer)
    target = rules.registry.dotted(model.stands_for) if model.stands_for is not None else None
    if target is not None:
        builder.exports.append(ref.name)
        there = target.ref(side if side in target.sides else target.sides[0])
        return builder.finish((AliasDef(ref.name, there),))
    _, schema = rules.view.resolve({"$ref": model.pointer})
    return builder.build_model(schema)
