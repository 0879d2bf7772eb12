"""How data becomes the declared types without ever being refused, as a schema for pydantic-core.

What is declared and what arrives differ: new enum members, nulls, absent fields, numbers as text. The rules, outside
of unions: an object becomes the model declared for it, with absent fields at their default (``None`` where there is
none) and unknown ones kept; lists and maps are entered; a whole number becomes a float and text a date where that is
declared; whatever does not fit stays as it is. In a union, ``Optional`` included, the member is the one that pydantic
validates (numbers in text are converted there, as pydantic does), else the one that the discriminator names, else the
first of the same shape, by the rules above.

Every such schema ends in an alternative that always holds, so that one compiled validator serves both for reading
bytes at full speed and for taking Python values. A quick schema has the first alternatives alone: what it takes it
makes the same of, and most data of most APIs fits it.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Annotated, Any, ForwardRef, Literal, TypeVar, cast

import pydantic
from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs

from .discriminators import Discriminator, find_discriminator, flat_members, is_model
from .model_fields import ModelField, extras_type, model_fields
from .schema_parts import (
    ANY,
    LENIENT_SCALARS,
    MAPS,
    SCALARS,
    SEQUENCES,
    WRITTEN_AS_TEXT,
    NoneType,
    delegated,
    first_alternative,
    first_of,
    follows_no_own_rules,
    has_rules,
    is_root,
)
from .utils.annotations import (
    alias_target,
    annotated,
    get_args,
    get_origin,
    is_alias,
    is_class,
    is_union,
    strip_annotated_type,
    strip_qualifier,
)


class SchemaBuilder:
    """Makes the schema of one type; with ``quick``, of the first alternatives alone.

    ``complete`` turns false when a forward reference in it could not be resolved; ``models`` are the classes in it,
    ``extras`` those whose unknown fields have a type.
    """

    def __init__(self, *, quick: bool = False) -> None:
        self._quick = quick
        self.complete = True
        self.models: set[type[pydantic.BaseModel]] = set()
        self.extras: set[type[pydantic.BaseModel]] = set()
        # By identity, each with the type: unions that are equal may differ in order. None of them refers to a definition.
        self._small_total: dict[int, tuple[Any, Any]] = {}
        self._small_exact: dict[int, tuple[Any, Any]] = {}
        self._use_count = 0
        self._fields: dict[type[pydantic.BaseModel], list[ModelField]] = {}
        self._definitions: dict[str, Any] = {}
        self._uses: dict[str, list[Any]] = {}
        self._numbers: dict[Any, int] = {}

    def build(self, type_: Any) -> CoreSchema:
        """Return the schema that makes what ``type_`` asks for of everything, as far as it goes.

        A quick one may refuse.
        """
        root = self._total(type_)
        for ref, uses in self._uses.items():
            if len(uses) == 1:  # never so for a model that contains itself
                schema = self._definitions.pop(ref)
                del schema["ref"]
                uses[0].clear()
                uses[0].update(schema)
        return cs.definitions_schema(root, list(self._definitions.values())) if self._definitions else root

    # -- schemas that take everything ------------------------------------------------------------------------------

    def _total(self, type_: Any, metadata: tuple[object, ...] = ()) -> Any:
        return self._build_once(self._small_total, self._make_total, type_, metadata)

    def _build_once(
        self, small: dict[int, tuple[Any, Any]], make: Callable[..., Any], type_: Any, metadata: tuple[object, ...]
    ) -> Any:
        """Return what ``make`` does, once for each type: most fields have one of few, ``Optional[str]`` above all."""
        if metadata:
            return make(type_, metadata)
        entry = small.get(id(type_))
        if entry is not None:
            return entry[1]
        uses = self._use_count
        schema = make(type_, metadata)
        if self._use_count == uses:
            small[id(type_)] = (type_, schema)
        return schema

    def _make_total(self, type_: Any, metadata: tuple[object, ...]) -> Any:
        schema = self._lenient(type_, metadata)
        if schema is None:
            return ANY
        return first_alternative(schema) if self._quick else first_of(schema, *self._listed(type_), ANY)

    def _listed(self, type_: Any) -> list[Any]:
        """Return schemas for a list where one model is declared: a list of such models."""
        type_, _ = self._unwrapped(type_, ())
        while is_alias(type_):
            type_, _ = self._unwrapped(alias_target(type_), ())
        model = next((member for member in flat_members(type_) or [type_] if member is not NoneType), None)
        if not is_model(model):
            return []
        return [cs.list_schema(first_of(self._lenient(model), ANY), strict=True)]

    def _lenient(self, type_: Any, metadata: tuple[object, ...] = ()) -> Any:
        """Return a schema for values of the shape of ``type_``, with any content.

        ``None`` when all stay as they are.
        """
        type_, metadata = self._unwrapped(type_, metadata)
        if is_alias(type_):
            if self._stays(type_):
                return None
            return self._definition("lenient", type_, lambda: self._lenient(alias_target(type_), metadata))
        if is_model(type_) and not is_root(type_):
            return self._model(type_, lenient=True)
        origin: Any = get_origin(type_) or cast(object, type_)
        args = get_args(type_)
        if is_union(origin):
            if not metadata and _has_alias(type_) and not all(self._stays(member) for member in args):
                return self._definition("lenient", type_, lambda: self._lenient_union(type_, ()) or ANY)
            return self._lenient_union(type_, metadata)
        if origin in SEQUENCES and args:
            item = self._total(args[0])
            return None if item is ANY else cs.list_schema(item, strict=True)
        if origin in MAPS and len(args) == 2:
            value = self._total(args[1])
            return None if value is ANY else cs.dict_schema(ANY, value, strict=True)
        if type_ in WRITTEN_AS_TEXT or (is_class(origin) and (issubclass(origin, enum.Enum) or is_root(origin))):
            return delegated(type_)
        return LENIENT_SCALARS.get(type_)

    def _lenient_union(self, type_: Any, metadata: tuple[object, ...]) -> Any:
        members = flat_members(type_)
        if all(self._stays(member) for member in members):
            return None
        discriminator = find_discriminator(type_, metadata)
        if discriminator is not None and discriminator.ranks:
            # What has none of the known values is the base of the others, if no other takes more of it.
            members = _bases_first(members)
        choices: list[Any] = []
        if discriminator is not None and (discriminator.decides or discriminator.ranks):
            choices.append(self._by_tag(discriminator, self._exact if self._quick else self._exact_or_lenient))
        if not (choices and self._quick) and (discriminator is None or not discriminator.decides):
            choices.append(self._exact_members(members))
        if discriminator is not None and not (discriminator.decides or discriminator.ranks):
            choices.append(self._by_tag(discriminator, self._lenient))
        if NoneType in members:
            choices[0] = cs.nullable_schema(choices[0])
        if self._quick:
            return choices[0]
        shaped = (self._lenient(member) for member in members)
        return first_of(*choices, *(schema for schema in shaped if schema is not None))

    def _exact_or_lenient(self, type_: Any) -> Any:
        return first_of(self._exact(type_), self._lenient(type_))

    def _stays(self, type_: Any, within: tuple[Any, ...] = ()) -> bool:
        """Return whether JSON that fits the type is the value itself, so that fitting or not makes no difference."""
        type_, metadata = self._unwrapped(type_, ())
        if is_alias(type_):
            if type_ in within:
                return True  # as far as this use of it goes
            return self._stays(alias_target(type_), (*within, type_))
        origin, args = get_origin(type_) or type_, get_args(type_)
        if any(has_rules(entry) for entry in metadata):
            return False
        if type_ in (str, Any, object, NoneType, None):
            return True
        if origin is Literal:
            return all(arg.__class__ is str for arg in args)
        if is_union(origin) or origin in SEQUENCES:
            return all(self._stays(arg, within) for arg in args)
        return origin in MAPS and (not args or (args[0] is str and self._stays(args[1], within)))

    # -- schemas that take what pydantic takes ---------------------------------------------------------------------

    def _exact(self, type_: Any, metadata: tuple[object, ...] = ()) -> Any:
        return self._build_once(self._small_exact, self._make_exact, type_, metadata)

    def _make_exact(self, type_: Any, metadata: tuple[object, ...]) -> Any:
        type_, metadata = self._unwrapped(type_, metadata)
        if is_alias(type_):
            return self._definition("exact", type_, lambda: self._exact(alias_target(type_), metadata))
        if any(has_rules(entry) for entry in metadata):
            return delegated(annotated(type_, metadata))
        if is_model(type_):
            return self._model(type_, lenient=False) if follows_no_own_rules(type_) else delegated(type_)
        if type_ in SCALARS:
            return SCALARS[type_]()
        origin, args = get_origin(type_) or type_, get_args(type_)
        if is_union(origin):
            if not metadata and _has_alias(type_):
                return self._definition("exact", type_, lambda: self._exact_union(type_, ()))
            return self._exact_union(type_, metadata)
        if origin is Literal:
            return cs.literal_schema(list(args))
        if origin in SEQUENCES:
            return cs.list_schema(self._exact(args[0]) if args else None)
        if origin in MAPS:
            return cs.dict_schema(*(self._exact(arg) for arg in args[:2]))
        return ANY if isinstance(type_, (str, ForwardRef, TypeVar)) else delegated(type_)

    def _exact_union(self, type_: Any, metadata: tuple[object, ...]) -> Any:
        members = flat_members(type_)
        present = [member for member in members if member is not NoneType]
        discriminator = find_discriminator(type_, metadata)
        is_tagged = discriminator is not None and (discriminator.decides or discriminator.ranks)
        schema = (
            self._by_tag(discriminator, self._exact)
            if discriminator is not None and is_tagged
            else self._exact_members(present)
        )
        return cs.nullable_schema(schema) if len(present) < len(members) else schema

    def _exact_members(self, members: list[Any]) -> Any:
        choices = [self._exact(member) for member in members if member is not NoneType]
        return choices[0] if len(choices) == 1 else cs.union_schema(choices)

    # -- both ------------------------------------------------------------------------------------------------------

    def _by_tag(self, discriminator: Discriminator, schema_of: Callable[[Any], Any]) -> Any:
        schemas = {id(member): schema_of(member) for member in discriminator.members.values()}
        choices = {value: schemas[id(member)] for value, member in discriminator.members.items()}
        paths: Any = [[alias] for alias in discriminator.aliases]
        return cs.tagged_union_schema(choices, discriminator.aliases[0] if len(paths) == 1 else paths)

    def _unwrapped(self, type_: Any, metadata: tuple[object, ...]) -> tuple[Any, tuple[object, ...]]:
        while True:
            if get_origin(type_) is Annotated:
                metadata = (*type_.__metadata__, *metadata)
                type_ = get_args(type_)[0]
            elif (stripped := strip_qualifier(type_)) is not type_:
                type_ = stripped
            else:
                break
        if isinstance(type_, TypeVar):
            type_ = type_.__bound__ or Any
        if isinstance(type_, (str, ForwardRef)):
            self.complete = False
        return type_, metadata

    def _definition(self, kind: str, type_: Any, make: Callable[[], Any]) -> Any:
        """Return a reference to the schema of a type that may contain itself, which is made at the first one."""
        # Unions are made anew each time an alias is opened, and equal then; in another order too, which counts here.
        number = self._numbers.setdefault((type_, get_args(type_)), len(self._numbers))
        ref = f"{kind}:{getattr(type_, '__qualname__', 'union')}:{number}"
        use: Any = cs.definition_reference_schema(ref)
        self._use_count += 1
        self._uses.setdefault(ref, []).append(use)
        if ref not in self._definitions:
            self._definitions[ref] = None
            schema = make()
            if schema["type"] == "definition-ref":
                schema = cs.union_schema([schema])  # a use, which `build` may yet fill in, is not copied
            self._definitions[ref] = {**schema, "ref": ref}
        return use

    def _model(self, cls: type[pydantic.BaseModel], *, lenient: bool) -> Any:
        if lenient:
            return self._definition("lenient", cls, lambda: self._model_schema(cls, self._total, lenient=True))
        return self._definition("exact", cls, lambda: self._model_schema(cls, self._exact, lenient=False))

    def _model_schema(self, cls: type[pydantic.BaseModel], schema_of: Callable[..., Any], *, lenient: bool) -> Any:
        self.models.add(cls)
        if cls not in self._fields:
            self._fields[cls] = model_fields(cls)
        fields = {field.name: _field_schema(field, schema_of, lenient) for field in self._fields[cls]}
        extras = cls.model_config.get("extra", "ignore")
        extra_type = extras_type(cls) if extras == "allow" else None
        if extra_type is not None:
            self.extras.add(cls)
        return cs.model_schema(
            cls,
            cs.model_fields_schema(
                fields,
                model_name=cls.__name__,
                extra_behavior="ignore" if lenient and extras == "forbid" else extras,
                extras_schema=None if extra_type is None else schema_of(extra_type),
            ),
            post_init=getattr(cls, "__pydantic_post_init__", None),
        )


def _field_schema(field: ModelField, schema_of: Callable[..., Any], lenient: bool) -> Any:
    schema: Any = schema_of(field.type, field.metadata)
    info = field.info
    if info.default_factory is not None:
        takes_data = bool(getattr(info, "default_factory_takes_validated_data", False))
        more: dict[str, Any] = {"default_factory_takes_data": True} if takes_data else {}
        schema = cs.with_default_schema(schema, default_factory=cast(Any, info.default_factory), **more)
    elif not info.is_required():
        schema = cs.with_default_schema(schema, default=info.default)
    elif lenient:
        schema = cs.with_default_schema(schema, default=None)
    return cs.model_field(schema, validation_alias=field.aliases)


def _bases_first(members: list[Any]) -> list[Any]:
    """Return the members of a union with each class before those that inherit from it."""
    classes = [member for member in members if is_model(member)]
    depths = {id(member): sum(member is not base and base in member.__mro__ for base in classes) for member in classes}
    return sorted(members, key=lambda member: depths.get(id(member), 0))


def _has_alias(union: Any) -> bool:
    """Return whether a member is an alias, by which the union may contain itself."""
    return any(is_alias(strip_annotated_type(member)) for member in get_args(union))
