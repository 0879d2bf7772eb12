"""The arguments of a method and the ``TypedDict`` that documents them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sdkwright.ir import (
    AliasDef,
    BodyKind,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Overload,
    Param,
    ParamLocation,
    Ref,
    Sample,
    Scalar,
    Style,
    Type,
    TypeModule,
    UnionOf,
)
from sdkwright.naming.reserved import safe, safe_class
from sdkwright.openapi import Document, Parameter
from sdkwright.plan.context import Context, Planned
from sdkwright.plan.fields import argument_name, sort_key
from sdkwright.plan.types import ModuleBuilder, Path, text
from sdkwright.plan.variants import Make, by_variant, variants_of
from sdkwright.plan.wire import encodings, extended_header, field_style, is_file_media, parameter_style, part_media
from sdkwright.schema.keywords import (
    ANNOTATIONS,
    Schema,
    as_schema,
    constants,
    is_skipped,
    is_upload,
    naming,
    properties,
    ref_of,
    renames,
    required,
    types_of,
    variants,
)
from sdkwright.schema.media import is_form, is_json, is_multipart, is_plain_json, is_range, is_text, plain_json_first

_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_BODIES: tuple[tuple[Callable[[str], bool], BodyKind], ...] = (
    (is_json, "json"),
    (is_multipart, "multipart"),
    (is_form, "form"),
    (is_text, "text"),
)
_PREFIX: dict[ParamLocation, str] = {
    "path": "path",
    "query": "query",
    "querystring": "query",
    "header": "header",
    "cookie": "cookie",
}

_MOST_UNIONS = 32
"""Unions within unions of one body that are looked into."""


@dataclass(frozen=True)
class Arguments:
    """What :func:`arguments` finds: the parameters in signature order, how the body is sent, the params module.

    ``overloads`` are the ways to call a method whose body is one of several objects.
    """

    params: tuple[Param, ...]
    body: BodyKind
    content_type: str | None
    module: TypeModule | None
    file_paths: tuple[tuple[str, ...], ...]
    constant_body: tuple[tuple[str, bool], ...] = ()
    overloads: tuple[Overload, ...] = ()


@dataclass(frozen=True)
class _Raw:
    """An argument before names are settled."""

    wire: str
    location: ParamLocation
    schema: Schema
    required: bool
    doc: str
    examples: tuple[Any, ...] = ()
    explode: bool = False
    style: Style | None = None
    media: str | None = None
    name: str | None = None
    extends: str | None = None


def arguments(context: Context, planned: Planned, stream_param: str | None, *, streams: bool = False) -> Arguments:
    """Plan the arguments of one method.

    ``stream_param`` is the wire name of the boolean that switches streaming, which gets its own place in overloads;
    without one, ``streams`` says that the method always streams.
    """
    stem = planned.stem + context.names.pascal(planned.key) + "Params"
    path = f"{planned.folder}/{planned.module}_params"
    if planned.params_name is not None:
        stem = safe_class(context.names.pascal(planned.params_name))
        path = f"{planned.folder}/{safe(context.names.snake(planned.params_name))}"
    builder = ModuleBuilder(context.rules, "params", path, stem, source=planned.operation.pointer)
    builder.exports.append(stem)

    body, content_type, body_schema = request_body(context.document, planned)
    raws = [*_declared(context, planned), *_body_raws(context, planned, body, body_schema)]
    always = [raw for raw in raws if streams and stream_param is None and _asks_to_stream(context, raw)]
    named = _named(context, [raw for raw in raws if raw not in always])
    fixed = tuple((raw.wire, True) for raw in always)
    positional = _positional(planned, named)
    ordered = _ordered(context, named, positional)
    if body in ("json", "form") and stream_param is None and planned.settings.body_param_name is None:
        several = variants_of(context, builder, body_schema, lambda schema: flatten(context, schema))
        if several:
            make = _maker(context, builder, planned, body, named, positional)
            found = by_variant(builder, several, [(name, raw.required) for name, raw in ordered], make, _field)
            return Arguments(found.params, body, content_type, found.module, (), fixed, found.overloads)
    params = [_param(context, builder, raw, name, name in positional) for name, raw in ordered]
    params = _together(context, body_schema, params, stream_param)
    module = _module(context, builder, params, planned, stream_param)
    files = file_paths(context, body_schema, params, encodings(planned)) if body == "multipart" else ()
    return Arguments(tuple(params), body, content_type, module, files, fixed)


def _asks_to_stream(context: Context, raw: _Raw) -> bool:
    """Whether an optional property can only say what the method is for, that the answer is to be streamed."""
    if raw.location != "body" or raw.wire != "stream" or raw.required:
        return False
    return constants(context.view.expand(raw.schema)) == (True,)


def _maker(
    context: Context,
    builder: ModuleBuilder,
    planned: Planned,
    body: BodyKind,
    named: list[tuple[str, _Raw]],
    positional: tuple[str, ...],
) -> Make:
    """Makes the arguments for one variant of the body, under the names they have in all variants."""
    names = {(raw.location, raw.wire): name for name, raw in named}
    shared: dict[str, Param] = {}

    def one(name: str, raw: _Raw, owner: str) -> Param:
        if raw.location == "body":
            return _param(context, builder, raw, name, name in positional, owner)
        if name not in shared:
            shared[name] = _param(context, builder, raw, name, name in positional)
        return shared[name]

    def make(owner: str, schema: Schema) -> list[Param]:
        raws = [*_declared(context, planned), *_body_raws(context, planned, body, schema)]
        known = [(names[raw.location, raw.wire], raw) for raw in raws if (raw.location, raw.wire) in names]
        ordered = _ordered(context, known, positional)
        return _together(context, schema, [one(name, raw, owner) for name, raw in ordered], None)

    return make


def request_body(document: Document, planned: Planned) -> tuple[BodyKind, str | None, Schema]:
    """How the body is sent, its media type where that is not JSON, and its schema.

    A schema of raw bytes makes a file of the body, whatever its type; in a form the file is the part ``file``.
    """
    body = planned.operation.request_body
    if body is None or not body.content:
        return "none", None, {}
    for fits, kind in _BODIES:
        for media, content in plain_json_first(body.content):
            schema = as_schema(content.schema)
            raw = is_upload(as_schema(document.resolve(schema)[1]))
            if fits(media) and kind == "multipart" and raw:
                return kind, media, {"type": "object", "properties": {"file": schema}, "required": ["file"]}
            if fits(media) and not raw:
                return kind, None if is_plain_json(media) or is_range(media) else media, schema
    media = next(iter(body.content))
    return "binary", None if is_range(media) else media, as_schema(body.content[media].schema)


def _declared(context: Context, planned: Planned) -> Iterable[_Raw]:
    """Path, query, header and cookie parameters; path parameters in the order of the path."""
    found = {(one.location, one.name): one for one in planned.operation.parameters}
    for wire in _TEMPLATE.findall(planned.operation.path):
        one = found.get(("path", wire))
        if one is None:
            yield _Raw(wire, "path", {"type": "string"}, True, "")
        else:
            schema, doc, examples = as_schema(one.schema), one.description or "", tuple(one.examples)
            style = parameter_style(context, one)
            yield _Raw(wire, "path", schema, True, doc, examples, one.explode, style)
    for one in planned.operation.parameters:
        if one.location == "path" or is_skipped(one.extensions):
            continue
        extends = extended_header(context, planned, one)
        if one.location == "header" and one.name.lower() in context.headers and extends is None:
            continue
        if one.location == "querystring":
            yield from _querystring(context, one)
            continue
        location: ParamLocation = one.location
        schema, examples = as_schema(one.schema), tuple(one.examples)
        said = {**schema, **one.extensions}
        name = naming(said).get("method_argument") or _said_name(context, said)
        doc = text({**said, "description": one.description or schema.get("description")})
        style = parameter_style(context, one)
        yield _Raw(one.name, location, schema, one.required, doc, examples, style=style, name=name, extends=extends)


def _querystring(context: Context, one: Parameter) -> Iterable[_Raw]:
    """A parameter that is the whole query (OpenAPI 3.2): the fields of a form as arguments, anything else as one."""
    schema = as_schema(one.schema)
    flat = flatten(context, schema) if one.content_type is not None and is_form(one.content_type) else None
    if flat is None:
        yield _Raw(one.name, "querystring", schema, one.required, one.description or text(schema), tuple(one.examples))
        return
    for wire, item in properties(flat).items():
        field = replace(one, name=wire, location="query", content_type=None, style="form", explode=True, schema=item)
        style = parameter_style(context, replace(field, style_stated=True))
        yield _Raw(wire, "query", item, one.required and wire in required(flat), text(item), style=style)


def _said_name(context: Context, node: Schema) -> str | None:
    """The argument's name where the document gives one for SDKs (``x-stainless-param``)."""
    said = node.get("x-stainless-param")
    return argument_name(context.names, said) if isinstance(said, str) and said else None


