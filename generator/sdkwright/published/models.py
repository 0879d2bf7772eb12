"""The models of a config.

Each class with a module of its own, the schema it stands for, and the resource it is listed in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sdkwright.config import ModelConfig
from sdkwright.published.likeness import Likeness, flat, last_name
from sdkwright.published.nodes import Node, Nodes, is_component
from sdkwright.published.package import Package
from sdkwright.published.uses import Uses
from sdkwright.published.walk import Walk
from sdkwright.published.webhooks import event_payloads
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import ROOT, Ref

_SHARED = {"shared", "shared_params"}
_MIN_LIKENESS = 0.7
"""How alike a component must be to a class that nothing else leads to."""
Path = tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A model: ``folder`` are the folders below ``types`` of its modules, ``paths`` its classes, the answers' first."""

    folder: Path
    key: str
    paths: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of its class."""
        return last_name(self.paths[0])


@dataclass(frozen=True)
class Models:
    """The models by resource and key, the place of each class in the config, and the classes without a schema."""

    placed: dict[Path, dict[str, ModelConfig]]
    dotted: dict[str, str]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Finder:
    """Finds the schemas of models; ``walk`` has compared what methods take and give.

    ``unions`` are the paths of what unites the events of webhooks, which are named after their methods.
    """

    package: Package
    nodes: Nodes
    likeness: Likeness
    walk: Walk
    uses: Uses
    unions: frozenset[str]

    def entries(self) -> list[Entry]:
        """Return the models there are, those that two modules show once."""
        skipped = self.uses.own | self.uses.params | self.unions
        groups: dict[tuple[Path, str], list[str]] = {}
        for path in self.package.mains:
            if path not in skipped:
                *folder, stem = path.split(".")[2:-1]
                if folder and folder[0] in _SHARED:
                    folder = ["$shared"]
                groups.setdefault((tuple(folder), stem.removesuffix("_param")), []).append(path)
        return [entry for (folder, key), paths in groups.items() for entry in self._split(folder, key, paths)]

    def _split(self, folder: Path, key: str, paths: list[str]) -> Iterator[Entry]:
        """Yield a class for answers and one for requests are one model where one schema is met as both."""
        if len(paths) == 2 and folder != ("$shared",) and not self._are_twins(*paths):
            for path in paths:
                yield Entry(folder, path.split(".")[-2], (path,))
        else:
            yield Entry(folder, key, tuple(sorted(paths, key=lambda path: (_is_for_requests(path), path))))

    def _are_twins(self, name: str, other: str) -> bool:
        mine, theirs = self.walk.visited.get(name, {}), self.walk.visited.get(other, {})
        if mine and theirs:
            return bool(mine.keys() & theirs.keys())
        first, second = self.package.find(name), self.package.find(other)
        if not isinstance(first, Class) or not isinstance(second, Class):
            return isinstance(first, Class) == isinstance(second, Class)
        ours, others = self.package.wires(first).keys(), self.package.wires(second).keys()
        return 2 * len(ours & others) >= max(len(ours), len(others))

    def complete(self) -> None:
        """Look for the schemas of classes that no method leads to: by their names, then by what they hold."""
        for by_name in (True, False, True, False):
            for entry in self.entries():
                if any(path in self.walk.visited for path in entry.paths):
                    continue
                node = self._find_by_name(entry) if by_name else self._alike(entry)
                for path in entry.paths if node is not None else ():
                    self.walk.compare(Ref(path), node)

    def _find_by_name(self, entry: Entry) -> Node | None:
        keys = {flat(entry.key), flat(entry.name)}
        nodes = [node for name, node in self._candidates if name in keys]
        return next((node for node in nodes if self.likeness.of(Ref(entry.paths[0]), node) >= 0), None)

    def _alike(self, entry: Entry) -> Node | None:
        pointers = {pointer for nodes in self.walk.visited.values() for pointer in nodes}
        best, least = None, _MIN_LIKENESS
        for _, node in self._candidates:
            score = self.likeness.of(Ref(entry.paths[0]), node)
            score -= 0.2 * (node.pointers[0] in pointers)
            if score > least and self.walk.agrees(entry.paths[0], node):
                best, least = node, score
        return best

    @cached_property
    def _candidates(self) -> list[tuple[str, Node]]:
        """The components and what webhooks send, with the flat names that models of them usually have."""
        components = [(flat(name), self.nodes.component(name)) for name in self.nodes.document.schemas]
        hooks = [(flat(f"{name}_webhook_event"), node) for name, node in event_payloads(self.nodes)]
        return components + hooks

    def pointer(self, entry: Entry) -> str | None:
        """Return where the schema of a model stands, None where nothing led to one."""
        votes: dict[str, int] = {}
        for path in entry.paths:
            for pointer in self.walk.visited.get(path, {}):
                votes[pointer] = votes.get(pointer, 0) + self.walk.counts[path, pointer]
        ranks = {
            pointer: (self._is_named(entry, pointer), is_component(pointer), count, index)
            for index, (pointer, count) in enumerate(votes.items())
        }
        return max(ranks, key=lambda pointer: ranks[pointer], default=None)

    def _is_named(self, entry: Entry, pointer: str) -> bool:
        name = flat(pointer.rpartition("/")[2])
        return is_component(pointer) and name in (
            flat(entry.key),
            flat(entry.name),
            flat(entry.name.removesuffix("Param")),
        )


def _is_for_requests(path: str) -> bool:
    parts = path.split(".")
    return parts[-2].endswith("_param") or f"{ROOT}.types.shared_params" in path


def place_models(finder: Finder, listed: dict[str, Path]) -> Models:
    """Return the models of all resources."""
    placed: dict[Path, dict[str, ModelConfig]] = {}
    unknown: list[str] = []
    entries = finder.entries()
    pointers = {entry: finder.pointer(entry) for entry in entries}
    homes = {entry: _home(finder, entry, listed) for entry in entries}
    by_path = {path: entry for entry in entries for path in entry.paths}
    dotted = {path: ".".join((*homes[entry], entry.key)) for path, entry in by_path.items() if pointers[entry]}
    for entry in entries:
        pointer, target = pointers[entry], by_path.get(_target(finder.package, entry))
        if target is not None and pointers[target] and pointer in (None, pointers[target]):
            settings: dict[str, Any] = {"type": "alias", "to": dotted[target.paths[0]]}
        elif pointer is None:
            unknown.append(".".join(entry.paths[0].split(".")[1:]))
            continue
        else:
            settings = {"openapi_uri": f"#{pointer}"}
        if _has_no_suffix(finder.package, entry):
            settings["no_params_suffix"] = True
        placed.setdefault(homes[entry], {})[entry.key] = ModelConfig(**settings)
    return Models(placed, dotted, tuple(unknown))


def _target(package: Package, entry: Entry) -> str:
    """Return the path of the model that an alias is another name of, empty for what is no alias."""
    kind = package.find(entry.paths[0])
    return package.locate(kind.path) if isinstance(kind, Ref) and not kind.args else ""


def _has_no_suffix(package: Package, entry: Entry) -> bool:
    """Return whether the class for requests is the only one and is not called so."""
    definition = package.find(entry.paths[0])
    is_typed = isinstance(definition, Class) and package.surface.is_typed_dict(definition)
    return is_typed and entry.folder != ("$shared",) and not entry.name.endswith(("Param", "Params"))


def _home(finder: Finder, entry: Entry, listed: dict[str, Path]) -> Path:
    """Return the resource that lists a model.

    As api.md says, else the first of those whose types lie there to use it.
    """
    if entry.folder == ("$shared",):
        return ("$shared",)
    folder = ".".join((ROOT, "types", *entry.folder))
    for path in (entry.paths[0], f"{folder}.{entry.name.removesuffix('Param')}"):
        if path in listed:
            return listed[path]
    resources = [tuple(path.split(".")) for path in finder.package.tree.resources]
    fitting = [path for path in resources if path[:-1] == entry.folder]
    alone = [path for path in resources if path == entry.folder and not any(p[:-1] == path for p in resources)]
    users = [path for main in entry.paths for path in finder.uses.resources.get(main, ())]
    if not entry.folder and () in users and users[0] == ():
        return ("$client",)
    by_use = next((path for path in users if path in fitting or path in alone), None)
    singulars = {path: finder.likeness.names.singular(path[-1]) for path in fitting}
    fitting_names = [path for path in fitting if entry.key.startswith(singulars[path])]
    by_name = max(fitting_names, key=lambda path: len(singulars[path]), default=None)
    return (
        by_use or by_name or next(iter([*fitting, *alone]), (*entry.folder, "models") if entry.folder else ("$client",))
    )
