"""Any one thing in a document may be wrong: it is reported, and nothing else happens."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import InputError
from sdkwright.mock import Options
from sdkwright.mock.answers import Answers
from sdkwright.mock.schemas import Schemas
from sdkwright.openapi import read_document, validate
from sdkwright.openapi.pointers import lookup

DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://{host}/v1", "variables": {"host": {"default": "example.com"}}}],
    "security": [{"key": []}],
    "paths": {
        "/pets/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [{"$ref": "#/components/parameters/limit"}],
                "responses": {"200": {"$ref": "#/components/responses/pet"}},
            },
            "put": {
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                "responses": {
                    "200": {
                        "description": "ok",
                        "headers": {"X-A": {"schema": {"type": "integer"}, "required": True}},
                        "content": {"text/event-stream": {"schema": {"type": "string"}, "example": "a"}},
                    }
                },
            },
        }
    },
    "components": {
        "parameters": {"limit": {"name": "limit", "in": "query", "style": "form", "schema": {"minimum": 1}}},
        "responses": {
            "pet": {
                "description": "ok",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
            }
        },
        "schemas": {
            "Pet": {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}],
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
            },
            "Cat": {
                "allOf": [{"type": "object"}, {"properties": {"kind": {"type": "string", "enum": ["cat"]}}}],
                "required": ["kind"],
                "additionalProperties": {"type": "array", "items": {"type": "number", "maximum": 3}, "nullable": True},
            },
        },
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    },
}

JUNK: list[Any] = [None, 7, "x", [[]], {"a": 1}]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in ``value``."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from places(item, (*path, key))


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_one_wrong_value_anywhere_is_no_crash(tmp_path: Path, junk: Any) -> None:
    path = tmp_path / "openapi.json"
    for place in places(DOCUMENT):
        changed = copy.deepcopy(DOCUMENT)
        lookup(changed, [str(step) for step in place[:-1]])[place[-1]] = junk
        path.write_text(json.dumps(changed))
        try:
            document = read_document(path)
        except InputError as error:
            assert error.problems, place
            continue
        assert all(problem.message for problem in document.problems), place
        assert document.webhooks() == ()
        assert isinstance(document.root["info"], dict), place
        answers = Answers(Schemas.of(document, "response"), Options())
        for operation in document.operations():
            assert answers.success(operation, "*/*", None).status < 400, place
            assert answers.failure(operation, 404).status == 404, place


def test_unusual_names_of_components_cost_no_finding_each() -> None:
    # The validator keeps a copy of all components with each finding: 5,000 such names once took 6 GB.
    schemas: dict[str, Any] = {f"Page<Item {number}>": {"type": "object"} for number in range(50)}
    document: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    document["components"] = {"schemas": schemas | {"_0": {}}, "headers": {"A B": {"schema": {}, "required": 1}}}
    with_usual_names, names = validate.with_usual_names(document)
    assert len(with_usual_names["components"]["schemas"]) == 51 and len(names) == 51
    places = [place for place, _ in validate.validate(document, "3.1.0")]
    assert places == ["/components/headers/A B/required"]