def _body_raws(context: Context, planned: Planned, kind: BodyKind, schema: Schema) -> Iterable[_Raw]:
    """The body's properties as arguments of their own, or the body as one argument."""
    if kind == "none":
        return
    request = planned.operation.request_body
    needed = request is not None and request.required
    root_name = planned.settings.body_param_name
    if kind in ("binary", "text"):
        content: Schema = {"type": "string", "format": "binary"} if kind == "binary" else _as_text(context, schema)
        yield _Raw("body", "body_root", content, needed, request.description or "" if request else "", name=root_name)
        return
    flat = flatten(context, schema)
    if flat is None or root_name is not None:
        yield _Raw("body", "body_root", schema, needed, text(schema), name=root_name)
        return
    called = renames(flat)
    encoded = encodings(planned)
    for wire, item in properties(flat).items():
        if item.get("readOnly") or is_skipped(item):
            continue
        target: Schema = context.view.resolve(item)[1] if ref_of(item) else {}
        name = naming(item).get("method_argument") or _said_name(context, item)
        if name is None and wire in called:
            name = argument_name(context.names, called[wire])
        encoding = encoded.get(wire, {})
        if kind == "multipart":
            item = as_upload(item, encoding)
        media = part_media(context, kind, encoding, item)
        style = field_style(context, kind, encoding, item) if media is None else None
        doc = text(item) or text(target)
        yield _Raw(wire, "body", item, wire in required(flat), doc, style=style, media=media, name=name)


