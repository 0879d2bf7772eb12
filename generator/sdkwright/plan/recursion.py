"""Types that lead back to themselves: they become aliases that refer to themselves."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field

from sdkwright.ir import AliasDef, Ref, Type
from sdkwright.plan.namespace import Namespace
from sdkwright.plan.rules import ClassPath


@dataclass
class Recursion:
    """The types of one module that are being built, by key: the pointer of a component, or the text of a schema."""

    scope: Namespace
    path: str
    _active: dict[str, str] = field(default_factory=dict[str, str])
    _recursive: set[str] = field(default_factory=set[str])

    @property
    def active(self) -> Container[str]:
        """The keys of the types that are being built."""
        return self._active

    def is_recursive(self, name: str) -> bool:
        """Return whether something refers to the type of this name while it is built."""
        return name in self._recursive

    def refer(self, key: str) -> Ref:
        """Refer to the type that is being built for ``key``."""
        self._recursive.add(self._active[key])
        return Ref(self.path, self._active[key])

    def build(self, key: str, path: ClassPath, doc: str, build: Callable[[], Type]) -> Type:
        """Return what ``build`` gives; where that comes back to ``key``, an alias that refers to itself."""
        if key in self._active:
            return self.refer(key)
        name = self._active[key] = self.scope.free_name(path.plain)
        try:
            kind = build()
        finally:
            del self._active[key]
        if not self.is_recursive(name) or self.scope.find(name) is not None:
            return kind
        self.scope.export(name)
        self.scope.define(AliasDef(name, kind, doc, recursive=True))
        return Ref(self.path, name)
