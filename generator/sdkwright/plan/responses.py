"""Results of methods, before they have a type: which of the documented media types, which part of it, which page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir import ParamLocation, ResponseKind
from sdkwright.openapi import MediaType
from sdkwright.openapi.streams import find_answer, offers_bytes, offers_stream, stream_item
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.pages import PageMatcher
from sdkwright.schema.keywords import (
    Schema,
    additional,
    as_schema,
    constants,
    implied_type,
    is_null,
    is_upload,
    properties,
    types_of,
)
from sdkwright.schema.media import (
    is_event_stream,
    is_json_lines,
    is_plain_json,
    is_range,
    is_textual,
)
from sdkwright.schema.view import SchemaView

_LINES: tuple[tuple[Callable[[str], bool], ResponseKind], ...] = ((is_json_lines, "jsonl"), (is_event_stream, "json"))

RequestFields = Sequence[tuple[ParamLocation, str]]
"""Place and wire name of everything a method sends."""


@dataclass(frozen=True)
class ResponseDraft:
    """The result of a successful call; ``schema`` becomes its type, None where that is a built-in one.

    ``envelope`` is the schema it is a property of, where it is taken out of one.
    """

    kind: ResponseKind
    schema: Schema | None = None
    accept: str | None = None
    page: str | None = None
    unwrap: str | None = None
    envelope: Schema | None = None


def success_content(endpoint: Endpoint) -> Mapping[str, MediaType]:
    """Return the content of the success response by media type; empty when there is none."""
    response = endpoint.operation.success
    if response is None or (
        response.status == "204" and all(media.schema is None for media in response.content.values())
    ):
        return {}
    return response.content


def draft_response(
    view: SchemaView,
    pages: PageMatcher,
    endpoint: Endpoint,
    request_fields: RequestFields,
    unwrap_fields: Sequence[str],
) -> ResponseDraft:
    """Choose what a method returns; ``unwrap_fields`` are properties that are taken out of envelopes everywhere."""
    content = success_content(endpoint)
    if not content:
        return ResponseDraft("none", accept="*/*")
    streams = offers_stream(content)
    answer = find_answer(content)
    if answer is not None:
        media, body = answer
        # What is no plain JSON has to be asked for, unless the call decides between it and a stream.
        accept = None if streams or is_plain_json(media) or is_range(media) else media
        if not streams and is_upload(view.expand(as_schema(body.schema))):
            return ResponseDraft("binary", accept="*/*")
        if not streams and is_null(view.resolve(as_schema(body.schema))[1]):
            return ResponseDraft("none", accept=accept)
        return _draft_json(view, pages, endpoint, request_fields, unwrap_fields, as_schema(body.schema), accept)
    if streams and offers_bytes(content):
        # What comes unasked is the bytes; events are for those who choose them.
        content = {media: body for media, body in content.items() if not offers_stream({media: body})}
    for is_kind, kind in _LINES:
        for media, body in content.items():
            if is_kind(media):
                return ResponseDraft(kind, stream_item(view, media, body), accept=media)
    for media, body in content.items():
        if is_textual(media) and _is_words(view, as_schema(body.schema)):
            return ResponseDraft("text", as_schema(body.schema), accept=media)
    raw = [media for media, body in content.items() if offers_bytes({media: body})] or list(content)
    return ResponseDraft("binary", accept=raw[0] if len(raw) == 1 else "application/octet-stream")


def _draft_json(
    view: SchemaView,
    pages: PageMatcher,
    endpoint: Endpoint,
    request_fields: RequestFields,
    unwrap_fields: Sequence[str],
    schema: Schema,
    accept: str | None,
) -> ResponseDraft:
    page = pages.match(endpoint, schema, request_fields)
    if page is not None:
        return ResponseDraft("page", page.item, accept, page=page.scheme.name, envelope=schema)
    name = _property_to_unwrap(view, endpoint, schema, unwrap_fields)
    if name is None:
        return ResponseDraft("json", schema, accept)
    return ResponseDraft("json", properties(view.expand(schema))[name], accept, unwrap=name, envelope=schema)


def _property_to_unwrap(view: SchemaView, endpoint: Endpoint, schema: Schema, everywhere: Sequence[str]) -> str | None:
    """Return the part of the envelope that is returned, when config asks to unwrap it."""
    own = endpoint.settings.unwrap_response
    if own is False:
        return None
    fields = properties(view.expand(schema))
    for name in (own,) if isinstance(own, str) else everywhere:
        # What holds for all methods takes off envelopes that hold nothing else: the rest would be lost.
        if name in fields and (len(fields) == 1 or own is not None):
            return name
    return None


def _is_words(view: SchemaView, schema: Schema) -> bool:
    """Return whether a body is described as text, and not as bytes."""
    body = view.expand(schema)
    return types_of(body) == ("string",) and not is_upload(body)


def is_anything(view: SchemaView, schema: Schema) -> bool:
    """Return whether the schema is ``{}`` or a bare ``type: object``: nothing to make a class of."""
    body = view.expand(schema)
    if body.get("x-stainless-empty-object"):
        return False
    if constants(body) or any(key in body for key in ("oneOf", "anyOf")) or properties(body):
        return False
    kind = types_of(body) or (implied_type(body),)
    return kind == ("",) or (kind == ("object",) and additional(body) is None)
