"""How values travel where the document gives them a style of their own (OpenAPI's ``style``, ``explode``, ``encoding``).

A style that is what the client does anyway is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.ir import BodyKind, Style
from sdkwright.openapi import MediaType, Parameter
from sdkwright.plan.context import Context, Planned
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    implied_type,
    is_list,
    is_upload,
    properties,
    types_of,
    variants,
)
from sdkwright.schema.media import essence, is_json

_JOINED: dict[str, Style] = {"spaceDelimited": "space", "pipeDelimited": "pipe"}
_IN_PATH: dict[str, Style] = {"simple": "simple", "label": "label", "matrix": "matrix"}
_BYTES = frozenset({"application/octet-stream", "application/pdf", "application/zip", "application/gzip"})
_DEEPEST = 6


def parameter_style(context: Context, one: Parameter) -> Style | None:
    """The style of a parameter in the query, the path or a header.

    Where the document leaves it to OpenAPI's defaults, that is the client's own unless the config says otherwise.
    """
    if one.location == "path":
        return _IN_PATH.get(one.style, "simple")
    if one.location == "header":
        return "json" if one.content_type is not None and is_json(one.content_type) else None
    if one.location != "query":
        return None
    if one.content_type is not None:
        return "json" if is_json(one.content_type) else None
    if not one.style_stated and not context.config.sdkwright.openapi_styles:
        return None
    arrays = context.config.query_settings.array_format
    return _unlike_client(context, as_schema(one.schema), _named(one.style, one.explode), arrays)


def extended_header(context: Context, planned: Planned, one: Parameter) -> str | None:
    """What is sent in a header anyway, where an argument adds to that and does not replace it.

    Those are headers with ``x-stainless-extend-default``; the default is that of the method (its
    ``default_request_options``), else of the client (``default_headers``), else of the schema.
    """
    schema = as_schema(one.schema)
    if one.location != "header" or not {**schema, **one.extensions}.get("x-stainless-extend-default"):
        return None
    own = as_schema(planned.settings.default_request_options.get("headers"))
    for headers in (own, context.config.client_settings.default_headers):
        for name, value in headers.items():
            if str(name).lower() == one.name.lower() and value is not None:
                return str(value)
    default = schema.get("default")
    values: list[Any] = default if is_list(default) else [default]
    return ",".join(str(value) for value in values if isinstance(value, str | int)) or None


def field_style(context: Context, kind: BodyKind, encoding: Mapping[str, Any], schema: Schema) -> Style | None:
    """The style of a field of a form; ``encoding`` is what the body says of it."""
    if kind not in ("form", "multipart"):
        return None
    by_default = context.config.sdkwright.openapi_styles
    settings = context.config.multipart_settings if kind == "multipart" else context.config.query_settings
    arrays = settings.array_format
    if "style" in encoding or "explode" in encoding:
        style = str(encoding.get("style") or "form")
        explode = encoding.get("explode")
        named = _named(style, style == "form" if explode is None else bool(explode))
        return _unlike_client(context, schema, named, arrays)
    said = encoding.get("contentType")
    if isinstance(said, str) and is_json(said) and kind == "form":
        return "json"
    # Of objects in forms OpenAPI's versions say different things; brackets are what servers understand.
    return "form" if by_default and shapes(context, schema) == {"array"} and arrays != "repeat" else None


def part_media(context: Context, kind: BodyKind, encoding: Mapping[str, Any], schema: Schema) -> str | None:
    """The media type of a part of a multipart body that is sent as neither a file nor plain text."""
    if kind != "multipart" or holds_files(context, schema):
        return None
    said = str(encoding.get("contentType") or "").split(",")[0].strip()
    if said:
        return None if essence(said) == "text/plain" or is_file_media(said) or "*" in said else said
    styled = "style" in encoding or "explode" in encoding
    if styled or not context.config.sdkwright.openapi_styles:
        return None
    return "application/json" if "object" in shapes(context, _items(context, schema)) else None


def encodings(planned: Planned) -> Mapping[str, Mapping[str, Any]]:
    """What the request body that is sent says of its fields, by wire name."""
    request = planned.operation.request_body
    medias: list[MediaType] = list(request.content.values()) if request is not None else []
    found: dict[str, Mapping[str, Any]] = {}
    for media in medias:
        for wire, encoding in media.encoding.items():
            found.setdefault(wire, as_schema(encoding))
    return found


def is_file_media(media: str) -> bool:
    """Whether what has this media type is bytes, to be given as a file."""
    return essence(media).startswith(("image/", "audio/", "video/", "font/")) or essence(media) in _BYTES


def holds_files(context: Context, schema: Schema, depth: int = 0) -> bool:
    """Whether an upload is anywhere in the value."""
    if depth > _DEEPEST:
        return False
    body = context.view.expand(schema)
    below = [*variants(body), *properties(body).values(), *([as_schema(body["items"])] if "items" in body else [])]
    return is_upload(body) or any(holds_files(context, one, depth + 1) for one in below)


def shapes(context: Context, schema: Schema, depth: int = 0) -> set[str]:
    """What a value may look like: ``array``, ``object``, ``scalar``."""
    body = context.view.expand(schema)
    members = variants(body)
    if members and depth <= _DEEPEST:
        return {shape for one in members for shape in shapes(context, one, depth + 1)}
    names = types_of(body) or (implied_type(body),)
    return {name if name in ("array", "object") else "scalar" for name in names}


def _named(style: str, explode: bool) -> Style:
    if style == "deepObject":
        return "deep"
    return "form" if explode else _JOINED.get(style, "comma")


def _unlike_client(context: Context, schema: Schema, style: Style, arrays: str) -> Style | None:
    """``style``, unless the client writes such values so anyway; ``arrays`` is its array format."""
    like = {
        "scalar": True,
        "array": style == "deep" or (style, arrays) in {("form", "repeat"), ("comma", "comma")},
        "object": style == "deep" and context.config.query_settings.nested_format == "brackets",
    }
    return None if all(like[shape] for shape in shapes(context, schema)) else style


def _items(context: Context, schema: Schema) -> Schema:
    """An array's items, anything else as it is."""
    body = context.view.expand(schema)
    return as_schema(body["items"]) if "items" in body else body
