"""Pagination schemes, found in the parameters and answers of list operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Literal

from sdkwright.config import PaginationConfig
from sdkwright.infer.shapes import (
    BESIDE_ITEMS,
    ITEM_NAMES,
    answer,
    arrays_in,
    is_array,
    items_property,
    opened,
    request,
)
from sdkwright.infer.tree import Placed
from sdkwright.infer.words import word_set, words
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pointers import from_ref
from sdkwright.schema.keywords import Schema, as_schema, plain_ref, properties, types_of

Kind = Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number"]
_PURPOSE = "x-stainless-pagination-property"

_CURSOR_PARAMS = word_set("""
    cursor page_token after starting_after next_token page_cursor pagination_token continuation_token next_cursor
    start_cursor after_cursor continuation marker start_after next_page_token next_key scroll_id bookmark
    """)
_CURSOR_FIELDS = word_set("""
    next_cursor next_page_token next_token end_cursor after after_cursor cursor next continuation_token next_page
    next_page_cursor next_page_id next_key next_marker pagination_token scroll_id bookmark continuation next_after
    next_bookmark next_offset
    """)
_ID_PARAMS = frozenset({"after", "starting_after", "after_id", "last_id", "since_id", "start_after", "from_id"})
_URL_FIELDS = frozenset({"next", "next_url", "next_page_url", "next_link", "next_page_uri", "next_uri", "next_href"})
_HAS_MORE = frozenset({"has_more", "has_next_page", "has_next", "has_more_items", "more"})
_OFFSET_PARAMS = frozenset({"offset", "skip", "start", "start_index", "starting_index", "first_result", "page_offset"})
_PAGE_PARAMS = frozenset({"page", "page_number", "page_no", "page_num", "current_page", "page_index"})
_TOTALS = frozenset({"total", "total_count", "total_items", "total_records", "total_results", "total_entries", "count"})
_PAGE_COUNTS = frozenset({"total_pages", "page_count", "pages", "total_page_count", "last_page"})
_CURRENT_PAGES = frozenset({"page", "page_number", "current_page"})
_ENVELOPES = word_set("""
    meta metadata pagination paging page_info page links _links response_metadata cursors page_context next_page cursor
    """)
_DEEPEST = 3
# A search answers with more than its hits, and all of it was asked for.
_MOST_BESIDE = {"query": 2, "body": 0}
_ESSENTIAL = frozenset({"items", "next_cursor_field", "next_cursor_url_field"})


@dataclass(frozen=True)
class _Found:
    """How one operation is paginated: the scheme's parameters and fields with their purposes."""

    kind: Kind
    params: tuple[tuple[str, str], ...]
    fields: tuple[tuple[tuple[str, ...], str], ...]
    location: Literal["query", "body"]
    top_level: bool

    @property
    def size(self) -> int:
        """How much a response must have to fit; what asks for more is tried first."""
        return len(self.params) + len(self.fields)


@dataclass(frozen=True)
class Pages:
    """The schemes in the order they are tried, which operation uses which, and the components that are envelopes."""

    schemes: tuple[PaginationConfig, ...]
    used: Mapping[str, str]
    """Scheme names by operation pointer."""
    said: Mapping[str, str | bool]
    """What a method has to say of it, by operation pointer, where what it fits by itself is another scheme."""
    envelopes: frozenset[str]


def find_pages(document: Document, placed: Iterable[Placed]) -> Pages:
    """The pagination schemes of all operations that list something."""
    members = list(placed)
    groups: dict[_Found, list[Placed]] = {}
    for one in members:
        found = _detect(document, one)
        if found is not None:
            groups.setdefault(found, []).append(one)
    groups = _merged(groups)
    ordered = sorted(groups, key=lambda found: -found.size)
    names = _names(ordered, groups)
    schemes = tuple(_scheme(document, found, names[found], groups[found]) for found in ordered)
    used = {one.route.operation.pointer: names[found] for found, members in groups.items() for one in members}
    said: dict[str, str | bool] = {}
    for one in members:
        pointer = one.route.operation.pointer
        fitting = next((scheme.name for scheme in schemes if fits(document, one.route.operation, scheme)), None)
        if fitting != used.get(pointer):
            said[pointer] = used.get(pointer, False)
    return Pages(schemes, used, said, frozenset(_envelopes(document, groups)))


