"""Packages made from hand-written IR, importable."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from sdkwright.emit import emit
from sdkwright.ir import Sdk


def write(files: dict[str, str | bytes], folder: Path) -> Path:
    """Put emitted files into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


Load = Callable[[Sdk], ModuleType]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def emitted() -> dict[str, Path]:
    """The folders of the packages that tests have emitted, named as the packages, by what was asked for."""
    return {}


@pytest.fixture
def load(emitted: dict[str, Path], cache: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Emit a package under a name of its own, unless a test has before, and import it anew."""
    names: list[str] = []

    def make(sdk: Sdk) -> ModuleType:
        folder = emitted.get(repr(sdk))
        if folder is None:
            name = f"zoo_{len(emitted)}"
            renamed = replace(sdk, metadata=replace(sdk.metadata, package=name))
            folder = emitted[repr(sdk)] = write(emit(renamed, cache=cache), cache.with_name(name))
        names.append(folder.name)
        monkeypatch.syspath_prepend(str(folder / "src"))
        importlib.invalidate_caches()
        return importlib.import_module(folder.name)

    yield make
    for name in names:
        for loaded in [key for key in sys.modules if key == name or key.startswith(name + ".")]:
            del sys.modules[loaded]
