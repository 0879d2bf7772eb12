"""The pieces that a package is rendered in, and which of them an earlier run has made already.

A unit is a module of types, a resource with its tests, or all the rest.  It depends on its part of the IR, on what the
whole package says of itself, and on what it asks about the types while it is rendered; with all of these as they were,
its files are too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from sdkwright.cache.file_cache import FileCache, digest
from sdkwright.cache.run_cache import program_fingerprint
from sdkwright.emit.annotations import Catalog
from sdkwright.emit.prints import print_of
from sdkwright.emit.resources import walk_resources
from sdkwright.ir import Sdk

Kind = Literal["types", "resource", "rest"]
_MAX_CACHED_PACKAGES = 12


@dataclass(frozen=True)
class Unit:
    """A piece to render: its kind and its place among those of that kind."""

    kind: Kind
    place: int = 0


@dataclass(frozen=True)
class RenderedUnit:
    """The files of a unit, final, and what the catalog was asked for them."""

    unit: Unit
    files: Mapping[str, str]
    questions: frozenset[str]


def units_of(sdk: Sdk) -> list[Unit]:
    """Return all pieces of a package."""
    resources = sum(1 for _ in walk_resources(sdk.resources))
    return [
        Unit("rest"),
        *(Unit("resource", place) for place in range(resources)),
        *(Unit("types", place) for place in range(len(sdk.types))),
    ]


def without_types(sdk: Sdk) -> Sdk:
    """Return what the rest of a package is rendered from, besides the types it looks up."""
    return replace(sdk, types=())


def without_parts(sdk: Sdk) -> Sdk:
    """Return what every resource is rendered from, besides itself: nothing said in words about the whole API."""
    result = replace(
        sdk.metadata, title="", description="", version="", version_comment="", config_file="", api_version=""
    )
    return replace(sdk, types=(), resources=(), methods=(), webhooks=(), examples=(), metadata=result)


class UnitCache:
    """The units of the last run for this package, in the folder ``cache`` (None: nothing is kept)."""

    def __init__(self, cache: Path | None, sdk: Sdk, catalog: Catalog) -> None:
        self._catalog = catalog
        self._is_used = cache is not None
        basis = (program_fingerprint(), sdk.metadata.project) if self._is_used else ()
        self._store = FileCache(cache, "units", *basis, max_entries=0, max_files=_MAX_CACHED_PACKAGES)
        self._keys = self._all_keys(sdk) if self._is_used else {}

    def find(self, units: Iterable[Unit]) -> list[RenderedUnit]:
        """Return those of ``units`` that need not be rendered."""
        return [rendered for unit in units if (rendered := self._find(unit)) is not None]

    def add(self, rendered: Iterable[RenderedUnit]) -> None:
        """Keep these, in place of what there was."""
        if self._is_used:
            self._store.add({self._keys[unit.unit]: self._text(unit) for unit in rendered})

    def _find(self, unit: Unit) -> RenderedUnit | None:
        text = self._store.entries.get(self._keys.get(unit, ""))
        if text is None:
            return None
        try:
            entry: Any = json.loads(text)
            questions, files = dict(entry["asked"]), dict(entry["files"])
            is_same = all(self._catalog.answer(question) == answer for question, answer in questions.items())
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return RenderedUnit(unit, files, frozenset(questions)) if is_same else None

    def _text(self, rendered: RenderedUnit) -> str:
        answers = {question: self._catalog.answer(question) for question in sorted(rendered.questions)}
        return json.dumps({"asked": answers, "files": dict(rendered.files)})

    def _all_keys(self, sdk: Sdk) -> dict[Unit, str]:
        resources, common = list(walk_resources(sdk.resources)), print_of(without_parts(sdk))
        keys = {Unit("rest"): digest("rest", print_of(without_types(sdk)))}
        keys |= {
            Unit("resource", at): digest("resource", common, print_of(resource))
            for at, resource in enumerate(resources)
        }
        package = sdk.metadata.package
        return keys | {
            Unit("types", at): digest("types", package, resource.path, self._catalog.print_of(resource.path))
            for at, resource in enumerate(sdk.types)
        }