def _as_text(context: Context, schema: Schema) -> Schema:
    """What is given for a body of plain text: a number or truth value where the schema asks for one, else the text."""
    body = context.view.expand(schema)
    return schema if types_of(body) in (("integer",), ("number",), ("boolean",)) else {"type": "string"}


def as_upload(item: Schema, encoding: Schema) -> Schema:
    """A part that is a string of any kind is a file where the body says that it has the media type of one."""
    said = str(encoding.get("contentType", "")).split(",")[0].strip()
    plain = not ref_of(item) and not set(item) - {"type", *ANNOTATIONS} - {"contentMediaType"}
    return {**item, "type": "string", "format": "binary"} if plain and is_file_media(said) else item


def flatten(context: Context, schema: Schema, passed: tuple[str, ...] = ()) -> Schema | None:
    """A body as one object with properties; ``None`` when it is something else.

    A union of objects becomes all their properties, required where every variant requires them; a variant that is the
    union itself (``passed`` are the references on the way) adds nothing.
    """
    body, _, pointers = context.view.inspect(schema)
    passed = (*passed, *pointers)
    members = [one for one in variants(body) if set(one) - {"required"}]
    if members:
        if len(passed) > _MOST_UNIONS:
            return None
        onward = [one for one in members if ref_of(one) is None or context.view.resolve(one)[0] not in passed]
        parts = [flatten(context, one, (*passed, "")) for one in onward]
        objects = [one for one in parts if one is not None]
        if len(objects) < len(parts) or not parts:
            return None
        return _with_all_required(_joined(body, objects))
    names = types_of(body)
    return _with_all_required(body) if properties(body) and (not names or "object" in names) else None


