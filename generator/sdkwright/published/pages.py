"""Pagination schemes: page classes of a package beside the operations of the methods that return them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.config import PaginationConfig
from sdkwright.infer.pages import is_paginated_by
from sdkwright.openapi import Document
from sdkwright.openapi.pagination import (
    ID_PARAMS,
    PURPOSE_KEY,
    REQUEST_NAMES,
    RESPONSE_NAMES,
    flatten_fields,
    normalize_name,
    purpose_of,
    top_level_array,
)
from sdkwright.published.endpoints import Call
from sdkwright.published.likeness import LISTS, MAPS, last_name
from sdkwright.published.nodes import Nodes
from sdkwright.published.package import Package
from sdkwright.published.requests import answer_node, read_request
from sdkwright.published.signatures import read_answer
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import NONE, ROOT, Ref, Type, refs_of, without_none
from sdkwright.schema.keywords import types_of

_PREFIX = "Sync"
_JSON = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
_KINDS = ("cursor", "cursor_id", "cursor_url", "page_number", "offset")


@dataclass(frozen=True)
class Page:
    """A page class: the scheme it comes from, and the wire names that lead to its items (none for a bare list)."""

    scheme: PaginationConfig
    items: tuple[str, ...]


def read_pages(
    package: Package, nodes: Nodes, calls: Iterable[Call], inferred: Iterable[PaginationConfig], snake: Any
) -> dict[str, Page]:
    """Return the pages of a package by the path of their class, in the order of the module."""
    module = package.surface.modules.get(f"{ROOT}.pagination")
    users: dict[str, list[Call]] = {}
    for call in calls:
        page = read_answer(call.method.function).page
        if page is not None:
            users.setdefault(page, []).append(call)
    pages: dict[str, Page] = {}
    classes: Mapping[str, Class] = module.classes if module is not None else {}
    for name, cls in classes.items():
        if name.startswith(_PREFIX) and cls.bases:
            methods = users.get(cls.path, [])
            scheme, items = _fields(package, cls)
            base = _likeliest(nodes.document, methods, inferred)
            # Only pages that continue after their last item have a protocol for items.
            kinds = ("cursor_id",) if f"{name.removeprefix(_PREFIX)}Item" in classes else _KINDS
            kind, request, location = _request(nodes, cls, methods, base, scheme, kinds)
            purposes = {path: purpose for path, _, purpose in flatten_fields(base.response)} if base is not None else {}
            response = _with_purposes(scheme, purposes, items)
            key = snake(name.removeprefix(_PREFIX))
            pages[cls.path] = Page(
                PaginationConfig(name=key, type=kind, request=request, response=response, param_location=location),
                items,
            )
    return pages


def _likeliest(
    document: Document, calls: Iterable[Call], inferred: Iterable[PaginationConfig]
) -> PaginationConfig | None:
    """Return the inferred scheme of most of the operations."""
    votes: Counter[str] = Counter()
    schemes = {scheme.name: scheme for scheme in inferred}
    for call in calls:
        votes.update(name for name, scheme in schemes.items() if is_paginated_by(document, call.operation, scheme))
    return schemes[votes.most_common(1)[0][0]] if votes else None


def _fields(package: Package, cls: Class) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the response of a scheme, and where in it the items are."""
    if "build" in cls.methods and all(_is_items(field.type) for field in cls.fields.values() if field.type):
        return {"type": "array", "items": {}}, ()
    response: dict[str, Any] = {}
    items: tuple[str, ...] = ()
    for wire, field in package.wires(cls).items():
        if _is_items(field.type):
            response[wire], items = {"type": "array", "items": {}}, (wire,)
            continue
        inner = without_none(field.type)[0] if field.type is not None else None
        below = package.surface.find_class(inner.path) if isinstance(inner, Ref) else None
        if below is not None and below.path.startswith(f"{ROOT}.pagination."):
            nested, path = _fields(package, below)
            response[wire] = {"type": "object", "properties": nested}
            items = (wire, *path) if path else items
        else:
            response[wire] = _plain(inner)
    return response, items


def _is_items(kind: Type | None) -> bool:
    if kind is None:
        return False
    inner = without_none(kind)[0]
    return (
        isinstance(inner, Ref) and last_name(inner.path) in LISTS and any(last_name(r) == "_T" for r in refs_of(inner))
    )


