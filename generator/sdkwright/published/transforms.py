"""Facts of schemas that only a published package states, as changes of the document."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from sdkwright.config import TransformConfig
from sdkwright.openapi.pointers import split
from sdkwright.published.walk import Walk
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import Ref
from sdkwright.schema.keywords import Schema, as_schema, properties, types_of, variants
from sdkwright.schema.values import is_list

_MORE = frozenset({"allOf", "anyOf", "oneOf", "patternProperties", "x-stainless-empty-object"})
"""Keys by which an object without properties is more than that."""

_OF_UNIONS = "The published package states it; variants are named by its values."
_OF_OBJECTS = "The published package has a class for it."


def find_transforms(walk: Walk) -> tuple[TransformConfig, ...]:
    """Return a transform for each discriminator of unions, and one for objects that are classes without fields."""
    targets: dict[str, set[str]] = {}
    for pointer, tag in _tagged_unions(walk):
        targets.setdefault(tag, set()).add(pointer)
    objects = frozenset(_empty_objects(walk))
    return (
        *(
            _merge(walk, paths, "discriminator", {"propertyName": tag}, _OF_UNIONS)
            for tag, paths in sorted(targets.items())
        ),
        *([_merge(walk, objects, "x-stainless-empty-object", True, _OF_OBJECTS)] if objects else []),
    )


def _merge(walk: Walk, pointers: Collection[str], key: str, value: Any, reason: str) -> TransformConfig:
    paths = sorted(json_path(pointer, walk.nodes.document.root) for pointer in pointers)
    return TransformConfig(command="merge", reason=reason, args={"target": paths, "object": {key: value}})


def json_path(pointer: str, root: Any) -> str:
    """Return the JSONPath of what a JSON pointer leads to within ``root``."""
    path, holder = "$", root
    for step in split(pointer):
        if is_list(holder):
            path, holder = f"{path}[{step}]", holder[int(step)]
            continue
        path += f".{step}" if step.isidentifier() else f"[{json.dumps(step)}]"
        holder = holder[step]
    return path


def _tagged_unions(walk: Walk) -> Iterator[tuple[str, str]]:
    """Yield the places of unions without a discriminator whose aliases have one, with its property."""
    for kind, pointer in walk.pairs:
        tag = walk.package.discriminator(kind.path) if isinstance(kind, Ref) else None
        if tag is None:
            continue
        schema = as_schema(walk.nodes.document.get(pointer))
        if "discriminator" not in schema and _has_tag(walk, schema, tag):
            yield pointer, tag


def _empty_objects(walk: Walk) -> Iterator[str]:
    """Yield the places of plain objects that are classes without fields in the package."""
    for kind, pointer in walk.pairs:
        cls = walk.package.find(kind.path) if isinstance(kind, Ref) else None
        if not isinstance(cls, Class) or walk.package.wires(cls) or list(walk.package.bases(cls)):
            continue
        schema = as_schema(walk.nodes.document.get(pointer))
        is_plain = types_of(schema) == ("object",) and not properties(schema) and _MORE.isdisjoint(schema)
        if is_plain and schema.get("additionalProperties", False) is False:
            yield pointer


def _has_tag(walk: Walk, schema: Schema, tag: str) -> bool:
    """Return whether two or more variants of a union have the property."""
    view = walk.nodes.document.view
    members = [view.expand(variant) for variant in variants(schema)]
    return sum(tag in as_schema(member.get("properties")) for member in members) > 1
