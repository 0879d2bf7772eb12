"""A whole document in, what the OpenAPI schemas find wrong with it out, through openapi-spec-validator.

Only its JSON Schema part is used (the official schemas of each version, run by jsonschema-rs: some 10 ms for a
megabyte).  Its walk over the parsed document takes seconds for a megabyte and looks for what reading finds anyway:
references, path parameters, the shape of schemas.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .findings import word_finding
from .pointers import join, lookup
from .shape import Node, operations

MAX_REPORTED = 100
_LONGEST = 160


def validate(root: Node, version: str) -> Iterator[tuple[str, str]]:
    """Pointer and message of each finding, the first `MAX_REPORTED` of them."""
    validator = _validator(version)
    errors = (error for error in validator.iter_errors(root) if not _is_spelling(error))
    for count, error in enumerate(errors):
        if count == MAX_REPORTED:
            yield "", f"more than {MAX_REPORTED} places do not fit OpenAPI {version}; the rest is not shown"
            break
        sharpened = _sharpened(root, validator.schema, error)
        if sharpened is not None:
            yield join("", *sharpened[0]), _short(sharpened[1])
    yield from _repeated_ids(root)


def _validator(version: str) -> Any:
    # Imported here: it takes a third of a second, and not everybody who reads a document validates one.
    import openapi_spec_validator as kept

    if version.startswith("3.0"):
        return kept.OpenAPIV30SpecValidator.schema_validator
    if version.startswith("3.1"):
        return kept.OpenAPIV31SpecValidator.schema_validator
    return kept.OpenAPIV32SpecValidator.schema_validator


def _is_spelling(error: Any) -> bool:
    """Whether only the name of a component is unusual (3.0 has nothing against it): references reach it all the same."""
    path = [str(step) for step in error.schema_path]
    return path[-2:] == ["propertyNames", "pattern"] and [str(step) for step in error.absolute_path][:1] == [
        "components"
    ]


def _sharpened(root: Node, schema: Any, error: Any) -> tuple[list[Any], str] | None:
    """Place and message of an error; for "neither an object nor a reference" those of what is wrong inside.

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
    best = _best(whole.evolve(schema=variants[0]).iter_errors(value))
    if best is None:
        return None
    while best.validator == "oneOf":
        place += best.absolute_path
        inner = _best(whole.evolve(schema=best.validator_value[0]).iter_errors(best.instance))
        if inner is None:
            return place, best.message
        best = inner
    return [*place, *best.absolute_path], best.message


def _best(errors: Any) -> Any:
    from jsonschema.exceptions import best_match  # pyright: ignore[reportUnknownVariableType]

    return best_match(errors)  # pyright: ignore[reportUnknownVariableType]


def _short(message: str) -> str:
    line = word_finding(message.strip().partition("\n")[0])
    return line if len(line) <= _LONGEST else "… " + line[-_LONGEST:].lstrip()


def _repeated_ids(root: Node) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for node, pointer in operations(root):
        name = node.get("operationId")
        if isinstance(name, str) and seen.setdefault(name, pointer) != pointer:
            yield join(pointer, "operationId"), f"the operationId {name!r} is used twice, first at #{seen[name]}"
