"""Pagination: what parameters and fields of pages are for, and which names say so.

A scheme maps request parameters and response fields to schemas; the purpose of each stands in the extension
``x-stainless-pagination-property``, or follows from its name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from sdkwright.naming.words import split_words
from sdkwright.schema.keywords import Schema, as_schema, is_array, properties, types_of
from sdkwright.schema.values import is_map
from sdkwright.schema.view import SchemaView

PURPOSE_KEY = "x-stainless-pagination-property"
ITEMS = "items"
PAGINATED_METHODS = frozenset({"get"})
"""Methods of HTTP whose operations are paginated unasked."""
LISTING_METHODS = frozenset({"get", "post"})
"""Methods of HTTP whose operations may list something."""
FieldPath: TypeAlias = "tuple[str, ...]"
"""The wire names that lead to a field of a response."""


def _word_list(text: str) -> tuple[str, ...]:
    return tuple(text.split())


CURSOR_PARAMS = _word_list("""
    cursor page_token after starting_after next_token page_cursor pagination_token next continuation_token next_cursor
    start_cursor after_cursor continuation marker start_after next_page_token next_key scroll_id bookmark continue
    page_after start_key exclusive_start_key cursor_mark
    """)
ID_PARAMS = _word_list("after starting_after after_id last_id since_id start_after from_id")
PAGE_PARAMS = _word_list("page page_number page_no p page_num current_page page_index pageno")
OFFSET_PARAMS = _word_list("""
    offset skip start start_index starting_index first_result page_offset start_at skip_count start_position
    """)

CURSOR_FIELDS = _word_list("""
    next_cursor next_page_token next_page next_token end_cursor after cursor next after_cursor continuation_token
    next_page_cursor next_page_id next_key next_marker pagination_token scroll_id bookmark continuation next_after
    next_bookmark next_offset continue last_evaluated_key next_cursor_mark next_start_key
    """)
ODATA_NEXT_LINK = "odata_next_link"
"""OData 4.01, JSON format, section 4.6.5 (`@odata.nextLink`): the next of partial results, which may be empty."""
URL_FIELDS = (
    *_word_list("next next_url next_page_url next_link next_page_uri next_uri next_href hydra_next"),
    ODATA_NEXT_LINK,
)
ODATA_V2_NEXT_LINK = "__next"
"""OData 2.0, JSON format: the link in ``d`` beside ``results``."""
HAS_MORE_FIELDS = _word_list("has_more has_next_page has_next more has_more_items has_more_results is_truncated")
TOTAL_FIELDS = _word_list("total total_count count total_items total_records total_results total_entries")
OFFSET_FIELDS = _word_list("offset start")
PAGE_COUNT_FIELDS = _word_list("total_pages page_count pages total_page_count last_page")
CURRENT_PAGE_FIELDS = _word_list("page page_number current_page number page_index page_no page_num")
USUAL_FIRST: Mapping[str, int] = {"page_number": 1, "offset": 0}
"""By the kind of a scheme: the number of its first page or item where nothing says otherwise."""
_FIRST_NUMBER = re.compile(
    r"\b(?:(zero|0)|one|1)[- ](?:based|indexed)\b|\bstart\w*\s+(?:at|from|with)\s+(?:(zero|0)|one|1)\b", re.I
)

_HAS_MORE = ("has_next_page", HAS_MORE_FIELDS)
REQUEST_NAMES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cursor": (("next_cursor_param", CURSOR_PARAMS),),
    "cursor_id": (("next_cursor_id_param", tuple(dict.fromkeys((*CURSOR_PARAMS, *ID_PARAMS)))),),
    "cursor_url": (),
    "offset": (("offset_count_param", OFFSET_PARAMS),),
    "page_number": (("page_number_param", PAGE_PARAMS),),
    "fake_page": (),
}
"""By the kind of a scheme: purposes of its parameters with the names that imply them, the likeliest first."""

RESPONSE_NAMES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cursor": (("next_cursor_field", CURSOR_FIELDS), _HAS_MORE),
    "cursor_id": (_HAS_MORE,),
    "cursor_url": (("next_cursor_url_field", URL_FIELDS), _HAS_MORE),
    "offset": (("offset_total_count_field", TOTAL_FIELDS), ("offset_count_start_field", OFFSET_FIELDS), _HAS_MORE),
    "page_number": (
        ("total_page_count_field", PAGE_COUNT_FIELDS),
        ("current_page_number_field", CURRENT_PAGE_FIELDS),
        _HAS_MORE,
    ),
    "fake_page": (),
}
"""By the kind of a scheme: purposes of its response's fields with the names that imply them, the likeliest first."""

PURPOSES = frozenset(
    {
        *(purpose for names in (*REQUEST_NAMES.values(), *RESPONSE_NAMES.values()) for purpose, _ in names),
        *(ITEMS, "cursor_item_id", "previous_cursor_param", "previous_cursor_id_param", "previous_cursor_field"),
        *("previous_cursor_url_field", "page_size_param"),
    }
)
"""Every purpose a parameter or field may declare; what iterates backwards has no effect here."""


def normalize_name(wire: str) -> str:
    """Return a parameter's or field's name in snake case, as the tables here have it."""
    return "_".join(split_words(wire))


