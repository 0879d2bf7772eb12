"""What a test module imports: all of it when the module loads, all of it by full names."""

from __future__ import annotations

from dataclasses import dataclass, field

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.imports import import_line
from sdkwright.emit.line_breaks import Expression, flatten, group
from sdkwright.emit.quote import Code, identifier, literal, module_path
from sdkwright.ir import ListOf, LiteralOf, MapOf, Nullable, Ref, Scalar, Type, UnionOf

_THIRD = frozenset({"httpx", "pytest"})


@dataclass
class SuiteImports:
    """Collects the imports of one test module of the package ``root`` (dotted).

    ``taken`` are names that mean something else in the module.
    """

    root: str
    taken: frozenset[str] = frozenset()
    _from: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _plain: set[str] = field(default_factory=set[str])
    _bound: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    @property
    def names(self) -> frozenset[str]:
        """All names the module has so far."""
        return self.taken | self._bound.keys()

    def module(self, name: str) -> str:
        """``import name``."""
        self._plain.add(name)
        self._bound[name] = (name, "")
        return name

    def std(self, module: str, name: str) -> str:
        """A name of another module, by its full name."""
        return self._add(module, name, f"_{name}")

    def package(self, module: str, name: str) -> str:
        """A name of the package; ``module`` is a path below it, empty for the package itself."""
        dotted = f"{self.root}.{module_path(module)}" if module else self.root
        return self._add(dotted, identifier(name), f"_{name}")

    def model(self, ref: Ref, catalog: Catalog) -> str:
        """A class or alias of a types module, as callers reach it."""
        folder, _, last = ref.module.rpartition("/")
        if catalog.is_main(ref):
            return self.package(folder, ref.name)
        dotted = f"{self.root}.{module_path(folder)}"
        return f"{self._add(dotted, identifier(last), ref.module.replace('/', '_'))}.{identifier(ref.name)}"

    def spell(self, kind: Type, catalog: Catalog) -> Expression:
        """The type of a response as an expression."""
        if isinstance(kind, Scalar):
            if kind.name in ("date", "datetime"):
                return self.std("datetime", kind.name)
            return "None" if kind.name == "none" else kind.name
        if isinstance(kind, Ref):
            return self.model(kind, catalog)
        if isinstance(kind, LiteralOf):
            return self._generic("Literal", [literal(value) for value in kind.values])
        if isinstance(kind, ListOf):
            return self._generic("List", [self.spell(kind.item, catalog)])
        if isinstance(kind, MapOf):
            return self._generic("Dict", ["str", self.spell(kind.value, catalog)])
        if isinstance(kind, Nullable):
            return self._generic("Optional", [self.spell(kind.inner, catalog)])
        assert isinstance(kind, UnionOf)
        return self._generic("Union", [self.spell(member, catalog) for member in kind.members])

    def render(self) -> Code:
        """The statements, in three blocks: standard library, other distributions, the package and its tests."""
        blocks: list[list[str]] = [[], [], []]
        for module in sorted(self._plain):
            blocks[self._block(module)].append(f"import {module}")
        for module in sorted(self._from):
            blocks[self._block(module)].append(import_line(module, self._from[module]))
        return Code("\n\n".join("\n".join(block) for block in blocks if block))

    def _block(self, module: str) -> int:
        top = module.partition(".")[0]
        return 1 if top in _THIRD else 2 if top in (self.root.partition(".")[0], "tests") else 0

    def _generic(self, name: str, arguments: list[Expression]) -> Expression:
        unique = list({flatten(one): one for one in arguments}.values())
        return group(f"{self.std('typing', name)}[", [("", one) for one in unique], "]")

    def _add(self, module: str, name: str, alias: str) -> str:
        # pytest takes whatever is called Test… for a class of tests.
        bound = alias if name.startswith("Test") else name
        while bound in self.taken or self._bound.get(bound, (module, name)) != (module, name):
            bound = alias if bound == name and alias != name else bound + "_"
        self._bound[bound] = (module, name)
        self._from.setdefault(module, set()).add(name if bound == name else f"{name} as {bound}")
        return bound
