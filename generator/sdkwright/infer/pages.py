"""Pagination schemes, found in the parameters and answers of list operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config import PaginationConfig
from sdkwright.infer.page_schemes import build_scheme, name_shapes
from sdkwright.infer.page_shapes import PageShape, detect_page_shape
from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import get_request_schema, get_response_schema
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pagination import (
    PAGINATED_METHODS,
    USUAL_FIRST,
    fits_scheme,
    flatten_fields,
    is_optional,
    paging_header,
    top_level_array,
)
from sdkwright.openapi.pointers import from_ref
from sdkwright.openapi.request_names import query_names
from sdkwright.schema.keywords import properties
from sdkwright.schema.pointers import component_name

_ESSENTIAL = frozenset({"items", "next_cursor_field", "next_cursor_url_field"})


@dataclass(frozen=True)
class Pages:
    """The schemes in the order they are tried, which operation uses which, and the components that are envelopes.

    ``scheme_names`` are by operation pointer; so are ``overrides``, what a method's ``paginated`` has to be where the
    scheme that it fits by itself is another.
    """

    schemes: tuple[PaginationConfig, ...]
    scheme_names: Mapping[str, str]
    overrides: Mapping[str, str | bool]
    envelopes: frozenset[str]

    def asks_for_pages(self, operation: Operation) -> bool:
        """Tell whether an operation reads page by page; one that is posted to does where the page is in its body."""
        name = self.scheme_names.get(operation.pointer)
        scheme = next((scheme for scheme in self.schemes if scheme.name == name), None)
        return scheme is not None and (operation.method != "post" or scheme.param_location == "body")


def find_pages(document: Document, placed: Iterable[Placed]) -> Pages:
    """Return the pagination schemes of all operations that list something."""
    members = list(placed)
    groups: dict[PageShape, list[Placed]] = {}
    for member in members:
        shape = detect_page_shape(document, member)
        if shape is not None:
            groups.setdefault(shape, []).append(member)
    groups = _merge_alike(_agree_on_first(groups))
    # A shape that asks for more is tried first.
    ordered = sorted(groups, key=lambda shape: -shape.size)
    names = name_shapes(ordered, groups)
    schemes = tuple(build_scheme(document, shape, names[shape], groups[shape]) for shape in ordered)
    scheme_names = {member.route.operation.pointer: names[shape] for shape in groups for member in groups[shape]}
    overrides: dict[str, str | bool] = {}
    for member in members:
        operation = member.route.operation
        fitting = next((scheme.name for scheme in schemes if is_paginated_by(document, operation, scheme)), None)
        if fitting != scheme_names.get(operation.pointer):
            overrides[operation.pointer] = scheme_names.get(operation.pointer, False)
    return Pages(schemes, scheme_names, overrides, frozenset(_envelopes(document, groups)))


def is_paginated_by(document: Document, operation: Operation, scheme: PaginationConfig) -> bool:
    """Tell whether an operation has all parameters and fields of a scheme, and so is paginated unasked."""
    schema = get_response_schema(operation)
    if schema is None or operation.method not in PAGINATED_METHODS:
        return False
    names = query_names(operation)
    if scheme.param_location == "body":
        names |= properties(document.view.expand(get_request_schema(document, operation) or {})).keys()
    is_list = top_level_array(scheme.response) is not None
    entries = (entry for entry in flatten_fields(scheme.response) if paging_header(entry[1]) is None)
    fields = None if is_list else [path for path, item, _ in entries if not is_optional(item)]
    return fits_scheme(document.view, names, schema, scheme.request, fields)


def _agree_on_first(groups: Mapping[PageShape, list[Placed]]) -> dict[PageShape, list[Placed]]:
    """Return the shapes with ``first`` where it is not what is usual for their kind.

    Shapes of which nothing says it are like the others of the API that count by a parameter of that name, if these
    agree.
    """
    numbers: dict[tuple[object, ...], set[int]] = {}
    for shape in groups:
        if shape.first is not None:
            numbers.setdefault((shape.kind, shape.params, shape.location), set()).add(shape.first)
    agreed: dict[PageShape, list[Placed]] = {}
    for shape, members in groups.items():
        others = numbers.get((shape.kind, shape.params, shape.location), set())
        first = next(iter(others)) if shape.first is None and len(others) == 1 else shape.first
        shape_key = replace(shape, first=None if first == USUAL_FIRST.get(shape.kind) else first)
        agreed.setdefault(shape_key, []).extend(members)
    return agreed


def _merge_alike(groups: Mapping[PageShape, list[Placed]]) -> dict[PageShape, list[Placed]]:
    """Merge shapes that differ only in what pages say beside the next one; the merged shape has what all say."""
    alike: dict[PageShape, list[PageShape]] = {}
    for shape in groups:
        essential = tuple(field for field in shape.fields if field[1] in _ESSENTIAL)
        alike.setdefault(replace(shape, fields=essential), []).append(shape)
    merged: dict[PageShape, list[Placed]] = {}
    for shapes in alike.values():
        common = tuple(field for field in shapes[0].fields if all(field in other.fields for other in shapes))
        merged[replace(shapes[0], fields=common)] = [member for shape in shapes for member in groups[shape]]
    return merged


def _envelopes(document: Document, groups: Mapping[PageShape, list[Placed]]) -> Iterator[str]:
    for shape, members in groups.items():
        for member in members:
            reference = document.view.plain_reference(get_response_schema(member.route.operation) or {})
            place = from_ref(reference) if reference is not None else None
            if place is not None and not shape.top_level:
                yield component_name(place)
