"""A file in, its value out, with the place of each part kept for error messages."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from sdkwright.access import MAX_BYTES, read_file
from sdkwright.errors import InputError, Problem, Severity

from .json_reader import JsonPlaces, read_json, replace_lone_surrogates
from .pointers import join, split
from .yaml_reader import Position, ReadError, read_yaml


class Source:
    """One file as it was read.

    ``value`` is its content as plain values, ``name`` how messages call it; ``content`` is given where the file need
    not be read.  Raises `InputError` where the file cannot be read, is no UTF-8 or UTF-16 text, or is neither JSON nor
    YAML.
    """

    def __init__(
        self, path: Path, name: str | None = None, *, max_bytes: int = MAX_BYTES, content: bytes | None = None
    ) -> None:
        self.path = path
        self.name = name or str(path)
        self.text = self._decode(read_file(path, self.name, max_bytes) if content is None else content)
        self.is_json = self.text.lstrip()[:1] in ("{", "[")
        self._replaced_lines: tuple[int, ...] = ()
        self.value: Any = self._value()

    def position(self, pointer: str) -> Position | None:
        """Return line and column of ``pointer``, of its nearest ancestor when the file itself has no such place."""
        tokens = split(pointer)
        for length in range(len(tokens), -1, -1):
            place = self._place(tokens[:length])
            if place is not None:
                return place
        return None

    def problem(
        self, message: str, pointer: str = "", *, severity: Severity = "error", hint: str | None = None
    ) -> Problem:
        """Return a problem at ``pointer`` of this file, with its line."""
        place = self.position(pointer) if pointer else None
        return Problem(severity, self.name, pointer, place[0] if place else None, message, hint)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The changes that make the text readable."""
        message = "half of a surrogate pair is no character: read as U+FFFD"
        hint = "write the character itself, or both halves of its pair"
        return tuple(Problem("warning", self.name, "", line, message, hint) for line in self._replaced_lines)

    def _decode(self, data: bytes) -> str:
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        try:
            return data.decode("utf-16" if utf16 else "utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            hint = "save the file as UTF-8"
            raise InputError(self._failure(f"not text in UTF-8: {error.reason}", line, hint)) from None

    def _value(self) -> Any:
        try:
            if self.is_json:
                original = self.text
                self.text, self._replaced_lines = replace_lone_surrogates(original)
                try:
                    return read_json(self.text)
                except ReadError:
                    # Flow-style YAML begins with a brace too; a file that calls itself JSON is not given the benefit.
                    if self.path.suffix.lower() == ".json":
                        raise
                    self.is_json, self.text, self._replaced_lines = False, original, ()
            return read_yaml(self.text)
        except ReadError as error:
            failure = Problem("error", self.name, error.pointer, error.line, error.message, error.hint)
            raise InputError(failure) from None

    def _place(self, tokens: list[str]) -> Position | None:
        if self.is_json:
            return self._json_places.position(tokens)
        return self._yaml_positions.get(join("", *tokens))

    @cached_property
    def _json_places(self) -> JsonPlaces:
        return JsonPlaces(self.text)

    @cached_property
    def _yaml_positions(self) -> dict[str, Position]:
        positions: dict[str, Position] = {}
        read_yaml(self.text, positions)
        return positions

    def _failure(self, message: str, line: int | None = None, hint: str | None = None) -> Problem:
        return Problem("error", self.name, "", line, message, hint)
