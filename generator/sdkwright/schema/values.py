"""The types of plain values, in a form that both type checkers follow."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_map(value: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether ``value`` is an object; its keys are strings in everything the readers make."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Return whether ``value`` is an array."""
    return isinstance(value, list)


def copy_values(value: Any) -> Any:
    """Return ``value`` again, with nothing shared: an alias of YAML stands for values of its own."""
    if is_map(value):
        return {key: copy_values(item) for key, item in value.items()}
    return [copy_values(item) for item in value] if is_list(value) else value