def first_number(schema: Schema, description: str = "") -> int | None:
    """Return what a parameter that counts pages or items calls the first, 0 or 1, None where nothing says it.

    It says so by its default, its least value or its description.
    """
    below = schema.get("exclusiveMinimum")
    lowest = below + 1 if isinstance(below, int) and not isinstance(below, bool) else schema.get("minimum")
    for value in (schema.get("default"), lowest):
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value in (0, 1):
            return int(value)
    match = _FIRST_NUMBER.search(description) or _FIRST_NUMBER.search(str(schema.get("description", "")))
    return None if match is None else 0 if match.group(1) or match.group(2) else 1


def purpose_of(schema: Schema) -> str | None:
    """Return the purpose that the schema of a parameter or field declares, else None."""
    purpose = as_schema(schema.get(PURPOSE_KEY)).get("purpose")
    return purpose if isinstance(purpose, str) else None


def is_required(schema: Schema) -> bool:
    """Tell whether every page has the field with this schema."""
    return as_schema(schema.get(PURPOSE_KEY)).get("required") is True


def is_optional(schema: Schema) -> bool:
    """Tell whether a scheme fits answers without the field with this schema."""
    return as_schema(schema.get(PURPOSE_KEY)).get("optional") is True


def paging_header(schema: Schema) -> str | None:
    """Return the response header that holds the field with this schema, None where the body does."""
    header = as_schema(schema.get(PURPOSE_KEY)).get("from_header")
    return header if isinstance(header, str) and header else None


def top_level_array(response: Mapping[str, Any]) -> Schema | None:
    """Return the schema of pages that are bare lists, else None.

    The response is one, or its items declare it (``is_top_level_array``).
    """
    if response.get("type") == "array":
        return response
    declared = (as_schema(schema) for schema in response.values())
    return next((schema for schema in declared if as_schema(schema.get(PURPOSE_KEY)).get("is_top_level_array")), None)


def assign_request_purposes(kind: str, request: Mapping[str, Any]) -> dict[str, Any]:
    """Return a scheme's request with the purpose of each parameter declared as far as its name implies one."""
    return _assign(request, REQUEST_NAMES[kind])


def assign_response_purposes(kind: str, response: Mapping[str, Any]) -> dict[str, Any]:
    """Return a scheme's response with the purpose of each field declared as far as its name implies one.

    Where no field is declared to hold the items, the first list does.
    """
    if top_level_array(response) is not None:
        return dict(response)
    assigned = _assign(response, RESPONSE_NAMES[kind])
    fields = list(_flatten(assigned))
    if not any(purpose_of(schema) == ITEMS for _, schema in fields):
        lists = (path for path, schema in fields if purpose_of(schema) is None and "array" in types_of(schema))
        path = next(lists, None)
        if path is not None:
            assigned = _declare(assigned, path, ITEMS)
    return assigned


def _assign(declared: Mapping[str, Any], names: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, Any]:
    assigned = dict(declared)
    for purpose, field_names in names:
        fields = list(_flatten(assigned))
        if any(purpose_of(schema) == purpose for _, schema in fields):
            continue
        free = {normalize_name(path[-1]): path for path, schema in reversed(fields) if purpose_of(schema) is None}
        name = next((name for name in field_names if name in free), None)
        if name is not None:
            assigned = _declare(assigned, free[name], purpose)
    return assigned


def flatten_fields(declared: Mapping[str, Any]) -> tuple[tuple[tuple[str, ...], Schema, str | None], ...]:
    """Return ``(path, schema, purpose)`` of each declared property, parents before what is in them."""
    return tuple((path, schema, purpose_of(schema)) for path, schema in _flatten(declared))


def _flatten(declared: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Schema]]:
    for name, value in declared.items():
        schema = as_schema(value)
        yield (*above, name), schema
        yield from _flatten(properties(schema), (*above, name))


def _declare(declared: Mapping[str, Any], path: tuple[str, ...], purpose: str) -> dict[str, Any]:
    """Return the properties with the purpose declared at ``path``."""
    name, *rest = path
    schema: Any = declared[name]
    body: dict[str, Any] = dict(schema) if is_map(schema) else {}
    if rest:
        body["properties"] = _declare(properties(body), tuple(rest), purpose)
    else:
        body[PURPOSE_KEY] = {**as_schema(body.get(PURPOSE_KEY)), "purpose": purpose}
    return {**declared, name: body}


def fits_scheme(
    view: SchemaView,
    names: Collection[str],
    response: Schema,
    params: Iterable[str],
    fields: Iterable[FieldPath] | None,
) -> bool:
    """Tell whether an operation that takes ``names`` and answers with ``response`` has all that a scheme asks for.

    The scheme has ``params`` and ``fields``; None stands for pages that are bare lists.
    """
    if not set(params) <= set(names):
        return False
    if fields is None:
        return is_array(view.expand(response))
    return all(find_field(view, response, path) is not None for path in fields)


def find_field(view: SchemaView, response: Schema, path: FieldPath) -> Schema | None:
    """Return the schema of the field of a response at ``path``, None where there is no such field."""
    schema = response
    for name in path:
        field = properties(view.expand(schema)).get(name)
        if field is None:
            return None
        schema = field
    return schema
