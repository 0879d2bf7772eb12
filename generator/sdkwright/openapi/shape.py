"""Where in an OpenAPI document which kind of object stands, as one table, and walks over it.

Examples, defaults, enums and extensions are data: the walks do not enter them, so a ``$ref`` in there is only text.
Field names are those of OpenAPI 3.2.0, which has all of 3.0 and 3.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal

from sdkwright.schema.subschemas import LISTED_SUBSCHEMAS, NAMED_SUBSCHEMAS, SINGLE_SUBSCHEMAS
from sdkwright.schema.values import is_list, is_map

from .pointers import lookup, split, step

Kind = Literal[
    "document", "components", "pathItem", "operation", "callback", "parameter", "header", "requestBody", "mediaType",
    "encoding", "response", "link", "example", "securityScheme", "schema",
]  # fmt: skip
Node = dict[str, Any]
Edit = Callable[[Kind, Node, str], Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

SINGLE, _LIST, _MAP = "single", "list", "map"
"""How objects stand in a field: one alone, in a list, or by name."""
Field = tuple[str, Kind]


def _schema_fields() -> dict[str, Field]:
    fields: dict[str, Field] = dict.fromkeys(NAMED_SUBSCHEMAS, (_MAP, "schema"))
    fields |= dict.fromkeys(SINGLE_SUBSCHEMAS, (SINGLE, "schema"))
    return fields | dict.fromkeys(LISTED_SUBSCHEMAS, (_LIST, "schema"))


_PARAMETER: dict[str, Field] = {
    "schema": (SINGLE, "schema"),
    "content": (_MAP, "mediaType"),
    "examples": (_MAP, "example"),
}

FIELDS: Mapping[Kind, Mapping[str, Field]] = {
    "document": {
        "paths": (_MAP, "pathItem"),
        "webhooks": (_MAP, "pathItem"),
        "x-webhooks": (_MAP, "pathItem"),
        "components": (SINGLE, "components"),
    },
    "components": {
        "schemas": (_MAP, "schema"),
        "responses": (_MAP, "response"),
        "parameters": (_MAP, "parameter"),
        "examples": (_MAP, "example"),
        "requestBodies": (_MAP, "requestBody"),
        "headers": (_MAP, "header"),
        "securitySchemes": (_MAP, "securityScheme"),
        "links": (_MAP, "link"),
        "callbacks": (_MAP, "callback"),
        "pathItems": (_MAP, "pathItem"),
        "mediaTypes": (_MAP, "mediaType"),
    },
    "pathItem": {
        **dict.fromkeys(METHODS, (SINGLE, "operation")),
        "parameters": (_LIST, "parameter"),
        "additionalOperations": (_MAP, "operation"),
    },
    "operation": {
        "parameters": (_LIST, "parameter"),
        "requestBody": (SINGLE, "requestBody"),
        "responses": (_MAP, "response"),
        "callbacks": (_MAP, "callback"),
    },
    "callback": {},
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "requestBody": {"content": (_MAP, "mediaType")},
    "mediaType": {
        "schema": (SINGLE, "schema"),
        "itemSchema": (SINGLE, "schema"),
        "encoding": (_MAP, "encoding"),
        "itemEncoding": (SINGLE, "encoding"),
        "prefixEncoding": (_LIST, "encoding"),
        "examples": (_MAP, "example"),
    },
    "encoding": {"headers": (_MAP, "header"), "encoding": (_MAP, "encoding")},
    "response": {"headers": (_MAP, "header"), "content": (_MAP, "mediaType"), "links": (_MAP, "link")},
    "link": {},
    "example": {},
    "securityScheme": {},
    "schema": _schema_fields(),
}

SECTIONS: Mapping[Kind, str] = {
    kind: section for section, (_, kind) in FIELDS["components"].items()
}  # the place under /components for each kind that has one


def walk_nodes(root: Any, kind: Kind = "document", pointer: str = "") -> Iterator[tuple[Kind, Node, str]]:
    """Yield every object under ``root`` with its kind and pointer, parents first, in document order."""
    return _walk(root, kind, pointer, None)


def operations(root: Node) -> Iterator[tuple[Node, str]]:
    """Return every operation of a document with its pointer, those of callbacks, webhooks and components too."""
    return (
        (node, pointer) for kind, node, pointer in _walk(root, "document", "", _TO_OPERATIONS) if kind == "operation"
    )


_TO_OPERATIONS: frozenset[Kind] = frozenset({"document", "components", "pathItem", "operation", "callback"})


def _walk(root: Any, kind: Kind, pointer: str, through: frozenset[Kind] | None) -> Iterator[tuple[Kind, Node, str]]:
    """Yield `walk`, but not into kinds other than ``through``."""
    stack: list[tuple[Kind, Any, str]] = [(kind, root, pointer)]
    while stack:
        kind, value, pointer = stack.pop()
        if not is_map(value):
            continue
        node: Node = value
        yield kind, node, pointer
        below: list[tuple[Kind, Any, str]] = []
        for key, (shape, child_kind) in _fields(kind, node):
            if through is not None and child_kind not in through:
                continue
            child, place = node[key], step(pointer, key)
            if shape == SINGLE:
                below.append((child_kind, child, place))
            elif shape == _LIST and is_list(child):
                below.extend((child_kind, item, f"{place}/{index}") for index, item in enumerate(child))
            elif shape == _MAP and is_map(child):
                below.extend((child_kind, item, step(place, name)) for name, item in child.items())
        stack.extend(reversed(below))


def rebuild(root: Any, edit: Edit, kind: Kind = "document", pointer: str = "") -> Any:
    """Return a copy of ``root`` with each object replaced by what ``edit`` makes of it, then its children.

    Objects are copied, data within them is shared.  What is not an object (a boolean schema, a mistake) stays as it is.
    """
    if not is_map(root):
        return root
    edited = edit(kind, dict(root), pointer)
    if not is_map(edited):
        return edited
    node: Node = edited
    for key, (shape, child_kind) in _fields(kind, node):
        child = node[key]
        place = step(pointer, key)
        if shape == SINGLE:
            node[key] = rebuild(child, edit, child_kind, place)
        elif shape == _LIST and is_list(child):
            items: list[Any] = child
            node[key] = [rebuild(item, edit, child_kind, f"{place}/{index}") for index, item in enumerate(items)]
        elif shape == _MAP and is_map(child):
            members: dict[str, Any] = child
            node[key] = {name: rebuild(item, edit, child_kind, step(place, name)) for name, item in members.items()}
    return node


def rebuild_at(root: Node, edit: Edit, places: Iterable[tuple[str, Kind]]) -> None:
    """Rebuild the objects at ``places`` within ``root``, where only references make objects of them."""
    for pointer, kind in places:
        *path, last = split(pointer)
        try:
            holder = lookup(root, path)
        except KeyError:
            continue
        key: Any = int(last) if is_list(holder) else last
        holder[key] = rebuild(holder[key], edit, kind, pointer)


def _fields(kind: Kind, node: Node) -> list[tuple[str, Field]]:
    if kind == "callback":
        return [(key, (SINGLE, "pathItem")) for key in node if not key.startswith(("x-", "$"))]
    fields = FIELDS[kind]
    pairs = [(key, fields[key]) for key in node if key in fields]
    if kind == "document":
        pairs = [(key, field) for key, field in pairs if key != "x-webhooks" or "webhooks" not in node]
    return pairs
