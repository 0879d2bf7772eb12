"""Types modules and their classes, each path and each exported name once.

Config and document decide names; where two of them meet, the later one is renamed by rule and reported, so that no
model and no method disappears.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sdkwright.ir import Ref
from sdkwright.naming.file_names import file_stem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import is_usable_class, safe_class
from sdkwright.plan.models import Model

_PACKAGE = "types"


@dataclass
class ModuleNames:
    """Paths and exports in use so far; ``folders`` are the packages under ``types``."""

    folders: frozenset[str]
    modules: set[str] = field(default_factory=set[str])
    exports: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def are_free(self, refs: Iterable[Ref]) -> bool:
        """Return whether no module of these meets another by its path or its export; case does not tell paths apart."""
        return not any(self._is_taken(ref) for ref in refs)

    def reserve(self, refs: Iterable[Ref]) -> None:
        """Take the paths and exports of these modules' main classes."""
        for ref in refs:
            self.modules.add(ref.module.lower())
            self.exports.add((ref.module.rpartition("/")[0], ref.name))

    def _is_taken(self, ref: Ref) -> bool:
        path = ref.module.lower()
        return path in self.modules or path in self.folders or (ref.module.rpartition("/")[0], ref.name) in self.exports


def with_parents(folders: Iterable[str]) -> frozenset[str]:
    """Return the folders and all above them, in lower case."""
    result = {_PACKAGE, f"{_PACKAGE}/shared", f"{_PACKAGE}/shared_params"}
    for folder in folders:
        parts = folder.split("/")
        result |= {"/".join(parts[:end]).lower() for end in range(1, len(parts) + 1)}
    return frozenset(result)


def rename_models(
    models: Iterable[Model], names: Names, reserved: ModuleNames
) -> tuple[tuple[Model, ...], tuple[str, ...]]:
    """Reserve a name of its own for each model, and return the models and the dotted places of those renamed.

    A schema that is listed twice under one name stays one model.
    """
    distinct: list[Model] = []
    renamed: list[str] = []
    visited: set[tuple[str, str, str]] = set()
    for model in models:
        if (model.pointer, model.folder, model.name) in visited:
            continue
        visited.add((model.pointer, model.folder, model.name))
        choice = next(wish for wish in _wishes(model, names, reserved) if _is_free(wish, reserved))
        if choice.name != model.name:
            renamed.append(model.dotted)
        reserved.reserve(_refs(choice))
        distinct.append(choice)
    return tuple(distinct), tuple(renamed)


def _refs(model: Model) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(ref for _, ref in model.modules))


def _is_free(model: Model, reserved: ModuleNames) -> bool:
    return is_usable_class(model.class_name) and reserved.are_free(_refs(model))


def _wishes(model: Model, names: Names, reserved: ModuleNames) -> Iterator[Model]:
    """Yield the model under the names it may have, the best first.

    One that is called like the folder of its resource's own types lies in that folder.
    """
    yield model
    inner = f"{model.folder}/{file_stem(model.name)}"
    if inner.lower() in reserved.folders and not model.shared:
        yield replace(model, folder=inner)
    yield _rename(model, f"{model.name}_model", names)
    resource = model.dotted.split(".")[-2]
    if not resource.startswith("$"):
        yield _rename(model, f"{names.singular(resource)}_{model.name}", names)
    number = 2
    while True:
        yield _rename(model, f"{model.name}_{number}", names)
        number += 1


def _rename(model: Model, name: str, names: Names) -> Model:
    return replace(model, name=name, class_name=safe_class(names.pascal(name)), twin=None)
