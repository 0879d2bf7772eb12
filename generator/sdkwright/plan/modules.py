"""Types modules and their classes, each path and each exported name once.

Config and document decide names; where two of them meet, the later one is renamed by rule and reported, so that no
model and no method disappears.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sdkwright.ir import Ref
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import is_usable_class
from sdkwright.plan.models import Model

_PACKAGE = "types"


@dataclass
class Taken:
    """Paths and exports in use so far; ``folders`` are the packages under ``types``."""

    folders: frozenset[str]
    modules: set[str] = field(default_factory=set[str])
    exports: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def has(self, path: str, name: str) -> bool:
        """Whether a module at this path, exporting this name, would meet another; case does not tell paths apart."""
        lowered = path.lower()
        return lowered in self.modules or lowered in self.folders or (path.rpartition("/")[0], name) in self.exports

    def add(self, path: str, name: str) -> None:
        """Take a path and a name."""
        self.modules.add(path.lower())
        self.exports.add((path.rpartition("/")[0], name))


def folders_of(folders: Iterable[str]) -> frozenset[str]:
    """The folders and all above them."""
    found = {_PACKAGE, f"{_PACKAGE}/shared", f"{_PACKAGE}/shared_params"}
    for folder in folders:
        parts = folder.split("/")
        found |= {"/".join(parts[:end]).lower() for end in range(1, len(parts) + 1)}
    return frozenset(found)


def distinct(models: Iterable[Model], names: Names, taken: Taken) -> tuple[tuple[Model, ...], tuple[str, ...]]:
    """The models with names of their own, and the dotted places of those that had to be renamed.

    A schema that is listed twice under one name stays one model.
    """
    found: list[Model] = []
    renamed: list[str] = []
    seen: set[tuple[str, str, str]] = set()
    for model in models:
        if (model.pointer, model.folder, model.name) in seen:
            continue
        seen.add((model.pointer, model.folder, model.name))
        chosen = next(one for one in _wishes(model, names) if _is_free(one, taken))
        if chosen is not model:
            renamed.append(model.dotted)
        for ref in _refs(chosen):
            taken.add(ref.module, ref.name)
        found.append(chosen)
    return tuple(found), tuple(renamed)


def _refs(model: Model) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(model.ref(side) for side in model.sides))


def _is_free(model: Model, taken: Taken) -> bool:
    if not is_usable_class(model.class_name):
        return False
    return not any(taken.has(ref.module, ref.name) for ref in _refs(model))


def _wishes(model: Model, names: Names) -> Iterator[Model]:
    yield model
    yield _called(model, f"{model.name}_model", names)
    resource = model.dotted.split(".")[-2]
    if not resource.startswith("$"):
        yield _called(model, f"{names.singular(resource)}_{model.name}", names)
    number = 2
    while True:
        yield _called(model, f"{model.name}_{number}", names)
        number += 1


def _called(model: Model, name: str, names: Names) -> Model:
    return replace(model, name=name, class_name=names.pascal(name), twin=None)
