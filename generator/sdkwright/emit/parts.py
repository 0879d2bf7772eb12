"""The parts a package is rendered in: each can be made alone, so that processes share them.

A part is some modules of types, some resources with their tests, or all the rest.  What comes out is final: looked at
by :mod:`~sdkwright.emit.safety`, and in black's form.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.formatting import Formatter
from sdkwright.emit.package import resource_files, root_files
from sdkwright.emit.project import project_files
from sdkwright.emit.quote import module_path
from sdkwright.emit.readme import readme_files
from sdkwright.emit.resources import walk
from sdkwright.emit.runtime import runtime_files, runtime_names
from sdkwright.emit.safety import check, fingerprint
from sdkwright.emit.tests import resource_test_files, suite_files
from sdkwright.emit.types import render_folders, render_module
from sdkwright.emit.types.shapes import Shape
from sdkwright.ir import Sdk

Kind = Literal["types", "resources", "rest"]
_TYPES, _RESOURCES = 50, 8


@dataclass(frozen=True)
class Part:
    """Modules of types or resources from ``start`` to before ``stop``, or the rest."""

    kind: Kind
    start: int = 0
    stop: int = 0


@dataclass(frozen=True)
class Rendered:
    """Files of a part, and what others may spare themselves: formatted statements and modules found safe."""

    files: Mapping[str, str]
    formatted: Mapping[str, str]
    safe: tuple[str, ...]


def type_parts(sdk: Sdk) -> list[Part]:
    """Those that need the sources of types."""
    return [Part("types", start, start + _TYPES) for start in range(0, len(sdk.types), _TYPES)]


def other_parts(sdk: Sdk) -> list[Part]:
    """All that do not."""
    count = sum(1 for _ in walk(sdk.resources))
    return [Part("rest"), *(Part("resources", start, start + _RESOURCES) for start in range(0, count, _RESOURCES))]


class Renderer:
    """Renders parts of ``sdk``; ``formatted`` and ``safe`` are what earlier runs found."""

    def __init__(self, sdk: Sdk, formatted: Mapping[str, str], safe: Collection[str]) -> None:
        self._sdk, self._catalog = sdk, Catalog(sdk)
        self._formatted, self._safe = formatted, safe
        self._resources = list(walk(sdk.resources))
        self._source = f"src/{module_path(sdk.metadata.package).replace('.', '/')}"
        self._core = {f"{self._source}/{path}" for path in runtime_names()}

    def render(self, part: Part, sources: Mapping[Shape, str]) -> Rendered:
        """The files of ``part``.  Raises UnsafeSource when a module would hold statements that no template prints."""
        formatter = Formatter(self._formatted)
        files = {"types": self._types, "resources": self._some, "rest": self._rest}[part.kind](part, sources, formatter)
        return Rendered(files, formatter.learnt, self._check(files))

    def _check(self, files: Mapping[str, str]) -> tuple[str, ...]:
        """Look at the modules nobody has looked at before; the runtime is written by hand, and not from a document."""
        new: list[str] = []
        for path, text in files.items():
            if path.endswith(".py") and path not in self._core:
                print_ = fingerprint(text, self._sdk.metadata.package)
                if print_ not in self._safe:
                    check(path, text, self._sdk.metadata.package)
                new.append(print_)
        return tuple(new)

    def _types(self, part: Part, sources: Mapping[Shape, str], formatter: Formatter) -> dict[str, str]:
        modules = self._sdk.types[part.start : part.stop]
        return self._in_package({f"{module.path}.py": render_module(module, sources) for module in modules})

    def _some(self, part: Part, sources: Mapping[Shape, str], formatter: Formatter) -> dict[str, str]:
        resources = self._resources[part.start : part.stop]
        files = self._in_package(resource_files(self._sdk, self._catalog, resources))
        files |= resource_test_files(self._sdk, self._catalog, resources)
        return {path: formatter.format(text) for path, text in files.items()}

    def _rest(self, part: Part, sources: Mapping[Shape, str], formatter: Formatter) -> dict[str, str]:
        sdk, catalog = self._sdk, self._catalog
        rendered = {**root_files(sdk, catalog), **runtime_files(sdk.error_class)}
        files = {**self._in_package(rendered), **suite_files(sdk, catalog)}
        files = {path: formatter.format(text) if path.endswith(".py") else text for path, text in files.items()}
        files |= self._in_package({**render_folders(sdk.types, sdk.type_folders), "py.typed": "", "lib/.keep": ""})
        return {**files, **project_files(sdk, catalog), **readme_files(sdk, catalog)}

    def _in_package(self, files: Mapping[str, str]) -> dict[str, str]:
        return {f"{self._source}/{path}": text for path, text in files.items()}
