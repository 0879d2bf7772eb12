"""The names that callers import: classes, aliases, functions and constants that came, went or moved."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.review.judge.context import Context, Place, change
from sdkwright.review.model import Change, Subject
from sdkwright.review.surface.facts import Class, Field
from sdkwright.review.surface.surface import Object, Surface
from sdkwright.review.surface.types import ROOT

_WRAPPERS = ("WithRawResponse", "WithStreamingResponse", "WithStreamedResponse")


def name_rows(context: Context) -> Iterator[Change]:
    """Return what changed for code that imports names."""
    pairs = context.pairs
    old, new = context.old.package, context.new.package
    if old != new:
        place = Place(old, "module", path=old)
        yield change("package-renamed", place, f"import {old}", f"import {new}", detail=f"`{new}`")
    for path in context.old.import_paths:
        if path in pairs.new_of or not _is_named(context.old, path):
            continue
        if not (_is_resource(path) and _attribute_gone(context, path)):
            yield _gone(context, path, pairs.moved.get(path))
    moved = set(pairs.moved.values())
    for path in context.new.import_paths:
        if path in pairs.old_of or path in moved or not _is_named(context.new, path) or _is_resource(path):
            continue
        place = Place(context.new.display(path), "export", _operation(context, path))
        check = "class-added" if _is_type(context.new.find(path)) else "export-added"
        yield change(check, place, None, _statement(context.new, path))
    yield from _path_rows(context)


def _is_named(surface: Surface, path: str) -> bool:
    return path not in surface.modules and not path.rpartition(".")[2].endswith(_WRAPPERS)


def _is_resource(path: str) -> bool:
    return path.startswith(f"{ROOT}.resources.")


def _attribute_gone(context: Context, path: str) -> bool:
    """Return whether a resource's class went with the client's attribute for it, which has its own row."""
    sync = path.replace(".Async", ".")
    calls = [call for call, cls in context.old_tree.resources.items() if cls == sync]
    return bool(calls) and not any(call in context.new_tree.resources for call in calls)


def _gone(context: Context, path: str, other: str | None) -> Change:
    item = context.old.find(path)
    operation = context.operations(path, arguments=False) or context.operations(path, arguments=True)
    importable = context.old.importable(path)
    place = Place(context.old.display(path), "export", operation, importable)
    subject = Subject("export", importable)
    text = _statement(context.old, path)
    if not _is_type(item):
        return change("export-removed", place, text, None, subject=subject)
    if other is None:
        return change("class-removed", place, text, None, subject=subject)
    is_moved = other.rpartition(".")[2] == path.rpartition(".")[2]
    target = context.new.importable(other)
    detail = f"`{target.rpartition('.')[0] if is_moved else target}`"
    check = "class-moved" if is_moved else "class-renamed"
    return change(check, place, text, _statement(context.new, other), detail=detail, subject=subject)


def _path_rows(context: Context) -> Iterator[Change]:
    """Import paths that came or went while the object stayed importable from elsewhere."""
    for old_path, new_path in context.pairs.new_of.items():
        if old_path in context.old.modules or not _is_named(context.old, old_path):
            continue
        before = set(context.old.import_paths[old_path])
        after = set(context.new.import_paths.get(new_path, ()))
        for path in sorted(before - after):
            yield _path_gone(context, old_path, new_path, path)
        come = [path for path in sorted(after - before) if path not in context.old.exports and not _is_resource(path)]
        packages = [path for path in come if _is_of_package(context.new, path)]
        for path in packages or come:
            place = Place(path.removeprefix(f"{ROOT}."), "export")
            yield change("import-path-added", place, None, _import(context.new.package + path[len(ROOT) :]))


def _path_gone(context: Context, old_path: str, new_path: str, path: str) -> Change:
    """Return the row for an import path that is gone, was of little use, or is of another thing."""
    name = context.old.package + path[len(ROOT) :]
    place = Place(path.removeprefix(f"{ROOT}."), "export")
    subject = Subject("export", name)
    if path in context.new.exports:
        statements = _statement(context.old, old_path), _statement(context.new, context.new.exports[path])
        return change("class-replaced", place, *statements, subject=Subject("class", name))
    target = context.new.importable(new_path)
    check = "import-path-removed" if _is_of_package(context.old, path) else "module-path-removed"
    detail = f"`{target.rpartition('.')[0]}`"
    return change(check, place, _import(name), _import(target), detail=detail, subject=subject)


def _is_of_package(surface: Surface, path: str) -> bool:
    """Return whether an import path names a package, which documents its imports, and not a module within one."""
    return path.rpartition(".")[0] in surface.packages


def _is_type(item: Object | None) -> bool:
    return isinstance(item, Class) or (isinstance(item, Field) and item.value is not None)


def _operation(context: Context, path: str) -> str | None:
    uses = context.new_uses
    return uses.operations(path, arguments=False) or uses.operations(path, arguments=True)


def _statement(surface: Surface, path: str) -> str:
    return _import(surface.importable(path))


def _import(name: str) -> str:
    module, _, last = name.rpartition(".")
    return f"from {module} import {last}"
