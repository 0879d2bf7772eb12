"""The arguments of a method with their types, and the ``TypedDict`` that documents them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sdkwright.ir import (
    AliasDef,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    Nullable,
    ObjectDef,
    Overload,
    Param,
    Ref,
    Scalar,
    Type,
    TypeModule,
    UnionOf,
)
from sdkwright.plan.argument_drafts import ArgumentDraft, CallDraft, Drafter
from sdkwright.plan.bodies import find_files
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.leaf_types import can_be_empty
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.path_values import path_sample, path_type
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.plan.samples import Sampler
from sdkwright.plan.variants import build_by_variant, find_variants, make_overload
from sdkwright.schema.keywords import Schema, naming

_FIELD_LOCATIONS = {"body_root": "body", "cookie": "header", "querystring": "query"}


@dataclass(frozen=True)
class Arguments:
    """The arguments of a method: parameters in signature order, the params module, uploads within a multipart body.

    ``overloads`` are the ways to call a method whose body is one of several objects.
    """

    params: tuple[Param, ...]
    module: TypeModule | None
    file_paths: tuple[tuple[str, ...], ...] = ()
    overloads: tuple[Overload, ...] = ()


@dataclass(frozen=True)
class ArgumentBuilder:
    """Builds the arguments of one method in the params module ``ref``."""

    rules: Rules
    sampler: Sampler
    drafter: Drafter
    endpoint: Endpoint
    ref: Ref

    def build(self, call: CallDraft, switch: str | None, *, splits: bool) -> Arguments:
        """Build the arguments.

        ``switch`` is the wire name of the boolean that chooses between a stream and an answer; ``splits``: there is a
        params class for each of the two.
        """
        builder = ModuleBuilder(
            self.rules, "params", self.ref.module, self.ref.name, source=self.endpoint.operation.pointer
        )
        builder.scope.export(self.ref.name)
        raw = find_raw_body(call)
        if raw is not None:
            return self._build_with_raw(call, raw, switch, splits=splits)
        body = call.body
        has_ways = body.kind in ("json", "form") or body.json_without_files
        if has_ways and switch is None and self.endpoint.settings.body_param_name is None:
            variants = find_variants(self.rules.view, body.schema)
            if variants and call.has_params_class:
                return self._build_variants(builder, call, variants)
        params = [self._param(builder, name, draft, name in call.positional) for name, draft in call.arguments]
        params = self._sample_together(body.schema, params, switch)
        module = _params_module(builder, params, switch if splits else None) if call.has_params_class else None
        names = {param.wire: param.name for param in params if param.location == "body"}
        is_whole = any(param.location == "body_root" for param in params)
        files = find_files(self.rules.view, body, None if is_whole else names) if body.kind == "multipart" else ()
        return Arguments(tuple(params), module, files)

    def _build_with_raw(
        self, call: CallDraft, raw: tuple[str, ArgumentDraft], switch: str | None, *, splits: bool
    ) -> Arguments:
        """Build the arguments of a body that is an object or bytes.

        What may be sent as bytes is one more way to call.
        """
        rest = replace(call, arguments=tuple(entry for entry in call.arguments if entry != raw))
        arguments = self.build(rest, switch, splits=splits)
        builder = ModuleBuilder(self.rules, "params", self.ref.module, self.ref.name)
        param = replace(self._param(builder, *raw, positional=False), in_full=False)
        ways = arguments.overloads or (make_overload(arguments.params),)
        beside = [param for param in arguments.params if param.location != "body"]
        alone = make_overload((*beside, replace(param, required=True)))
        params = (*(_make_optional(item) for item in arguments.params), param)
        return Arguments(params, arguments.module, arguments.file_paths, (*ways, alone))

    def _build_variants(
        self, builder: ModuleBuilder, call: CallDraft, variants: Sequence[tuple[Schema, Schema]]
    ) -> Arguments:
        shared: dict[str, Param] = {}

        def build(owner: str, schema: Schema) -> list[Param]:
            params: list[Param] = []
            for name, draft in self.drafter.draft_variant(self.endpoint, call, schema):
                if draft.location == "body":
                    params.append(self._param(builder, name, draft, name in call.positional, owner))
                    continue
                if name not in shared:
                    shared[name] = self._param(builder, name, draft, name in call.positional)
                params.append(shared[name])
            return self._sample_together(schema, params, None)

        order = [(name, draft.required) for name, draft in call.arguments]
        arguments = build_by_variant(builder, call.body.schema, variants, order, build, params_field)
        names = {param.wire: param.name for param in arguments.params if param.location == "body"}
        files = find_files(self.rules.view, call.body, names) if call.body.kind == "multipart" else ()
        return Arguments(arguments.params, arguments.module, files, arguments.overloads)

    def _param(
        self, builder: ModuleBuilder, name: str, draft: ArgumentDraft, positional: bool, owner: str = ""
    ) -> Param:
        """Build an argument.

        Classes for what is in one variant of a body are named after the variant, its ``owner``.
        """
        in_path = draft.location == "path"
        type_name = naming(draft.schema).get("type_name")
        wire = draft.explicit_name or draft.wire
        path = ClassPath.of(type_name) if type_name else self.rules.property_path(owner, wire)
        kind = path_type(self.rules, draft.schema) if in_path else builder.type_of(draft.schema, path)
        short = self.sampler.sample(draft.schema, draft.wire, examples=draft.examples)
        full = self.sampler.sample(draft.schema, draft.wire, full=True, examples=draft.examples)
        if in_path:
            short, full = (path_sample(self.rules.view, draft, kind, sample, full) for sample in (short, full))
        if draft.location == "header" and isinstance(kind, Nullable):
            kind = kind.inner  # a header cannot say null
        if kind == Scalar("base64") and draft.location != "body":
            kind = Scalar("str")  # only fields of a body are encoded
        is_list = isinstance(kind, ListOf)
        return Param(
            name=name,
            wire=draft.wire,
            location=draft.location,
            type=kind,
            required=draft.required,
            sample=short,
            full_sample=full,
            doc=draft.doc.strip(),
            positional=positional,
            check_empty=in_path and can_be_empty(kind),
            style=None if in_path and not is_list else draft.style,
            explode=draft.explode and is_list,
            media=draft.media,
            extends=draft.extends,
            in_full=draft.client_option is None,
            client_option=draft.client_option,
        )

    def _sample_together(self, schema: Schema, params: list[Param], switch: str | None) -> list[Param]:
        """Give the arguments samples that go together, where the body's variants say which do."""
        has_fields = any(param.location == "body" for param in params)
        samples = self.sampler.together(schema) if has_fields else None
        if samples is None:
            return params
        short, full = samples
        return [
            (
                replace(
                    param,
                    sample=short.get(param.wire, param.sample),
                    full_sample=full.get(param.wire, param.full_sample),
                    in_short=param.wire in short and not param.required,
                    in_full=param.wire in full,
                )
                if param.location == "body" and param.wire != switch
                else param
            )
            for param in params
        ]


