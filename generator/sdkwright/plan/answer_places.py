"""Where things stand in answers: paths of properties, through lists and unions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sdkwright.ir import ListOf, ObjectDef, Ref, Shape, Type, UnionOf
from sdkwright.plan.type_graph import Definitions


class UnknownPlace(Exception):
    """The config names what a method does not have; ``args`` are the message and what to do."""


@dataclass(frozen=True)
class AnswerPlaces:
    """Finds properties of answers by path."""

    definitions: Definitions

    def path(self, whole: ObjectDef | None, path: str) -> tuple[str, ...] | None:
        """Return the Python names on a path through the answer, None where it leads nowhere; unions are looked into."""
        current, names = [whole], list[str]()
        for step in path.split("."):
            name, is_list = step.removesuffix("[]"), step.endswith("[]")
            fields = [field for kind in current if kind is not None for field in kind.fields if field.wire == name]
            if not fields:
                return None
            names.append(fields[0].name)
            kinds = [self.definitions.resolve(field.type) for field in fields]
            items = [kind.item if is_list and isinstance(kind, ListOf) else kind for kind in kinds]
            current = [kind for item in items for kind in self.variants(item)]
        return tuple(names)

    def require_path(self, method: str, whole: ObjectDef | None, path: str) -> tuple[str, ...]:
        """Return a path as Python names. Raises UnknownPlace where it leads nowhere."""
        names = self.path(whole, path)
        if names is None:
            raise UnknownPlace(
                f"the answer of {method} has no property {path}", "give its path, with [] after each list"
            )
        return names

    def variants(self, kind: Type) -> Iterator[ObjectDef | None]:
        """Yield the classes that a type may be."""
        kind = self.definitions.resolve(kind)
        if isinstance(kind, UnionOf):
            for member in kind.members:
                yield from self.variants(member)
        else:
            yield self.definitions.object_of(kind)

    def module_beside(self, answer: Ref, pattern: str) -> str:
        """Return a module that no model has, in the folder of the answer's."""
        folder, _, name = answer.module.rpartition("/")
        path = f"{folder}/{pattern.format(name)}"
        while path in self.definitions.modules:
            path += "_helper"
        return path


def to_shape(value: Any) -> Shape:
    """Return a JSON value without lists as pairs."""
    if isinstance(value, Mapping):
        return tuple((str(key), to_shape(item)) for key, item in cast("Mapping[str, Any]", value).items())
    return cast("str | int | bool", value)
