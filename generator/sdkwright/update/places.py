"""Places in a YAML file's text: where mappings end, and the text of values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

_BLOCK_STYLES = ("|", ">")


@dataclass(frozen=True)
class Place:
    """A key of a mapping with its value; ``lines`` are those of the file."""

    key: Any
    value: Any
    lines: Sequence[str]

    @property
    def indent(self) -> int:
        """The column of the key."""
        return int(self.key.start_mark.column)

    @property
    def is_block(self) -> bool:
        """Whether the value is a mapping in block style with something in it."""
        return isinstance(self.value, yaml.MappingNode) and not self.value.flow_style and bool(self.value.value)

    @property
    def is_empty(self) -> bool:
        """Whether the key has nothing behind it."""
        return isinstance(self.value, yaml.ScalarNode) and self.value.start_mark.index == self.value.end_mark.index

    @property
    def is_block_list(self) -> bool:
        """Whether the value is a list in block style with something in it."""
        return isinstance(self.value, yaml.SequenceNode) and not self.value.flow_style and bool(self.value.value)

    @property
    def list_indent(self) -> int:
        """The column of the dashes of a list in block style."""
        return int(self.value.start_mark.column)

    @property
    def inner_indent(self) -> int:
        """The column of the keys below."""
        return int(self.value.value[0][0].start_mark.column) if self.is_block else self.indent + 2

    @property
    def last_line(self) -> int:
        """The number of the last line of the value, comments behind it left out."""
        return max(int(self.key.end_mark.line), _last_line(self.value, self.lines))

    def below(self, name: str) -> Place | None:
        """Return the place of a key of the value, None without one."""
        if isinstance(self.value, yaml.MappingNode):
            for key, value in self.value.value:
                if isinstance(key, yaml.ScalarNode) and key.value == name:
                    return Place(key, value, self.lines)
        return None


def read_places(text: str) -> Place | None:
    """Return the place of the whole file, None for an empty one or what is no mapping."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    return Place(root, root, text.splitlines()) if isinstance(root, yaml.MappingNode) else None


def _last_line(node: Any, lines: Sequence[str]) -> int:
    if isinstance(node, yaml.ScalarNode) and node.style in _BLOCK_STYLES:
        line = node.end_mark.line - (node.end_mark.column == 0)
        while line > node.start_mark.line and (line >= len(lines) or not lines[line].strip()):
            line -= 1
        return int(line)
    children: list[Any] = []
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        children = [value for _, value in node.value] + [key for key, _ in node.value]
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        children = list(node.value)
    if children:
        return max(_last_line(child, lines) for child in children)
    return int(node.end_mark.line)
