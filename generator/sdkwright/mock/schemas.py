"""The document's schemas, compiled for checking values (JSON Schema 2020-12, by jsonschema-rs) when first needed.

There are two views of the same schemas: what a request must fit, and what a response does.  Both are lenient where
documents in the field are often wrong without being ambiguous: several variants of a ``oneOf`` may fit, and
``additionalProperties`` of a part of an ``allOf`` holds for what no part declares, and ``false`` not at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from sdkwright.openapi import Document
from sdkwright.openapi.bundle import find
from sdkwright.openapi.pointers import from_ref, join
from sdkwright.openapi.shape import Kind, Node, rebuild, walk
from sdkwright.openapi.values import is_list, is_map

BASE = "urn:sdkwright:document"
_MOST_ERRORS = 5
_LONGEST = 200
_NAMES = ("$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary")


class View:
    """One way to look at a document's schemas. ``root`` is the document with references in absolute form."""

    def __init__(self, document: Document, *, request: bool) -> None:
        self.root: Node = rebuild(document.root, _editor(document, request=request))
        self._formats = not request
        self._registry = jsonschema_rs.Registry([(BASE, self.root)], draft=jsonschema_rs.Draft202012)
        self._compiled: dict[int, tuple[Any, jsonschema_rs.Draft202012Validator | None]] = {}

    def at(self, pointer: str) -> Any:
        """The schema at ``pointer`` in this view; ``True`` (anything) when there is none."""
        found = find(self.root, pointer)
        return True if found is None else found

    def resolve(self, schema: Any) -> Any:
        """``schema`` behind its references; ``True`` for one that leads nowhere or in a circle."""
        for _ in range(50):
            ref: Any = schema.get("$ref") if is_map(schema) else None
            if not isinstance(ref, str):
                return schema
            schema = self.at_ref(ref)
        return True

    def at_ref(self, ref: str) -> Any:
        """The schema that a reference of this view leads to."""
        return self.at(from_ref(ref.removeprefix(BASE)) or "")

    def fits(self, schema: Any, value: Any) -> bool:
        """Whether ``value`` is valid."""
        validator = self._validator(schema)
        try:
            return validator is None or validator.is_valid(value)
        except (ValueError, RecursionError):
            return False

    def errors(self, schema: Any, value: Any) -> list[str]:
        """What is wrong with ``value``, each with its place; empty when nothing is."""
        validator = self._validator(schema)
        if validator is None:
            return []
        try:
            # Most values fit, and that is found out faster than what is wrong.
            if validator.is_valid(value):
                return []
            return [_told(error) for error in islice(validator.iter_errors(value), _MOST_ERRORS)]
        except (ValueError, RecursionError) as error:
            return [f"the value cannot be checked: {error}"]

    def _validator(self, schema: Any) -> jsonschema_rs.Draft202012Validator | None:
        """The compiled schema; None for one that cannot be compiled, which then takes anything."""
        known = self._compiled.get(id(schema))
        if known is None:
            try:
                validator = jsonschema_rs.Draft202012Validator(
                    schema, registry=self._registry, validate_formats=self._formats
                )
            except (ValueError, jsonschema_rs.ValidationError):
                validator = None
            # The schema is kept beside, so that its id stays its own.
            known = self._compiled[id(schema)] = (schema, validator)
        return known[1]


def _told(error: jsonschema_rs.ValidationError) -> str:
    place = join("", *error.instance_path)
    message = error.message if len(error.message) <= _LONGEST else "… " + error.message[-_LONGEST:]
    return f"{place}: {message}" if place else message


def _editor(document: Document, *, request: bool) -> Any:
    parts = _parts_of_all_of(document)

    def edit(kind: Kind, node: Node, pointer: str) -> Node:
        if kind != "schema":
            return node
        for name in _NAMES:
            node.pop(name, None)
        ref = node.get("$ref")
        inside = from_ref(ref) if isinstance(ref, str) else None
        if inside is not None:
            node["$ref"] = f"{BASE}#{quote(inside, safe='/~')}"
        if "oneOf" in node:
            one = node.pop("oneOf")
            if "anyOf" in node:
                node["allOf"] = [*node.get("allOf", []), {"anyOf": one}]
            else:
                node["anyOf"] = one
        if is_list(node.get("allOf")) and len(node["allOf"]) > 1:
            _share_extras(document, node)
        if pointer in parts and node.get("additionalProperties") is False:
            del node["additionalProperties"]
        if "pattern" in node and not _is_pattern(node["pattern"]):
            del node["pattern"]
        if "patternProperties" in node:
            kept = {name: schema for name, schema in node["patternProperties"].items() if _is_pattern(name)}
            node["patternProperties"] = kept
        if request and "required" in node and is_map(node.get("properties")):
            node["required"] = [name for name in node["required"] if not _read_only(document, node, name)]
        return node

    return edit


def _share_extras(document: Document, node: Node) -> None:
    """Let the schema of undeclared properties, which one part of an ``allOf`` has, stand for the whole of it."""
    shared: list[Any] = []
    for part in node["allOf"]:
        target = document.resolve(part)[1]
        if is_map(part) and is_map(target) and is_map(target.get("additionalProperties")):
            node.setdefault("unevaluatedProperties", target["additionalProperties"])
            beside = {key: value for key, value in part.items() if key != "$ref"}
            part = {key: value for key, value in {**target, **beside}.items() if key != "additionalProperties"}
        shared.append(part)
    node["allOf"] = shared


def _parts_of_all_of(document: Document) -> set[str]:
    parts: set[str] = set()
    for kind, node, pointer in walk(document.root):
        if kind == "schema" and is_list(node.get("allOf")):
            for index, part in enumerate(node["allOf"]):
                parts.add(document.resolve(part)[0] or f"{pointer}/allOf/{index}")
    return parts


def _read_only(document: Document, node: Mapping[str, Any], name: str) -> bool:
    schema = node["properties"].get(name)
    target = document.resolve(schema)[1]
    return any(is_map(found) and found.get("readOnly") is True for found in (schema, target))


def _is_pattern(pattern: Any) -> bool:
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except (ValueError, jsonschema_rs.ValidationError):
        return False
    return True