def fits(document: Document, operation: Operation, scheme: PaginationConfig) -> bool:
    """Whether an operation has all parameters and fields of a scheme, and so is paginated without saying so."""
    schema = answer(operation)
    if schema is None or operation.method not in ("get", "post"):
        return False
    given = {parameter.name for parameter in operation.parameters if parameter.location == "query"}
    if scheme.param_location == "body":
        given |= set(properties(opened(document, request(operation) or {})))
    if not set(scheme.request) <= given:
        return False
    body = opened(document, schema)
    if scheme.response.get("type") == "array":
        return is_array(body)
    return _has_all(document, body, scheme.response)


def _has_all(document: Document, body: Schema, wanted: Mapping[str, Any]) -> bool:
    known = properties(body)
    return all(
        name in known and _has_all(document, opened(document, known[name]), properties(as_schema(inner)))
        for name, inner in wanted.items()
    )


def _merged(groups: Mapping[_Found, list[Placed]]) -> dict[_Found, list[Placed]]:
    """One scheme for operations that differ only in what their pages say beside the next one, with what all say."""
    alike: dict[_Found, list[_Found]] = {}
    for one in groups:
        essential = tuple(item for item in one.fields if item[1] in _ESSENTIAL)
        alike.setdefault(replace(one, fields=essential), []).append(one)
    merged: dict[_Found, list[Placed]] = {}
    for members in alike.values():
        common = [item for item in members[0].fields if all(item in other.fields for other in members)]
        merged[replace(members[0], fields=tuple(common))] = [one for member in members for one in groups[member]]
    return merged


def _envelopes(document: Document, groups: Mapping[_Found, list[Placed]]) -> Iterator[str]:
    for found, members in groups.items():
        for one in members:
            reference = plain_ref(answer(one.route.operation) or {})
            place = from_ref(reference) if reference is not None else None
            if place is not None and not found.top_level:
                yield place.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")


# -- detection ---------------------------------------------------------------------------------------------------------


def _detect(document: Document, one: Placed) -> _Found | None:
    operation = one.route.operation
    schema = answer(operation)
    if schema is None or operation.method not in ("get", "post"):
        return None
    body = opened(document, schema)
    query = {p.name: as_schema(p.schema) for p in operation.parameters if p.location == "query"}
    sent = properties(opened(document, request(operation) or {})) if operation.method == "post" else {}
    for location, params in (("query", query), ("body", sent)):
        found = _detect_in(document, one, body, params, "query" if location == "query" else "body")
        if found is not None:
            return found
    return None


def _detect_in(
    document: Document, one: Placed, body: Schema, params: Mapping[str, Schema], location: Literal["query", "body"]
) -> _Found | None:
    top_level = is_array(body)
    fields = {} if top_level else dict(_fields(document, body))
    items = _items_path(document, one, body)
    if items is None and not top_level:
        return None
    if items is not None and len(list(_beside(document, body, items))) > _MOST_BESIDE[location]:
        return None
    given = {_snake(name): name for name, schema in params.items() if not _is_object(document, schema)}
    holding = [] if top_level else [(items or (), "items")]
    more = [(path, "has_next_page") for path in fields if _snake(path[-1]) in _HAS_MORE][:1]

    cursor = _first(given, _CURSOR_PARAMS)
    after = next((path for path, schema in fields.items() if _is_cursor(path, schema)), None)
    if cursor and after and not top_level:
        found = [*holding, (after, "next_cursor_field"), *more]
        return _Found("cursor", ((cursor, "next_cursor_param"),), tuple(found), location, False)
    url = next((path for path, schema in fields.items() if _is_url(path, schema)), None)
    if url and not top_level and one.route.operation.method == "get":
        return _Found("cursor_url", (), (*holding, (url, "next_cursor_url_field"), *more), "query", False)
    last = _first(given, _ID_PARAMS)
    if last and _items_have_id(document, body, items):
        return _Found("cursor_id", ((last, "next_cursor_id_param"),), (*holding, *more), location, top_level)
    page = _first_number(document, params, given, _PAGE_PARAMS)
    if page:
        extra = _numbers(
            fields, (_PAGE_COUNTS, "total_page_count_field"), (_CURRENT_PAGES, "current_page_number_field")
        )
        found = [*holding, *extra, *more]
        return _Found("page_number", ((page, "page_number_param"),), tuple(found), location, top_level)
    offset = _first_number(document, params, given, _OFFSET_PARAMS)
    if offset:
        found = [*holding, *_numbers(fields, (_TOTALS, "offset_total_count_field")), *more]
        return _Found("offset", ((offset, "offset_count_param"),), tuple(found), location, top_level)
    return None