def _with_all_required(body: Schema) -> Schema:
    """A property that is required and never described has to be sent all the same."""
    known = properties(body)
    missing = [name for name in sorted(required(body)) if name not in known]
    return {**body, "properties": {**known, **{name: {} for name in missing}}} if missing else body


def _joined(outer: Schema, parts: list[Schema]) -> Schema:
    known: dict[str, list[Schema]] = {}
    for part in [outer, *parts]:
        for wire, item in properties(part).items():
            if item not in known.setdefault(wire, []):
                known[wire].append(item)
    needed = required(outer) | frozenset[str].intersection(*(required(part) for part in parts))
    joined = {wire: items[0] if len(items) == 1 else _any_of(items) for wire, items in known.items()}
    return {"type": "object", "properties": joined, "required": sorted(needed)}


def _any_of(items: list[Schema]) -> Schema:
    values = [value for item in items for value in ([item["const"]] if "const" in item else item.get("enum") or ())]
    if values and all("const" in item or "enum" in item for item in items):
        return {**items[0], "enum": list(dict.fromkeys(values))} if "enum" in items[0] else {"enum": values}
    return {"anyOf": items, "description": text(items[0])}


def _named(context: Context, raws: list[_Raw]) -> list[tuple[str, _Raw]]:
    """Settle names: where two places use one name, each is prefixed by its place."""
    names = [raw.name or argument_name(context.names, raw.wire) for raw in raws]
    result: list[tuple[str, _Raw]] = []
    taken: set[str] = set()
    for name, raw in zip(names, raws, strict=True):
        if (
            names.count(name) > 1
            and len({other.location for n, other in zip(names, raws, strict=True) if n == name}) > 1
        ):
            name = f"{_PREFIX.get(raw.location, 'body')}_{raw.name or context.names.snake(raw.wire)}"
        while name in taken:
            name += "_"
        taken.add(name)
        result.append((name, raw))
    return result


def _positional(planned: Planned, named: list[tuple[str, _Raw]]) -> tuple[str, ...]:
    """Names given without a keyword: those the config lists, else the last path parameter."""
    chosen = planned.settings.positional_params
    if chosen is not None:
        # One name can be both in the path and elsewhere; the config then means the path.
        ranked = sorted(named, key=lambda one: one[1].location != "path")
        found = (next((name for name, raw in ranked if key in (raw.wire, name)), None) for key in chosen)
        return tuple(dict.fromkeys(name for name in found if name is not None))
    last = [name for name, raw in named if raw.location == "path"][-1:]
    return tuple(last)


def _param(context: Context, builder: ModuleBuilder, raw: _Raw, name: str, positional: bool, owner: str = "") -> Param:
    """An argument; classes for what is in a body of several variants are named after the variant, its ``owner``."""
    special = naming(raw.schema).get("type_name")
    path = Path(special, special) if special else builder.property_path(owner, raw.name or raw.wire)
    kind = _path_type(context, raw.schema) if raw.location == "path" else builder.type_of(raw.schema, path)
    short = context.sampler.sample(raw.schema, raw.wire, examples=raw.examples)
    full = context.sampler.sample(raw.schema, raw.wire, full=True, examples=raw.examples)
    if raw.location == "path":
        short, full = (full if _is_empty(one) else one for one in (short, full))
        if not isinstance(kind, ListOf):
            short, full = (_path_sample(context, raw, one) for one in (short, full))
    return Param(
        name=name,
        wire=raw.wire,
        location=raw.location,
        type=kind,
        required=raw.required,
        sample=short,
        full_sample=full,
        doc=raw.doc.strip(),
        positional=positional,
        check_empty=raw.location == "path" and not _is_number(kind),
        style=None if raw.location == "path" and not isinstance(kind, ListOf) else raw.style,
        explode=raw.explode if isinstance(kind, ListOf) else False,
        media=raw.media,
        extends=raw.extends,
    )


