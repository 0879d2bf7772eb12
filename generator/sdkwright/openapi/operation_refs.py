"""Operations behind references (``get: {$ref: get_pets.yaml}``).

OpenAPI knows only those of path items, tools do both.
"""

from __future__ import annotations

from typing import Any

from sdkwright.schema.values import is_map

from .pointers import from_ref
from .shape import Node, operations
from .source import Source
from .targets import find

OPERATIONS_ASIDE = "/x-operations"


def inline_operations(root: Node, origins: dict[str, tuple[Source, str]]) -> None:
    """Put each operation that a bundled document refers to in the reference's place; what stands beside that counts more.

    ``origins`` says of a bundled object where it was read; it learns the same of the places the operations have now.
    """
    for node, pointer in list(operations(root)):
        beside: dict[str, Any] = dict(node)
        inside, target = "", node
        while is_map(target) and isinstance(target.get("$ref"), str):
            inside = from_ref(target["$ref"]) or ""
            target = find(root, inside)
        if not inside or not is_map(target):
            continue
        node.clear()
        node.update({**target, **{key: value for key, value in beside.items() if key != "$ref"}})
        if inside in origins:
            origins[pointer] = origins[inside]
    root.pop(OPERATIONS_ASIDE.removeprefix("/"), None)
