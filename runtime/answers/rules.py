"""The rules by which the pieces of a stream become an answer.

Rules are data, which generated code holds: from the name of a piece's property to a rule. ``"first"`` and ``"last"``
keep a value, ``"join"`` concatenates text, ``"extend"`` lists, ``"add"`` numbers, ``"drop"`` is for what only pieces
have. A mapping says more: ``rule``, ``to`` (the answer's name for it, where that differs), ``fields`` (the rules of
what is inside: an object, or with ``by`` a list of objects that is merged by that property; the object, or the
property, stays in the answer unless ``keep`` is false), or ``value``, a constant of the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

__all__ = ["CompiledRule", "CompiledRules", "Rules"]

Rules: TypeAlias = Mapping[str, Any]


class CompiledRule:
    """One rule, compiled: ``root`` says that the value goes to the top of the answer."""

    __slots__ = ("by", "fields", "keep", "kind", "root", "to")

    def __init__(self, name: str, rule: Any) -> None:
        settings: Mapping[str, Any] = {"rule": rule} if isinstance(rule, str) else rule
        fields = settings.get("fields")
        self.by: str | None = settings.get("by")
        self.keep: bool = settings.get("keep", True)
        self.fields = CompiledRules(fields or {})
        self.kind: str = "items" if self.by else "merge" if fields is not None else settings.get("rule", "last")
        if self.kind == "merge" and not self.keep:
            self.kind = "root"  # nothing stays of it but what goes to the top
        if "value" in settings:
            self.kind = "drop"  # the answer has its own
        self.root: bool = settings.get("root", False)
        self.to: str = settings.get("to", name)

    def is_delta(self, name: str) -> bool:
        """Say whether the property ``name`` of a piece is part of what the answer calls otherwise."""
        return self.kind == "merge" and self.to != name

    def item_key(self, item: Any, place: int) -> str | float:
        """Return what tells an item of a piece's list apart: its key, or its place where it has none."""
        key = cast("dict[str, Any]", item).get(self.by or "") if isinstance(item, dict) else None
        return key if isinstance(key, (str, int, float)) else place


class CompiledRules:
    """The rules of the fields of an object, the constants that it has anyway, and the names of what may add up."""

    __slots__ = ("constants", "rules", "sums")

    def __init__(self, rules: Rules) -> None:
        self.constants = {rule.get("to", name): rule["value"] for name, rule in rules.items() if "value" in rule}
        self.rules = {name: CompiledRule(name, rule) for name, rule in rules.items()}
        self.sums = [name for name, rule in self.rules.items() if rule.kind not in ("first", "last", "drop")]
