"""Example values: a JSON value that is valid for a schema, the document's own example where that is valid.

Plan makes arguments for generated tests and READMEs of them, the mock its answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sdkwright.schema.example_attempt import Attempt, Mode, UnboundedRecursion
from sdkwright.schema.keywords import Schema
from sdkwright.schema.lenient import Direction
from sdkwright.schema.validation import SchemaValidator
from sdkwright.schema.value_facts import FactsCache
from sdkwright.schema.view import SchemaView

_REQUIRED_ONLY = (Mode(), Mode(checked=True), Mode(checked=True, flat=True))
_FULL = (Mode(optional=True), Mode(optional=True, checked=True), *_REQUIRED_ONLY)


class ExampleFactory:
    """Makes values that one side sends: requests have no ``readOnly`` properties, responses may be longer."""

    def __init__(self, view: SchemaView, validator: SchemaValidator, direction: Direction) -> None:
        self._facts = FactsCache(view, validator, direction)
        self._validator = validator
        self._max_values = 150 if direction == "request" else 4000

    def make(self, schema: Schema, name: str = "string", *, full: bool = True, examples: Sequence[Any] = ()) -> Any:
        """Make a value that is valid for ``schema``, as far as one is found; the first of ``examples`` that is valid.

        Free texts are ``name``, or the name of the property that they are in.  ``full`` includes optional properties,
        as deep as the schema goes without repeating itself, within limits.
        """
        for example in examples:
            if self._validator.is_valid(schema, example):
                return example
        value: Any = None
        for mode in _FULL if full else _REQUIRED_ONLY:
            try:
                value = Attempt(self._facts, self._max_values, mode).make(schema, name, ())
            except UnboundedRecursion:
                value = {}
            if self._validator.is_valid(schema, value):
                break
        return value
