"""One answer from the pieces of a stream, by a rule for each field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias, cast

from .rules import CompiledRule, CompiledRules, Rules

__all__ = ["Accumulator"]

_Place: TypeAlias = "tuple[str | float, ...]"


class _State(dict[str, Any]):
    """An object that is being put together."""

    __slots__ = ("is_new",)

    def __init__(self, fields: CompiledRules) -> None:
        super().__init__(fields.constants)
        self.is_new = True


class _Items(dict[Any, _State]):
    """The items of a list by the property that tells them apart."""


class _Text(list[str]):
    """Pieces of text."""


class _List(list[Any]):
    """A list that grows in place, as lists of thousands of tokens do."""


class Accumulator:
    """Puts pieces together; ``answer`` gives the whole of those added so far, as plain data under the API's names."""

    def __init__(self, rules: Rules | CompiledRules) -> None:
        self._fields = rules if isinstance(rules, CompiledRules) else CompiledRules(rules)
        self._state = _State(self._fields)

    def fresh(self) -> Accumulator:
        """Return what puts together the pieces of another stream by the same rules, which are compiled once."""
        return Accumulator(self._fields)

    def add(self, pieces: Iterable[Any]) -> None:
        """Take further pieces, decoded from JSON."""
        for piece in pieces:
            if isinstance(piece, dict):
                self._fold(cast("dict[str, Any]", piece), self._fields, self._state, False)

    def only_text(self, piece: Any) -> tuple[dict[str, Any], str, _Place] | None:
        """Return the object and the name in it of the only text of a piece that is joined to that of others.

        The place in the answer that it goes to follows. None where there is more that adds up: without that text,
        taking the piece twice is taking it once.
        """
        texts: list[tuple[dict[str, Any], str, _Place]] = []
        return texts[0] if _find_texts(piece, self._fields, False, (), texts) and len(texts) == 1 else None

    def is_like(self, piece: dict[str, Any], before: dict[str, Any]) -> bool:
        """Say whether pieces differ at most in single values of which the answer has the first or the last, or none."""
        return _is_like(piece, before, self._fields, False)

    def answer(self) -> dict[str, Any]:
        """Return the whole so far."""
        return cast("dict[str, Any]", _plain(self._state))

    def _fold(self, piece: dict[str, Any], fields: CompiledRules, state: _State, inside: bool) -> None:
        rules = fields.rules
        for name, value in piece.items():
            rule = rules.get(name)
            if rule is None:  # what no schema knows: text inside of a delta comes in pieces, all else is replaced
                _put(state, name, "join" if inside and isinstance(value, str) else "last", value)
                continue
            kind = rule.kind
            if kind == "drop":
                continue
            if kind == "root":
                if isinstance(value, dict):
                    self._fold(cast("dict[str, Any]", value), rule.fields, _State(rule.fields), inside)
                continue
            to = rule.to
            if value is None:
                if state.is_new and not rule.root:
                    state.setdefault(to, None)
            elif kind == "first" and not rule.root:
                if state.get(to) is None:
                    state[to] = value
            elif kind == "items" and isinstance(value, list):
                self._add_items(cast("Iterable[Any]", value), rule, state, inside)
            elif kind == "merge" and isinstance(value, dict):
                below = state.get(to)
                if not isinstance(below, _State):
                    below = state[to] = _State(rule.fields)
                self._fold(cast("dict[str, Any]", value), rule.fields, below, inside or rule.is_delta(name))
            else:
                _put(self._state if rule.root else state, to, kind, value)
        state.is_new = False

    def _add_items(self, items: Iterable[Any], rule: CompiledRule, state: _State, inside: bool) -> None:
        present = state.get(rule.to)
        if not isinstance(present, _Items):
            present = state[rule.to] = _Items()
        for place, item in enumerate(items):
            if not isinstance(item, dict):
                continue
            piece = cast("dict[str, Any]", item)
            where = rule.item_key(piece, place)
            below = present.get(where)
            if below is None:
                below = present[where] = _State(rule.fields)
                if rule.keep and where is piece.get(rule.by or ""):
                    below[rule.by or ""] = where
            self._fold(piece, rule.fields, below, inside)


