"""Which of its media types a request body is sent as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sdkwright.schema.keywords import Schema, as_schema, is_upload
from sdkwright.schema.media import (
    essence,
    is_form,
    is_form_data,
    is_json,
    is_json_lines,
    is_multipart,
    is_plain_json,
    is_range,
    is_text,
    plain_json_first,
)
from sdkwright.schema.uploads import holds_uploads
from sdkwright.schema.view import SchemaView

from .operations import RequestBody
from .streams import list_lines

RequestForm: TypeAlias = Literal["json", "multipart", "form", "text", "jsonl", "binary"]

_FORMS: tuple[tuple[Callable[[str], bool], RequestForm], ...] = (
    (is_json, "json"),
    (is_multipart, "multipart"),
    (is_form, "form"),
    (is_text, "text"),
)


@dataclass(frozen=True)
class RequestMedia:
    """How a body is sent; ``media`` is its media type, None for plain JSON and where the document names a range."""

    form: RequestForm
    media: str | None
    schema: Schema


def choose_request_media(view: SchemaView, request: RequestBody) -> RequestMedia:
    """Return what a body is sent as: JSON, lines of JSON, a form, text, or as it is.

    A schema of raw bytes makes a file of the body of any type; in a form the file is the part ``file``, and a
    list of files the parts ``files``.
    """
    forms = _FORMS
    if any(map(is_multipart, request.content)) and _prefers_multipart(view, request):
        forms = tuple(sorted(_FORMS, key=lambda entry: entry[1] != "multipart"))
    for is_form_of, form in forms:
        # Of multipart bodies the form is the one that servers read everywhere.
        for media, content in sorted(
            plain_json_first(request.content), key=lambda entry: form == "multipart" and not is_form_data(entry[0])
        ):
            if not is_form_of(media):
                continue
            schema = as_schema(content.schema)
            name = _part_name(view, schema)
            if name is None or (name != "file" and form != "multipart"):
                return RequestMedia(form, None if is_plain_json(media) or is_range(media) else media, schema)
            if form == "multipart":
                parts = {"type": "object", "properties": {name: schema}, "required": [name]}
                return RequestMedia(form, media, parts)
    media, content = next(iter(request.content.items()))
    lines = list_lines(view, media, content) if is_json_lines(media) else None
    if lines is not None:
        return RequestMedia("jsonl", media, lines)
    return RequestMedia(
        "binary", None if essence(media) in ("*/*", "application/*") else media, as_schema(content.schema)
    )


def _prefers_multipart(view: SchemaView, request: RequestBody) -> bool:
    """Return whether multipart comes before JSON: where it is listed first, or the others would hold raw bytes."""
    structured = next(media for media in request.content if is_json(media) or is_multipart(media))
    others = (content for media, content in request.content.items() if not is_multipart(media))
    return is_multipart(structured) or any(holds_uploads(view, as_schema(content.schema)) for content in others)


def _part_name(view: SchemaView, schema: Schema) -> str | None:
    """Return the name of the part that a multipart body without names is: ``file``, or ``files`` for a list of them."""
    if is_upload(view.resolve(schema)[1]):
        return "file"
    items = as_schema(view.expand(schema).get("items"))
    return "files" if is_upload(view.expand(items)) else None