def _plain(kind: Type | None) -> dict[str, Any]:
    if not isinstance(kind, Ref):
        return {}
    name = last_name(kind.path)
    if name in LISTS:
        return {"type": "array", "items": _plain(kind.args[0]) if kind.args else {}}
    if name in MAPS:
        return {"type": "object", "additionalProperties": _plain(kind.args[1]) if len(kind.args) == 2 else True}
    return {"type": _JSON[kind.path]} if kind.path in _JSON else {}


def _request(
    nodes: Nodes,
    cls: Class,
    calls: list[Call],
    base: PaginationConfig | None,
    response: Mapping[str, Any],
    kinds: tuple[str, ...],
) -> tuple[Any, dict[str, Any], Any]:
    """Return the kind of a scheme, one of ``kinds``, its parameters and where they are sent.

    A class without another page has none; else what is inferred holds, else names of parameters that all methods take.
    """
    following = cls.methods.get("next_page_info")
    if following is None or (following.signatures and following.signatures[0].returns == NONE):
        return "fake_page", {}, "query"
    requests = [read_request(nodes, call.operation) for call in calls]
    shared = [wire for wire in (requests[0].params if requests else {}) if all(wire in r.params for r in requests)]
    bodies = [{wire for body in request.bodies for wire in nodes.properties(body)} for request in requests]
    body_fields = sorted(set[str].intersection(*bodies)) if bodies else []
    if base is not None and base.type in kinds and all(wire in shared or wire in body_fields for wire in base.request):
        return base.type, dict(base.request), base.param_location
    hinted = sorted(kinds, key=lambda kind: kind.replace("_", "") not in cls.path.lower().replace("_", ""))
    for kind in hinted:
        for location, wires in (("query", shared), ("body", body_fields)):
            for purpose, names in REQUEST_NAMES[kind]:
                wire = next((wire for name in names for wire in wires if normalize_name(wire) == name), None)
                if wire is not None and (kind != "cursor" or _has_field(response, kind)):
                    return kind, {wire: _param(requests[0].params, wire, purpose)}, location
    if kinds == (
        "cursor_id",
    ):  # of a scheme that no method uses the parameter is not known: the likeliest stands for it
        return kinds[0], {ID_PARAMS[0]: _param({}, ID_PARAMS[0], REQUEST_NAMES[kinds[0]][0][0])}, "query"
    return ("cursor_url", {}, "query") if _has_field(response, "cursor_url") else ("fake_page", {}, "query")


def _has_field(response: Mapping[str, Any], kind: str) -> bool:
    field = RESPONSE_NAMES[kind][0][1]
    return any(normalize_name(path[-1]) in field for path, _, _ in flatten_fields(response))


def _param(params: Mapping[str, Any], wire: str, purpose: str) -> dict[str, Any]:
    kinds = types_of(params[wire].schema) if wire in params else ()
    return {**({"type": kinds[0]} if kinds else {}), PURPOSE_KEY: {"purpose": purpose}}


def _with_purposes(
    fields: dict[str, Any],
    purposes: Mapping[tuple[str, ...], str | None],
    items: tuple[str, ...],
    above: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Return the response with what each field is for, as far as that is known."""
    if top_level_array(fields) is not None and not items:
        return fields
    entry: dict[str, Any] = {}
    for wire, schema in fields.items():
        path = (*above, wire)
        purpose = "items" if path == items else purposes.get(path)
        body = dict(schema)
        if "properties" in body:
            body["properties"] = _with_purposes(body["properties"], purposes, items, path)
        elif purpose is not None and (purpose != "items" or path == items) and purpose_of(body) is None:
            body[PURPOSE_KEY] = {"purpose": purpose}
        entry[wire] = body
    return entry


def paginated_setting(document: Document, call: Call, page: Page | None, schemes: Iterable[PaginationConfig]) -> Any:
    """Return what a method's ``paginated`` has to say, None where its scheme is the one that it fits by itself."""
    fitting = next((scheme.name for scheme in schemes if is_paginated_by(document, call.operation, scheme)), None)
    name = page.scheme.name if page is not None else None
    return None if fitting == name else name or False


def item_node(nodes: Nodes, call: Call, page: Page) -> Any:
    """Return the schema of the items of a method's pages."""
    node = answer_node(nodes, call.operation)
    for wire in page.items:
        node = nodes.properties(node).get(wire) if node is not None else None
    return nodes.items(node) if node is not None else None