def _put(state: dict[str, Any], name: str, kind: str, value: Any) -> None:
    if kind == "join" and isinstance(value, str):
        value_before = state.get(name)
        if isinstance(value_before, _Text):
            value_before.append(value)
        else:
            state[name] = _Text([value])
    elif kind == "first":
        if state.get(name) is None:
            state[name] = value
    elif kind == "extend" and isinstance(value, list):
        value_before = state.get(name)
        if not isinstance(value_before, _List):
            value_before = state[name] = _List(cast("Iterable[Any]", value_before or ()))
        value_before.extend(cast("Iterable[Any]", value))
    elif kind == "add" and isinstance(value, (int, float)):
        state[name] = (state.get(name) or 0) + value
    else:
        state[name] = value


def _find_texts(
    piece: Any, fields: CompiledRules, inside: bool, above: _Place, texts: list[tuple[dict[str, Any], str, _Place]]
) -> bool:
    """Collect the texts of a piece that are joined; return false where there is more that adds up."""
    if not isinstance(piece, dict):
        return True
    values = cast("dict[str, Any]", piece)
    for name in values if inside else fields.sums:
        value = values.get(name)
        if value is None:
            continue
        rule = fields.rules.get(name)
        kind = "join" if rule is None else rule.kind
        if kind in ("extend", "add"):
            return False
        if kind == "join" and isinstance(value, str):
            place: _Place = (name if rule is None else rule.to,)
            is_root = rule is not None and rule.root
            texts.append((values, name, place if is_root else (*above, *place)))
            if len(texts) > 1:
                return False
        elif rule is not None and kind in ("items", "merge", "root"):
            is_list = kind == "items" and isinstance(value, list)
            items = cast("Iterable[Any]", value if is_list else (value,))
            for number, item in enumerate(items):
                place = (*above, rule.to, rule.item_key(item, number)) if is_list else (*above, rule.to)
                if not _find_texts(item, rule.fields, inside or rule.is_delta(name), place, texts):
                    return False
    return True


def _is_like(piece: Any, before: Any, fields: CompiledRules, inside: bool) -> bool:
    if not (isinstance(piece, dict) and isinstance(before, dict)):
        return False
    new, old = cast("dict[str, Any]", piece), cast("dict[str, Any]", before)
    return new.keys() == old.keys() and all(_is_like_at(name, new[name], old[name], fields, inside) for name in new)


def _is_like_at(name: str, new: Any, old: Any, fields: CompiledRules, inside: bool) -> bool:
    rule = fields.rules.get(name)
    if new == old:
        return True
    if rule is not None and rule.kind == "merge":
        return _is_like(new, old, rule.fields, inside or rule.is_delta(name))
    if rule is not None and rule.kind == "items":
        return _are_like(new, old, rule, inside)
    if (rule is None and inside) or (rule is not None and rule.kind not in ("first", "last", "drop")):
        return False
    return any(isinstance(new, kind) and isinstance(old, kind) for kind in (str, (int, float)))


def _are_like(new: Any, old: Any, rule: CompiledRule, inside: bool) -> bool:
    if not (isinstance(new, list) and isinstance(old, list)):
        return False
    items, others = list(cast("Iterable[Any]", new)), list(cast("Iterable[Any]", old))
    return len(items) == len(others) and all(
        _is_like(item, other, rule.fields, inside) and item.get(rule.by) == other.get(rule.by)
        for item, other in zip(items, others, strict=True)
    )


def _plain(value: Any) -> Any:
    if isinstance(value, _Text):
        return "".join(value)
    if isinstance(value, _Items):
        return [_plain(value[key]) for key in sorted(value, key=_order)]
    if isinstance(value, _State):
        return {key: _plain(item) for key, item in value.items()}
    return list(value) if isinstance(value, _List) else value


def _order(key: Any) -> tuple[int, Any]:
    return (0, key) if isinstance(key, (int, float)) else (1, str(key))
