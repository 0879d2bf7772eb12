"""Discriminators that a published package states for unions, and its document does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sdkwright.config import TransformConfig
from sdkwright.config.base import is_list
from sdkwright.openapi.pointers import split
from sdkwright.published.walk import Walk
from sdkwright.review.surface.types import Ref
from sdkwright.schema.keywords import Schema, as_schema, variants

_REASON = "The published package states it; variants are named by its values."


def find_discriminators(walk: Walk) -> tuple[TransformConfig, ...]:
    """Return a transform for each discriminator, with the places of its unions in the document."""
    targets: dict[str, set[str]] = {}
    for pointer, tag in _tagged_unions(walk):
        targets.setdefault(tag, set()).add(json_path(pointer, walk.nodes.document.root))
    return tuple(
        TransformConfig(
            command="merge",
            reason=_REASON,
            args={"target": sorted(paths), "object": {"discriminator": {"propertyName": tag}}},
        )
        for tag, paths in sorted(targets.items())
    )


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
    """Generate the places of unions without a discriminator whose aliases have one, with its property."""
    for kind, pointer in walk.pairs:
        tag = walk.package.discriminator(kind.path) if isinstance(kind, Ref) else None
        if tag is None:
            continue
        schema = as_schema(walk.nodes.document.get(pointer))
        if "discriminator" not in schema and _has_tag(walk, schema, tag):
            yield pointer, tag


def _has_tag(walk: Walk, schema: Schema, tag: str) -> bool:
    """Whether two or more variants of a union have the property."""
    view = walk.nodes.document.view
    members = [view.expand(variant) for variant in variants(schema)]
    return sum(tag in as_schema(member.get("properties")) for member in members) > 1
