"""The schemas of a document as a validator is to take them: what is checked, less where documents are often wrong.

Documents in the field are often wrong without being ambiguous, so several variants of a ``oneOf`` may be valid,
``additionalProperties`` of one member of an ``allOf`` holds for what no member declares (``false`` not at all), and
patterns that cannot be run are left out.
"""

from __future__ import annotations

from typing import Any, Literal

from sdkwright.schema.keywords import Schema, as_schema, properties, ref_of, required, schemas, without
from sdkwright.schema.patterns import is_pattern, to_ecma
from sdkwright.schema.subschemas import LISTED_SUBSCHEMAS, NAMED_SUBSCHEMAS, SINGLE_SUBSCHEMAS, map_subschemas
from sdkwright.schema.values import is_list
from sdkwright.schema.view import SchemaView

Direction = Literal["request", "response"]
"""Who sends a value: a request need not have properties that only answers have (``readOnly``)."""

BASE_URI = "urn:sdkwright:schemas"
"""The document that rewritten references point into; its keys are the numbers of their targets."""

_ASSERTIONS = frozenset(
    {
        "const", "dependentRequired", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "maxContains", "maximum",
        "maxItems", "maxLength", "maxProperties", "minContains", "minimum", "minItems", "minLength", "minProperties",
        "multipleOf", "pattern", "required", "type", "uniqueItems",
    }
)  # fmt: skip
_KEYWORDS = (
    _ASSERTIONS
    | {"$ref"}
    | (LISTED_SUBSCHEMAS | NAMED_SUBSCHEMAS | SINGLE_SUBSCHEMAS)
    - {"contentSchema", "$defs", "definitions", "additionalItems"}
)


class LenientSchemas:
    """Rewrites schemas for a validator; ``targets`` are what their references lead to, by number."""

    def __init__(self, view: SchemaView, direction: Direction) -> None:
        self.targets: dict[str, Any] = {}
        self._view, self._is_request = view, direction == "request"
        self._numbers: dict[str, str] = {}
        self._pending: list[str] = []

    def rewrite(self, schema: Schema) -> dict[str, Any]:
        """Return the schema to validate with; `add_targets` is due before its references can be followed."""
        node = {key: value for key, value in schema.items() if key in _KEYWORDS}
        self._loosen_patterns(node)
        hidden = self._hidden_names(node)
        if schemas(node.get("allOf")):
            node, hidden = self._loosen_all_of(node, hidden)
        if hidden and is_list(node.get("required")):
            node["required"] = [name for name in node["required"] if name not in hidden]
        if "oneOf" in node:
            variants = node.pop("oneOf")
            if "anyOf" in node:
                node["allOf"] = [*node.get("allOf", ()), {"anyOf": variants}]
            else:
                node["anyOf"] = variants
        reference = ref_of(node)
        if reference is not None:
            node["$ref"] = f"{BASE_URI}#/{self._number(reference)}"
        return map_subschemas(node, self.rewrite)

    def add_targets(self) -> bool:
        """Rewrite what references lead to, and on from there; returns whether there are new ``targets``."""
        before = len(self.targets)
        while self._pending:
            reference = self._pending.pop()
            target = self._view.resolve({"$ref": reference})[1]
            self.targets[self._numbers[reference]] = self.rewrite(as_schema(target))
        return len(self.targets) > before

    def _number(self, reference: str) -> str:
        number = self._numbers.get(reference)
        if number is None:
            number = self._numbers[reference] = str(len(self._numbers))
            self._pending.append(reference)
        return number

    def _hidden_names(self, schema: Schema) -> frozenset[str]:
        """Return required properties that a request need not have."""
        fields = properties(schema) if self._is_request and "required" in schema else {}
        return frozenset(name for name in required(schema) if name in fields and self._is_read_only(fields[name]))

    def _is_read_only(self, schema: Schema) -> bool:
        return schema.get("readOnly") is True or self._view.expand(schema).get("readOnly") is True

    def _loosen_all_of(self, node: dict[str, Any], hidden: frozenset[str]) -> tuple[dict[str, Any], frozenset[str]]:
        """Let what a member says of undeclared properties hold for the whole, and no member ask for hidden ones."""
        node = dict(node)
        members: list[Schema] = []
        for member in schemas(node["allOf"]):
            # Members that are the same reference say nothing new, and each doubles the work of the validator.
            if member not in members:
                members.append(member)
        targets = [self._view.resolve(member)[1] if ref_of(member) is not None else member for member in members]
        if self._is_request:
            hidden |= self._hidden_among(node, targets)
        is_alone = len(members) == 1 and "properties" not in node
        if not is_alone and isinstance(node.get("additionalProperties"), bool | dict):
            node.setdefault("unevaluatedProperties", node.pop("additionalProperties"))
        parts: list[Schema] = []
        for member, target in zip(members, targets, strict=True):
            rest = target.get("additionalProperties")
            if not is_alone and isinstance(rest, dict):
                node.setdefault("unevaluatedProperties", rest)
            is_open = is_alone or rest is None
            if is_open and hidden.isdisjoint(required(target)):
                parts.append(member)
                continue
            part = {**target, **without(member, "$ref")} if target is not member else dict(member)
            if not is_open:
                part.pop("additionalProperties", None)
            part["required"] = [name for name in required(part) if name not in hidden]
            parts.append(part)
        node["allOf"] = parts
        return node, hidden

    def _hidden_among(self, node: Schema, targets: list[Schema]) -> frozenset[str]:
        """Return names that one member requires and another, or the whole, marks as ``readOnly``."""
        required_names = required(node).union(*(required(target) for target in targets))
        if not required_names:
            return frozenset()
        fields = [
            (name, item)
            for body in (node, *targets)
            for name, item in properties(body).items()
            if name in required_names
        ]
        return frozenset(name for name, item in fields if self._is_read_only(item))

    def _loosen_patterns(self, node: dict[str, Any]) -> None:
        pattern = node.get("pattern")
        if isinstance(pattern, str) and is_pattern(pattern):
            node["pattern"] = to_ecma(pattern)
        else:
            node.pop("pattern", None)
        by_pattern = as_schema(node.get("patternProperties"))
        if by_pattern:
            node["patternProperties"] = {to_ecma(name): item for name, item in by_pattern.items() if is_pattern(name)}
