"""Read a published package: a release on the package index, a wheel, an sdist or a source tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from sdkwright.errors import InputError, Problem
from sdkwright.review.distributions import Distribution, read_distribution
from sdkwright.review.prove.published import download_sdist, is_requirement
from sdkwright.review.surface.facts import Class, Field, Module
from sdkwright.review.surface.read import read_modules
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.tree import Tree, read_tree
from sdkwright.review.surface.types import ROOT, Ref, Type

_TYPES = f"{ROOT}.types"
_PROJECT = re.compile(r"""^(?:Name: |name\s*=\s*["'])([A-Za-z0-9._-]+)""", re.MULTILINE)
_LICENSE = re.compile(
    r"""^(?:License(?:-Expression)?: |license\s*=\s*(?:\{\s*text\s*=\s*)?["'])([A-Za-z0-9.+-]+)""", re.MULTILINE
)
_MAX_HOPS = 10
_QUERY_FORMATS = ("array_format", "nested_format")


@dataclass(frozen=True)
class Package:
    """A published package: what callers see of it, and what its metadata and its api.md say.

    ``query_style`` is how the client says that queries are written: `array_format` and `nested_format`, where it does.
    ``second_names`` are further places of resources that ``tree`` has already, with their first ones.
    """

    origin: str
    surface: Surface
    tree: Tree
    project: str
    license: str | None
    listing: str
    second_names: dict[str, str]
    query_style: dict[str, str] = field(default_factory=dict[str, str])
    _wires: dict[str, dict[str, Field]] = field(default_factory=dict[str, "dict[str, Field]"], repr=False)

    @property
    def client(self) -> Class:
        """The sync client's class."""
        assert self.tree.client is not None  # read_package refuses a package without
        return self.tree.client

    @cached_property
    def mains(self) -> dict[str, Module]:
        """The modules below ``types`` by the path of the class or alias that each is for, in order."""
        modules: dict[str, Module] = {}
        for path, module in sorted(self.surface.modules.items()):
            if path.startswith(f"{_TYPES}.") and path not in self.surface.packages:
                main = _main_of(module)
                if main is not None:
                    modules[f"{path}.{main}"] = module
        return modules

    @cached_property
    def holders(self) -> dict[str, list[str]]:
        """The main classes of the modules that define each name."""
        paths: dict[str, list[str]] = {}
        for path, module in self.mains.items():
            for name in (*module.classes, *module.attributes):
                paths.setdefault(name, []).append(path)
        return paths

    def names_of(self, module: str) -> frozenset[str]:
        """Return the names that a module of the package's root defines or imports.

        None where there is no such module.
        """
        definitions = self.surface.modules.get(f"{ROOT}.{module}")
        return (
            frozenset()
            if definitions is None
            else frozenset((*definitions.attributes, *definitions.classes, *definitions.imports))
        )

    def locate(self, path: str) -> str:
        """Return the path at which a class or an alias is defined, imports followed; aliases are not followed."""
        for _ in range(_MAX_HOPS):
            place, _, name = path.rpartition(".")
            module = self.surface.modules.get(place)
            if module is None or name in module.classes or name in module.attributes or name not in module.imports:
                return path
            path = module.imports[name]
        return path

    def find(self, path: str) -> Class | Type | None:
        """Return the class at a path, or the type that the alias there stands for; None for what is neither."""
        place, _, name = self.locate(path).rpartition(".")
        module = self.surface.modules.get(place)
        if module is None:
            return None
        attribute: Field | None = module.attributes.get(name)
        return module.classes.get(name) or (attribute.value if attribute is not None else None)

    def discriminator(self, path: str) -> str | None:
        """Return the property that tells the members of the alias at a path apart, where it states one."""
        place, _, name = self.locate(path).rpartition(".")
        module = self.surface.modules.get(place)
        attribute = module.attributes.get(name) if module is not None else None
        return attribute.discriminator if attribute is not None else None

    def wires(self, cls: Class) -> dict[str, Field]:
        """Return the fields of a class by the names they have in JSON."""
        if cls.path not in self._wires:
            fields = self.surface.fields(cls)
            self._wires[cls.path] = {item.alias or name: item for name, item in fields.items()}
        return self._wires[cls.path]

    def bases(self, cls: Class) -> Iterator[str]:
        """Yield the paths of the main classes that a class inherits from."""
        paths = (self.locate(base.path) for base in cls.bases if isinstance(base, Ref))
        return (path for path in paths if path in self.mains)


def read_package(source: str, cache: Path) -> Package:
    """Read ``source``: ``NAME==VERSION``, downloaded into ``cache`` on first use, or a path.

    Raises InputError when it cannot be read, or is no package of an API's client.
    """
    path = download_sdist(source, cache / "packages") if is_requirement(source) else Path(source)
    if not path.exists():
        raise _problem(source, "there is no such file or folder, and it names no release of a package")
    distribution = read_distribution(path)
    surface = Surface(distribution.package, distribution.version, read_modules([distribution])[0])
    tree = read_tree(surface)
    if tree.client is None:
        raise _problem(
            source, f"the package {distribution.package} has no client: its module _client has no such class"
        )
    if not any(method.operation for method in tree.methods.values()):
        raise _problem(source, f"no method of {tree.client.path.rpartition('.')[2]} shows which operation it calls")
    second_names = _second_names(tree)
    return Package(
        source,
        surface,
        _without(tree, second_names),
        _project(distribution),
        _search(_LICENSE, distribution),
        distribution.texts.get("api.md", ""),
        second_names,
        dict(_query_style(distribution.modules.get("_client.py", ""))),
    )


def _query_style(source: str) -> Iterator[tuple[str, str]]:
    """Yield the formats in the client's `Querystring(array_format="comma")`."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id == "Querystring":
            for keyword in call.keywords:
                if keyword.arg in _QUERY_FORMATS and isinstance(keyword.value, ast.Constant):
                    yield keyword.arg, str(keyword.value.value)


def _second_names(tree: Tree) -> dict[str, str]:
    """Return resources whose class stands elsewhere too, with the place that their module's folder has."""
    places: dict[str, list[str]] = {}
    for name, path in tree.resources.items():
        places.setdefault(path, []).append(name)
    names: dict[str, str] = {}
    for path, several in places.items():
        first = next((name for name in several if f"{path}.".startswith(f"{ROOT}.resources.{name}.")), several[0])
        names.update({name: first for name in several if name != first})
    return names


def _without(tree: Tree, names: Container[str]) -> Tree:
    """Return the tree without some resources, their methods and what is empty then."""
    methods = {call: method for call, method in tree.methods.items() if call.rpartition(".")[0] not in names}
    resources = {name: path for name, path in tree.resources.items() if name not in names}
    hollow = {
        name
        for name in resources
        if any(other.startswith(f"{name}.") for other in tree.resources)
        and not any(call.startswith(f"{name}.") for call in methods)
    }
    return replace(tree, methods=methods, resources={k: v for k, v in resources.items() if k not in hollow})


def _main_of(module: Module) -> str | None:
    """Return the class or alias that a module is for: the one called as the module is, else what it exports first."""
    names = [
        *(module.exports or ()),
        *module.classes,
        *(n for n, f in module.attributes.items() if f.value is not None),
    ]
    public = [name for name in names if not name.startswith("_")]
    stem = module.path.rpartition(".")[2].replace("_", "")
    return next((name for name in public if name.lower() == stem), next(iter(public), None))


def _project(distribution: Distribution) -> str:
    return _search(_PROJECT, distribution) or distribution.package.replace("_", "-")


def _search(pattern: re.Pattern[str], distribution: Distribution) -> str | None:
    for name in ("METADATA", "PKG-INFO", "pyproject.toml"):
        match = pattern.search(distribution.texts.get(name, ""))
        if match:
            return match[1]
    return None


def _problem(source: str, message: str) -> InputError:
    hint = "give NAME==VERSION, a wheel, an sdist or a source tree of a published SDK"
    return InputError(Problem("error", source, "", None, message, hint))
