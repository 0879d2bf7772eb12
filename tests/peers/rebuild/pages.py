"""Pagination schemes, from the fields of page classes and the arguments of the methods that return them."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from tests.peers.rebuild.schemas import Schemas
from tests.peers.rebuild.source import Class, Module, Package

Schema = dict[str, Any]
# What pages are asked for by, with the role each argument has.
_CURSORS = (
    "cursor",
    "after",
    "next_cursor",
    "page_token",
    "starting_after",
    "after_id",
    "after_cursor",
    "page",
    "next",
)
_NUMBERS = ("page", "page_number", "current_page", "pageNumber")
_OFFSETS = ("offset", "skip")
_NEXT = (
    "next_cursor",
    "next",
    "next_page",
    "after_cursor",
    "next_page_token",
    "last_id",
    "end_cursor",
    "next_cursor_id",
)


@dataclass(frozen=True)
class Page:
    """One scheme: its entry in the config, and a response with the items left open."""

    name: str
    settings: Schema
    envelope: Schema
    items: tuple[str, ...]

    def response(self, item: Schema) -> Schema:
        """The schema of a response whose pages hold ``item``."""
        if self.settings["response"].get("type") == "array":
            return {"type": "array", "items": item}
        return _with_items(self.envelope, self.items, {"type": "array", "items": item})


def pages(package: Package, schemas: Schemas, arguments: dict[str, list[set[str]]]) -> dict[str, Page]:
    """All schemes by the name of their synchronous class; ``arguments`` are those of the methods that use each."""
    module = package.module("pagination")
    if module is None:
        return {}
    tree = package.tree("pagination")
    methods = {
        node.name: {function.name: function.returns for function in node.body if isinstance(function, ast.FunctionDef)}
        for node in (tree.body if tree is not None else [])
        if isinstance(node, ast.ClassDef)
    }
    result: dict[str, Page] = {}
    for name, cls in module.classes.items():
        if name.startswith("Sync") and cls.bases:
            argument_sets = arguments.get(name) or [set[str]()]
            # A scheme that never goes on says so in its signature.
            ends = methods[name].get("next_page_info")
            never_goes_on = ends is not None and ast.unparse(ends) == "None"
            shared = set[str]() if never_goes_on else argument_sets[0].intersection(*argument_sets[1:])
            result[name] = _page(schemas, module, cls, set(methods[name]), shared)
    return result


def _page(schemas: Schemas, module: Module, page_class: Class, methods: set[str], shared: set[str]) -> Page:
    fields: Schema = {}
    items: tuple[str, ...] = ()
    for member in page_class.members:
        wire = _wire(member.value) or member.name
        text = ast.unparse(member.annotation)
        if "_T]" in text:
            fields[wire], items = {"type": "array", "items": {}}, (wire,)
            continue
        fields[wire] = _plain(schemas, module, member.annotation)
        below = _items_below(module, member.annotation)
        items = (wire, below) if below else items
    array = "build" in methods
    kind, request = _request(shared, fields, page_class.name)
    key = _item_key(module, page_class.name)
    if key and request:
        kind = "cursor_id"
    response: Schema = {wire: dict(schema) for wire, schema in fields.items()}
    if items:
        _mark(response, items, _item(key) if key else {})
    if array:
        response = {"type": "array", "items": {}} if set(fields) <= {"items"} else response
    settings: Schema = {
        "name": schemas.names.snake(page_class.name.removeprefix("Sync")),
        "type": kind,
        "request": request,
        "response": response,
    }
    more = [wire for wire, schema in fields.items() if schema.get("type") == "boolean"]
    if "has_next_page" in methods and more:
        response[more[0]] = {**response[more[0]], "x-stainless-pagination-property": {"purpose": "has_next_page"}}
    elif "has_next_page" in methods:
        settings["continue_on_empty_items"] = True
    return Page(str(settings["name"]), settings, {"type": "object", "properties": fields}, items)


def _request(shared: set[str], fields: Schema, name: str) -> tuple[str, Schema]:
    """The kind of a scheme and its request: what all methods that use it can be asked."""
    whole: Schema = {"type": "integer"}
    if any(wire in fields for wire in _NEXT) or "Cursor" in name:
        for wire in _CURSORS:
            if wire in shared:
                purpose = {"purpose": "next_cursor_param"}
                return "cursor", {wire: {"type": "string", "x-stainless-pagination-property": purpose}}
    for wire in _OFFSETS:
        if wire in shared:
            return "offset", {wire: {**whole, "x-stainless-pagination-property": {"purpose": "offset_count_param"}}}
    for wire in _NUMBERS:
        if wire in shared:
            return "page_number", {wire: {**whole, "x-stainless-pagination-property": {"purpose": "page_number_param"}}}
    return "fake_page", {}


def _plain(schemas: Schemas, module: Module, annotation: ast.expr) -> Schema:
    text = ast.unparse(annotation)
    if "_T]" in text:
        return {"type": "array", "items": {}}
    inner = annotation.slice if isinstance(annotation, ast.Subscript) and text.startswith("Optional[") else annotation
    name = ast.unparse(inner)
    if name in module.classes:
        members = module.classes[name].members
        return {
            "type": "object",
            "properties": {
                _wire(member.value) or member.name: _plain(schemas, module, member.annotation) for member in members
            },
        }
    return schemas.of(inner, module, "", "")


def _items_below(module: Module, annotation: ast.expr) -> str:
    """The field with the items of a class that a page has as a field."""
    for node in ast.walk(annotation):
        if isinstance(node, ast.Name) and node.id in module.classes:
            for member in module.classes[node.id].members:
                if "_T]" in ast.unparse(member.annotation):
                    return _wire(member.value) or member.name
    return ""


def _item(key: str) -> Schema:
    """An item, as far as the scheme knows it."""
    cursor = {"type": "string", "x-stainless-pagination-property": {"purpose": "cursor_item_id"}}
    return {"type": "object", "properties": {key: cursor}}


def _item_key(module: Module, name: str) -> str:
    """What cursors are of an item, where a page has a protocol for its items."""
    protocol = module.classes.get(f"{name.removeprefix('Sync')}Item")
    return protocol.members[0].name if protocol is not None and protocol.members else ""


def _mark(fields: Schema, path: tuple[str, ...], items: Schema) -> None:
    name, *below = path
    if below:
        fields[name] = {**fields[name], "properties": dict(fields[name]["properties"])}
        _mark(fields[name]["properties"], tuple(below), items)
    else:
        fields[name] = {**fields[name], "items": items, "x-stainless-pagination-property": {"purpose": "items"}}


def _with_items(schema: Schema, path: tuple[str, ...], value: Schema) -> Schema:
    if not path:
        return value
    properties = dict(schema["properties"])
    properties[path[0]] = _with_items(properties[path[0]], path[1:], value)
    return {**schema, "properties": properties}


def _wire(value: ast.expr | None) -> str | None:
    if isinstance(value, ast.Call):
        for keyword in value.keywords:
            if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return None
