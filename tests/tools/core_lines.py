"""Let coverage count what the copies of the core in generated packages run for the modules of ``runtime`` they come from.

A package carries the core as ``_core/`` and in a few modules at its root: below a header, and under names of its own.
While coverage measures, such a module is compiled as if it stood in ``runtime``, line for line.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

from sdkwright.emit.runtime import AT_ROOT, CORE, RENDERED
from sdkwright.locate import runtime_dir

_AT_ROOT = {place: module for module, place in AT_ROOT.items() if module != "sdk_clients"}


class CoreFinder(MetaPathFinder):
    """Finds copies of modules of the core."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of a module that is a copy; None for any other."""
        original = find_original(fullname)
        spec = PathFinder.find_spec(fullname, path, target) if original is not None else None
        if original is None or spec is None or spec.origin is None:
            return None
        height = measure_header(Path(spec.origin).read_text("utf-8"), original.read_text("utf-8"))
        if height is not None:
            spec.loader = _Loader(fullname, spec.origin, original, height)
            spec.origin = str(original)  # the module's ``__file__``, which coverage prefers to the name in its code
        return spec


def find_original(module: str) -> Path | None:
    """Return the file of ``runtime`` that a module with this name is a copy of, None if it is of none."""
    package, separator, name = module.partition(f".{CORE}.")
    if not separator:
        package, _, name = module.rpartition(".")
        name = _AT_ROOT.get(name, "") if package and "." not in package else ""
    base = runtime_dir() / name.replace(".", "/")
    path = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
    return path if name and path.name not in RENDERED and path.is_file() else None


def measure_header(text: str, original: str) -> int | None:
    """Return the number of lines a copy has above those of its original, None where it is no copy line for line."""
    lines, originals = text.splitlines(), original.splitlines()
    height = len(lines) - len(originals)
    if height < 0 or not all(line.startswith("#") or not line for line in lines[:height]):
        return None
    pairs = zip(lines[height:], originals, strict=True)
    return height if all(_margin(line) == _margin(other) for line, other in pairs) else None


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else -1


class _Loader(SourceFileLoader):
    """Compiles a copy as its original; what comes of it is not cached, since caches hold the file's own name."""

    def __init__(self, fullname: str, path: str, original: Path, height: int) -> None:
        super().__init__(fullname, path)
        self._original, self._height = original, height

    def get_code(self, fullname: str) -> CodeType:
        tree = ast.parse(self.get_data(self.path))
        code: CodeType = compile(ast.increment_lineno(tree, -self._height), str(self._original), "exec")
        return code
