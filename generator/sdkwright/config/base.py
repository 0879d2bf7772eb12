"""The base of all config sections: frozen models that keep unknown keys for the reader to warn about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import AliasChoices, BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from sdkwright.schema.values import is_map

OTHER_TARGETS = frozenset(
    {"cli", "csharp", "docs", "go", "java", "kotlin", "mcp", "node", "openapi", "php", "ruby", "sql", "swift"}
    | {"terraform", "typescript"}
)
"""Keys of other languages' generators: any section may have them, and they mean nothing here."""

PYTHON = "python"


class Section(BaseModel):
    """A mapping of the config file.

    ``without_effect`` lists the keys that are known but change nothing in a Python package, each with the reason; every
    other key that is not a field stays in ``model_extra``, where ``load_config`` finds and reports it.  A key without a
    value is as if it were not there, but for those in ``null_says``.  ``short_form`` is the key whose value may stand
    for the whole section.
    """

    model_config = ConfigDict(frozen=True, extra="allow", populate_by_name=True, protected_namespaces=())
    without_effect: ClassVar[Mapping[str, str]] = {}
    short_form: ClassVar[str | None] = None
    null_says: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, data: Any) -> Any:
        return without_nulls(data, cls.null_says)

    def unknown_keys(self) -> tuple[str, ...]:
        """Return keys that nothing knows, in file order.  Those with an ``x-`` or ``$`` prefix are the author's own."""
        names = self.without_effect.keys() | OTHER_TARGETS
        return tuple(key for key in self.model_extra or {} if key not in names and not key.startswith(("x-", "$")))

    def unused_keys(self) -> tuple[str, ...]:
        """Return keys that are known but change nothing in a Python package, in file order."""
        return tuple(key for key in self.model_extra or {} if key in self.without_effect)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe what a file may hold here: null for any key that may be left out, and keys without effect."""
        reference = handler(core)
        schema = handler.resolve_ref_schema(reference)
        required = schema.get("required", ())
        for name, value in schema.setdefault("properties", {}).items():
            if name not in required and {"type": "null"} not in value.get("anyOf", ()):
                schema["properties"][name] = _or_null(value)
        for field in cls.model_fields.values():
            if isinstance(field.validation_alias, AliasChoices):
                first, *others = map(str, field.validation_alias.choices)
                for other in others:
                    schema["properties"][other] = {**schema["properties"][first], "description": f"As {first}."}
        for name, reason in cls.without_effect.items():
            schema["properties"].setdefault(name, {"description": f"No effect on a Python package: {reason}."})
        for name in sorted(OTHER_TARGETS):
            schema["properties"].setdefault(name, {"description": "For another language's package."})
        schema["patternProperties"] = {r"^(x-|\$)": {}}
        schema["additionalProperties"] = False
        if cls.short_form is None:
            return reference
        return {"anyOf": [{"type": "string"}, dict(schema)]}


class Targeted(Section):
    """A section that can be left out of, or kept to, some targets.

    ``skip`` is true or a list of targets to leave it out of; ``only`` a list of targets to keep it to.
    """

    skip: bool | tuple[str, ...] = False
    """True, or the targets whose packages leave this out."""
    only: tuple[str, ...] | None = None
    """The targets whose packages alone have this."""


def _or_null(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return a schema that also takes null, with its description and default where editors look for them."""
    outer = {key: value for key, value in schema.items() if key in ("title", "description", "default")}
    inner = {key: value for key, value in schema.items() if key not in outer}
    choices = inner["anyOf"] if inner.keys() == {"anyOf"} else [inner]
    return {**outer, "anyOf": [*choices, {"type": "null"}]}


def applies_to_python(node: Targeted) -> bool:
    """Return whether ``node`` is part of a Python package, judged by its ``skip`` and ``only``."""
    skipped = node.skip if isinstance(node.skip, bool) else PYTHON in node.skip
    return not skipped and (node.only is None or PYTHON in node.only)


def as_tuple(value: Any) -> Any:
    """Return a lone value where the file may also give a list."""
    return (value,) if isinstance(value, str) else value


def empty_sections(data: Any) -> Any:
    """Return a mapping with an empty section for each key without a value; anything else as it is."""
    if not is_map(data):
        return data
    nothing: dict[str, Any] = {}
    return {key: nothing if value is None else value for key, value in data.items()}


def without_nulls(data: Any, nullable: frozenset[str] = frozenset()) -> Any:
    """Return a mapping less its keys without a value, but for those in ``nullable``; anything else as it is."""
    if not is_map(data):
        return data
    return {key: value for key, value in data.items() if value is not None or key in nullable}