def _together(context: Context, schema: Schema, params: list[Param], switch: str | None) -> list[Param]:
    """The arguments with values that go together, where the body's variants say which do."""
    fields = [one for one in params if one.location == "body"]
    found = context.sampler.together(schema) if fields else None
    if found is None:
        return params
    short, full = found
    result: list[Param] = []
    for one in params:
        if one.location == "body" and one.wire != switch:
            value, most = short.get(one.wire, one.sample), full.get(one.wire, one.full_sample)
            needed = one.wire in short and not one.required
            one = replace(one, sample=value, full_sample=most, in_short=needed, in_full=one.wire in full)
        result.append(one)
    return result


def _path_type(context: Context, schema: Schema) -> Type:
    """Path parameters are never null; anything that cannot stand in a path as it is becomes text."""
    builder = ModuleBuilder(context.rules, "params", "types/path", "Path")
    kind = builder.type_of(schema, Path("Path", "Path"))
    bare = kind.inner if isinstance(kind, Nullable) else kind
    if isinstance(bare, ListOf) and not builder.definitions and isinstance(bare.item, Scalar | LiteralOf):
        return bare
    unfit = builder.definitions or isinstance(bare, ListOf | MapOf) or bare in (Scalar("object"), Scalar("file"))
    return Scalar("str") if unfit else bare


def in_path(sample: Sample, raw: _Raw) -> str:
    """A list or object as a path holds it, in the parameter's own style (RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7)."""
    values = [_plain(one) for one in sample.items]
    between = {"label": ".", "matrix": ";"}.get(raw.style or "", ",") if raw.explode else ","
    if sample.kind == "dict":
        pairs = zip(sample.keys, values, strict=True)
        parts = [f"{key}={value}" if raw.explode else f"{key},{value}" for key, value in pairs]
    else:
        parts = [f"{raw.wire}={one}" if raw.explode and raw.style == "matrix" else one for one in values]
    start = {"label": ".", "matrix": ";" if raw.explode else f";{raw.wire}="}.get(raw.style or "", "")
    return start + between.join(parts) if any(values) else raw.wire


def _path_sample(context: Context, raw: _Raw, sample: Sample) -> Sample:
    """The sample as a path can hold it: as text, and not an empty one, which would lead elsewhere."""
    if sample.kind not in ("list", "dict", "none") and sample.value != "":
        return sample
    others = (one for one in constants(context.view.expand(raw.schema)) if one != "")
    return Sample("value", next((one for one in others if isinstance(one, str)), in_path(sample, raw)))


def _is_empty(sample: Sample) -> bool:
    return sample.kind in ("list", "dict") and not sample.items


def _plain(sample: Sample) -> str:
    value = sample.value
    return str(value).lower() if isinstance(value, bool) or value is None else str(value)


def _is_number(kind: Type) -> bool:
    return kind in (Scalar("int"), Scalar("float"), Scalar("bool"), Scalar("date"), Scalar("datetime"))


