"""The structure of an OpenAPI document without its prose, in one spelling for versions 3.0 and 3.1.

In: a parsed document.  Out: plain values to compare.  Prose (titles, summaries, descriptions), examples and extensions
are gone; nullability, constants and single references have one form each, whichever version they were written for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

PROSE = frozenset({"title", "summary", "description"})
SAMPLES = frozenset({"example", "examples"})
SCHEMA_MAPS = frozenset({"properties", "patternProperties", "schemas"})
SCHEMA_LISTS = ("oneOf", "anyOf", "allOf")
NULLABLE = "nullable"


@dataclass(frozen=True)
class Difference:
    """A place (JSON pointer) where ours was ``added`` to, ``removed`` from or ``changed`` against the reference."""

    pointer: str
    change: str


def structure(document: dict[str, Any]) -> dict[str, Any]:
    """The whole document; the version it declares is left out, as the spelling that follows from it is."""
    bare: dict[str, Any] = _bare(document)
    del bare["openapi"]
    return bare


def differences(reference: Any, ours: Any, pointer: str = "") -> Iterator[Difference]:
    """Compare two structures depth first.  Lists of names and values count as one value, so order matters."""
    if isinstance(reference, dict) and isinstance(ours, dict):
        for key in [*reference, *(key for key in ours if key not in reference)]:
            place = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
            if key not in ours:
                yield Difference(place, "removed")
            elif key not in reference:
                yield Difference(place, "added")
            else:
                yield from differences(reference[key], ours[key], place)
    elif _nested(reference) and _nested(ours) and len(reference) == len(ours):
        for index, (theirs, our) in enumerate(zip(reference, ours, strict=True)):
            yield from differences(theirs, our, f"{pointer}/{index}")
    elif reference != ours or type(reference) is not type(ours):
        yield Difference(pointer, "changed")


def prose(node: Any) -> Iterator[str]:
    """Every title, summary and description of a document, wherever it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in PROSE and isinstance(value, str):
                yield value
            else:
                yield from prose(value)
    elif isinstance(node, list):
        for item in node:
            yield from prose(item)


def _nested(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _bare(node: Any) -> Any:
    """Drop prose, samples and extensions everywhere but where a key is a name that the API chose."""
    if isinstance(node, list):
        return [_bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    out: dict[str, Any] = {}
    for key, value in node.items():
        if key in SCHEMA_MAPS:
            out[key] = {name: _schema(schema) for name, schema in value.items()}
        elif key == "schema":
            out[key] = _schema(value)
        elif key == "info":
            out[key] = {k: v for k, v in value.items() if k not in PROSE - {"title"}}
        elif key not in PROSE | SAMPLES and not str(key).startswith("x-"):
            out[key] = _bare(value)
    return out


def _schema(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    out = {key: value for key, value in schema.items() if key not in PROSE | SAMPLES and not key.startswith("x-")}
    for key in SCHEMA_MAPS & out.keys():
        out[key] = {name: _schema(value) for name, value in out[key].items()}
    for key in {"items", "additionalProperties"} & out.keys():
        out[key] = _schema(out[key])
    if "const" in out:
        out["enum"] = [out.pop("const")]
    nullable = out.pop(NULLABLE, False)
    if isinstance(out.get("type"), list):
        nullable = nullable or "null" in out["type"]
        types = [kind for kind in out["type"] if kind != "null"]
        out["type"] = types[0] if len(types) == 1 else types
    if "enum" in out:
        nullable = nullable or None in out["enum"]
        out["enum"] = [value for value in out["enum"] if value is not None]
    for key in [key for key in SCHEMA_LISTS if key in out]:
        nullable = _variants(out, key) or nullable
    if nullable:
        out[NULLABLE] = True
    return out


def _variants(schema: dict[str, Any], key: str) -> bool:
    """Make the variants under ``key`` canonical in place; a null among them is taken out and reported."""
    variants = [_schema(variant) for variant in schema.pop(key)]
    members = [variant for variant in variants if variant.get("type") != "null"]
    nullable = len(members) < len(variants)
    for variant in members:
        nullable = variant.pop(NULLABLE, False) or nullable
    if len(members) == 1 and (key == "allOf" or len(members) < len(variants)):
        schema.update(members[0])
    else:
        schema[key] = members
    return nullable
