"""Serialization styles.

How values travel where the document says so (OpenAPI's ``style``, ``explode``, ``encoding``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.config import Config
from sdkwright.ir import BodyKind, Style
from sdkwright.openapi import Parameter
from sdkwright.plan.bodies import is_file_media
from sdkwright.schema.keywords import (
    Schema,
    additional,
    as_schema,
    implied_type,
    is_upload,
    properties,
    types_of,
    variants,
)
from sdkwright.schema.media import essence, is_json, is_media_file, is_range, to_concrete
from sdkwright.schema.uploads import holds_uploads
from sdkwright.schema.view import SchemaView

_DELIMITED: dict[str, Style] = {"spaceDelimited": "space", "pipeDelimited": "pipe"}
_IN_PATH: dict[str, Style] = {"simple": "simple", "label": "label", "matrix": "matrix"}
_ANYTHING = frozenset({"*/*", "application/*"})
_MAX_DEPTH = 6


@dataclass(frozen=True)
class Styles:
    """Chooses styles; one that equals the client's own way of writing is None.

    ``by_default`` applies OpenAPI's defaults where the document says nothing; the rest is how the client writes arrays
    in queries and in multipart bodies, and objects in queries.
    """

    view: SchemaView
    by_default: bool = False
    query_arrays: str = "comma"
    multipart_arrays: str = "brackets"
    nested: str = "brackets"

    @classmethod
    def of(cls, view: SchemaView, config: Config) -> Styles:
        """Return the chooser for a config."""
        query, multipart = config.query_settings, config.multipart_settings
        by_default = config.sdkwright.openapi_styles
        return cls(view, by_default, query.array_format, multipart.array_format, query.nested_format)

    def style_parameter(self, parameter: Parameter) -> Style | None:
        """Return the style of a parameter in the query, the path or a header.

        Where the document leaves it to OpenAPI's defaults, that is the client's own unless the config says otherwise.
        """
        if parameter.location == "path":
            return _IN_PATH.get(parameter.style, "simple")
        if parameter.content_type is not None:
            is_placed = parameter.location in ("header", "query")
            return "json" if is_placed and is_json(parameter.content_type) else None
        if parameter.location != "query" or not (parameter.style_stated or self.by_default):
            return None
        style = _name_style(parameter.style, parameter.explode)
        return self._unless_default(as_schema(parameter.schema), style, self.query_arrays)

    def style_field(self, kind: BodyKind, encoding: Mapping[str, Any], schema: Schema) -> Style | None:
        """Return the style of a field of a form; ``encoding`` is what the body says of it."""
        if kind not in ("form", "multipart"):
            return None
        arrays = self.multipart_arrays if kind == "multipart" else self.query_arrays
        if "style" in encoding or "explode" in encoding:
            style, explode = str(encoding.get("style") or "form"), encoding.get("explode")
            style_name = _name_style(style, style == "form" if explode is None else bool(explode))
            if style_name == "deep" and _holds_lists_of_objects(self.view, schema):
                return "deep"
            return self._unless_default(schema, style_name, arrays)
        media = encoding.get("contentType")
        if isinstance(media, str) and is_json(media) and kind == "form":
            return "json"
        if kind == "form" and self.by_default and _holds_lists_of_objects(self.view, schema):
            return "deep"
        # Of objects in forms OpenAPI's versions say different things; brackets are what servers understand.
        is_list = self.by_default and arrays != "repeat" and _kinds(self.view, schema) == {"array"}
        return "form" if is_list else None

    def style_whole(self, kind: BodyKind) -> Style | None:
        """Return the style of lists in a multipart body that is one argument."""
        return "form" if kind == "multipart" and self.by_default and self.multipart_arrays != "repeat" else None

    def part_media(self, kind: BodyKind, encoding: Mapping[str, Any], schema: Schema) -> str | None:
        """Return the media type of a part of a multipart body; None for plain text.

        Of a file it is what the document gives it, which holds unless the caller says otherwise."""
        if kind != "multipart":
            return None
        content_type = str(encoding.get("contentType") or "")
        if holds_uploads(self.view, schema):
            # Several types are a choice: where neither the caller nor the file's name makes it, the first is sent.
            content_type = (content_type or self._own_media(schema)).split(",")[0].strip()
            media = content_type if essence(content_type) in _ANYTHING else to_concrete(content_type)
            may_be_given = self.is_file(schema) or is_media_file(media)
            return media if may_be_given and "/" in media and not is_range(media) else None
        media = content_type.split(",")[0].strip()
        if media:
            return None if essence(media) == "text/plain" or is_file_media(media) or "*" in media else media
        if "style" in encoding or "explode" in encoding or not self.by_default:
            return None
        body = self.view.expand(schema)
        item = as_schema(body["items"]) if "items" in body else body
        return "application/json" if "object" in _kinds(self.view, item) else None

    def is_file(self, schema: Schema) -> bool:
        """Return whether a part is a file, or a list or map of files, and nothing else."""
        return is_upload(self._element(schema))

    def _own_media(self, schema: Schema) -> str:
        """Return the media type that the schema of a file, or of the files in it, gives; empty where it gives none."""
        return str(self._element(schema).get("contentMediaType") or "")

    def _element(self, schema: Schema) -> Schema:
        """Return a schema opened, that of its items or values where it is a list or a map."""
        body = self.view.expand(schema)
        within = as_schema(body["items"]) if "items" in body else None if properties(body) else additional(body)
        return self.view.expand(within) if within else body

    def _unless_default(self, schema: Schema, style: Style, arrays: str) -> Style | None:
        """Return ``style``, unless the client writes such values so anyway; ``arrays`` is its array format."""
        is_default = {
            "scalar": True,
            "array": style == "deep" or (style, arrays) in {("form", "repeat"), ("comma", "comma")},
            "object": style == "deep" and self.nested == "brackets",
        }
        return None if all(is_default[kind] for kind in _kinds(self.view, schema)) else style


def _name_style(style: str, explode: bool) -> Style:
    if style == "deepObject":
        return "deep"
    return "form" if explode else _DELIMITED.get(style, "comma")


def _holds_lists_of_objects(view: SchemaView, schema: Schema, depth: int = 0) -> bool:
    """Return whether a list whose elements have parts is anywhere in the value."""
    if depth > _MAX_DEPTH:
        return False
    body = view.expand(schema)
    if "items" in body and _kinds(view, as_schema(body["items"])) & {"object", "array"}:
        return True
    return any(
        _holds_lists_of_objects(view, child, depth + 1) for child in (*variants(body), *properties(body).values())
    )


def _kinds(view: SchemaView, schema: Schema, depth: int = 0) -> set[str]:
    """Return what a value may be: ``array``, ``object``, ``scalar``."""
    body = view.expand(schema)
    members = variants(body)
    if members and depth <= _MAX_DEPTH:
        return {kind for member in members for kind in _kinds(view, member, depth + 1)}
    names = types_of(body) or (implied_type(body),)
    return {name if name in ("array", "object") else "scalar" for name in names}
