"""Where types are used: in arguments, in answers, and by which operations."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sdkwright.review.surface.facts import Class, Field
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.tree import Tree
from sdkwright.review.surface.types import ROOT, refs_of

_MAX_OPERATIONS = 4


@dataclass(frozen=True)
class Uses:
    """Which types the methods of a package reach through their arguments and through their answers."""

    surface: Surface
    tree: Tree

    @cached_property
    def inputs(self) -> frozenset[str]:
        """The canonical paths of all types that arguments are made of."""
        return frozenset(self._reach(path for method in self._input_refs.values() for path in method))

    @cached_property
    def outputs(self) -> frozenset[str]:
        """The canonical paths of all types that answers are made of."""
        return frozenset(self._reach(path for method in self._output_refs.values() for path in method))

    def operations(self, path: str, *, arguments: bool) -> str | None:
        """Return the operations that use the type, as many as are worth showing; None where none is known."""
        reach = self._users(arguments)
        names = [name for name in reach.get(path, ()) if name]
        names = list(dict.fromkeys(names))
        more = [f"{len(names) - _MAX_OPERATIONS} more"] if len(names) > _MAX_OPERATIONS else []
        return ", ".join([*names[:_MAX_OPERATIONS], *more]) or None

    def _users(self, arguments: bool) -> dict[str, list[str]]:
        return self._input_users if arguments else self._output_users

    @cached_property
    def _input_users(self) -> dict[str, list[str]]:
        return self._by_type(self._input_refs)

    @cached_property
    def _output_users(self) -> dict[str, list[str]]:
        return self._by_type(self._output_refs)

    def _by_type(self, refs: dict[str, set[str]]) -> dict[str, list[str]]:
        users: dict[str, list[str]] = {}
        for call, paths in refs.items():
            operation = self.tree.methods[call].operation
            for path in self._reach(paths) if operation else ():
                users.setdefault(path, []).append(operation or "")
        return users

    @cached_property
    def _input_refs(self) -> dict[str, set[str]]:
        return {
            call: {path for sig in method.function.signatures for param in sig.params for path in refs_of(param.type)}
            | self._params_classes(call)
            for call, method in self.tree.methods.items()
        }

    @cached_property
    def _output_refs(self) -> dict[str, set[str]]:
        return {
            call: {path for sig in method.function.signatures for path in refs_of(sig.returns)}
            for call, method in self.tree.methods.items()
        }

    def _params_classes(self, call: str) -> set[str]:
        return {cls.path for cls in self.params_class(call)}

    def params_class(self, call: str) -> Iterator[Class]:
        """Return the params classes whose keys are the method's arguments."""
        parts = call.split(".")
        folder = ".".join([ROOT, "types", *parts[:-2]])
        ending = f"_{parts[-1]}_params"
        names = {param.name for sig in self.tree.methods[call].function.signatures for param in sig.params}
        singular = parts[-2][:4] if len(parts) > 1 else "client"
        for path, module in self._params_modules.get(ending, ()):
            inside = path.rpartition(".")[2]
            if path.rpartition(".")[0] == folder and inside.startswith(singular):
                yield from (cls for cls in module if set(self.surface.fields(cls)) <= names)

    @cached_property
    def _params_modules(self) -> dict[str, list[tuple[str, list[Class]]]]:
        """Modules of params by each ending that a method's name can give them."""
        modules: dict[str, list[tuple[str, list[Class]]]] = {}
        for path, module in self.surface.modules.items():
            name = path.rpartition(".")[2]
            if not name.endswith("_params") or not path.startswith(f"{ROOT}.types"):
                continue
            unions = [alias.value for alias in module.attributes.values() if alias.name.endswith("Params")]
            members = {path for union in unions for path in refs_of(union)}
            main = [cls for short, cls in module.classes.items() if short.count("Params") or cls.path in members]
            words = name.split("_")
            for start in range(1, len(words) - 1):
                modules.setdefault("_" + "_".join(words[start:]), []).append((path, main))
        return modules

    def _reach(self, paths: Iterable[str]) -> set[str]:
        visited: set[str] = set()
        queue = deque(paths)
        while queue:
            path = self.surface.canonical(queue.popleft())
            if path in visited:
                continue
            visited.add(path)
            queue.extend(self._edges(path) - visited)
        return visited

    @cached_property
    def _edges_of(self) -> dict[str, set[str]]:
        return {}

    def _edges(self, path: str) -> set[str]:
        edges = self._edges_of.get(path)
        if edges is None:
            edges = self._edges_of[path] = self._mentioned(path)
        return edges

    def _mentioned(self, path: str) -> set[str]:
        if not path.startswith((f"{ROOT}.types", f"{ROOT}.pagination", f"{ROOT}._")):
            return set()
        item = self.surface.find(path)
        if isinstance(item, Field):
            return refs_of(item.value)
        if isinstance(item, Class):
            bases = {ref for base in item.bases for ref in refs_of(base)}
            return bases.union(*(refs_of(field.type) for field in item.fields.values()))
        return set()
