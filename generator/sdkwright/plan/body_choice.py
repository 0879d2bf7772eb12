"""The choice of a request body: one of its media types, of a choice between two, or bytes in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.openapi import Operation, RequestBody
from sdkwright.openapi.request_media import choose_request_media
from sdkwright.openapi.streams import offers_stream
from sdkwright.plan.bodies import Body, flatten_body, is_file_media
from sdkwright.schema.keywords import Schema, as_schema, is_upload, properties
from sdkwright.schema.media import (
    is_form,
    is_form_data,
    is_json,
    is_multipart,
    is_plain_json,
    is_stream,
)
from sdkwright.schema.uploads import holds_uploads
from sdkwright.schema.view import SchemaView


def choose_body(view: SchemaView, operation: Operation) -> Body:
    """Return how the body of an operation is sent, and what callers may send in its place."""
    request = operation.request_body
    if request is None:
        return Body()
    encoding = _encoding(request)
    success = operation.success
    # Where the answer may be a stream, whether it is one tells the ways to call apart, as in published packages.
    streams = success is not None and offers_stream(success.content)
    either = None if streams else _join_json_and_form(view, request)
    if either is not None:
        return Body("multipart", None, either, request.required, request.description or "", encoding, True)
    choice = choose_request_media(view, request)
    raw_media = _find_raw_media(view, request) if choice.form in ("json", "form") and not streams else None
    if raw_media is not None and flatten_body(view, choice.schema) is None:
        raw_media = None
    doc = request.description or ""
    return Body(choice.form, choice.media, choice.schema, request.required, doc, encoding, raw_media=raw_media)


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
    bodies: dict[str, Schema] = {}
    for media, content in request.content.items():
        kind = "json" if is_plain_json(media) else "form" if is_form_data(media) else None
        if kind is not None:
            bodies.setdefault(kind, as_schema(content.schema))
    if len(bodies) < 2 or any(flatten_body(view, schema) is None for schema in bodies.values()):
        return None
    if holds_uploads(view, bodies["json"]) or not holds_uploads(view, bodies["form"]):
        return None
    return {"oneOf": list(bodies.values())}


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
    """Return whether a body has properties that the one that is sent has not, or is made of something else."""
    if other == schema or view.resolve(other) == view.resolve(schema):
        return False
    expanded = view.expand(other)
    own = properties(expanded)
    return not own.keys() <= names if own else bool(is_upload(expanded) and names)


def _encoding(request: RequestBody) -> Mapping[str, Mapping[str, Any]]:
    encoding: dict[str, Mapping[str, Any]] = {}
    for media in request.content.values():
        for wire, entry in media.encoding.items():
            encoding.setdefault(wire, as_schema(entry))
    return encoding
