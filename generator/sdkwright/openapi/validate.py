"""A whole document in, what the OpenAPI schemas find wrong with it out, through openapi-spec-validator.

Only its JSON Schema part is used (the official schemas of each version, run by jsonschema-rs: some 10 ms for a
megabyte).  Its walk over the parsed document takes seconds for a megabyte and looks for what reading finds anyway:
references, path parameters, the shape of schemas.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sdkwright.schema.keywords import as_schema
from sdkwright.schema.values import is_map

from .findings import word_finding
from .pointers import join, lookup
from .shape import Node, operations

MAX_REPORTED = 100
_MAX_MESSAGE_CHARACTERS = 160
_USUAL_NAME = re.compile(r"[a-zA-Z0-9._-]+")
_AT_NAME = 2
"""Where a component's name stands in its place."""
_KINDS = ("type", "in")
"""The fields by which the official schemas tell the kinds of an object apart."""


def validate(root: Node, version: str) -> Iterator[tuple[str, str]]:
    """Yield pointer and message of each finding, the first `MAX_REPORTED` of them."""
    validator = _validator(version)
    document, names = (root, {}) if version.startswith("3.0") else with_usual_names(root)
    for count, error in enumerate(validator.iter_errors(document)):
        if count == MAX_REPORTED:
            yield "", f"more than {MAX_REPORTED} places do not fit OpenAPI {version}; the rest is not shown"
            break
        sharpened = _sharpened(document, validator.schema, error)
        if sharpened is not None:
            place, message = sharpened
            if place[:1] == ["components"] and len(place) > _AT_NAME:
                place[_AT_NAME] = names.get(place[_AT_NAME], place[_AT_NAME])
            yield join("", *place), _short(message)
    yield from _repeated_ids(root)


def _validator(version: str) -> Any:
    # Imported here: it takes a third of a second, and not everybody who reads a document validates one.
    import openapi_spec_validator as library

    if version.startswith("3.0"):
        return library.OpenAPIV30SpecValidator.schema_validator
    if version.startswith("3.1"):
        return library.OpenAPIV31SpecValidator.schema_validator
    return library.OpenAPIV32SpecValidator.schema_validator


def with_usual_names(root: Node) -> tuple[Node, dict[str, str]]:
    """Return the document with components of unusual names under others, and the names by these.

    3.0 has nothing against such names, and references reach them all the same; the validator would keep a copy of all
    components with each complaint about one.
    """
    components = root.get("components")
    names: dict[str, str] = {}
    if not is_map(components):
        return root, names

    reserved = {name for members in components.values() if is_map(members) for name in members}
    numbers = itertools.count()

    def usual(name: str) -> str:
        if _USUAL_NAME.fullmatch(name):
            return name
        replacement = next(wish for number in numbers if (wish := f"_{number}") not in reserved)
        names[replacement] = name
        return replacement

    kinds = {
        kind: {usual(name): value for name, value in members.items()} if is_map(members) else members
        for kind, members in components.items()
    }
    return {**root, "components": kinds}, names


def _sharpened(root: Node, schema: Any, error: Any) -> tuple[list[Any], str] | None:
    """Place and message of an error; for a value that fits none of several schemas those of what is wrong inside.

    None when there is nothing wrong: a pattern can be a regular expression in ECMA 262 and not in Rust.
    """
    place, path = list(error.absolute_path), [str(step) for step in error.schema_path]
    if path[-1:] != ["oneOf"]:
        return place, error.message
    from jsonschema.validators import validator_for

    whole: Any = validator_for(schema)(schema)
    try:
        value, variants = lookup(root, [str(step) for step in place]), lookup(schema, path)
    except KeyError:
        return place, error.message
    while True:
        variants = _candidates(schema, variants, value)
        best = _best(whole.evolve(schema=variants[0]).iter_errors(value))
        if best is None:
            return None
        place += best.absolute_path
        if best.validator != "oneOf":
            return place, best.message
        value, variants = best.instance, best.validator_value


def _candidates(schema: Any, variants: list[Any], value: Any) -> list[Any]:
    """Return the variants that ``value`` is meant to be: a reference if it has a ``$ref``, else what its kind tells."""
    fields = as_schema(value)
    candidates = [
        item for item in variants if ("$ref" in _follow(schema, item).get("required", ())) == ("$ref" in fields)
    ]
    for key in _KINDS:
        kinds = [_follow(schema, item).get("properties", {}).get(key, {}).get("enum", ()) for item in candidates]
        if key not in fields or not all(kinds):
            continue
        alike = [item for item, values in zip(candidates, kinds, strict=True) if fields[key] in values]
        return alike or [{"properties": {key: {"enum": sorted(itertools.chain.from_iterable(kinds))}}}]
    return candidates or variants


def _follow(schema: Any, variant: Any) -> Any:
    """Return the definition in ``schema`` that a variant refers to."""
    reference = variant.get("$ref", "")
    return lookup(schema, reference.lstrip("#/").split("/")) if reference.startswith("#/") else variant


def _best(errors: Iterable[Any]) -> Any:
    """Return the error to tell of several; those inside of it are for `_sharpened` to choose."""
    from jsonschema.exceptions import relevance

    return max(errors, key=relevance, default=None)


def _short(message: str) -> str:
    line = word_finding(message.strip().partition("\n")[0])
    return line if len(line) <= _MAX_MESSAGE_CHARACTERS else "… " + line[-_MAX_MESSAGE_CHARACTERS:].lstrip()


def _repeated_ids(root: Node) -> Iterator[tuple[str, str]]:
    pointers: dict[str, str] = {}
    for node, pointer in operations(root):
        name = node.get("operationId")
        if isinstance(name, str) and pointers.setdefault(name, pointer) != pointer:
            yield join(pointer, "operationId"), f"the operationId {name!r} is used twice, first at #{pointers[name]}"
