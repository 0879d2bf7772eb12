"""Schemas of OpenAPI 3.0 in, their 3.1 spelling (JSON Schema 2020-12) out; 3.1 and 3.2 documents pass unchanged.

References stay references: names derive from them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from sdkwright.schema.keywords import as_schema, is_annotation, is_null, ref_of
from sdkwright.schema.values import is_list, is_map
from sdkwright.schema.view import SchemaView

from .pointers import from_ref, join
from .repair import repair
from .shape import Kind, Node, rebuild, rebuild_at, walk_nodes
from .targets import Targets, find
from .type_conflicts import TypeConflicts

Report = Callable[[str, str], None]
"""Takes a pointer and what is wrong there."""

_NULL: Node = {"type": "null"}
_OVERRIDE = "x-stainless-override-schema"
_PRESERVED_KEYWORDS = ("title", "description", "deprecated", "readOnly", "writeOnly")
"""What a schema goes on saying beside the one that stands in for it."""


def lift(root: Node, elsewhere: tuple[tuple[str, Kind], ...], report: Report) -> Node:
    """Return ``root`` in 3.1 spelling; ``report`` hears of every schema that had to be repaired."""
    moved: dict[str, str] = {}
    # The document as it is written: edits are made in copies.
    view = SchemaView(Targets(root))
    conflicts = TypeConflicts(view, report)

    def edit(kind: Kind, node: Node, pointer: str) -> Node:
        if _OVERRIDE in node:
            node = _overridden(kind, node)
        if kind == "schema":
            node = repair(node, lambda keyword, message: report(join(pointer, keyword), message))
            _drop_lost_mappings(root, node, pointer, report)
            conflicts.drop(node, pointer)
            for union in ("anyOf", "oneOf"):
                if union in node:
                    node[union] = [_NULL if _leads_to_null(view, variant) else variant for variant in node[union]]
            return lift_schema(node, pointer, moved)
        if kind in ("parameter", "header"):
            return _lift_parameter(node, pointer, report)
        return node

    lifted: Node = rebuild(root, edit)
    rebuild_at(lifted, edit, elsewhere)
    return _follow(lifted, moved) if moved else lifted


def _overridden(kind: Kind, node: Node) -> Node:
    """Return the node with the schema that SDKs see in place of its own (``x-stainless-override-schema``)."""
    rest = {key: value for key, value in node.items() if key != _OVERRIDE}
    schema = node[_OVERRIDE]
    if not is_map(schema):
        return rest
    if kind in ("parameter", "header"):
        return {**rest, "schema": schema}
    if kind != "schema":
        return rest
    siblings = {key: value for key, value in rest.items() if key in _PRESERVED_KEYWORDS or key.startswith("x-")}
    return {**siblings, **schema}


def lift_schema(node: Node, pointer: str, moved: dict[str, str]) -> Node:
    """Return one schema, not those within it, in 3.1 spelling.

    ``moved`` learns which pointers below it have changed.
    """
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(node.get(exclusive), bool) and node.pop(exclusive) and bound in node:
            node[exclusive] = node.pop(bound)
    for union in ("anyOf", "oneOf"):
        if union in node:
            node[union] = [_NULL if _is_only_null(variant) else variant for variant in node[union]]
    if _is_only_null(node.get("additionalProperties")):
        node["additionalProperties"] = {"anyOf": [{}, _NULL]}
    return _with_null(node, pointer, moved) if node.pop("nullable", False) is True else node


def _is_only_null(variant: Any) -> bool:
    """Return whether a schema says that null is a value, and nothing else that restricts or shapes one."""
    if not isinstance(variant, dict):
        return False
    schema = cast("Node", variant)
    return schema.get("nullable") is True and all(key == "nullable" or is_annotation(key) for key in schema)


def _leads_to_null(view: SchemaView, variant: Any) -> bool:
    """Return whether a variant refers to a component that is null and nothing else (``Nothing: {type: "null"}``)."""
    schema = as_schema(variant)
    if ref_of(schema) is None:
        return False
    return is_null(view.resolve(schema)[1])


def _with_null(node: Node, pointer: str, moved: dict[str, str]) -> Node:
    """Return ``node`` so that it takes null as well: in its type, in its union, or in a union made around it."""
    if "enum" in node and None not in node["enum"]:
        node["enum"] = [*node["enum"], None]
    if "$ref" not in node and "allOf" not in node:
        for union in ("anyOf", "oneOf"):
            if union in node:
                node[union] = node[union] if _takes_null(node[union]) else [*node[union], _NULL]
                if "type" in node:
                    node["type"] = _type_with_null(node["type"])
                return node
        if "type" not in node:
            guess = "object" if "properties" in node or "additionalProperties" in node else "array"
            if guess == "object" or "items" in node:
                node["type"] = guess
        if "type" in node:
            node["type"] = _type_with_null(node["type"])
        return node
    outer = {key: value for key, value in node.items() if is_annotation(key)}
    inner = {key: value for key, value in node.items() if key not in outer}
    for key in inner:
        moved[join(pointer, key)] = join(pointer, "anyOf", 0, key)
    return {"anyOf": [inner, _NULL], **outer}


def _type_with_null(value: Any) -> list[str]:
    names: list[str] = list(value) if is_list(value) else [value]
    return names if "null" in names else [*names, "null"]


def _takes_null(variants: list[Any]) -> bool:
    return any(is_map(variant) and variant.get("type") == "null" for variant in variants)


def _drop_lost_mappings(root: Node, node: Node, pointer: str, report: Report) -> None:
    mapping = node.get("discriminator", {}).get("mapping")
    if mapping is None:
        return
    remaining: dict[str, Any] = {}
    if is_map(mapping):
        for value, target in mapping.items():
            inside = from_ref(target) if isinstance(target, str) else None
            if inside is not None and find(root, inside) is not None:
                remaining[str(value)] = target
            else:
                place = join(pointer, "discriminator", "mapping", str(value))
                report(place, f"the mapping to {target!r} leads nowhere; it was left out")
    rest = {key: value for key, value in node["discriminator"].items() if key != "mapping"}
    node["discriminator"] = {**rest, "mapping": remaining} if remaining else rest


def _lift_parameter(node: Node, pointer: str, report: Report) -> Node:
    """Return a parameter with its schema where it belongs (OpenAPI 2.0 wrote ``type`` directly on it)."""
    if "type" in node and "schema" not in node and "content" not in node and "$ref" not in node:
        report(pointer, "the parameter has a 'type' of its own, as in OpenAPI 2.0; it is taken as its schema")
        keys = [key for key in ("type", "format", "items", "enum", "default", "minimum", "maximum") if key in node]
        node["schema"] = {key: node.pop(key) for key in keys}
    return node


def _follow(root: Node, moved: dict[str, str]) -> Node:
    """Return ``root`` with those references changed that lead into what has moved."""
    if not any(_new_place(node.get("$ref"), moved) for _, node, _ in walk_nodes(root)):
        return root

    def edit(kind: Kind, node: Node, pointer: str) -> Node:
        place = _new_place(node.get("$ref"), moved)
        return {**node, "$ref": place} if place else node

    return rebuild(root, edit)  # type: ignore[no-any-return]


def _new_place(ref: Any, moved: dict[str, str]) -> str | None:
    pointer = from_ref(ref) if isinstance(ref, str) else None
    if pointer is None or pointer.count("/") <= 3:
        return None
    # Pointers in `moved` are those of the lifted document; a reference is written for the document as it was, so the
    # outermost move is applied first and may lead to the next one.
    tokens = pointer.split("/")
    prefix = ""
    for token in tokens[1:]:
        prefix = f"{prefix}/{token}"
        prefix = moved.get(prefix, prefix)

    return "#" + prefix if prefix != pointer else None
