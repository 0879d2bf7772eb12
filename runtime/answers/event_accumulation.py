"""One answer from the pieces of a stream whose events each do something at a place of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from pydantic_core import from_json

from .event_updates import EventUpdate, EventUpdates

__all__ = ["EventAccumulator", "MoreText"]


class _Text(list[str]):
    """Pieces of text."""


class _Json(list[str]):
    """Pieces of the JSON text of a value."""


class _Numbered(dict[int, Any]):
    """The items of a list by number."""


class MoreText(dict[str, Any]):
    """A piece with text, or a part of JSON text, for the place of that before it."""


class EventAccumulator:
    """Puts pieces together; ``answer`` gives the whole of those added so far, as plain data under the API's names."""

    def __init__(self, updates: EventUpdates) -> None:
        self._updates = updates
        self._state: dict[Any, Any] = {}
        self._last_text: list[str] = []

    def add(self, pieces: Iterable[Any]) -> None:
        """Take further pieces, decoded from JSON."""
        for piece in pieces:
            if isinstance(piece, MoreText):
                self._last_text += piece.values()
                continue
            for update in self._updates.of(piece):
                value, key = update.value(piece), update.key(piece)
                if update.kind != "done" and value is not None and key is not None:
                    self._do(update, iter(key), value)

    def answer(self) -> dict[str, Any]:
        """Return the whole so far."""
        return cast("dict[str, Any]", _plain(self._state))

    def _do(self, update: EventUpdate, numbers: Iterator[int], value: Any) -> None:
        if not update.steps:
            if isinstance(value, dict):
                whole = cast("Mapping[Any, Any]", value)
                self._state = dict(whole) if update.kind == "set" else _merged(self._state, whole)
            return
        *way, last = update.steps
        place = self._state
        for name, index in way:
            owner, key = _slot(place, name, index, numbers)
            if not isinstance(owner.get(key), dict):
                owner[key] = {}
            place = owner[key]
        owner, key = _slot(place, *last, numbers)
        changed = owner[key] = _changed(owner.get(key), update.kind, value)
        if isinstance(changed, (_Text, _Json)):
            self._last_text = changed


def _slot(place: dict[Any, Any], name: str, index: str | None, numbers: Iterator[int]) -> tuple[dict[Any, Any], Any]:
    """Return the object, or the numbered items, with a value, and its key there."""
    if index is None:
        return place, name
    items = place.get(name)
    if not isinstance(items, _Numbered):
        listed = cast("Iterable[Any]", items) if isinstance(items, list) else ()
        items = place[name] = _Numbered(enumerate(listed))
    return items, next(numbers)


def _changed(before: Any, kind: str, value: Any) -> Any:
    if kind in ("join", "json"):
        if not isinstance(value, str):
            return before
        if kind == "json":
            pieces: list[str] = before if isinstance(before, _Json) else _Json()
        else:
            pieces = before if isinstance(before, _Text) else _Text([before] if isinstance(before, str) else [])
        pieces.append(value)
        return pieces
    if kind == "append":
        return [*(cast("Iterable[Any]", before) if isinstance(before, list) else ()), value]
    if kind == "merge" and isinstance(before, dict) and isinstance(value, dict):
        return _merged(before, value)
    if kind == "add" and isinstance(before, (int, float)) and isinstance(value, (int, float)):
        return before + value
    return value


def _merged(before: Any, value: Any) -> dict[Any, Any]:
    """Return an object with the properties of another; null replaces nothing."""
    return {**value, **before, **{name: item for name, item in value.items() if item is not None}}


def _plain(value: Any) -> Any:
    if isinstance(value, _Text):
        return "".join(value)
    if isinstance(value, _Json):
        try:
            return from_json("".join(value) or "{}", allow_partial=True)
        except ValueError:
            return {}
    if isinstance(value, _Numbered):
        return [_plain(value[key]) for key in sorted(value)]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast("Iterable[Any]", value)]
    return value
