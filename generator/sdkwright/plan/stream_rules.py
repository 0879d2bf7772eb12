"""How the pieces of a stream add up to an answer: a rule for each field, from the schemas of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.ir import Field, FieldRule, ListOf, LiteralOf, Nullable, ObjectDef, Ref, RuleKind, Scalar, Type
from sdkwright.plan.answer_places import UnknownPlace
from sdkwright.plan.type_graph import Definitions

DELTA = "delta"
INDEX = "index"
_WHOLE = frozenset({"id", "name", "type", "role"})
"""Text inside of a delta that is sent whole, and not piece by piece."""


@dataclass(frozen=True)
class RuleBuilder:
    """Builds the rules for one pair of piece and answer.

    ``kinds`` are the config's, by dotted path of wire names with ``[]`` after lists.
    """

    definitions: Definitions
    answer: ObjectDef
    kinds: Mapping[str, RuleKind]

    def build(self, piece: ObjectDef) -> tuple[FieldRule, ...]:
        """Return the rules of all fields of a piece, and of those that its schema does not know but the config does.

        Raises UnknownPlace where the config names others, inside of what the schema knows.
        """
        rules = self._rules(piece, self.answer, "", is_delta=False, in_items=False)
        paths = {*_paths(rules, "")}
        unknown = [path for path in self.kinds if path not in paths]
        nested = next((path for path in unknown if "." in path or "[" in path), None)
        if nested is not None:
            raise UnknownPlace(f"the pieces have no property {nested}", "name it as in choices[].delta.name")
        return (*rules, *(FieldRule(name, self.kinds[name], name) for name in unknown))

    def _rules(
        self, piece: ObjectDef, answer: ObjectDef | None, path: str, *, is_delta: bool, in_items: bool
    ) -> tuple[FieldRule, ...]:
        fields = {} if answer is None else {field.wire: field for field in answer.fields}
        renamed = self._whole_of_delta(piece, answer)
        rules: list[FieldRule] = []
        for field in piece.fields:
            target = renamed if field.wire == DELTA and renamed is not None else fields.get(field.wire)
            rule = self._rule(field, target, f"{path}{field.wire}", is_delta=is_delta, in_items=in_items)
            rules.append(rule)
        return tuple(rules)

    def _rule(self, field: Field, target: Field | None, path: str, *, is_delta: bool, in_items: bool) -> FieldRule:
        kind = self.kinds.get(path) or self.kinds.get(f"{path}[]")
        rule = FieldRule(field.wire, kind or "last", field.wire if target is None else target.wire)
        if kind is not None:
            return rule
        top = next((other for other in self.answer.fields if other.wire == field.wire and other != target), None)
        is_own = target is not None and (top is None or _same_class(field.type, target.type))
        if top is not None and not is_own and _same_class(field.type, top.type):
            return replace(rule, to=top.wire, root=True)
        if target is None:
            return self._rule_without_target(rule, field, path)
        constant = _constant(target.type)
        if constant is not None and constant != _constant(field.type):
            return replace(rule, kind="value", value=constant)
        inner, item = self.definitions.object_of(field.type), self.definitions.item_of(field.type)
        if inner is not None and (is_delta or in_items or not _same_class(field.type, target.type)):
            is_delta = is_delta or field.wire == DELTA
            whole = self.definitions.object_of(target.type)
            fields = self._rules(inner, whole, f"{path}.", is_delta=is_delta, in_items=in_items)
            return replace(rule, kind="merge", fields=fields)
        if item is not None and _tells_apart(item):
            whole = self.definitions.item_of(target.type)
            is_piece = item != whole
            fields = self._rules(item, whole, f"{path}[].", is_delta=is_delta and is_piece, in_items=is_piece)
            keep = whole is not None and any(other.wire == INDEX for other in whole.fields)
            return replace(rule, kind="items", fields=fields, by=INDEX, keep=keep)
        return replace(rule, kind=self._plain(field, path, is_delta=is_delta, in_items=in_items))

    def _rule_without_target(self, rule: FieldRule, field: Field, path: str) -> FieldRule:
        """Return the rule of what answers do not have: properties of an object that are theirs go to their top."""
        inner = self.definitions.object_of(field.type) if "." not in path else None
        fields = () if inner is None else self._rules(inner, None, f"{path}.", is_delta=False, in_items=False)
        if any(other.root for other in fields):
            return replace(rule, kind="merge", fields=fields, keep=False)
        return replace(rule, kind="drop")

    def _plain(self, field: Field, path: str, *, is_delta: bool, in_items: bool) -> RuleKind:
        kind = _strip(field.type)
        if isinstance(kind, ListOf):
            return "extend" if in_items or is_delta else "last"
        if is_delta and kind == Scalar("str"):
            return "first" if field.wire in _WHOLE else "join"
        if is_delta and isinstance(kind, LiteralOf):
            return "first"
        return "first" if field.required and isinstance(kind, (Scalar, LiteralOf)) and "." not in path else "last"

    def _whole_of_delta(self, piece: ObjectDef, answer: ObjectDef | None) -> Field | None:
        """Return the answer's field that a ``delta`` adds up to: the only object that pieces do not have."""
        if answer is None or not any(field.wire == DELTA for field in piece.fields):
            return None
        names = {field.wire for field in piece.fields}
        objects = [
            field
            for field in answer.fields
            if field.wire not in names and self.definitions.object_of(field.type) is not None
        ]
        return objects[0] if len(objects) == 1 else None


def _paths(rules: tuple[FieldRule, ...], above: str) -> Iterator[str]:
    """Yield the paths by which the config may name what the rules are of."""
    for rule in rules:
        path = f"{above}{rule.name}"
        yield path
        yield f"{path}[]"
        yield from _paths(rule.fields, f"{path}[]." if rule.kind == "items" else f"{path}.")


def _tells_apart(item: ObjectDef) -> bool:
    return any(field.wire in (INDEX, DELTA) for field in item.fields)


def _strip(kind: Type) -> Type:
    return _strip(kind.inner) if isinstance(kind, Nullable) else kind


def _same_class(kind: Type, other: Type) -> bool:
    return isinstance(_strip(kind), Ref) and _strip(kind) == _strip(other)


def _constant(kind: Type) -> str | int | bool | None:
    kind = _strip(kind)
    return kind.values[0] if isinstance(kind, LiteralOf) and len(kind.values) == 1 else None
