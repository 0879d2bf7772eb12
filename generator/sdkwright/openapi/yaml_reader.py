"""YAML text in, plain values out: strings, numbers, booleans, None, lists and dicts with string keys.

Scalars follow the core schema of YAML 1.2.2 (section 10.3), so ``on``, ``no`` and dates are strings; keys stay as they
are written, so response codes are strings too.  Only libyaml's events are used and the tree is built here, without
recursion: nesting, aliases and tags of an untrusted file stay bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from sdkwright.schema.values import is_list, is_map

from .pointers import step

MAX_DEPTH = 100
"""Deepest nesting accepted.

Far more than a document written by people, and no more than what renders types can take.
"""

MAX_ALIASED_VALUES = 1_000_000
"""Most values a document may have after its aliases are expanded (an alias bomb has billions)."""

Position = tuple[int, int]

_NULL = re.compile(r"null|Null|NULL|~|")
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_OCTAL = re.compile(r"0o[0-7]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_MAX_NUMBER_CHARACTERS = 400
_TAG = "tag:yaml.org,2002:"


class ReadError(Exception):
    """The text is not usable; ``line`` and ``column`` count from 1, ``pointer`` is empty where it is not known."""

    def __init__(
        self,
        message: str,
        line: int | None,
        column: int | None = None,
        hint: str | None = None,
        pointer: str = "",
    ) -> None:
        super().__init__(message)
        self.message, self.line, self.column, self.hint, self.pointer = message, line, column, hint, pointer


TOO_DEEP = f"nested too deeply: more than {MAX_DEPTH} levels"
TOO_DEEP_HINT = "give what is inside a name of its own and refer to it with $ref"


@dataclass
class _Frame:
    """A list or mapping whose end has not come yet."""

    value: Any
    anchor: str | None
    pointer: str
    key: str | None = None
    size: int = 1
    depth: int = 1
    lines: dict[str, int] = field(default_factory=dict[str, int])
    merged: list[Any] = field(default_factory=list[Any])


def read_yaml(text: str, positions: dict[str, Position] | None = None) -> Any:
    """Return the one document in ``text`` as plain values.

    With ``positions``, the line and column of every value (of its key, within a mapping) is noted under its JSON
    pointer.  Raises `ReadError` for a syntax error, a duplicate key, a key that is no scalar, an unknown tag, several
    documents, or a document beyond the bounds above.
    """
    return _Builder(positions).build(_events(text))


def _events(text: str) -> Iterator[Any]:
    try:
        following = yaml.CSafeLoader(text).get_event
        while (event := following()) is not None:
            yield event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        parts = [part for part in (error.problem, error.context) if part]
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise ReadError(f"not valid YAML: {', '.join(parts)}", line, column) from None
    except yaml.YAMLError as error:
        raise ReadError(f"not valid YAML: {' '.join(str(error).split())}", None) from None


class _Builder:
    def __init__(self, positions: dict[str, Position] | None) -> None:
        self.positions = positions
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int, int]] = {}
        """The values that aliases may name, with the number of values in each and the levels of its nesting."""
        self.root: Any = None
        self.documents = 0

    def build(self, events: Iterator[Any]) -> Any:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                frame = self.stack[-1] if self.stack else None
                if frame is not None and frame.key is None and is_map(frame.value):
                    self._take_key(frame, event)
                else:
                    self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open({}, event, "map")
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open([], event, "seq")
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise _at(event, "the file holds more than one YAML document", "keep the first only")
        return self.root

    def _scalar(self, event: Any) -> None:
        value = _plain(event.value) if event.implicit[0] else _tagged(event)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1, 0)
        self._add(value, 1, event)

    def _take_key(self, frame: _Frame, event: Any) -> None:
        key: str = event.value
        line = event.start_mark.line + 1
        if key == "<<" and event.implicit[0]:
            frame.key = key
            return
        if key in frame.lines:
            raise _at(event, f"the key {key!r} is written twice (first in line {frame.lines[key]})", "remove one")
        if event.anchor:
            self.anchors[event.anchor] = (key, 1, 0)
        frame.key = key
        frame.lines[key] = line
        if self.positions is not None:
            self.positions[step(frame.pointer, key)] = (line, event.start_mark.column + 1)

    def _open(self, value: Any, event: Any, kind: str) -> None:
        if event.tag not in (None, "!", _TAG + kind):
            raise _at(event, f"the tag {event.tag!r} is not allowed here")
        if self.stack and self.stack[-1].key is None and is_map(self.stack[-1].value):
            raise _at(event, "a list or mapping cannot be a key")
        if len(self.stack) >= MAX_DEPTH:
            raise self._too_deep(event)
        self.stack.append(_Frame(value, event.anchor, self._here(event)))

    def _close(self) -> None:
        frame = self.stack.pop()
        for source in frame.merged:
            for key, value in source.items():
                frame.value.setdefault(key, value)
        if frame.anchor:
            self.anchors[frame.anchor] = (frame.value, frame.size, frame.depth)
        if self.stack:
            self.stack[-1].depth = max(self.stack[-1].depth, frame.depth + 1)
        self._store(frame.value, frame.size)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self.anchors:
            raise _at(event, f"the alias *{event.anchor} has no anchor before it", "an anchor cannot contain itself")
        value, size, depth = self.anchors[event.anchor]
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and is_map(frame.value):
            raise _at(event, "an alias cannot be a key")
        if size + sum(open_frame.size for open_frame in self.stack) > MAX_ALIASED_VALUES:
            raise _at(event, f"aliases expand to more than {MAX_ALIASED_VALUES} values")
        if frame is not None:
            if len(self.stack) + depth > MAX_DEPTH:
                raise self._too_deep(event)
            frame.depth = max(frame.depth, depth + 1)
        if frame is not None and frame.key == "<<":
            self._merge(frame, value, event)
            return
        self._add(value, size, event)

    def _merge(self, frame: _Frame, value: Any, event: Any) -> None:
        if not is_map(value):
            raise _at(event, "<< needs a mapping")
        frame.merged.append(value)
        frame.size += len(value)
        frame.key = None

    def _add(self, value: Any, size: int, event: Any) -> None:
        self._here(event)
        self._store(value, size)

    def _store(self, value: Any, size: int) -> None:
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        frame.size += size
        if is_list(frame.value):
            frame.value.append(value)
            return
        if frame.key == "<<":
            sources = value if is_list(value) else [value]
            frame.merged.extend(source for source in sources if is_map(source))
        else:
            frame.value[frame.key] = value
        frame.key = None

    def _too_deep(self, event: Any) -> ReadError:
        mark = event.start_mark
        return ReadError(TOO_DEEP, mark.line + 1, mark.column + 1, TOO_DEEP_HINT, self._here(event))

    def _here(self, event: Any) -> str:
        """Return pointer of the value that begins with ``event``; notes its place within a list."""
        if self.positions is None:
            return ""
        if not self.stack:
            self.positions[""] = (event.start_mark.line + 1, event.start_mark.column + 1)
            return ""
        frame = self.stack[-1]
        if frame.key is not None:
            return step(frame.pointer, frame.key)
        pointer = f"{frame.pointer}/{len(frame.value)}"
        self.positions[pointer] = (event.start_mark.line + 1, event.start_mark.column + 1)
        return pointer


def _plain(text: str) -> Any:
    first = text[:1]
    if first.isdigit() or first in "+-.":
        return _number(text)
    if text in _BOOL:
        return _BOOL[text]
    return None if _NULL.fullmatch(text) else text


def _number(text: str) -> Any:
    if text == "":
        return None
    if len(text) > _MAX_NUMBER_CHARACTERS:
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if abs(number) != float("inf") else text
    if _HEX.fullmatch(text):
        return int(text, 16)
    return int(text[2:], 8) if _OCTAL.fullmatch(text) else text


def _tagged(event: Any) -> Any:
    if event.tag in (None, "!", _TAG + "str"):
        return event.value
    if event.tag in (_TAG + "int", _TAG + "float", _TAG + "bool", _TAG + "null"):
        return _plain(event.value)
    raise _at(event, f"the tag {event.tag!r} is not allowed here")


def _at(event: Any, message: str, hint: str | None = None) -> ReadError:
    return ReadError(message, event.start_mark.line + 1, event.start_mark.column + 1, hint)
