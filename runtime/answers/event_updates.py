"""Effects of the events of a stream at the places of its answer, compiled from the data that generated code holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

__all__ = ["EventUpdate", "EventUpdates", "Key", "value_at"]

Key = tuple[int, ...]
"""The numbers of the items on the way to a place."""


class EventUpdate:
    """The effect of one kind of event at one place."""

    __slots__ = ("kind", "name", "names", "parents", "source", "steps")

    def __init__(self, place: str, update: str) -> None:
        self.kind, _, source = update.partition(" ")
        self.source = tuple(source.split(".")) if source else ()
        self.parents, self.name = self.source[:-1], "".join(self.source[-1:])
        steps = [] if place == "." else [step.rstrip("]").partition("[") for step in place.split(".")]
        self.steps = tuple((name, index or None) for name, _, index in steps)
        self.names = tuple(name for name, _ in self.steps)

    def value(self, piece: dict[str, Any]) -> Any:
        return value_at(piece, self.source)

    def key(self, piece: dict[str, Any]) -> Key | None:
        """Return the numbers on the way to the place; None where the event does not say them."""
        numbers = [piece.get(index) for _, index in self.steps if index is not None]
        return tuple(cast("Iterable[int]", numbers)) if all(isinstance(number, int) for number in numbers) else None


class EventUpdates:
    """The effects of each kind of event; ``by`` is the property with an event's kind."""

    def __init__(self, events: Mapping[str, Mapping[str, str]], by: str) -> None:
        kinds = {
            kind: [EventUpdate(place, update) for place, update in updates.items()] for kind, updates in events.items()
        }
        self.by = by
        self._kinds = kinds

    def of(self, piece: Any) -> list[EventUpdate]:
        """Return what a piece does."""
        kind = value_at(piece, (self.by,))
        return self._kinds.get(kind, []) if isinstance(kind, str) else []


def value_at(place: Any, path: tuple[str, ...]) -> Any:
    """Return the value at the end of a path of properties; None where there is none."""
    for name in path:
        place = cast("dict[str, Any]", place).get(name) if isinstance(place, dict) else None
    return place
