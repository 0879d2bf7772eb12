"""Validation of JSON values against the schemas of a document (JSON Schema 2020-12, by jsonschema-rs)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from sdkwright.schema.keywords import Schema, as_schema
from sdkwright.schema.lenient import BASE_URI, Direction, LenientSchemas
from sdkwright.schema.patterns import pattern_options
from sdkwright.schema.pointers import escape_step
from sdkwright.schema.values import is_list
from sdkwright.schema.view import SchemaView

if TYPE_CHECKING:
    import jsonschema_rs

_MAX_ERRORS = 5
_MAX_MESSAGE_CHARS = 200
_MAX_SMALL_REGISTRIES = 8
_MAX_DEPTH = 500


class SchemaValidator:
    """Validates values that one side sends; each schema is compiled when it is first needed.

    Formats are annotations and not checked, as in the specification, unless ``checks_formats``.  ``components`` are the
    references that most schemas of the document share.
    """

    def __init__(
        self,
        view: SchemaView,
        direction: Direction,
        *,
        checks_formats: bool = False,
        components: Iterable[str] = (),
    ) -> None:
        self._schemas = LenientSchemas(view, direction)
        self._checks_formats = checks_formats
        self._components = components
        self._registry: jsonschema_rs.Registry | None = None
        self._registries = 0
        # Each schema is held beside its validator, so that its id stays its own.
        self._compiled: dict[int, tuple[Schema, jsonschema_rs.Draft202012Validator | None]] = {}

    def is_valid(self, schema: Schema, value: Any) -> bool:
        """Return whether ``value`` is valid; a schema that cannot be compiled takes anything."""
        validator = self._validator(schema)
        try:
            return validator is None or (_is_flat(value) and validator.is_valid(value))
        except (ValueError, TypeError, OverflowError, RecursionError):
            return False

    def list_errors(self, schema: Schema, value: Any) -> list[str]:
        """Return what is wrong with ``value``, each with its place; empty when nothing is."""
        validator = self._validator(schema)
        if validator is None:
            return []
        try:
            if not _is_flat(value):
                return [f"the value cannot be checked: it is nested more than {_MAX_DEPTH} levels deep"]
            # Most values are valid, and that is found out faster than what is wrong.
            if validator.is_valid(value):
                return []
            return [_describe(error) for error in islice(validator.iter_errors(value), _MAX_ERRORS)]
        except (ValueError, TypeError, OverflowError, RecursionError) as error:
            return [f"the value cannot be checked: {error}"]

    def _validator(self, schema: Schema) -> jsonschema_rs.Draft202012Validator | None:
        entry = self._compiled.get(id(schema))
        if entry is None:
            entry = self._compiled[id(schema)] = (schema, self._compile(schema))
        return entry[1]

    def _compile(self, schema: Schema) -> jsonschema_rs.Draft202012Validator | None:
        # Imported here: it takes some 30 ms, and a run that finds its samples in the cache validates nothing.
        import jsonschema_rs

        try:
            body = self._schemas.rewrite(as_schema(schema))
            return jsonschema_rs.Draft202012Validator(
                body,
                registry=self._current_registry(),
                validate_formats=self._checks_formats,
                pattern_options=pattern_options(),
            )
        except (ValueError, TypeError, OverflowError, RecursionError, jsonschema_rs.ValidationError):
            return None

    def _current_registry(self) -> jsonschema_rs.Registry | None:
        """Return a registry of all that references met so far lead to.

        It cannot grow and is built again for new ones; after a few times, for all components at once.
        """
        import jsonschema_rs

        if self._schemas.add_targets():
            self._registries += 1
            if self._registries > _MAX_SMALL_REGISTRIES:
                for reference in self._components:
                    self._schemas.rewrite({"$ref": reference})
                self._schemas.add_targets()
                self._components = ()
            # One resource: looking up one of many costs more than compiling most schemas.
            self._registry = jsonschema_rs.Registry(
                [(BASE_URI, self._schemas.targets)], draft=jsonschema_rs.Draft202012
            )
        return self._registry


def same_value(left: Any, right: Any) -> bool:
    """Return whether two JSON values are equal: 1 is 1.0 but not true."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return bool(left == right)


def _is_flat(value: Any) -> bool:
    """Return whether ``value`` is nested so little that the validator's stack holds it."""
    level: list[Any] = [value]
    for _ in range(_MAX_DEPTH):
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                below += cast("dict[str, Any]", item).values()
            elif is_list(item):
                below += item
        if not below:
            return True
        level = below
    return False


def _describe(error: jsonschema_rs.ValidationError) -> str:
    place = "".join("/" + escape_step(str(step)) for step in error.instance_path)
    message = error.message
    if len(message) > _MAX_MESSAGE_CHARS:
        message = "… " + message[-_MAX_MESSAGE_CHARS:]
    return f"{place}: {message}" if place else message
