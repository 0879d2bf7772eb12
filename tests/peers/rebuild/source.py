"""A published package as source: its modules, and where the names in them come from."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Member:
    """A field of a class: its Python name, what it is typed as, its value."""

    name: str
    annotation: ast.expr
    value: ast.expr | None


@dataclass(frozen=True)
class Class:
    """A class of a type module; ``typed`` tells a TypedDict from a model, ``extra`` types properties without a name."""

    name: str
    bases: tuple[ast.expr, ...]
    members: tuple[Member, ...]
    typed: bool
    extra: ast.expr | None = None


@dataclass(frozen=True)
class Module:
    """One module: classes and aliases by name, and for each imported name the module and the name there.

    ``path`` is relative to the package, without a suffix.  An import of a whole module has an empty name.
    """

    path: str
    classes: dict[str, Class]
    aliases: dict[str, ast.expr]
    imports: dict[str, tuple[str, str]]
    exports: tuple[str, ...]

    @property
    def main(self) -> str:
        """The class or alias that the module is for: the first it exports."""
        names = [*self.classes, *self.aliases]
        # What streams is split in classes, which their union follows.
        united = [name.removesuffix("Base") for name in self.exports if name.endswith("ParamsBase")]
        names = [name for name in united if name in self.aliases] or names
        return next((name for name in self.exports if name in names), names[0] if names else "")


@dataclass(frozen=True)
class Package:
    """A package's source folder; modules are parsed once."""

    folder: Path
    _modules: dict[str, Module | None] = field(default_factory=dict[str, "Module | None"], repr=False, compare=False)

    def module(self, path: str) -> Module | None:
        """The module at a path, or None when there is no such file."""
        if path not in self._modules:
            file = self._file(path)
            self._modules[path] = None if file is None else read_module(path, ast.parse(file.read_text("utf-8")), self)
        return self._modules[path]

    def tree(self, path: str) -> ast.Module | None:
        """The syntax tree of a module."""
        file = self._file(path)
        return None if file is None else ast.parse(file.read_text("utf-8"))

    def modules(self, folder: str) -> Iterator[Module]:
        """All modules below a folder, in order."""
        for file in sorted((self.folder / folder).rglob("*.py")):
            if file.name != "__init__.py":
                result = self.module(file.relative_to(self.folder).with_suffix("").as_posix())
                if result is not None:
                    yield result

    def is_package(self, path: str) -> bool:
        """Whether the path is a folder of modules."""
        return (self.folder / path / "__init__.py").is_file()

    def find(self, module: Module, name: str) -> tuple[Module, str] | None:
        """Where a name used in a module is defined: through imports, and through what packages pass on."""
        for _ in range(8):
            if name in module.classes or name in module.aliases:
                return module, name
            if name not in module.imports:
                return None
            path, name = module.imports[name]
            result = self.module(path)
            if result is None or not name:
                return None
            module = result
        return None

    def within(self, module: Module, parts: tuple[str, ...]) -> tuple[Module, str] | None:
        """Where a dotted name leads: through imported modules to a class or an alias."""
        if len(parts) == 1:
            return self.find(module, parts[0])
        if parts[0] not in module.imports:
            return None
        path, name = module.imports[parts[0]]
        target = self.module(f"{path}/{name}".strip("/") if name else path)
        return None if target is None else self.within(target, parts[1:])

    def _file(self, path: str) -> Path | None:
        """The file of a module; the runtime's are not ours to read, only the client's signatures are public."""
        if path.startswith("_") and path != "_client":
            return None
        for file in (self.folder / f"{path}.py", self.folder / path / "__init__.py"):
            if file.is_file():
                return file
        return None


def read_module(path: str, tree: ast.Module, package: Package) -> Module:
    """What a type module defines and imports."""
    classes: dict[str, Class] = {}
    aliases: dict[str, ast.expr] = {}
    imports: dict[str, tuple[str, str]] = {}
    exports: tuple[str, ...] = ()
    for node in _statements(tree.body):
        if isinstance(node, ast.ImportFrom):
            imports.update(_imported(path, node, package))
        elif isinstance(node, ast.ClassDef):
            result = _class(node)
            earlier = classes.get(node.name)
            classes[node.name] = result if earlier is None or result.members else earlier
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            aliases.setdefault(node.target.id, node.value)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name == "__all__" and isinstance(node.value, ast.List):
                exports = tuple(str(element.value) for element in node.value.elts if isinstance(element, ast.Constant))
            elif isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "TypedDict":
                classes[name] = _functional(name, node.value)
            elif not name.startswith("_"):
                aliases.setdefault(name, _recursive_alias(node.value))
    return Module(path, classes, aliases, imports, exports)


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those behind conditions too: the first branch comes first."""
    for node in body:
        if isinstance(node, ast.If):
            yield from _statements(node.body)
            yield from _statements(node.orelse)
        else:
            yield node


def _recursive_alias(value: ast.expr) -> ast.expr:
    """``TypeAliasType("Name", T)`` is ``T``."""
    is_alias = isinstance(value, ast.Call) and ast.unparse(value.func).endswith("TypeAliasType")
    return value.args[1] if is_alias and isinstance(value, ast.Call) else value


def _imported(path: str, node: ast.ImportFrom, package: Package) -> Iterator[tuple[str, tuple[str, str]]]:
    if not node.level:
        return
    inside = path.split("/") if package.is_package(path) or not path else path.split("/")[:-1]
    base = inside[: len(inside) - node.level + 1] if node.level <= len(inside) + 1 else []
    target = "/".join([*base, *(node.module.split(".") if node.module else [])])
    for alias in node.names:
        yield alias.asname or alias.name, (target, alias.name)


def _class(node: ast.ClassDef) -> Class:
    members: list[Member] = []
    extra = next((keyword.value for keyword in node.keywords if keyword.arg == "extra_items"), None)
    for member in _statements(node.body):
        if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
            if member.target.id == "__pydantic_extra__":
                annotation: Any = member.annotation
                extra = annotation.slice.elts[1] if _is_map(annotation) else extra
            elif not member.target.id.startswith("_") or _is_typed(node):
                members.append(Member(member.target.id, member.annotation, member.value))
    return Class(node.name, tuple(node.bases), tuple(members), _is_typed(node), extra)


def _functional(name: str, call: ast.Call) -> Class:
    """A class for keys that are no names, as ``TypedDict("Name", {"in": str}, total=False)``."""
    keys = call.args[1] if len(call.args) > 1 and isinstance(call.args[1], ast.Dict) else ast.Dict([], [])
    pairs = zip(keys.keys, keys.values, strict=True)
    members = tuple(Member(str(key.value), value, None) for key, value in pairs if isinstance(key, ast.Constant))
    return Class(name, (), members, True)


def _is_map(annotation: ast.expr) -> bool:
    return isinstance(annotation, ast.Subscript) and isinstance(annotation.slice, ast.Tuple)


def _is_typed(node: ast.ClassDef) -> bool:
    return bool(node.keywords) or any("TypedDict" in ast.unparse(base) for base in node.bases)