def find_raw_body(call: CallDraft) -> tuple[str, ArgumentDraft] | None:
    """Return the argument that is bytes to be sent in place of a body, with its name; None without one."""
    if call.body.raw_media is None:
        return None
    return next((entry for entry in call.arguments if entry[1].location == "body_root"), None)


def _make_optional(param: Param) -> Param:
    """Return a property of the body as an argument that need not be passed, as bytes may be instead."""
    if param.location != "body":
        return param
    return replace(param, required=False, in_short=param.required or param.in_short)


def params_field(param: Param) -> Field:
    """Return the key of a params class for an argument."""
    location = _FIELD_LOCATIONS.get(param.location, param.location)
    return Field(param.name, param.wire, param.type, param.required, param.doc, location=location)  # type: ignore[arg-type]


def _params_module(builder: ModuleBuilder, params: Iterable[Param], switch: str | None) -> TypeModule:
    """Build the params module; a ``switch`` splits its class in two."""
    params = list(params)
    fields = tuple(params_field(param) for param in params if param.location != "path" or not param.positional)
    nested = tuple(builder.scope.definitions)
    name = next((param.name for param in params if param.wire == switch and param.location in ("body", "query")), None)
    if name is None:
        return builder.finish((ObjectDef(builder.main, fields), *nested))
    return _split(builder, fields, name, nested)


def _split(
    builder: ModuleBuilder, fields: tuple[Field, ...], switch: str, nested: tuple[Definition, ...]
) -> TypeModule:
    """Build a base class with everything but the switch, one class each for streaming and not, and their union."""
    main = builder.main
    own = next(field for field in fields if field.name == switch)
    base = ObjectDef(f"{main}Base", tuple(field for field in fields if field.name != switch))
    off = replace(own, type=_switch_type(False, own.type), required=False)
    on = replace(own, type=_switch_type(True, Scalar("bool")), required=True)
    link = Ref(builder.path, base.name)
    plain = ObjectDef(f"{main}NonStreaming", (off,), base=link)
    streaming = ObjectDef(f"{main}Streaming", (on,), base=link, total_false=False)
    alias = AliasDef(main, UnionOf((Ref(builder.path, plain.name), Ref(builder.path, streaming.name))))
    exports = [main, base.name, *builder.scope.exports[1:], plain.name, streaming.name]
    return builder.finish((base, *nested, plain, streaming, alias), exports)


def _switch_type(value: bool, like: Type) -> Type:
    kind = LiteralOf((value,))
    return Nullable(kind) if isinstance(like, Nullable) else kind
