"""Which type modules refer to which, which methods use them, and which are a method's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sdkwright.naming.names import Names
from sdkwright.published.endpoints import Call
from sdkwright.published.package import Package
from sdkwright.published.requests import params_of
from sdkwright.published.signatures import arguments, read_answer
from sdkwright.review.surface.facts import Class, Module
from sdkwright.review.surface.types import Type, refs_of


@dataclass(frozen=True)
class Uses:
    """The references between a package's type modules; paths are those of main classes and aliases."""

    package: Package
    names: Names
    calls: tuple[Call, ...]

    @cached_property
    def references(self) -> dict[str, frozenset[str]]:
        """The references of each module, itself left out."""
        result: dict[str, frozenset[str]] = {}
        for path, module in self.package.mains.items():
            paths = {self.package.locate(ref) for kind in _types_in(module) for ref in refs_of(kind)}
            result[path] = frozenset(target for target in paths if target in self.package.mains and target != path)
        return result

    @cached_property
    def params(self) -> frozenset[str]:
        """The modules of methods' parameters."""
        return frozenset(path for call in self.calls if (path := params_of(self.package, self.names, call)) is not None)

    @cached_property
    def own(self) -> frozenset[str]:
        """The modules of answers that have the name of the one method that gives them, and no other use."""
        referred = {target for targets in self.references.values() for target in targets}
        users: dict[str, list[Call]] = {}
        for call in self.calls:
            for path in self._answers(call):
                users.setdefault(path, []).append(call)
        return frozenset(
            path
            for path, uses in users.items()
            if path not in referred and len(uses) == 1 and uses[0].owns(path, "response", self.names)
        )

    @cached_property
    def resources(self) -> dict[str, list[tuple[str, ...]]]:
        """The resources whose methods lead to each module, the first first."""
        result: dict[str, list[tuple[str, ...]]] = {}
        for call in self.calls:
            for path in self._reached([*self._answers(call), *self._list_arguments(call)]):
                paths = result.setdefault(path, [])
                if call.resource not in paths:
                    paths.append(call.resource)
        return result

    def _answers(self, call: Call) -> list[str]:
        answer = read_answer(call.method.function)
        kinds = [kind for kind in (answer.kind, *answer.events) if kind is not None]
        return self._mains(kinds)

    def _list_arguments(self, call: Call) -> list[str]:
        own = params_of(self.package, self.names, call)
        kinds = [param.type for param in arguments(call.method.function).values() if param.type is not None]
        return [*([own] if own in self.package.mains else []), *self._mains(kinds)]

    def _mains(self, kinds: Iterable[Type]) -> list[str]:
        paths = [self.package.locate(ref) for kind in kinds for ref in sorted(refs_of(kind))]
        return [path for path in paths if path in self.package.mains]

    def _reached(self, roots: list[str]) -> Iterator[str]:
        visited: set[str] = set()
        queue = list(roots)
        while queue:
            path = queue.pop(0)
            if path not in visited:
                visited.add(path)
                yield path
                queue += sorted(self.references[path])


def _types_in(module: Module) -> Iterator[Type]:
    for attribute in module.attributes.values():
        if attribute.value is not None:
            yield attribute.value
    for cls in module.classes.values():
        yield from _types_of(cls)


def _types_of(cls: Class) -> Iterator[Type]:
    yield from cls.bases
    for item in cls.fields.values():
        if item.type is not None:
            yield item.type
