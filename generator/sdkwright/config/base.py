"""What all config sections share: frozen models that keep unknown keys for the reader to warn about."""

from __future__ import annotations

from typing import Any, ClassVar, TypeGuard

from pydantic import BaseModel, ConfigDict, model_validator

OTHER_TARGETS = frozenset(
    {"cli", "csharp", "docs", "go", "java", "kotlin", "mcp", "node", "openapi", "php", "ruby", "sql", "swift"}
    | {"terraform", "typescript"}
)
"""Keys of other languages' generators: any section may have them, and they mean nothing here."""

PYTHON = "python"


class Section(BaseModel):
    """A mapping of the config file.

    ``accepted`` lists the keys that are known but have no meaning for Python; every other key that is not a field
    stays in ``model_extra``, where ``load_config`` finds and reports it.  A key without a value is as if it were not
    there, but for those in ``null_says``.
    """

    model_config = ConfigDict(frozen=True, extra="allow", populate_by_name=True, protected_namespaces=())
    accepted: ClassVar[frozenset[str]] = frozenset()
    null_says: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, data: Any) -> Any:
        return without_nulls(data, cls.null_says)

    def unknown_keys(self) -> tuple[str, ...]:
        """Keys that nothing knows, in file order.  Those with an ``x-`` or ``$`` prefix are the author's own."""
        known = self.accepted | OTHER_TARGETS
        return tuple(key for key in self.model_extra or {} if key not in known and not key.startswith(("x-", "$")))


class Targeted(Section):
    """A section that can be left out of, or kept to, some targets.

    ``skip`` is true or a list of targets to leave it out of; ``only`` a list of targets to keep it to.
    """

    skip: bool | tuple[str, ...] = False
    only: tuple[str, ...] | None = None


def applies_to_python(node: Targeted) -> bool:
    """Whether ``node`` is part of a Python package, judged by its ``skip`` and ``only``."""
    skipped = node.skip if isinstance(node.skip, bool) else PYTHON in node.skip
    return not skipped and (node.only is None or PYTHON in node.only)


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether ``value`` is a mapping of the file; a key that is no text is then a wrong key, reported by pydantic."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether ``value`` is a sequence of the file."""
    return isinstance(value, list)


def as_tuple(value: Any) -> Any:
    """A lone value where the file may also give a list."""
    return (value,) if isinstance(value, str) else value


def without_nulls(data: Any, kept: frozenset[str] = frozenset()) -> Any:
    """A mapping less its keys without a value, but for those in ``kept``; anything else as it is."""
    if not is_mapping(data):
        return data
    return {key: value for key, value in data.items() if value is not None or key in kept}
