"""A package as its callers see it: names resolved through imports, public import paths, classes with their bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from sdkwright.review.surface.facts import Class, Field, Function, Module
from sdkwright.review.surface.types import ROOT, Ref, Type, Union, union_of

Object: TypeAlias = "Class | Function | Field | Module"
_MAX_HOPS = 30
_TYPED_DICTS = {"typing.TypedDict"}
_UNSEEN_BASES = {"typing.Generic", "typing.TypedDict", "object"}


@dataclass(frozen=True)
class Surface:
    """The modules of a package with lookups over them; paths start at `~`, the package."""

    package: str
    version: str
    modules: Mapping[str, Module]

    @cached_property
    def _resolved(self) -> dict[str, str]:
        return {}

    def canonical(self, path: str) -> str:
        """Return the path of the definition that ``path`` leads to through imports; itself for what is not found."""
        target = self._resolved.get(path)
        if target is None:
            target = self._resolved[path] = self._follow(path)
        return target

    def _follow(self, path: str) -> str:
        for _ in range(_MAX_HOPS):
            if not path.startswith(ROOT) or path in self.modules:
                return path
            module, name, rest = self._split(path)
            if module is None:
                return path
            if name in module.classes or name in module.functions:
                return path
            attribute = module.attributes.get(name)
            if attribute is not None and not rest:
                target = attribute.value  # `Client = Groq`, or a type alias of a class
                if isinstance(target, Ref) and not target.args and target.path.startswith(ROOT):
                    path = target.path
                    continue
                return path
            target_path = module.imports.get(name) or self._wildcard(module, name)
            if target_path is None:
                return path
            path = f"{target_path}.{rest}" if rest else target_path
        return path

    def _split(self, path: str) -> tuple[Module | None, str, str]:
        """Return the longest module that ``path`` starts with, the name in it, and what follows."""
        parts = path.split(".")
        for length in range(len(parts) - 1, 0, -1):
            module = self.modules.get(".".join(parts[:length]))
            if module is not None:
                return module, parts[length], ".".join(parts[length + 1 :])
        return None, "", ""

    def _wildcard(self, module: Module, name: str) -> str | None:
        for target in module.wildcards:
            other = self.modules.get(target)
            if other is None:
                continue
            if name in other.classes or name in other.functions or name in other.attributes or name in other.imports:
                return f"{target}.{name}"
        return None

    def find(self, path: str) -> Object | None:
        """Return the object that ``path`` leads to, None for what is outside the package or not defined."""
        path = self.canonical(path)
        if path in self.modules:
            return self.modules[path]
        module, name, rest = self._split(path)
        if module is None:
            return None
        definition: Object | None = (
            module.classes.get(name) or module.functions.get(name) or module.attributes.get(name)
        )
        for part in rest.split(".") if rest else ():
            if not isinstance(definition, Class):
                return None
            definition = definition.classes.get(part) or definition.methods.get(part) or definition.fields.get(part)
        return definition

    def find_class(self, path: str) -> Class | None:
        """Return the class that ``path`` leads to."""
        definition = self.find(path)
        return definition if isinstance(definition, Class) else None

    def alias_target(self, path: str) -> Type | None:
        """Return the type that a type alias stands for, None for anything else."""
        definition = self.find(path)
        return definition.value if isinstance(definition, Field) else None

    def expand(self, kind: Type) -> Type:
        """Return the type with aliases, at the top and in unions, replaced by what they stand for."""
        return self._expand(kind, 0)

    def _expand(self, kind: Type, depth: int) -> Type:
        if depth > _MAX_HOPS:
            return kind
        if isinstance(kind, Union):
            return union_of(self._expand(member, depth + 1) for member in kind.members)
        if isinstance(kind, Ref) and not kind.args:
            target = self.alias_target(kind.path)
            if target is not None:
                return self._expand(target, depth + 1)
        return kind

    def ancestors(self, path: str) -> tuple[str, ...]:
        """Return the canonical paths of all bases of a class, nearest first; those outside the package end the way."""
        visited: dict[str, None] = {}
        queue = [self.canonical(path)]
        while queue:
            definition = self.find(queue.pop(0))
            if not isinstance(definition, Class):
                continue
            for base in definition.bases:
                name = self.canonical(base.path) if isinstance(base, Ref) else ""
                if name and name not in visited and name not in _UNSEEN_BASES:
                    visited[name] = None
                    queue.append(name)
        return tuple(visited)

    def bases_of(self, cls: Class) -> Iterator[Class]:
        """Return the class and its bases within the package, in the order in which attributes are looked up."""
        yield cls
        for path in self.ancestors(cls.path):
            base = self.find_class(path)
            if base is not None and not _is_base_model(base.path):
                yield base

    def fields(self, definition: Class) -> dict[str, Field]:
        """Return the public attributes or keys of a class, with those it inherits; required keys are told."""
        fields: dict[str, Field] = {}
        for cls in self.bases_of(definition):
            for name, item in cls.fields.items():
                if name not in fields and not name.startswith("_"):
                    required = cls.total if item.required is None else item.required
                    fields[name] = Field(
                        name, item.type, required, item.default, item.alias, item.doc, item.value, item.is_property
                    )
        return fields

    def methods(self, definition: Class) -> dict[str, Function]:
        """Return the public methods of a class, with those it inherits."""
        methods: dict[str, Function] = {}
        for cls in self.bases_of(definition):
            for name, method in cls.methods.items():
                if not name.startswith("_"):
                    methods.setdefault(name, method)
        return methods

    def is_typed_dict(self, definition: Class) -> bool:
        """Return whether the class is a TypedDict."""
        return any(
            isinstance(base, Ref) and base.path in _TYPED_DICTS
            for cls in self.bases_of(definition)
            for base in cls.bases
        )

    def is_model(self, cls: Class) -> bool:
        """Return whether the class is a pydantic model."""
        return any(_is_base_model(path) for path in self.ancestors(cls.path))

    @cached_property
    def packages(self) -> frozenset[str]:
        """The modules that hold others."""
        return frozenset(path.rpartition(".")[0] for path in self.modules)

    @cached_property
    def exports(self) -> dict[str, str]:
        """Public import paths (`~.types.Model`) with the canonical paths of what they lead to, modules included."""
        names: dict[str, str] = {}
        for path, module in self.modules.items():
            if any(part.startswith("_") for part in path.split(".")[1:]):
                continue
            names[path] = path
            for name in _public_names(module):
                target = self.canonical(f"{path}.{name}")
                if target not in self.modules:
                    names[f"{path}.{name}"] = target
        return names

    @cached_property
    def import_paths(self) -> dict[str, tuple[str, ...]]:
        """The public import paths of each canonical path, the shortest first."""
        paths: dict[str, list[str]] = {}
        for public, target in self.exports.items():
            paths.setdefault(target, []).append(public)
        return {target: tuple(sorted(paths_of, key=_length)) for target, paths_of in paths.items()}

    def public_path(self, canonical: str) -> str:
        """Return the path by which callers import the object; the canonical one where there is none."""
        paths = self.import_paths.get(canonical)
        return paths[0] if paths else canonical

    def display(self, canonical: str) -> str:
        """Return the object's name as rows show it: its import path without the package."""
        return self.public_path(canonical).removeprefix(f"{ROOT}.")

    def importable(self, canonical: str) -> str:
        """Return the full dotted import path of the object."""
        path = self.public_path(canonical)
        return self.package + path[len(ROOT) :] if path.startswith(ROOT) else path


def _is_base_model(path: str) -> bool:
    """Return whether a class is pydantic's base of models, or the package's own on top of it."""
    return path.endswith(".BaseModel") and path.startswith((f"{ROOT}._", "pydantic."))


def _public_names(module: Module) -> Iterable[str]:
    """Return what is public by the typing specification: what is in ``__all__`` or else defined, and re-exports."""
    defined = [*module.classes, *module.functions, *module.attributes]
    reexports = [name for name in sorted(module.reexports) if name in module.imports]
    names = dict.fromkeys([*(defined if module.exports is None else module.exports), *reexports])
    return [name for name in names if not name.startswith("_")]


def _length(path: str) -> tuple[int, int, str]:
    return path.count("."), len(path), path
