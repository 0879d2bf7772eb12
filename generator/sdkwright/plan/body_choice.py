"""Which of its media types a request body is sent as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sdkwright.ir import BodyKind
from sdkwright.openapi import Operation, RequestBody
from sdkwright.openapi.streams import list_lines, offers_stream
from sdkwright.plan.bodies import Body, flatten_body, holds_files, is_file_media
from sdkwright.schema.keywords import Schema, as_schema, is_upload, properties
from sdkwright.schema.media import (
    essence,
    is_form,
    is_form_data,
    is_json,
    is_json_lines,
    is_multipart,
    is_plain_json,
    is_range,
    is_stream,
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


def choose_body(view: SchemaView, operation: Operation) -> Body:
    """Choose how the body of an operation is sent: as JSON, lines of JSON, a form, text, or as it is.

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
    raw_media = _find_raw_media(view, request) if kind in ("json", "form") and not streams else None
    if raw_media is not None and flatten_body(view, schema) is None:
        raw_media = None
    return Body(kind, content_type, schema, request.required, request.description or "", encoding, raw_media=raw_media)


def _find_raw_media(view: SchemaView, request: RequestBody) -> str | None:
    """Return the media type of a body that is a file as it is; None without one."""
    for media, content in request.content.items():
        if is_json(media) or is_form(media) or is_multipart(media) or is_stream(media):
            continue
        is_raw = is_file_media(media) if content.schema is None else is_upload(view.expand(as_schema(content.schema)))
        if is_raw:
            return media
    return None


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
    if holds_files(view, chosen["json"]) or not holds_files(view, chosen["form"]):
        return None
    return {"oneOf": list(chosen.values())}


def list_other_bodies(view: SchemaView, operation: Operation) -> list[str]:
    """Return the media types of bodies that are left out and hold something else than the one that is sent."""
    request = operation.request_body
    if request is None or len(request.content) < 2:
        return []
    body = choose_body(view, operation)
    schema = body.schema
    names = properties(flatten_body(view, schema) or view.expand(schema))
    return [
        media
        for media, content in request.content.items()
        if content.schema is not None
        and media != body.raw_media
        and _holds_more(view, as_schema(content.schema), schema, frozenset(names))
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
    if is_multipart(structured) or any(holds_files(view, content.schema) for _, content in others):
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
    if is_json_lines(media):
        lines = list_lines(view, media, content)
        if lines is not None:
            return "jsonl", media, lines
    return "binary", None if essence(media) in ("*/*", "application/*") else media, as_schema(content.schema)


def _part_name(view: SchemaView, schema: Schema) -> str | None:
    """Return the name of the part that a multipart body without names is: ``file``, or ``files`` for a list of them."""
    if is_upload(view.resolve(schema)[1]):
        return "file"
    items = as_schema(view.expand(schema).get("items"))
    return "files" if is_upload(view.expand(items)) else None


def _encoding(request: RequestBody) -> Mapping[str, Mapping[str, Any]]:
    encoding: dict[str, Mapping[str, Any]] = {}
    for media in request.content.values():
        for wire, entry in media.encoding.items():
            encoding.setdefault(wire, as_schema(entry))
    return encoding
