"""Which event of a stream ends it, raises, or is an item: the rules of the API, made ready for the hot path.

The rules are ``STREAM_RULES`` in ``settings.py``; without any, the built-in ones hold.  An event without data is
skipped, by any rules.  The first rule that matches decides:

- A rule that ends the stream by its data wants exactly that data, so that a text which merely begins like the sentinel
  is not taken for the end.  An end that rules declare is part of the stream: without it the stream was cut short.
- An event named "error" raises unless a rule names it, and so does data with something under ``error`` unless a rule
  matches the event by its name.
- Where nothing matches, an event is an item, except when the rules list the events that are.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from .settings import StreamRule

__all__ = ["Decision", "EventRules"]

Handle: TypeAlias = Literal["done", "yield", "error", "skip"]

_ERROR: Final = "error"
_DONE: Final = b"[DONE]"


class Decision(NamedTuple):
    """The handling of an event, and the property of its data that holds an error, if one may."""

    handle: Handle
    error_property: str | None = None


_ITEM = Decision("yield", _ERROR)
_BUILT_IN = (StreamRule(handle="done", data_starts_with="[DONE]"), StreamRule(handle="yield", fallthrough=True))


class EventRules:
    """``decide`` for one API. Immutable, shared by all its streams.

    ``needs_end``: the rules declare an end, so a stream without it was cut short. ``ends_by_mark``: it is data that is
    no JSON, which streams whose last item says that it is the last go without. ``plain``: an event without a name whose
    data is an object is an item, and nothing needs to be asked. ``error_properties``: names under which data may have
    an error; ``error_marks``: byte strings of which data with an error has at least one.
    """

    __slots__ = ("_lists_items", "_rules", "ends_by_mark", "error_marks", "error_properties", "needs_end", "plain")

    def __init__(self, rules: tuple[StreamRule, ...] = ()) -> None:
        ends = [rule for rule in rules if rule.handle == "done" and not _is_fallthrough(rule)]
        self.needs_end = bool(ends)
        self.ends_by_mark = all(rule.event_types is None and _is_mark(rule.data_starts_with or "") for rule in ends)
        self._rules = rules or _BUILT_IN
        self._lists_items = any(rule.handle == "yield" and not _is_fallthrough(rule) for rule in self._rules)
        unnamed_objects = [rule for rule in self._rules if (rule.data_starts_with or "").startswith("{")]
        self.plain = not unnamed_objects and self.decide(None, b"{}").handle == "yield"
        self.error_properties = frozenset(rule.error_property for rule in self._rules if rule.error_property) | {_ERROR}
        self.error_marks = tuple(f'"{name}"'.encode() for name in sorted(self.error_properties))

    def decide(self, event: str | None, data: bytes) -> Decision:
        """Return what to do with the event of this name and data."""
        for rule in self._rules:
            if _is_fallthrough(rule):
                return self._unmatched(event, rule)
            if _matches(rule, event, data):
                return Decision(rule.handle, rule.error_property)
        if event == _ERROR:
            return Decision("error", _ERROR)
        return Decision("skip") if self._lists_items else _ITEM

    def decide_by_name(self, event: str) -> Decision | None:
        """Return the decision for every object under this name, or None when it depends on the data."""
        if any((rule.data_starts_with or "").startswith("{") for rule in self._rules):
            return None
        return self.decide(event, b"{}")

    def _unmatched(self, event: str | None, rule: StreamRule) -> Decision:
        if event == _ERROR:
            return Decision("error", rule.error_property or _ERROR)
        return Decision(rule.handle, rule.error_property or _ERROR)


def _is_fallthrough(rule: StreamRule) -> bool:
    return rule.fallthrough or (rule.data_starts_with is None and rule.event_types is None)


def _is_mark(data: str) -> bool:
    return not data.startswith(("{", '"'))


def _names_of(event: str | None) -> tuple[str, ...]:
    """Return the names of an event in rules; without a name it is a "message" (HTML standard, 9.2.6), or nothing."""
    return (event,) if event else ("", "message")


def _matches(rule: StreamRule, event: str | None, data: bytes) -> bool:
    if rule.event_types is not None and any(name in rule.event_types for name in _names_of(event)):
        return True
    if rule.data_starts_with is None:
        return False
    start = rule.data_starts_with.encode()
    return data == start if rule.handle == "done" else data.startswith(start)
