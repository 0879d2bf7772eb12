"""Adds keys to the text of a config and leaves every other character as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sdkwright.config import load_config
from sdkwright.errors import InputError, Problem
from sdkwright.openapi.source import Source
from sdkwright.schema.values import is_map

_FLOW = re.compile(r"^([^#{\"]*:[ \t]*)\{[ \t]*(?:\}[ \t]*$|([^\s}]))")
"""A key with its value in braces: nothing, or the first character."""
_JSON_INDENT = re.compile(r"\{\n([ \t]+)\"")


def own_tests(path: Path) -> None:
    """Say in the config at ``path`` that tests are the owner's.

    Raises InputError, with the file as it was, when the config is written in a way that cannot be edited safely.
    """
    _add(path, "sdkwright", "files", ("tests/*", "seeded"), lambda: _has_tests(path))


def name_document(path: Path, document: str) -> None:
    """Name the document in the config at ``path``, if it is not named yet."""
    config = load_config(path)
    if config.openapi.path == document:
        return
    if config.openapi.path is not None:
        text = path.read_text(encoding="utf-8")
        line = re.compile(rf"^(\s+path:\s*)['\"]?{re.escape(config.openapi.path)}['\"]?(?=\s|$)", re.MULTILINE)
        path.write_text(line.sub(lambda match: match[1] + json.dumps(document), text, count=1), encoding="utf-8")
    else:
        _add(path, "openapi", None, ("path", document), lambda: load_config(path).openapi.path == document)
    if load_config(path).openapi.path != document:
        message = "openapi.path cannot be set safely"
        raise InputError(Problem("error", str(path), "/openapi", None, message, f"write path: {document} there"))


def _has_tests(path: Path) -> bool:
    return load_config(path).sdkwright.files.get("tests/*") == "seeded"


def _add(path: Path, section: str, key: str | None, entry: tuple[str, str], is_done: Callable[[], bool]) -> None:
    """Add a name with its value to the map at ``section``, or at ``key`` in it.

    Both are made where they are missing.
    """
    before = path.read_bytes()
    text = before.decode("utf-8").replace("\r\n", "\n")
    what = entry[0]
    line = f"{what if what.isidentifier() else json.dumps(what)}: {json.dumps(entry[1])}"
    if text.lstrip().startswith("{"):
        edited = _edited_json(text, section, key, entry)
    else:
        edited = _edited(Source(path), text, section, key, line)
    path.write_bytes(edited.encode("utf-8"))
    try:
        done = is_done()
    except InputError:
        done = False
    if not done:
        path.write_bytes(before)
        place = f"/{section}" if key is None else f"/{section}/{key}"
        message = f"{what!r} cannot be added safely"
        raise InputError(Problem("error", str(path), place, None, message, f"write there: {line}"))


def _edited_json(text: str, section: str, key: str | None, entry: tuple[str, str]) -> str:
    """Return a config that is JSON with the entry added, unchanged where it is braces of YAML."""
    try:
        root: dict[str, Any] = json.loads(text)
    except ValueError:
        return text
    table: dict[str, Any] = root.get(section) or {}
    root[section] = table
    if key is not None:
        table[key] = table.get(key) or {}
        table = table[key]
    table[entry[0]] = entry[1]
    indent = _JSON_INDENT.search(text)
    return json.dumps(root, indent=indent[1] if indent else None, ensure_ascii=False) + "\n"


def _edited(source: Source, text: str, section: str, key: str | None, line: str) -> str:
    rows = text.splitlines(keepends=True)
    if rows and not rows[-1].endswith("\n"):
        rows[-1] += "\n"
    root = source.value if is_map(source.value) else {}
    table = root.get(section)
    if section not in root:
        head = [f"{section}:\n"] if key is None else [f"{section}:\n", f"  {key}:\n"]
        width = 2 * len(head)
        return "".join([*rows, "\n", *head, f"{' ' * width}{line}\n"])
    place = source.position(f"/{section}")
    assert place is not None
    has_key = key is not None and is_map(table) and key in table
    anchor = source.position(f"/{section}/{key}") if has_key else place
    assert anchor is not None
    index = anchor[0] - 1
    flow = _FLOW.match(rows[index])
    if flow is not None and flow[2]:
        entry = line if key is None or has_key else f"{key}: {{{line}}}"
        rows[index] = f"{flow[1]}{{{entry}, {rows[index][flow.end() - 1 :]}"
        return "".join(rows)
    if flow is not None:
        rows[index] = f"{flow[1].rstrip()}\n"
    indent = _indent_after(rows, index)
    new = [f"{indent}{line}\n"]
    if key is not None and not has_key:
        new = [f"{indent}{key}:\n", f"{indent}  {line}\n"]
    return "".join([*rows[: index + 1], *new, *rows[index + 1 :]])


def _indent_after(rows: list[str], index: int) -> str:
    """Return the indentation of the first entry below a line."""
    own = len(rows[index]) - len(rows[index].lstrip())
    for row in rows[index + 1 :]:
        if row.strip() and not row.lstrip().startswith("#"):
            width = len(row) - len(row.lstrip())
            return " " * width if width > own else " " * (own + 2)
    return " " * (own + 2)
