"""One answer from the pieces of a stream, by a rule for each field.

Rules are data, which generated code holds: from the name of a piece's attribute to a rule. ``"first"`` and ``"last"`` keep
a value, ``"join"`` concatenates text, ``"extend"`` lists, ``"add"`` numbers, ``"drop"`` is for what only pieces have. A
mapping says more: ``rule``, ``to`` (the answer's name for it, where that differs), ``fields`` (the rules of what is
inside: an object, or with ``by`` a list of objects that is merged by that attribute, which stays in the answer unless
``keep`` is false), or ``value``, a constant of the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, cast

import pydantic

__all__ = ["Accumulator", "Rules"]

Rules: TypeAlias = Mapping[str, Any]


class _Rule:
    """One rule, compiled: ``root`` says that the value goes to the top of the answer."""

    __slots__ = ("by", "fields", "keep", "kind", "name", "root", "to")

    def __init__(self, name: str, rule: Any) -> None:
        given: Mapping[str, Any] = {"rule": rule} if isinstance(rule, str) else rule
        fields = given.get("fields")
        self.name = name
        self.by: str | None = given.get("by")
        self.keep: bool = given.get("keep", True)
        self.fields = _Fields(fields or {})
        self.kind: str = "items" if self.by else "merge" if fields is not None else given.get("rule", "last")
        self.root: bool = given.get("root", False)
        self.to: str = given.get("to", name)


class _Fields:
    """The rules of the fields of an object, and the constants that it has anyway."""

    __slots__ = ("constants", "rules")

    def __init__(self, rules: Rules) -> None:
        self.constants = {rule.get("to", name): rule["value"] for name, rule in rules.items() if "value" in rule}
        self.rules = {name: _Rule(name, rule) for name, rule in rules.items() if "value" not in rule}


class _State(dict[str, Any]):
    """An object that is being put together. ``live`` are the rules that may still change it."""

    __slots__ = ("is_new", "live")

    def __init__(self, fields: _Fields) -> None:
        super().__init__(fields.constants)
        self.live = [rule for rule in fields.rules.values() if rule.kind != "drop"]
        self.is_new = True


class _Items(dict[Any, _State]):
    """The items of a list by the attribute that tells them apart."""


class _Text(list[str]):
    """Pieces of text."""


class Accumulator:
    """Puts pieces together; ``answer`` gives the whole of those added so far, as plain data under the API's names."""

    def __init__(self, rules: Rules) -> None:
        self._fields = _Fields(rules)
        self._state = _State(self._fields)

    def add(self, pieces: Iterable[Any]) -> None:
        """Take further pieces, which are models."""
        for piece in pieces:
            self._fold(piece, self._fields, self._state, False)

    def answer(self) -> dict[str, Any]:
        """Return the whole so far."""
        return cast("dict[str, Any]", _plain(self._state))

    def _fold(self, piece: Any, fields: _Fields, state: _State, inside: bool) -> None:
        values: dict[str, Any] = piece.__dict__
        satisfied = False
        for rule in state.live:
            value = values.get(rule.name)
            if value is None:
                continue
            kind = rule.kind
            if kind == "join" and isinstance(known := state.get(rule.to), _Text):
                known.append(value)
            elif kind == "items":
                self._add_items(value, rule, state, inside)
            elif kind == "merge":
                below = state.get(rule.to)
                if below is None:
                    below = state[rule.to] = _State(rule.fields)
                self._fold(value, rule.fields, below, inside or rule.to != rule.name)
            else:
                satisfied = satisfied or kind == "first"
                _put(self._state if rule.root else state, rule.to, kind, value)
        if satisfied:
            state.live = [rule for rule in state.live if rule.kind != "first" or state.get(rule.to) is None]
        if state.is_new:
            state.is_new = False
            for name in piece.__pydantic_fields_set__:
                own = fields.rules.get(name)
                if own is not None and own.kind != "drop" and not own.root:
                    state.setdefault(own.to, None)
        if piece.__pydantic_extra__:
            _put_extra(piece.__pydantic_extra__, fields, state, inside)

    def _add_items(self, items: Any, rule: _Rule, state: _State, inside: bool) -> None:
        known = state.get(rule.to)
        if known is None:
            known = state[rule.to] = _Items()
        for place, item in enumerate(cast("Iterable[Any]", items)):
            key = getattr(item, rule.by or "", None)
            place = place if key is None else key
            below = known.get(place)
            if below is None:
                below = known[place] = _State(rule.fields)
                if rule.keep and key is not None:
                    below[rule.by or ""] = key
            self._fold(item, rule.fields, below, inside)


def _put_extra(extra: dict[str, Any], fields: _Fields, state: _State, inside: bool) -> None:
    """Keep what no schema knows: text inside of a delta comes in pieces, all else is replaced."""
    for name, value in extra.items():
        if name not in fields.rules:
            _put(state, name, "join" if inside and isinstance(value, str) else "last", value)


def _put(state: dict[str, Any], name: str, kind: str, value: Any) -> None:
    if kind == "join" and isinstance(value, str):
        known = state.get(name)
        if isinstance(known, _Text):
            known.append(value)
        else:
            state[name] = _Text([value])
    elif kind == "first":
        if state.get(name) is None:
            state[name] = value
    elif kind == "extend" and isinstance(value, list):
        state[name] = [*(state.get(name) or ()), *cast("Iterable[Any]", value)]
    elif kind == "add" and isinstance(value, (int, float)):
        state[name] = (state.get(name) or 0) + value
    elif kind != "drop":
        state[name] = value


def _plain(value: Any) -> Any:
    if isinstance(value, _Text):
        return "".join(value)
    if isinstance(value, _Items):
        return [_plain(value[key]) for key in sorted(value, key=_order)]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast("Iterable[Any]", value)]
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(by_alias=True, exclude_unset=True, warnings=False)
    return value


def _order(key: Any) -> tuple[int, Any]:
    return (0, key) if isinstance(key, (int, float)) else (1, str(key))
