"""The hand-written core as a package carries it."""

from __future__ import annotations

import io
import tokenize
from pathlib import Path

from sdkwright.emit.quote import identifier
from sdkwright.locate import runtime_dir

RENDERED = frozenset({"__init__.py", "_client.py", "_settings.py", "_constants.py", "_version.py"})
"""Modules that are made from templates for each package."""

_ERROR, _CLIENT, _ASYNC_CLIENT = "SDKError", "SDKClient", "AsyncSDKClient"


def runtime_files(error_class: str, client_class: str) -> dict[str, str]:
    """The core's files below the package, with its base error and its clients under the names they have there."""
    folder = runtime_dir()
    names = {_ERROR: error_class, _CLIENT: client_class, _ASYNC_CLIENT: f"Async{client_class}"}
    found = {name: _read(folder / name) for name in runtime_names()}
    for old, new in names.items():
        found = {name: rename(source, old, identifier(new)) for name, source in found.items()}
    return found


def runtime_names() -> list[str]:
    """The paths of the core's files."""
    folder = runtime_dir()
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.py")))
    return [name for name in names if name not in RENDERED]


def rename(source: str, old: str, new: str) -> str:
    """``source`` with the name ``old`` replaced by ``new`` in code, ``__all__`` and docstrings, token by token."""
    if old not in source:
        return source
    lines = source.splitlines(keepends=True)
    edits: list[tuple[int, int, int]] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.NAME and token.string == old:
            edits.append((token.start[0], token.start[1], token.end[1]))
        elif token.type in (tokenize.STRING, tokenize.COMMENT) and old in token.string:
            edits.extend(_within(token, old))
    for row, start, end in sorted(edits, reverse=True):
        line = lines[row - 1]
        lines[row - 1] = line[:start] + new + line[end:]
    return "".join(lines)


def _within(token: tokenize.TokenInfo, old: str) -> list[tuple[int, int, int]]:
    """Where ``old`` stands as a whole word inside a string or comment, which may span lines."""
    found: list[tuple[int, int, int]] = []
    for offset, line in enumerate(token.string.split("\n")):
        shift = token.start[1] if offset == 0 else 0
        place = line.find(old)
        while place >= 0:
            end = place + len(old)
            around = line[place - 1 : place] + line[end : end + 1]
            if not any(character.isalnum() or character == "_" for character in around):
                found.append((token.start[0] + offset, shift + place, shift + end))
            place = line.find(old, end)
    return found


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
