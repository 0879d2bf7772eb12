"""The JSON Schema of a Python type, in the strict subset that APIs for structured answers take.

In that subset every property is required, no object has further properties, nothing has a default, and the root is an
object. A definition is written in place where a reference has other keywords beside it, or is the root. Items of
tuples are of any of their types, as there is no word for places.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from typing import Any, cast

import pydantic

__all__ = ["adapter_for", "describe_mismatch", "schema_name", "strict_schema"]

_DEFINITIONS = "#/$defs/"
_MAX_NAME = 64
_UNSUPPORTED = ("patternProperties", "propertyNames", "unevaluatedProperties")


def adapter_for(type_: Any) -> pydantic.TypeAdapter[Any]:
    """Return what validates values of ``type_``: a model, a dataclass, a ``TypedDict``, or any other type."""
    return _adapter(type_)


@lru_cache(maxsize=256)
def _adapter(type_: Any) -> pydantic.TypeAdapter[Any]:
    return pydantic.TypeAdapter(type_)


def schema_name(type_: Any) -> str:
    """Return the name a schema is sent under: the type's, in the characters and the length that APIs allow."""
    name = getattr(type_, "__name__", None) or "answer"
    return re.sub(r"[^A-Za-z0-9_-]+", "_", str(name)).strip("_")[:_MAX_NAME] or "answer"


def describe_mismatch(error: pydantic.ValidationError) -> str:
    """Return where a value first differs from its type, how, and in how many more places; without the value."""
    first, *others = error.errors(include_url=False, include_context=False, include_input=False)
    place = ".".join(map(str, first["loc"])) or "the value"
    return f"{place}: {first['msg']}" + (f" (and {len(others)} more)" if others else "")


@lru_cache(maxsize=256)
def _schema(type_: Any) -> dict[str, Any]:
    raw = adapter_for(type_).json_schema()
    definitions = cast("dict[str, Any]", raw.pop("$defs", {}))
    strict = _Strict(definitions, schema_name(type_))
    root = strict.convert(strict.resolve(raw), "")
    if root.get("type") != "object":
        name = type_.__name__ if isinstance(type_, type) else str(type_)
        raise TypeError(f"A structured answer is an object, but {name} is none: put it in a field of a model")
    references = strict.definitions()
    return {**root, "$defs": references} if references else root


def strict_schema(type_: Any) -> dict[str, Any]:
    """Return the strict JSON Schema of ``type_``, a new one each time.

    Raises ``TypeError`` for a type that the subset has no words for: one that is no object, or has keys of any name.
    """
    return deepcopy(_schema(type_))


class _Strict:
    """Converts schemas as pydantic writes them; remembers which definitions are still referred to."""

    def __init__(self, definitions: Mapping[str, Any], owner: str) -> None:
        self._raw = definitions
        self._owner = owner
        self._done: dict[str, dict[str, Any]] = {}
        self._inlined: list[str] = []

    def definitions(self) -> dict[str, Any]:
        return self._done

    def resolve(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """Follow a reference at the root, and merge what stands beside it."""
        resolved = dict(schema)
        while "$ref" in resolved:
            reference = resolved.pop("$ref")
            resolved = {**self._raw[reference.removeprefix(_DEFINITIONS)], **resolved}
        return resolved

    def convert(self, schema: Mapping[str, Any], path: str) -> dict[str, Any]:
        """Convert one schema, which stands at ``path`` below the type."""
        keywords = {key: value for key, value in schema.items() if key not in ("default", "discriminator", "title")}
        members = keywords.get("allOf")
        if isinstance(members, list) and len(cast("Sequence[Any]", members)) == 1:
            keywords = {**cast("Sequence[dict[str, Any]]", keywords.pop("allOf"))[0], **keywords}
        reference = keywords.get("$ref")
        if reference is not None and (len(keywords) == 1 or reference in self._inlined):
            self._define(reference.removeprefix(_DEFINITIONS))
            return {"$ref": reference}
        if reference is not None:
            self._inlined.append(reference)
            inlined = self.convert(self.resolve(keywords), path)
            self._inlined.pop()
            return inlined
        if "oneOf" in keywords:
            keywords["anyOf"] = keywords.pop("oneOf")
        keywords.pop("uniqueItems", None)  # what is no set of items becomes one when it is read
        if "prefixItems" in keywords:
            keywords["items"] = _any_of(keywords.pop("prefixItems"))
        for key in ("anyOf", "allOf"):
            if key in keywords:
                keywords[key] = [self.convert(member, path) for member in keywords[key]]
        if isinstance(keywords.get("items"), Mapping):
            keywords["items"] = self.convert(keywords["items"], f"{path}[]")
        if keywords.get("type") == "object" or "properties" in keywords:
            self._close(keywords, path)
        return keywords

    def _close(self, schema: dict[str, Any], path: str) -> None:
        keywords = [key for key in _UNSUPPORTED if key in schema]
        others = schema.get("additionalProperties", False)  # true: a model that keeps what else it is given
        if keywords or not isinstance(others, bool) or "properties" not in schema:
            place = f"{self._owner}{path}"
            raise TypeError(
                f"{place} has keys of any name, which structured answers cannot have: "
                "list the keys in a model, or use a list of models with a key and a value"
            )
        properties = cast("dict[str, Any]", schema["properties"])
        schema["properties"] = {name: self.convert(value, f"{path}.{name}") for name, value in properties.items()}
        schema["required"] = list(properties)
        schema["additionalProperties"] = False

    def _define(self, name: str) -> None:
        if name not in self._done:
            self._done[name] = {}
            self._done[name] = self.convert(self._raw[name], f".{name}")


def _any_of(schemas: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of the items of a tuple, of any place: the subset does not tell places apart."""
    different = [schema for index, schema in enumerate(schemas) if schema not in schemas[:index]]
    return different[0] if len(different) == 1 else {"anyOf": different}
