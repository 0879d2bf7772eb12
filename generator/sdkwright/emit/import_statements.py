"""Import statements as text, in black's form: how they are grouped, ordered and broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.emit.quote import LINE_LENGTH, Code, identifier, module_path


@dataclass(frozen=True)
class ImportOrder:
    """How statements are grouped and sorted.

    ``libraries`` are the top modules of other distributions, whose block stands between the standard library's and the
    package's own; the keys sort modules, and the names of one module.
    """

    libraries: frozenset[str]
    module_key: Callable[[str], Any]
    name_key: Callable[[str], Any]

    def group_of(self, module: str, own: frozenset[str]) -> int:
        """Return the block of ``module``: 0, 1, or 2 for relative ones and those whose top module is in ``own``."""
        top = module.partition(".")[0]
        return 2 if not top or top in own else 1 if top in self.libraries else 0


def _sort_far_first(module: str) -> tuple[int, str]:
    """Return a sort key: far packages first, then the alphabet."""
    return (-(len(module) - len(module.lstrip("."))), module)


def _sort_by_kind(clause: str) -> tuple[int, str]:
    """Return a sort key: constants, then classes, then functions and values, each by the alphabet."""
    name = clause.partition(" ")[0]
    return (0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2, clause)


def _sort_by_length(text: str) -> tuple[int, str, str]:
    return len(text), text.lower(), text


def _sort_by_kind_and_length(clause: str) -> tuple[int, int, str, str]:
    return 0 if clause.isupper() and len(clause) > 1 else 1 if clause[0].isupper() else 2, *_sort_by_length(clause)


ALPHABETICAL = ImportOrder(
    frozenset({"httpx", "pydantic", "pytest", "respx", "typing_extensions"}), _sort_far_first, _sort_by_kind
)
"""The order of all modules but those of types."""

BY_LENGTH = ImportOrder(frozenset({"pydantic"}), _sort_by_length, _sort_by_kind_and_length)
"""The order of types modules: isort's by length, as in published SDKs."""


def import_line(module: str, clauses: Iterable[str], indent: int = 0, order: ImportOrder = ALPHABETICAL) -> Code:
    """Return one ``from … import …`` statement, which starts at column ``indent``, its first line without the indent.

    Clauses are names, or names ``as`` others.  Raises ValueError for what is no name.
    """
    ordered = sorted({_check_clause(clause) for clause in clauses}, key=order.name_key)
    module_path(module.lstrip(".").replace(".", "/")) if module.strip(".") else ""
    line = f"from {module} import {', '.join(ordered)}"
    if indent + len(line) <= LINE_LENGTH:
        return Code(line)
    # A list that does not fit goes one name a line, which is how black ends up writing it.
    body = "".join(f"    {name},\n" for name in ordered)
    return Code(f"from {module} import (\n{body})")


def import_blocks(
    modules: Iterable[str],
    names: Mapping[str, Iterable[str]],
    indent: int = 0,
    order: ImportOrder = ALPHABETICAL,
    own: frozenset[str] = frozenset(),
) -> list[str]:
    """Return statements in up to three blocks: standard library, other distributions, this package.

    ``modules`` are imported whole, of others ``names``; ``own`` are top modules that count as this package's.
    """
    blocks: list[list[str]] = [[], [], []]
    for clause in sorted(modules, key=lambda clause: (order.module_key(clause.partition(" ")[0]), clause)):
        blocks[order.group_of(clause.partition(" ")[0], own)].append(f"import {_check_clause(clause)}")
    for module in sorted(names, key=order.module_key):
        blocks[order.group_of(module, own)].append(import_line(module, names[module], indent, order))
    return ["\n".join(block) for block in blocks if block]


def import_clause(name: str, bound: str) -> str:
    """Return what stands behind ``import`` to have ``name`` under the name ``bound``."""
    return name if name == bound else f"{name} as {bound}"


def _check_clause(clause: str) -> str:
    return " as ".join(map(identifier, clause.split(" as ")))
