"""The names of one types module: its definitions in order, and what it exports."""

from __future__ import annotations

from dataclasses import dataclass, field

from sdkwright.ir import Definition


@dataclass
class Namespace:
    """Definitions and exports, each name once; a class is exported when it is named, before it is defined."""

    definitions: list[Definition] = field(default_factory=list[Definition])
    exports: list[str] = field(default_factory=list[str])
    _reserved: set[str] = field(default_factory=set[str])
    _by_name: dict[str, Definition] = field(default_factory=dict[str, Definition])

    def find(self, name: str) -> Definition | None:
        """Return the definition of this name, if there is one yet."""
        return self._by_name.get(name)

    def free_name(self, name: str) -> str:
        """Return a name that is not taken; equal ones are told apart by a number."""
        if name not in self._reserved:
            return name
        number = 2
        while f"{name}{number}" in self._reserved:
            number += 1
        return f"{name}{number}"

    def export(self, name: str, *, at: int | None = None) -> None:
        """Export a name, at the end or at this place."""
        self.exports.insert(len(self.exports) if at is None else at, name)
        self._reserved.add(name)

    def define(self, definition: Definition) -> None:
        """Add a definition."""
        self.definitions.append(definition)
        self._reserved.add(definition.name)
        self._by_name[definition.name] = definition

    def replace_last(self, definition: Definition) -> None:
        """Put a definition in the place of the last one, which has the same name."""
        self.definitions[-1] = self._by_name[definition.name] = definition
