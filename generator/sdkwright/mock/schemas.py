"""The document's schemas as the values of one side must fit them: what is resolved, validated and made of them."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.openapi import Document
from sdkwright.schema.examples import ExampleFactory
from sdkwright.schema.keywords import Schema, as_schema, constants, implied_type, schemas, types_of
from sdkwright.schema.lenient import Direction
from sdkwright.schema.validation import SchemaValidator
from sdkwright.schema.view import SchemaView

ANYTHING: Schema = {}


@dataclass(frozen=True)
class Schemas:
    """``view`` resolves, ``validator`` validates and ``examples`` makes values that one side sends."""

    document: Document
    view: SchemaView
    validator: SchemaValidator
    examples: ExampleFactory

    @classmethod
    def of(cls, document: Document, direction: Direction) -> Schemas:
        """Return the schemas of ``document`` for requests or for responses, whose formats are checked."""
        view = document.view
        validator = SchemaValidator(
            view, direction, checks_formats=direction == "response", components=document.schema_references
        )
        return cls(document, view, validator, ExampleFactory(view, validator, direction))

    def at(self, pointer: str) -> Schema:
        """Return the schema at ``pointer``; one that takes anything when there is none."""
        try:
            return schema_or_anything(self.document.get(pointer))
        except KeyError:
            return ANYTHING

    def members(self, body: Schema) -> list[Schema]:
        """Return the members of all unions of a resolved schema."""
        return [*schemas(body.get("oneOf")), *schemas(body.get("anyOf"))]

    def kinds(self, schema: Schema) -> tuple[str, ...]:
        """Return the JSON types that values may have, ``null`` last; empty if the schema says nothing of them."""
        body, nullable, _ = self.view.inspect(schema)
        names = types_of(body) or tuple(dict.fromkeys(json_type(value) for value in constants(body)))
        implied = implied_type(body) if not names else ""
        names = names or ((implied,) if implied else ())
        return (*names, "null") if nullable and names and "null" not in names else names


def schema_or_anything(value: object) -> Schema:
    """Return a schema of the document, one that takes anything for none and for ``true``."""
    return as_schema(value) or ANYTHING


def json_type(value: object) -> str:
    """Return the JSON type of a plain value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for kind, name in ((int, "integer"), (float, "number"), (str, "string"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "object"
