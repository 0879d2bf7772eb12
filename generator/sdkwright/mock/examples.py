"""A schema in, a value that fits it out: the document's own example where it fits, else one made from the schema.

All properties are filled in, optional ones as far as the size allows; recursion ends where the schema lets it end.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.openapi.values import is_list, is_map
from sdkwright.schema.media import is_json
from sdkwright.schema.patterns import make_matching_text

from .merged import Merged, merge, type_of
from .schemas import View
from .strings import example_string

MAX_DEPTH = 8
"""Optional properties deeper than this are left out."""

MAX_VALUES = 4000
"""After so many values only what is required is made."""

_MOST_ITEMS = 50


class _NoEnd(Exception):
    """The schema leads into itself here: whoever can do without this value leaves it out."""


def example(view: View, schema: Any, given: tuple[Any, ...] = ()) -> Any:
    """A value for ``schema``; one of ``given`` (the document's examples) when it fits."""
    for value in given:
        if view.fits(schema, value):
            return value
    made: Any = None
    for optional, checked in ((True, False), (True, True), (False, False)):
        try:
            made = _Maker(view, optional, checked).make(schema, (), 0)
        except _NoEnd:
            made = {}
        if view.fits(schema, made):
            return made
    return made


def variants(view: View, schema: Any) -> list[Any]:
    """The alternatives of ``schema`` when it is a union of objects, else the schema alone."""
    found = merge(view, schema)
    if found.properties or len(found.unions) != 1:
        return [schema]
    options = [option for option in found.unions[0] if "null" not in merge(view, option).kinds()]
    return [option for part in options for option in variants(view, part)] if options else [schema]


class _Maker:
    """``checked`` leaves out optional properties whose value does not fit: no schema says what would."""

    def __init__(self, view: View, optional: bool, checked: bool) -> None:
        self.view, self.optional, self.checked, self.count = view, optional, checked, 0

    def make(self, schema: Any, path: tuple[str, ...], depth: int) -> Any:
        """A value; ``path`` holds the references that are being followed."""
        found = merge(self.view, schema)
        if any(path.count(ref) > 1 for ref in found.refs):
            raise _NoEnd
        self.count += 1
        path = (*path, *found.refs)
        for value in found.examples:
            if value is not None and self.view.fits(schema, value):
                return value
        return self._by_keywords(schema, found, path, depth)

    def _by_keywords(self, schema: Any, found: Merged, path: tuple[str, ...], depth: int) -> Any:
        keywords = found.keywords
        if "const" in keywords:
            return keywords["const"]
        if keywords.get("enum"):
            return next((value for value in keywords["enum"] if value is not None), None)
        if found.unions:
            return self._union(schema, found, path, depth)
        if keywords.get("default") is not None and self.view.fits(schema, keywords["default"]):
            return keywords["default"]
        kinds = found.kinds()
        kind = next((kind for kind in kinds if kind != "null"), "null" if kinds else "any")
        try:
            return self._of_kind(kind, found, path, depth)
        except _NoEnd:
            if "null" in kinds:
                return None
            raise

    def _of_kind(self, kind: str, found: Merged, path: tuple[str, ...], depth: int) -> Any:
        if kind == "object":
            return self._object(found, path, depth)
        if kind == "array":
            return self._array(found, path, depth)
        if kind in ("integer", "number"):
            return example_number(found.keywords, whole=kind == "integer")
        if kind == "null":
            return None
        if kind == "string" and is_json(str(found.keywords.get("contentMediaType", ""))):
            held = found.keywords.get("contentSchema")
            return json.dumps(self.make(held, path, depth + 1)) if is_map(held) else "{}"
        return True if kind == "boolean" else example_string(found.keywords)

    def _union(self, schema: Any, found: Merged, path: tuple[str, ...], depth: int) -> Any:
        """The first variant that leads to a fitting value, together with what is said beside the union."""
        first: Any = None
        tried = False
        for choice in _choices(self.view, found.unions):
            try:
                value = self._variant(found, choice, path, depth)
            except _NoEnd:
                continue
            if self.view.fits(schema, value):
                return value
            first, tried = (first, True) if tried else (value, True)
        if not tried:
            if any("null" in merge(self.view, option).kinds() for union in found.unions for option in union):
                return None
            raise _NoEnd
        return first

    def _variant(self, found: Merged, choice: list[Any], path: tuple[str, ...], depth: int) -> Any:
        base = {key: value for key, value in found.keywords.items() if key not in ("default", "discriminator")}
        if found.types is not None:
            base["type"] = list(found.types)
        if found.properties:
            base["properties"] = {name: found.property(name) for name in found.properties}
        if found.required:
            base["required"] = sorted(found.required)
        parts = [base, *choice] if base else choice
        value = self.make(parts[0] if len(parts) == 1 else {"allOf": parts}, path, depth)
        tag: Any = found.keywords.get("discriminator")
        if is_map(tag) and is_map(value):
            self._tag(tag, choice, value)
        return value

    def _tag(self, discriminator: Mapping[str, Any], choice: list[Any], value: dict[str, Any]) -> None:
        """Let the discriminating property name the variant, where its schema leaves that open."""
        name: str = discriminator["propertyName"]
        for variant in choice:
            ref = variant.get("$ref") if is_map(variant) else None
            merged = merge(self.view, variant)
            said = merge(self.view, merged.property(name)) if name in merged.properties else Merged()
            if not isinstance(ref, str) or "const" in said.keywords or "enum" in said.keywords:
                continue
            mapping: Mapping[str, str] = discriminator.get("mapping") or {}
            target = self.view.at_ref(ref)
            named = (key for key, place in mapping.items() if self.view.at_ref(place) is target)
            value[name] = next(named, ref.rpartition("/")[2])

    def _object(self, found: Merged, path: tuple[str, ...], depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for name in [*found.properties, *sorted(found.required - found.properties.keys())]:
            needed = name in found.required
            if not needed and (not self.optional or depth >= MAX_DEPTH or self.count > MAX_VALUES):
                continue
            schema = (
                found.property(name) if name in found.properties else found.keywords.get("additionalProperties", {})
            )
            try:
                value = self.make(schema, path, depth + 1)
            except _NoEnd:
                if needed:
                    raise
                continue
            if needed or not self.checked or self.view.fits(schema, value):
                result[name] = value
        self._more_properties(found, result, path, depth)
        return result

    def _more_properties(self, found: Merged, result: dict[str, Any], path: tuple[str, ...], depth: int) -> None:
        wanted = max(found.keywords.get("minProperties", 0), 0 if found.properties else 1)
        extra: Any = found.keywords.get("additionalProperties")
        named: Mapping[str, Any] = found.keywords.get("patternProperties") or {}
        pairs = [(make_matching_text(pattern, 1) or pattern, schema) for pattern, schema in named.items()]
        if extra is not False and (is_map(extra) or found.keywords.get("minProperties")):
            pairs += [(self._name(found, index), extra or {}) for index in range(max(wanted - len(pairs), 0))]
        for name, schema in pairs:
            if len(result) >= wanted:
                break
            try:
                result.setdefault(name, self.make(schema, path, depth + 1))
            except _NoEnd:
                return

    def _name(self, found: Merged, index: int) -> str:
        rule: Any = found.keywords.get("propertyNames")
        name = str(self.make(rule, (), 0)) if is_map(rule) else "key"
        return name if index == 0 else f"{name}{index + 1}"

    def _array(self, found: Merged, path: tuple[str, ...], depth: int) -> list[Any]:
        keywords = found.keywords
        first: list[Any] = keywords["prefixItems"] if is_list(keywords.get("prefixItems")) else []
        items = keywords.get("items", keywords.get("contains", {}))
        least = keywords.get("minItems", 0)
        wanted = min(max(least, keywords.get("minContains", 1)), keywords.get("maxItems", _MOST_ITEMS), _MOST_ITEMS)
        result = [self.make(schema, path, depth + 1) for schema in first]
        if items is False or len(result) >= wanted or (first and "items" not in keywords):
            return result
        try:
            value = self.make(items, path, depth + 1)
        except _NoEnd:
            if least > len(result):
                raise
            return result
        rest = wanted - len(result)
        return result + (
            list(_distinct(self.view, items, value, rest)) if keywords.get("uniqueItems") else [value] * rest
        )


def _choices(view: View, unions: list[list[Any]]) -> Iterator[list[Any]]:
    """One variant of each union, without those that are only null; the first of all, then others of each in turn."""
    options = [[option for option in union if merge(view, option).kinds() != ("null",)] or union for union in unions]
    firsts = [option[0] for option in options]
    yield firsts
    for index, option in enumerate(options):
        for other in option[1:]:
            yield [*firsts[:index], other, *firsts[index + 1 :]]


def _distinct(view: View, schema: Any, value: Any, count: int) -> Iterator[Any]:
    """``count`` different values like ``value``, fewer when there are no more."""
    seen: list[Any] = []
    options: list[Any] = [value, *(merge(view, schema).keywords.get("enum") or ())]
    if isinstance(value, str):
        options += [f"{value}{number}" for number in range(2, count + 2)]
    elif type_of(value) in ("integer", "number"):
        options += [value + number for number in range(1, count + 1)]
    for option in options:
        if len(seen) < count and option not in seen and view.fits(schema, option):
            seen.append(option)
            yield option


def example_number(keywords: Mapping[str, Any], *, whole: bool) -> int | float:
    """A number within the bounds, a multiple of ``multipleOf`` when there is one."""
    step = keywords.get("multipleOf") or (1 if whole else 0)
    low, high = keywords.get("minimum"), keywords.get("maximum")
    above, below = keywords.get("exclusiveMinimum"), keywords.get("exclusiveMaximum")
    small = step or (1 if above is None or below is None or below - above > 1 else (below - above) / 2)
    if above is not None and (low is None or above >= low):
        low = above + small if not step else (math.floor(above / step) + 1) * step
    if below is not None and (high is None or below <= high):
        high = below - small if not step else (math.ceil(below / step) - 1) * step
    value = 1 if whole else 1.5
    if step:
        value = max(math.ceil(value / step), 1) * step
    if low is not None and value < low:
        value = low if not step else math.ceil(low / step) * step
    if high is not None and value > high:
        value = high if not step else math.floor(high / step) * step
    return int(value) if whole and math.isfinite(value) else value
