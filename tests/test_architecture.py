"""No circle of modules that know each other, and one module that knows the HTTP library."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from .shared import ROOT

MAX_LINES = 350
HEART = ("response.py",)
"""Published packages have all its classes in one module, where tools that read source look for them."""

ORDER = (
    *("quantity", "errors", "locate", "access", "naming", "cache", "schema", "openapi", "config"),
    *("infer", "ir", "plan", "emit", "edits", "write", "mock", "update", "review", "published"),
    *("adopt", "release", "console", "pipeline", "commands", "cli_options", "cli_edits", "cli"),
)
"""The packages of the generator; each imports only those before it."""

Graph = Mapping[str, frozenset[str]]


def import_graph(folder: Path, package: str) -> Graph:
    """Return each module of ``package`` with those of its modules that it imports.

    Imports under ``TYPE_CHECKING`` and inside of functions count, and so do the names of modules that are loaded later
    (``later(__name__, ".transport")``).
    """
    paths = {_module_name(path, folder, package): path for path in sorted(folder.rglob("*.py"))}
    return {
        name: frozenset(target for target in _targets(name, path, paths) if target in paths and target != name)
        for name, path in paths.items()
    }


def _module_name(path: Path, folder: Path, package: str) -> str:
    parts = [package, *path.relative_to(folder).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _targets(name: str, path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute("." * node.level + (node.module or ""), package)
            # `from . import transport` imports a module, and not its package's own names.
            names = [f"{base}.{alias.name}" for alias in node.names]
            yield from (target if target in modules else base for target in names)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "later":
            for argument in node.args[1:]:
                if isinstance(argument, ast.Constant):
                    yield _absolute(str(argument.value), package)


def _absolute(module: str, package: str) -> str:
    dots = len(module) - len(module.lstrip("."))
    if not dots:
        return module
    above = package.split(".")[: len(package.split(".")) - dots + 1]
    return ".".join([*above, *filter(None, [module[dots:]])])


def cycles(graph: Graph) -> list[frozenset[str]]:
    """Return the strongly connected components of more than one module (Tarjan's algorithm)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    components: list[frozenset[str]] = []

    def visit(name: str) -> None:
        order[name] = lowest[name] = len(order)
        stack.append(name)
        for target in graph[name]:
            if target not in order:
                visit(target)
            if target in stack:
                lowest[name] = min(lowest[name], lowest[target])
        if lowest[name] == order[name]:
            start = stack.index(name)
            component = frozenset(stack[start:])
            del stack[start:]
            if len(component) > 1:
                components.append(component)

    for name in graph:
        if name not in order:
            visit(name)
    return components


@pytest.mark.parametrize("folder", ["runtime", "generator/sdkwright"])
def test_no_modules_import_each_other_in_a_circle(folder: str) -> None:
    graph = import_graph(ROOT / folder, Path(folder).name)
    assert cycles(graph) == []


def test_packages_import_only_those_before_them() -> None:
    graph = import_graph(ROOT / "generator/sdkwright", "sdkwright")
    imports = {(_package_of(name), _package_of(target)) for name, targets in graph.items() for target in targets}
    places = {package: place for place, package in enumerate(ORDER)}
    places |= {"": -1, "__main__": len(ORDER)}
    assert {(package, target) for package, target in imports if places[target] > places[package]} == set()
    assert {package for pair in imports for package in pair} <= places.keys()


def _package_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_circles_of_every_kind_are_seen(tmp_path: Path) -> None:
    sources = {
        "__init__": "",
        "a": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .b import B",
        "b": "def f():\n    from . import c",
        "c": "from .lazy import later\na = later(__name__, '.a')",
        "lazy": "def later(owner, *names): ...",
        "alone": "from .a import A",
    }
    for name, source in sources.items():
        (tmp_path / f"{name}.py").write_text(source)
    assert cycles(import_graph(tmp_path, "pkg")) == [frozenset({"pkg.a", "pkg.b", "pkg.c"})]


def test_one_module_of_the_runtime_imports_the_http_library() -> None:
    importing = {
        path.name
        for path in (ROOT / "runtime").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.Import) and any(alias.name.partition(".")[0] == "httpx" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").partition(".")[0] == "httpx")
    }
    assert importing == {"transport_api.py"}


def test_one_module_of_a_generated_package_imports_the_http_library() -> None:
    importing = {
        path.relative_to(ROOT / "generated" / "groq" / "src").as_posix()
        for path in (ROOT / "generated" / "groq" / "src").rglob("*.py")
        if any(line.strip().startswith(("import httpx", "from httpx ")) for line in path.read_text("utf-8").split("\n"))
    }
    assert importing == {"groq/_core/transport_api.py"}


def test_no_module_of_the_runtime_is_long() -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in (ROOT / "runtime").rglob("*.py")}
    assert {name: length for name, length in lengths.items() if length > MAX_LINES and name not in HEART} == {}
