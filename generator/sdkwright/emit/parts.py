"""The parts a package is rendered in: each can be made alone, so that processes share them.

A part is some units: modules of types, resources with their tests, or all the rest.  What comes out is final: looked at
by :mod:`~sdkwright.emit.safety`, and in black's form.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.answers import gives_answers, helper_modules
from sdkwright.emit.error_types import state_error_types
from sdkwright.emit.formatting import Formatter
from sdkwright.emit.http_library import use_library
from sdkwright.emit.jobs import has_jobs
from sdkwright.emit.package import resource_files, root_files
from sdkwright.emit.project import project_files
from sdkwright.emit.quote import module_path
from sdkwright.emit.readme import readme_files
from sdkwright.emit.repository import repository_files
from sdkwright.emit.resources import walk_resources
from sdkwright.emit.runtime import AT_ROOT, runtime_files, runtime_names
from sdkwright.emit.safety import check, fingerprint
from sdkwright.emit.tests import MOCK_SERVER, resource_test_files, suite_files
from sdkwright.emit.types import render_folders, render_module
from sdkwright.emit.types.shapes import Shape
from sdkwright.emit.units import RenderedUnit, Unit, without_parts, without_types
from sdkwright.ir import Sdk

Part: TypeAlias = "tuple[Unit, ...]"
_TYPES, _RESOURCES = 50, 8


@dataclass(frozen=True)
class Rendered:
    """A part, and what others may spare themselves: formatted statements and modules found safe."""

    units: tuple[RenderedUnit, ...]
    formatted: Mapping[str, str]
    safe: tuple[str, ...]


def type_parts(units: Iterable[Unit]) -> list[Part]:
    """Return those that need the sources of types."""
    return _batches([unit for unit in units if unit.kind == "types"], _TYPES)


def other_parts(units: Iterable[Unit]) -> list[Part]:
    """Return all that do not, the longest first."""
    rest = [(unit,) for unit in units if unit.kind == "rest"]
    return [*rest, *_batches([unit for unit in units if unit.kind == "resource"], _RESOURCES)]


def _batches(units: list[Unit], size: int) -> list[Part]:
    return [tuple(units[start : start + size]) for start in range(0, len(units), size)]


def folder_files(sdk: Sdk) -> dict[str, str]:
    """Return the ``__init__`` of each folder of types, which names what is in it."""
    helpers = (module for resource in walk_resources(sdk.resources) for module in helper_modules(resource))
    folders = render_folders((*sdk.types, *helpers), sdk.type_folders)
    return {f"{_source(sdk)}/{path}": text for path, text in folders.items()}


def _source(sdk: Sdk) -> str:
    return f"src/{module_path(sdk.metadata.package).replace('.', '/')}"


class Renderer:
    """Renders parts of ``sdk``; ``formatted`` and ``safe`` are what earlier runs found."""

    def __init__(self, sdk: Sdk, catalog: Catalog, formatted: Mapping[str, str], safe: Collection[str]) -> None:
        self._types, self._catalog = sdk.types, catalog
        self._whole, self._common = without_types(sdk), without_parts(sdk)
        self._formatted, self._safe = formatted, safe
        self._resources = list(walk_resources(sdk.resources))
        self._package = sdk.metadata.package
        self._source = _source(sdk)
        self._core = {f"{self._source}/{path}" for path in runtime_names()} | {MOCK_SERVER}

    def render(self, part: Part, sources: Mapping[Shape, str]) -> Rendered:
        """Return the files of ``part``.

        Raises UnsafeSource when a module would hold statements that no template prints.
        """
        formatter = Formatter(self._formatted)
        units: list[RenderedUnit] = []
        for unit in part:
            with self._catalog.watched() as questions:
                files = self._files(unit, sources, formatter)
            units.append(RenderedUnit(unit, files, frozenset(questions)))
        return Rendered(tuple(units), formatter.learnt, self._check(units))

    def _check(self, rendered: Iterable[RenderedUnit]) -> tuple[str, ...]:
        """Look at the modules nobody has looked at before; the runtime is written by hand, and not from a document."""
        new: list[str] = []
        for path, text in ((path, text) for unit in rendered for path, text in unit.files.items()):
            if path.endswith(".py") and path not in self._core:
                print_ = fingerprint(text, self._package)
                if print_ not in self._safe:
                    check(path, text, self._package)
                new.append(print_)
        return tuple(new)

    def _files(self, unit: Unit, sources: Mapping[Shape, str], formatter: Formatter) -> dict[str, str]:
        if unit.kind == "types":
            module = self._types[unit.place]
            return self._in_package({f"{module.path}.py": render_module(module, sources)})
        files = self._rest() if unit.kind == "rest" else self._resource(unit.place)
        files = use_library(files, self._whole.http_library)
        return {path: formatter.format(text) if path.endswith(".py") else text for path, text in files.items()}

    def _resource(self, place: int) -> dict[str, str]:
        resources = self._resources[place : place + 1]
        files = self._in_package(resource_files(self._common, self._catalog, resources))
        return files | resource_test_files(self._common, self._catalog, resources)

    def _rest(self) -> dict[str, str]:
        sdk, catalog = self._whole, self._catalog
        core = runtime_files(
            sdk.error_class,
            sdk.client_class,
            answers=gives_answers(sdk),
            jobs=has_jobs(sdk),
            legacy_responses=sdk.legacy_responses,
            former_names=sdk.former_names,
        )
        exceptions = f"{AT_ROOT['exceptions']}.py"
        core[exceptions] = state_error_types(core[exceptions], sdk)
        rendered = {**root_files(sdk, catalog), **core, "py.typed": "", "lib/.keep": ""}
        files = {**self._in_package(rendered), **suite_files(sdk, catalog)}
        return {**files, **project_files(sdk, catalog), **readme_files(sdk, catalog), **repository_files(sdk)}

    def _in_package(self, files: Mapping[str, str]) -> dict[str, str]:
        return {f"{self._source}/{path}": text for path, text in files.items()}
