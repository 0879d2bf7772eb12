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


@pytest.fixture
def load(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Emit a package under a name of its own and import it."""
    names: list[str] = []

    def make(sdk: Sdk) -> ModuleType:
        name = f"zoo_{tmp_path.name.replace('-', '_')}_{len(names)}"
        names.append(name)
        renamed = replace(sdk, metadata=replace(sdk.metadata, package=name))
        folder = write(emit(renamed, cache=cache), tmp_path / name)
        monkeypatch.syspath_prepend(str(folder / "src"))
        importlib.invalidate_caches()
        return importlib.import_module(name)

    yield make
    for name in names:
        for loaded in [key for key in sys.modules if key == name or key.startswith(name + ".")]:
            del sys.modules[loaded]
