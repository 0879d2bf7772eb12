"""How an operation is paginated, found in its parameters and its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import BESIDE_ITEMS, get_request_schema, get_response_schema, items_property
from sdkwright.infer.streams import infer_stream
from sdkwright.naming.english import word_set
from sdkwright.openapi import Document
from sdkwright.openapi.pagination import (
    CURRENT_PAGE_FIELDS,
    CURSOR_FIELDS,
    CURSOR_PARAMS,
    HAS_MORE_FIELDS,
    ID_PARAMS,
    ITEMS,
    LISTING_METHODS,
    ODATA_V2_NEXT_LINK,
    OFFSET_PARAMS,
    PAGE_COUNT_FIELDS,
    PAGE_PARAMS,
    TOTAL_FIELDS,
    URL_FIELDS,
    FieldPath,
    first_number,
    normalize_name,
)
from sdkwright.schema.keywords import Schema, as_schema, is_array, properties, types_of

Kind: TypeAlias = Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number"]
Location: TypeAlias = Literal["query", "body"]

_ENVELOPES = word_set("""
    meta metadata pagination paging page_info page links _links response_metadata cursors page_context next_page cursor
    result_info paginator pager page_meta paging_info pagination_info hydra_view view
    """)
_LINKS = frozenset({"links", "view"})
"""Where a text ``next`` is a link; without leading underscores, as names are compared."""
_DATA_ENVELOPES = frozenset({"data", "result", "response", "d"})
_ITEM_ENVELOPES = _DATA_ENVELOPES | {"results", "_embedded"}
_MOMENTS = frozenset({"date", "date-time", "time"})
_LINK_TARGETS = frozenset({"href", "link", "url", "uri"})
_LINK_FORMATS = frozenset({"uri", "url", "uri-reference", "iri", "iri-reference"})
_MAX_DEPTH = 3
# A search answers with more than its hits, and all of it was asked for.
_MAX_BESIDE_ITEMS: Mapping[Location, int] = {"query": 2, "body": 0}


@dataclass(frozen=True)
class PageShape:
    """How an operation is paginated: the parameters and fields that matter, each with its purpose.

    ``first`` is the number of the first page or item where the document says it.
    """

    kind: Kind
    params: tuple[tuple[str, str], ...]
    fields: tuple[tuple[FieldPath, str], ...]
    location: Location
    top_level: bool
    first: int | None = None

    @property
    def size(self) -> int:
        """How much an operation must have to be of this shape."""
        return len(self.params) + len(self.fields)


def detect_page_shape(document: Document, placed: Placed) -> PageShape | None:
    """Return how an operation is paginated, None when it is not."""
    operation = placed.route.operation
    schema = get_response_schema(operation)
    if schema is None or operation.method not in LISTING_METHODS:
        return None
    body = document.view.expand(schema)
    query = {param.name: as_schema(param.schema) for param in operation.parameters if param.location == "query"}
    shape = _detect_in(document, placed, body, query, "query")
    if shape is None and operation.method == "post":
        body_fields = properties(document.view.expand(get_request_schema(document, operation) or {}))
        shape = _detect_in(document, placed, body, body_fields, "body")
    if shape is None:
        return None
    stream = infer_stream(document, operation)
    # What callers may have piece by piece is no page.
    return shape if stream is None or stream.switch is None else None


def _detect_in(
    document: Document, placed: Placed, body: Schema, params: Mapping[str, Schema], location: Location
) -> PageShape | None:
    top_level = is_array(body)
    items = _find_items(document, placed, body)
    if items is None and not top_level:
        return None
    if items is not None and len(list(_beside_items(document, body, items))) > _MAX_BESIDE_ITEMS[location]:
        return None
    fields = {} if top_level else dict(_leaves(document, body))
    wires = {normalize_name(name): name for name, schema in params.items() if _may_turn_pages(document, name, schema)}
    holding = [] if top_level else [(items or (), ITEMS)]
    more = [(path, "has_next_page") for path in fields if normalize_name(path[-1]) in HAS_MORE_FIELDS][:1]

    cursor = _first(wires, CURSOR_PARAMS)
    after = next((path for path, schema in fields.items() if _is_cursor(path, schema)), None)
    if cursor and after and not top_level:
        response_fields = (*holding, (after, "next_cursor_field"), *more)
        return PageShape("cursor", ((cursor, "next_cursor_param"),), response_fields, location, False)
    url = next((path for path, schema in fields.items() if _is_url(path, schema)), None)
    if url and not top_level and placed.route.operation.method == "get":
        return PageShape("cursor_url", (), (*holding, (url, "next_cursor_url_field"), *more), "query", False)
    last = _first(wires, ID_PARAMS)
    if last and _items_have_id(document, body, items):
        return PageShape("cursor_id", ((last, "next_cursor_id_param"),), (*holding, *more), location, top_level)
    page = _first_number(document, params, wires, PAGE_PARAMS)
    if page:
        counts = _numbers(fields, PAGE_COUNT_FIELDS, "total_page_count_field")
        counts += _numbers(fields, CURRENT_PAGE_FIELDS, "current_page_number_field")
        response_fields = (*holding, *counts, *more)
        first = _first_counted(document, placed, params, page)
        return PageShape("page_number", ((page, "page_number_param"),), response_fields, location, top_level, first)
    offset = _first_number(document, params, wires, OFFSET_PARAMS)
    if offset:
        response_fields = (*holding, *_numbers(fields, TOTAL_FIELDS, "offset_total_count_field"), *more)
        first = _first_counted(document, placed, params, offset)
        return PageShape("offset", ((offset, "offset_count_param"),), response_fields, location, top_level, first)
    return None


def _first_counted(document: Document, placed: Placed, params: Mapping[str, Schema], name: str) -> int | None:
    described = (param.description for param in placed.route.operation.parameters if param.name == name)
    return first_number(document.view.expand(params[name]), next(described, None) or "")


def _find_items(document: Document, placed: Placed, body: Schema) -> FieldPath | None:
    hint = placed.resource[-1] if placed.resource else ""
    name = items_property(document, body, hint)
    if name is not None:
        return (name,)
    for outer, schema in properties(body).items():
        inner = document.view.expand(schema)
        if outer in _ITEM_ENVELOPES and not is_array(inner):
            name = items_property(document, inner, hint)
            if name is not None:
                return (outer, name)
    return None


def _beside_items(document: Document, body: Schema, items: FieldPath) -> Iterator[str]:
    """Yield the lists and objects of an answer that are neither its items nor about the page: a page hides them."""
    for name, schema in properties(body).items():
        about = normalize_name(name) in _ENVELOPES | {"sort"} or name in BESIDE_ITEMS or name in items[:1]
        if not about and types_of(document.view.expand(schema)) in (("array",), ("object",)):
            yield name


def _leaves(document: Document, body: Schema, above: FieldPath = ()) -> Iterator[tuple[FieldPath, Schema]]:
    """Yield the leaves of an envelope, looking into the objects that usually carry what is about the page."""
    for name, schema in properties(body).items():
        inner = document.view.expand(schema)
        if properties(inner):
            inside = normalize_name(name) in _ENVELOPES or name in _DATA_ENVELOPES or _is_link(name, inner)
            if inside and len(above) < _MAX_DEPTH:
                yield from _leaves(document, inner, (*above, name))
        elif not is_array(inner):
            yield (*above, name), inner


def _is_cursor(path: FieldPath, schema: Schema) -> bool:
    is_named = normalize_name(path[-1]) in CURSOR_FIELDS
    return is_named and not _is_url(path, schema) and _may_be(schema, "string", "integer")


def _is_url(path: FieldPath, schema: Schema) -> bool:
    name = normalize_name(path[-1])
    within = normalize_name(path[-2]) if len(path) > 1 else ""
    if (name in _LINK_TARGETS and within in URL_FIELDS) or ODATA_V2_NEXT_LINK in path[-1:]:
        return _may_be(schema, "string")
    linked = schema.get("format") in _LINK_FORMATS and name in (*URL_FIELDS, *CURSOR_FIELDS)
    is_named = name in URL_FIELDS and (name != "next" or within in _LINKS)
    return _may_be(schema, "string") and (linked or is_named)


def _is_link(name: str, schema: Schema) -> bool:
    """Return whether an object says what comes next (HAL, JSON:API, ``next: {after, link}``), by a link or a cursor."""
    names = map(normalize_name, properties(schema))
    return normalize_name(name) in URL_FIELDS and any(name in _LINK_TARGETS or name in CURSOR_FIELDS for name in names)


def _may_be(schema: Schema, *kinds: str) -> bool:
    names = types_of(schema)
    return not names or any(name in kinds for name in names)


def _may_turn_pages(document: Document, name: str, schema: Schema) -> bool:
    """Return whether a parameter may say which page to get: no object, moment (``after`` a date) or probability.

    The name ``p`` is also that of nucleus sampling, a number between 0 and 1.
    """
    body = document.view.expand(schema)
    if properties(body) or body.get("format") in _MOMENTS:
        return False
    return name != "p" or types_of(body) == ("integer",)


def _first(wires: Mapping[str, str], names: Collection[str]) -> str | None:
    return next((wire for name, wire in wires.items() if name in names), None)


def _first_number(
    document: Document, params: Mapping[str, Schema], wires: Mapping[str, str], names: Collection[str]
) -> str | None:
    """Return the first wanted parameter that counts something."""
    for name, wire in wires.items():
        kinds = types_of(document.view.expand(params[wire]))
        if name in names and (not kinds or {"integer", "number"} & set(kinds)):
            return wire
    return None


def _numbers(
    fields: Mapping[FieldPath, Schema], names: Collection[str], purpose: str
) -> tuple[tuple[FieldPath, str], ...]:
    for path, schema in fields.items():
        if normalize_name(path[-1]) in names and _may_be(schema, "integer", "number"):
            return ((path, purpose),)
    return ()


def _items_have_id(document: Document, body: Schema, path: FieldPath | None) -> bool:
    for name in path or ():
        body = document.view.expand(properties(body).get(name, {}))
    return "id" in properties(document.view.expand(as_schema(body.get("items"))))
