"""A YAML config file as plain values, and where in the file each value stands.

Scalars follow the YAML 1.2 core schema, as the files' other readers do: only ``true`` and ``false`` are booleans
(``on``, ``no`` and dates are text).  A key that appears twice is an error, not a silent overwrite.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sdkwright.errors import InputError, Problem

Place = Sequence[str | int]
"""A value's place in the file: mapping keys and sequence indices from the root down."""


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader with the YAML 1.2 core schema's implicit types."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("merge", r"^<<$", "<"),
):
    _Loader.add_implicit_resolver(  # pyright: ignore[reportUnknownMemberType]
        f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first)
    )


def _construct_int(loader: _Loader, node: yaml.ScalarNode) -> int:
    """Core schema integers: ``010`` is ten, octal is ``0o10``."""
    text = str(node.value)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


_Loader.add_constructor("tag:yaml.org,2002:int", _construct_int)


@dataclass(frozen=True)
class Source:
    """A parsed file: ``data`` as plain Python values, ``file`` the name to report, ``root`` to look places up."""

    file: str
    data: Any
    root: yaml.Node | None

    def line(self, place: Place) -> int | None:
        """The line (from 1) of the value at ``place``; of its nearest existing parent where there is no such value."""
        node, line = self.root, None
        for part in place:
            found = _child(node, part)
            if found is None:
                break
            line, node = found
        return line if line is not None else (node.start_mark.line + 1 if node is not None else None)

    def problem(self, severity: Any, place: Place, message: str, hint: str | None = None) -> Problem:
        """A `Problem` at ``place`` of this file."""
        return Problem(severity, self.file, pointer(place), self.line(place), message, hint)


def pointer(place: Place) -> str:
    """``place`` as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place)


def read_source(path: Path) -> Source:
    """Read and parse ``path``.  Raises InputError when it cannot be read, is not YAML or repeats a key."""
    file = str(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(Problem("error", file, "", None, "the config file does not exist")) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Problem("error", file, "", None, f"the config file cannot be read: {error}")) from None
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        if root is not None:
            _refuse_repeated_keys(file, root)
        data = None if root is None else loader.construct_document(root)  # pyright: ignore[reportUnknownMemberType]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        what = ", ".join(part for part in (error.context, error.problem) if part)
        raise InputError(Problem("error", file, "", line, f"this is not YAML: {what}")) from None
    except (yaml.YAMLError, ValueError) as error:
        raise InputError(Problem("error", file, "", None, f"this is not YAML: {error}")) from None
    finally:
        loader.dispose()
    return Source(file, data, root)


def _child(node: yaml.Node | None, part: str | int) -> tuple[int, yaml.Node] | None:
    """The line and node of a mapping's value or a sequence's item, looking through merged mappings."""
    if isinstance(node, yaml.SequenceNode):
        if isinstance(part, int) and part < len(node.value):
            item = node.value[part]
            return item.start_mark.line + 1, item
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    merged: list[yaml.Node] = []
    for key, value in node.value:
        if key.tag == "tag:yaml.org,2002:merge":
            merged += value.value if isinstance(value, yaml.SequenceNode) else [value]
        elif key.value == str(part):
            return key.start_mark.line + 1, value
    for other in merged:
        found = _child(other, part)
        if found is not None:
            return found
    return None


def _refuse_repeated_keys(file: str, root: yaml.Node) -> None:
    """Raise InputError if any mapping below ``root`` has a key twice: YAML forbids it, PyYAML keeps the last."""
    problems: list[Problem] = []
    seen: set[int] = set()
    stack: list[tuple[tuple[str | int, ...], yaml.Node]] = [((), root)]
    while stack:
        place, node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            stack += [((*place, index), item) for index, item in enumerate(node.value)]
        elif isinstance(node, yaml.MappingNode):
            lines: dict[Hashable, int] = {}
            for key, value in node.value:
                name, line = str(key.value), key.start_mark.line + 1
                stack.append(((*place, name), value))
                if key.tag == "tag:yaml.org,2002:merge":
                    continue
                if name in lines:
                    message = f"the key {name!r} is already given at line {lines[name]}"
                    problems.append(Problem("error", file, pointer((*place, name)), line, message))
                lines.setdefault(name, line)
    if problems:
        raise InputError(sorted(problems, key=lambda problem: problem.line or 0))