def _ordered(context: Context, named: list[tuple[str, _Raw]], positional: tuple[str, ...]) -> list[tuple[str, _Raw]]:
    """Signature order: positional ones, other path parameters, required, then optional query, body, headers."""
    first = [one for wanted in positional for one in named if one[0] == wanted]
    rest = [one for one in named if one[0] not in positional]
    paths = [one for one in rest if one[1].location == "path"]
    others = [one for one in rest if one[1].location != "path"]
    if context.rules.sort:
        others.sort(key=lambda one: sort_key(one[1].wire))
    needed = [one for one in others if one[1].required]
    place = {"query": 0, "querystring": 0, "body": 1, "body_root": 1, "header": 2, "cookie": 3}
    optional = sorted((one for one in others if not one[1].required), key=lambda one: place[one[1].location])
    return [*first, *paths, *needed, *optional]


def _module(
    context: Context, builder: ModuleBuilder, params: list[Param], planned: Planned, stream_param: str | None
) -> TypeModule | None:
    listed = [one for one in params if one.location != "path" or not one.positional]
    if all(one.location == "path" for one in listed):
        return None
    fields = tuple(_field(one) for one in listed)
    nested = tuple(builder.definitions)
    switch = next((one for one in params if one.location == "body" and one.wire == stream_param), None)
    if switch is None or context.single_stream_params or (planned.settings.streaming is None and stream_param is None):
        return builder.finish((ObjectDef(builder.main, fields), *nested))
    return builder.finish(_split(builder, fields, switch, nested))


def _split(
    builder: ModuleBuilder, fields: tuple[Field, ...], switch: Param, nested: tuple[Definition, ...]
) -> tuple[Definition, ...]:
    """A base class with everything but the switch, one class each for streaming and not, and their union."""
    main = builder.main
    own = next(one for one in fields if one.name == switch.name)
    base = ObjectDef(f"{main}Base", tuple(one for one in fields if one.name != switch.name))
    off = replace(own, type=_literal(False, own.type), required=False)
    on = replace(own, type=_literal(True, Scalar("bool")), required=True)
    link = Ref(builder.path, base.name)
    plain = ObjectDef(f"{main}NonStreaming", (off,), base=link)
    streaming = ObjectDef(f"{main}Streaming", (on,), base=link, total_false=False)
    alias = AliasDef(main, UnionOf((Ref(builder.path, plain.name), Ref(builder.path, streaming.name))))
    builder.exports[:] = [main, base.name, *builder.exports[1:], plain.name, streaming.name]
    return (base, *nested, plain, streaming, alias)


def _literal(value: bool, like: Type) -> Type:
    kind = LiteralOf((value,))
    return Nullable(kind) if isinstance(like, Nullable) else kind


def _field(one: Param) -> Field:
    place = "body" if one.location == "body_root" else "header" if one.location == "cookie" else one.location
    place = "query" if place == "querystring" else place
    return Field(one.name, one.wire, one.type, one.required, one.doc, location=place)


def file_paths(
    context: Context, schema: Schema, params: list[Param], encoded: Mapping[str, Schema]
) -> tuple[tuple[str, ...], ...]:
    """Where uploads are in a multipart body, by Python names; ``<array>`` stands for every item."""
    flat = flatten(context, schema)
    if flat is None:
        return ()
    found: list[tuple[str, ...]] = []
    by_wire = {one.wire: one.name for one in params if one.location == "body"}
    for wire, item in properties(flat).items():
        if wire in by_wire:
            found.extend(
                (by_wire[wire], *rest) for rest in _files_below(context, as_upload(item, encoded.get(wire, {})), 0)
            )
    return tuple(found)


def _files_below(context: Context, schema: Schema, depth: int) -> Iterable[tuple[str, ...]]:
    if depth > 6:
        return
    body = context.view.expand(schema)
    if is_upload(body):
        yield ()
    elif variants(body):
        paths = [path for one in variants(body) for path in _files_below(context, one, depth + 1)]
        yield from dict.fromkeys(paths)
    elif "items" in body:
        yield from (("<array>", *rest) for rest in _files_below(context, as_schema(body["items"]), depth + 1))
    else:
        for wire, item in properties(body).items():
            name = argument_name(context.names, wire)
            yield from ((name, *rest) for rest in _files_below(context, item, depth + 1))