def _items_path(document: Document, one: Placed, body: Schema) -> tuple[str, ...] | None:
    hint = one.resource[-1] if one.resource else ""
    name = items_property(document, body, hint)
    if name is not None:
        return (name,)
    for outer, schema in properties(body).items():
        inner = opened(document, schema)
        if outer in ("data", "result", "response", "results", "_embedded") and not is_array(inner):
            name = items_property(document, inner, hint)
            if name is not None:
                return (outer, name)
    return None


def _beside(document: Document, body: Schema, items: tuple[str, ...]) -> Iterator[str]:
    """Lists and objects of an answer that are neither its items nor about the page: what a page would hide."""
    for name, schema in properties(body).items():
        about = _snake(name) in _ENVELOPES | {"sort"} or name in BESIDE_ITEMS or name in items[:1]
        if not about and types_of(opened(document, schema)) in (("array",), ("object",)):
            yield name


def _fields(document: Document, body: Schema, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """The leaves of an envelope, looking into the objects that usually carry what is about the page."""
    for name, schema in properties(body).items():
        inner = opened(document, schema)
        if properties(inner):
            inside = _snake(name) in _ENVELOPES or name in ("data", "result", "response")
            if inside and len(path) < _DEEPEST:
                yield from _fields(document, inner, (*path, name))
        elif not is_array(inner):
            yield (*path, name), inner


def _is_cursor(path: tuple[str, ...], schema: Schema) -> bool:
    return _snake(path[-1]) in _CURSOR_FIELDS and not _is_url(path, schema) and _may_be(schema, "string", "integer")


def _is_url(path: tuple[str, ...], schema: Schema) -> bool:
    name = _snake(path[-1])
    linked = schema.get("format") in ("uri", "url", "uri-reference") and name in _URL_FIELDS | _CURSOR_FIELDS
    return _may_be(schema, "string") and (linked or (name in _URL_FIELDS and name != "next"))


def _may_be(schema: Schema, *kinds: str) -> bool:
    names = types_of(schema)
    return not names or any(name in kinds for name in names)


def _is_object(document: Document, schema: Schema) -> bool:
    return bool(properties(opened(document, schema)))


def _first(given: Mapping[str, str], wanted: frozenset[str]) -> str | None:
    return next((wire for name, wire in given.items() if name in wanted), None)


def _first_number(
    document: Document, params: Mapping[str, Schema], given: Mapping[str, str], wanted: frozenset[str]
) -> str | None:
    """The first wanted parameter that counts something."""
    for name, wire in given.items():
        kinds = types_of(opened(document, params[wire]))
        if name in wanted and (not kinds or {"integer", "number"} & set(kinds)):
            return wire
    return None


def _numbers(
    fields: Mapping[tuple[str, ...], Schema], *wanted: tuple[frozenset[str], str]
) -> list[tuple[tuple[str, ...], str]]:
    found: list[tuple[tuple[str, ...], str]] = []
    for names, purpose in wanted:
        place = next(
            (p for p, schema in fields.items() if _snake(p[-1]) in names and _may_be(schema, "integer", "number")), None
        )
        if place is not None:
            found.append((place, purpose))
    return found


def _items_have_id(document: Document, body: Schema, path: tuple[str, ...] | None) -> bool:
    for name in path or ():
        body = opened(document, properties(body).get(name, {}))
    return "id" in properties(opened(document, as_schema(body.get("items"))))


def _snake(name: str) -> str:
    return "_".join(words(name))


# -- schemes -----------------------------------------------------------------------------------------------------------


def _names(ordered: list[_Found], groups: Mapping[_Found, list[Placed]]) -> dict[_Found, str]:
    """A name for each scheme: its kind, or what its items are called for all but the one that most have."""
    counts: dict[str, int] = {}
    for one in ordered:
        counts[one.kind] = counts.get(one.kind, 0) + len(groups[one])
    names: dict[_Found, str] = {}
    for one in sorted(ordered, key=lambda one: -len(groups[one])):
        usual = 2 * len(groups[one]) > counts[one.kind]
        names[one] = next(name for name in _wishes(one, usual=usual) if name not in names.values())
    return names


def _wishes(one: _Found, *, usual: bool) -> Iterator[str]:
    kind = f"{one.kind}_page"
    holder = _snake(next((path[-1] for path, purpose in one.fields if purpose == "items"), "array"))
    if usual:
        yield kind
    if holder not in (*ITEM_NAMES, "array"):
        yield f"{holder}_page"
    yield f"{holder.lstrip('_')}_{kind}"
    if one.location == "body":
        yield f"{holder}_body_{kind}"
    for wire, _ in one.params:
        yield f"{holder}_{_snake(wire)}_{kind}"
    for number in count(2):
        yield f"{holder}_{kind}_{number}"


def _scheme(document: Document, found: _Found, name: str, members: list[Placed]) -> PaginationConfig:
    first = members[0]
    params = _params(document, first)
    asked = {
        wire: {**_plain(document, params.get(wire, {})), _PURPOSE: {"purpose": purpose}}
        for wire, purpose in found.params
    }
    response: dict[str, Any] = {"type": "array", "items": {}} if found.top_level else {}
    body = opened(document, answer(first.route.operation) or {})
    for path, purpose in found.fields:
        _put(document, response, body, path, purpose)
    if not found.top_level:
        for shared in _shared_numbers(document, members):
            if shared not in response:
                response[shared] = _plain(document, properties(body)[shared])
    return PaginationConfig(name=name, type=found.kind, request=asked, response=response, param_location=found.location)


def _params(document: Document, one: Placed) -> dict[str, Schema]:
    operation = one.route.operation
    query = {p.name: as_schema(p.schema) for p in operation.parameters if p.location == "query"}
    return {**properties(opened(document, request(operation) or {})), **query}


def _put(document: Document, at: dict[str, Any], body: Schema, path: tuple[str, ...], purpose: str) -> None:
    for name in path[:-1]:
        at = at.setdefault(name, {"type": "object", "properties": {}})["properties"]
        body = opened(document, properties(body).get(name, {}))
    leaf = properties(body).get(path[-1], {})
    plain: dict[str, Any] = {"type": "array", "items": {}} if purpose == "items" else _plain(document, leaf)
    at[path[-1]] = {**plain, _PURPOSE: {"purpose": purpose}}


def _plain(document: Document, schema: Schema) -> dict[str, Any]:
    """A leaf's type in full, without references and prose."""
    body = opened(document, schema)
    kinds = types_of(body)
    return {"type": kinds[0]} if len(kinds) == 1 and kinds[0] not in ("object", "array") else {}


def _shared_numbers(document: Document, members: list[Placed]) -> list[str]:
    """Plain properties that the envelopes of all members have: what a page says beside its items."""
    shared: dict[str, str] | None = None
    for one in members:
        body = opened(document, answer(one.route.operation) or {})
        lists = {name for name, _ in arrays_in(document, body)}
        own = {
            name: str(kind.get("type"))
            for name, item in properties(body).items()
            if name not in lists and (kind := _plain(document, item))
        }
        shared = own if shared is None else {name: kind for name, kind in shared.items() if own.get(name) == kind}
    return list(shared or ())
