"""The names that packages export: stated for type checkers, and loaded from the same modules at run time."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from runtime.lazy import resource_classes
from sdkwright import ir
from sdkwright.emit import emit
from tests.emit import mini
from tests.emit.conftest import Load, write


def imported_names(path: Path) -> dict[str, str]:
    """Return the names that a module imports for type checkers, each with the module it names."""
    checked = next(node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.If))
    return {
        alias.name: node.module or ""
        for node in checked.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@pytest.mark.parametrize("folder", ["", "resources"])
def test_type_checkers_are_told_what_is_loaded(load: Load, folder: str) -> None:
    zoo = load(mini.sdk())
    package = getattr(zoo, folder) if folder else zoo
    names = imported_names(Path(package.__file__))
    assert set(package.__all__) <= set(names)
    for name, module in names.items():
        value = getattr(package, name)
        assert value is (
            vars(sys.modules[f"{package.__name__}.{module}"])[name] if module else sys.modules[f"{zoo.__name__}.types"]
        )


def test_the_root_states_each_name_once(tmp_path: Path) -> None:
    root = write(emit(mini.sdk()), tmp_path) / "src" / "zoo" / "__init__.py"
    text = root.read_text("utf-8")
    assert {
        name for name in imported_names(root) if text.count(f" {name} as {name}") != 1 or f'"{name}"' in text
    } == set()


def test_classes_are_called_by_where_they_are_imported_from(load: Load) -> None:
    zoo = load(mini.sdk())
    assert zoo.Zoo.__module__ == zoo.APIError.__module__ == zoo.__name__


def test_generator_and_core_name_the_same_classes_of_a_resource() -> None:
    assert resource_classes("Files") == ir.resource_classes("Files")


def test_all_names_are_imported_by_a_star(tmp_path: Path) -> None:
    source = write(emit(mini.sdk()), tmp_path) / "src"
    code = "from zoo import *; from zoo.resources import *; print(Zoo.__name__, AsyncPets.__name__, types.__name__)"
    run = subprocess.run([sys.executable, "-c", code], cwd=source, capture_output=True, text=True, check=True)
    assert run.stdout == "Zoo AsyncPets zoo.types\n"
