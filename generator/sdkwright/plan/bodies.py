"""Request bodies as objects: their properties, and where files are in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.ir import BodyKind
from sdkwright.plan.leaf_types import description_of
from sdkwright.schema.keywords import (
    ANNOTATIONS,
    Schema,
    is_skipped,
    properties,
    ref_of,
    required,
    types_of,
    variants,
)
from sdkwright.schema.media import essence, is_media_file
from sdkwright.schema.uploads import find_uploads
from sdkwright.schema.view import SchemaView

_BYTES = frozenset({"application/octet-stream", "application/pdf", "application/zip", "application/gzip"})
_MAX_UNIONS = 32
"""Unions within unions of one body that are looked into."""


@dataclass(frozen=True)
class Body:
    """How a request body is sent.

    ``content_type`` is its media type where that is not JSON, ``encoding`` what the document says of its fields.
    ``json_without_files``: it is a form where there is a file in it, else JSON.  ``raw_media`` is the media type of
    bytes that callers may send in its place.
    """

    kind: BodyKind = "none"
    content_type: str | None = None
    schema: Schema = field(default_factory=dict[str, Any])
    required: bool = False
    doc: str = ""
    encoding: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    json_without_files: bool = False
    raw_media: str | None = None


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
    return {"anyOf": schemas, "description": description_of(schemas[0]), **hiding}


def is_file_media(media: str) -> bool:
    """Return whether what has this media type is bytes, to be given as a file."""
    return is_media_file(media) or essence(media) in _BYTES


def with_upload(schema: Schema, encoding: Mapping[str, Any]) -> Schema:
    """Return the schema of a part, a file where it is a string and the body gives it the media type of one."""
    media = str(encoding.get("contentType", "")).split(",")[0].strip()
    is_plain = not ref_of(schema) and not set(schema) - {"type", "contentMediaType", *ANNOTATIONS}
    return {**schema, "type": "string", "format": "binary"} if is_plain and is_file_media(media) else schema


def find_files(view: SchemaView, body: Body, arguments: Mapping[str, str] | None) -> tuple[tuple[str, ...], ...]:
    """Return where uploads are in a multipart body, as `find_uploads` does.

    ``arguments`` are the arguments' names by wire name, which paths begin with; None where the body is one.
    """
    if arguments is None:
        return tuple(path for path in find_uploads(view, body.schema) if path and path[0] != "<array>")
    flat = flatten_body(view, body.schema)
    paths: list[tuple[str, ...]] = []
    for wire, schema in properties(flat or {}).items():
        if wire in arguments:
            part = with_upload(schema, body.encoding.get(wire, {}))
            paths.extend((arguments[wire], *rest) for rest in find_uploads(view, part))
    return tuple(paths)
