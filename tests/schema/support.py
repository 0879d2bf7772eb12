"""Schemas of a document that has nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.schema.examples import ExampleFactory
from sdkwright.schema.lenient import Direction
from sdkwright.schema.validation import SchemaValidator
from sdkwright.schema.view import SchemaView

Json = dict[str, Any]


@dataclass(frozen=True)
class Components:
    """A document of schemas; references are ``#/NAME``."""

    schemas: Mapping[str, Json]

    def follow(self, reference: str) -> tuple[str, Json]:
        """Return the pointer of a ``$ref`` and the schema there; a dangling one leads to an empty schema."""
        return reference.removeprefix("#"), self.schemas.get(reference.removeprefix("#/"), {})


def ref(name: str, **beside: Any) -> Json:
    """A reference to the schema ``name``."""
    return {"$ref": f"#/{name}", **beside}


def validator(direction: Direction = "request", checks_formats: bool = False, **schemas: Json) -> SchemaValidator:
    """A validator for the values of ``schemas`` and what refers to them."""
    return SchemaValidator(SchemaView(Components(schemas)), direction, checks_formats=checks_formats)


def factory(direction: Direction = "response", **schemas: Json) -> ExampleFactory:
    """A maker of values for ``schemas`` and what refers to them."""
    view = SchemaView(Components(schemas))
    return ExampleFactory(view, SchemaValidator(view, direction, checks_formats=direction == "response"), direction)


def example(schema: Json, direction: Direction = "response", **schemas: Json) -> Any:
    """An example of ``schema``, which is valid."""
    view = SchemaView(Components(schemas))
    checker = SchemaValidator(view, direction, checks_formats=direction == "response")
    value = ExampleFactory(view, checker, direction).make(schema)
    assert checker.list_errors(schema, value) == []
    return value
