"""Pagination schemes of a config: their names, and the schemas of what they ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from sdkwright.config import PaginationConfig
from sdkwright.infer.page_shapes import PageShape
from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import ITEM_NAMES, arrays_in, get_request_schema, get_response_schema
from sdkwright.infer.words import DIGITS
from sdkwright.openapi import Document
from sdkwright.openapi.pagination import ITEMS, ODATA_NEXT_LINK, PURPOSE_KEY, FieldPath, normalize_name
from sdkwright.schema.keywords import Schema, as_schema, properties, types_of


def name_shapes(ordered: Sequence[PageShape], groups: Mapping[PageShape, Sequence[Placed]]) -> dict[PageShape, str]:
    """Return a name for each shape: its kind, or what its items are called for all but the one that most have."""
    counts: dict[str, int] = {}
    for shape in ordered:
        counts[shape.kind] = counts.get(shape.kind, 0) + len(groups[shape])
    names: dict[PageShape, str] = {}
    for shape in sorted(ordered, key=lambda shape: -len(groups[shape])):
        usual = 2 * len(groups[shape]) > counts[shape.kind]
        names[shape] = next(name for name in _candidate_names(shape, usual=usual) if name not in names.values())
    return names


def _candidate_names(shape: PageShape, *, usual: bool) -> Iterator[str]:
    kind = f"{shape.kind}_page"
    holder = normalize_name(next((path[-1] for path, purpose in shape.fields if purpose == ITEMS), "array"))
    if usual:
        yield kind
    if holder not in (*ITEM_NAMES, "array"):
        yield f"{holder}_page"
    yield f"{holder.lstrip('_')}_{kind}"
    if shape.location == "body":
        yield f"{holder}_body_{kind}"
    if shape.first is not None:
        yield f"{DIGITS[shape.first]}_based_{kind}"
        yield f"{holder}_{DIGITS[shape.first]}_based_{kind}"
    for wire, _ in shape.params:
        yield f"{holder}_{normalize_name(wire)}_{kind}"
    for number in count(2):
        yield f"{holder}_{kind}_{number}"


def build_scheme(document: Document, shape: PageShape, name: str, members: Sequence[Placed]) -> PaginationConfig:
    """Return the scheme of a shape; the operations that have it give the types of its parameters and fields."""
    first = members[0]
    params = _params(document, first)
    request_fields = {
        wire: {**_leaf_type(document, params.get(wire, {})), PURPOSE_KEY: {"purpose": purpose}}
        for wire, purpose in shape.params
    }
    if shape.first is not None:
        request_fields = {wire: {**schema, "default": shape.first} for wire, schema in request_fields.items()}
    response: dict[str, Any] = {"type": "array", "items": {}} if shape.top_level else {}
    body = _body_of(document, first)
    for path, purpose in shape.fields:
        _put_field(document, response, body, path, purpose)
    if not shape.top_level:
        _put_leaves(document, response, [_body_of(document, member) for member in members])
    may_be_empty = any(normalize_name(path[-1]) == ODATA_NEXT_LINK for path, _ in shape.fields)
    return PaginationConfig(
        name=name,
        type=shape.kind,
        request=request_fields,
        response=response,
        param_location=shape.location,
        continue_on_empty_items=True if may_be_empty else None,
    )


def _params(document: Document, placed: Placed) -> dict[str, Schema]:
    operation = placed.route.operation
    query = {param.name: as_schema(param.schema) for param in operation.parameters if param.location == "query"}
    return {**properties(document.view.expand(get_request_schema(document, operation) or {})), **query}


def _put_field(document: Document, response: dict[str, Any], body: Schema, path: FieldPath, purpose: str) -> None:
    at = response
    for name in path[:-1]:
        at = at.setdefault(name, {"type": "object", "properties": {}})["properties"]
        body = document.view.expand(properties(body).get(name, {}))
    leaf = properties(body).get(path[-1], {})
    schema: dict[str, Any] = {"type": "array", "items": {}} if purpose == ITEMS else _leaf_type(document, leaf)
    at[path[-1]] = {**schema, PURPOSE_KEY: {"purpose": purpose}}


def _leaf_type(document: Document, schema: Schema) -> dict[str, Any]:
    """Return the schema of a leaf without references and prose: its type alone, nothing where it has several."""
    body = document.view.expand(schema)
    kinds = types_of(body)
    return {"type": kinds[0]} if len(kinds) == 1 and kinds[0] not in ("object", "array") else {}


def _body_of(document: Document, placed: Placed) -> Schema:
    return document.view.expand(get_response_schema(placed.route.operation) or {})


def _put_leaves(document: Document, response: dict[str, Any], bodies: Sequence[Schema]) -> None:
    """Add what the envelopes of a scheme say beside its own fields, here and in the objects that hold such fields.

    What only some of them have is optional, so that the scheme fits the others too; a name with different types is left
    out.
    """
    kinds: dict[str, list[dict[str, Any]]] = {}
    for body in bodies:
        lists = {name for name, _ in arrays_in(document, body)}
        for name, item in properties(body).items():
            if name not in lists and (kind := _leaf_type(document, item)):
                kinds.setdefault(name, []).append(kind)
    for name, same in kinds.items():
        if name in response or any(kind != same[0] for kind in same):
            continue
        missing: dict[str, Any] = {PURPOSE_KEY: {"optional": True}} if len(same) < len(bodies) else {}
        response[name] = {**same[0], **missing}
    for name, field in response.items():
        if properties(field):
            inner = [document.view.expand(properties(body).get(name, {})) for body in bodies]
            _put_leaves(document, field["properties"], inner)
