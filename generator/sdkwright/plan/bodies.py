"""Request bodies: how they are sent, the object they are, and where files are in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.ir import BodyKind
from sdkwright.openapi import Operation, RequestBody
from sdkwright.openapi.streams import offers_stream
from sdkwright.plan.leaf_types import describe
from sdkwright.schema.keywords import (
    ANNOTATIONS,
    Schema,
    additional,
    as_schema,
    is_null,
    is_skipped,
    is_upload,
    properties,
    ref_of,
    required,
    types_of,
    variants,
)
from sdkwright.schema.media import (
    essence,
    is_form,
    is_form_data,
    is_json,
    is_media_file,
    is_multipart,
    is_plain_json,
    is_range,
    is_text,
    plain_json_first,
)
from sdkwright.schema.view import SchemaView

_KINDS: tuple[tuple[Callable[[str], bool], BodyKind], ...] = (
    (is_json, "json"),
    (is_multipart, "multipart"),
    (is_form, "form"),
    (is_text, "text"),
)
_BYTES = frozenset({"application/octet-stream", "application/pdf", "application/zip", "application/gzip"})
_MAX_UNIONS = 32
"""Unions within unions of one body that are looked into."""
_MAX_FILE_DEPTH = 6


@dataclass(frozen=True)
class Body:
    """How a request body is sent.

    ``content_type`` is its media type where that is not JSON, ``encoding`` what the document says of its fields.
    ``json_without_files``: it is a form where there is a file in it, else JSON.
    """

    kind: BodyKind = "none"
    content_type: str | None = None
    schema: Schema = field(default_factory=dict[str, Any])
    required: bool = False
    doc: str = ""
    encoding: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    json_without_files: bool = False


def choose_body(view: SchemaView, operation: Operation) -> Body:
    """Choose how the body of an operation is sent: as JSON, as a form, as text, or as it is.

    A schema of raw bytes makes a file of the body, whatever its type; in a form the file is the part ``file``, and a
    list of files the parts ``files``.
    """
    request = operation.request_body
    if request is None or not request.content:
        return Body()
    encoding = _encoding(request)
    success = operation.success
    # Where the answer may be a stream, whether it is one tells the ways to call apart, as in published packages.
    streams = success is not None and offers_stream(success.content)
    either = None if streams else _join_json_and_form(view, request)
    if either is not None:
        return Body("multipart", None, either, request.required, request.description or "", encoding, True)
    kind, content_type, schema = _choose_media(view, request)
    return Body(kind, content_type, schema, request.required, request.description or "", encoding)


def _join_json_and_form(view: SchemaView, request: RequestBody) -> Schema | None:
    """Return the union of two bodies between which callers choose, in the document's order; None without such two.

    They are JSON that holds no files and a form that does, as an API has them that takes a file or its address.
    """
    chosen: dict[str, Schema] = {}
    for media, content in request.content.items():
        kind = "json" if is_plain_json(media) else "form" if is_form_data(media) else None
        if kind is not None:
            chosen.setdefault(kind, as_schema(content.schema))
    if len(chosen) < 2 or any(flatten_body(view, schema) is None for schema in chosen.values()):
        return None
    if _holds_files(view, chosen["json"]) or not _holds_files(view, chosen["form"]):
        return None
    return {"oneOf": list(chosen.values())}


def list_other_bodies(view: SchemaView, operation: Operation) -> list[str]:
    """Return the media types of bodies that are left out and hold something else than the one that is sent."""
    request = operation.request_body
    if request is None or len(request.content) < 2:
        return []
    schema = choose_body(view, operation).schema
    names = properties(flatten_body(view, schema) or view.expand(schema))
    return [
        media
        for media, content in request.content.items()
        if content.schema is not None and _holds_more(view, as_schema(content.schema), schema, frozenset(names))
    ]


def _holds_more(view: SchemaView, other: Schema, schema: Schema, names: frozenset[str]) -> bool:
    """Whether a body has properties that the one that is sent has not, or is made of something else."""
    if other == schema or view.resolve(other) == view.resolve(schema):
        return False
    expanded = view.expand(other)
    own = properties(expanded)
    return not own.keys() <= names if own else bool(is_upload(expanded) and names)


def _choose_media(view: SchemaView, request: RequestBody) -> tuple[BodyKind, str | None, Schema]:
    others = [(media, content) for media, content in request.content.items() if not is_multipart(media)]
    structured = next((media for media in request.content if is_json(media) or is_multipart(media)), "")
    kinds = _KINDS
    # Of JSON and multipart, the one listed first; but JSON and URL-encoded forms hold no raw bytes.
    if is_multipart(structured) or any(_holds_files(view, content.schema) for _, content in others):
        kinds = tuple(sorted(_KINDS, key=lambda entry: entry[1] != "multipart"))
    for is_kind, kind in kinds:
        # Of multipart bodies the form is the one that servers read everywhere.
        for media, content in sorted(
            plain_json_first(request.content), key=lambda entry: kind == "multipart" and not is_form_data(entry[0])
        ):
            if not is_kind(media):
                continue
            schema = as_schema(content.schema)
            name = _part_name(view, schema)
            if name is None or (name != "file" and kind != "multipart"):
                return kind, None if is_plain_json(media) or is_range(media) else media, schema
            if kind == "multipart":
                return kind, media, {"type": "object", "properties": {name: schema}, "required": [name]}
    media, content = next(iter(request.content.items()))
    return "binary", None if essence(media) in ("*/*", "application/*") else media, as_schema(content.schema)


def _part_name(view: SchemaView, schema: Schema) -> str | None:
    """Return the name of the part that a multipart body without names is: ``file``, or ``files`` for a list of them."""
    if is_upload(view.resolve(schema)[1]):
        return "file"
    items = as_schema(view.expand(schema).get("items"))
    return "files" if is_upload(view.expand(items)) else None


def _holds_files(view: SchemaView, schema: object) -> bool:
    return next(_files_below(view, as_schema(schema), 0), None) is not None


def _encoding(request: RequestBody) -> Mapping[str, Mapping[str, Any]]:
    encoding: dict[str, Mapping[str, Any]] = {}
    for media in request.content.values():
        for wire, entry in media.encoding.items():
            encoding.setdefault(wire, as_schema(entry))
    return encoding


def flatten_body(view: SchemaView, schema: Schema, passed: tuple[str, ...] = ()) -> Schema | None:
    """Return a body as one object with properties; None when it is something else.

    A union of objects becomes all their properties, required where every variant requires them; a variant that is the
    union itself (``passed`` are the references on the way) adds nothing.
    """
    body, _, pointers = view.inspect(schema)
    passed = (*passed, *pointers)
    members = [member for member in variants(body) if set(member) - {"required"}]
    if members:
        if len(passed) > _MAX_UNIONS:
            return None
        onward = [member for member in members if ref_of(member) is None or view.resolve(member)[0] not in passed]
        objects: list[Schema] = []
        for member in onward:
            flat = flatten_body(view, member, (*passed, ""))
            if flat is None:
                return None
            objects.append(flat)
        return _describe_required(_join_objects(body, objects)) if objects else None
    names = types_of(body)
    return _describe_required(body) if properties(body) and (not names or "object" in names) else None


def _describe_required(body: Schema) -> Schema:
    """Add the properties that are required and never described, which have to be sent all the same."""
    fields = properties(body)
    missing = [name for name in sorted(required(body)) if name not in fields]
    return {**body, "properties": {**fields, **{name: {} for name in missing}}} if missing else body


def _join_objects(outer: Schema, parts: list[Schema]) -> Schema:
    joined: dict[str, list[Schema]] = {}
    for part in [outer, *parts]:
        for wire, schema in properties(part).items():
            if schema not in joined.setdefault(wire, []):
                joined[wire].append(schema)
    names = required(outer) | frozenset[str].intersection(*(required(part) for part in parts))
    fields = {wire: schemas[0] if len(schemas) == 1 else _any_of(schemas) for wire, schemas in joined.items()}
    return {"type": "object", "properties": fields, "required": sorted(names)}


def _any_of(schemas: list[Schema]) -> Schema:
    values = [
        value for schema in schemas for value in ([schema["const"]] if "const" in schema else schema.get("enum") or ())
    ]
    if values and all("const" in schema or "enum" in schema for schema in schemas):
        return {**schemas[0], "enum": list(dict.fromkeys(values))} if "enum" in schemas[0] else {"enum": values}
    # What keeps a property from callers holds for the union where every variant says it.
    hiding: dict[str, Any] = {"readOnly": True} if all(schema.get("readOnly") for schema in schemas) else {}
    if all(map(is_skipped, schemas)):
        hiding["x-stainless-skip"] = True
    return {"anyOf": schemas, "description": describe(schemas[0]), **hiding}


def is_file_media(media: str) -> bool:
    """Whether what has this media type is bytes, to be given as a file."""
    return is_media_file(media) or essence(media) in _BYTES


def with_upload(schema: Schema, encoding: Mapping[str, Any]) -> Schema:
    """Return the schema of a part, a file where it is a string and the body gives it the media type of one."""
    media = str(encoding.get("contentType", "")).split(",")[0].strip()
    is_plain = not ref_of(schema) and not set(schema) - {"type", "contentMediaType", *ANNOTATIONS}
    return {**schema, "type": "string", "format": "binary"} if is_plain and is_file_media(media) else schema


def find_files(view: SchemaView, body: Body, arguments: Mapping[str, str] | None) -> tuple[tuple[str, ...], ...]:
    """Return where uploads are in a multipart body, by the names on the wire.

    ``<array>`` stands for every item, ``<key>`` for every key of a map; after ``<other>`` what is no file is meant,
    too. ``arguments`` are the arguments' names by wire name, which paths begin with; None where the body is one.
    """
    if arguments is None:
        return tuple(path for path in _files_below(view, body.schema, 0) if path and path[0] != "<array>")
    flat = flatten_body(view, body.schema)
    paths: list[tuple[str, ...]] = []
    for wire, schema in properties(flat or {}).items():
        if wire in arguments:
            part = with_upload(schema, body.encoding.get(wire, {}))
            paths.extend((arguments[wire], *rest) for rest in _files_below(view, part, 0))
    return tuple(paths)


def _files_below(view: SchemaView, schema: Schema, depth: int) -> Iterator[tuple[str, ...]]:
    if depth > _MAX_FILE_DEPTH:
        return
    body = view.expand(schema)
    if is_upload(body):
        yield ()
    elif variants(body):
        files = [list(_files_below(view, member, depth + 1)) for member in variants(body) if not is_null(member)]
        # What is no file, nor a list of files, stays in the body beside one.
        is_open = not all(paths and all(path[:1] in ((), ("<array>",)) for path in paths) for paths in files)
        yield from dict.fromkeys(path or (("<other>",) if is_open else ()) for paths in files for path in paths)
    elif "items" in body:
        yield from (("<array>", *rest) for rest in _files_below(view, as_schema(body["items"]), depth + 1))
    else:
        for wire, item in properties(body).items():
            yield from ((wire, *rest) for rest in _files_below(view, item, depth + 1))
        others = ("<other>",) if properties(body) else ()
        for rest in _files_below(view, additional(body) or {}, depth + 1):
            yield ("<key>", *(rest or others))
