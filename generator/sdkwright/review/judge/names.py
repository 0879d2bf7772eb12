"""The names that callers import: classes, aliases, functions and constants that came, went or moved."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.review.judge.context import Context, Place, change
from sdkwright.review.model import Change, Subject
from sdkwright.review.surface.facts import Class, Field
from sdkwright.review.surface.surface import Object, Surface
from sdkwright.review.surface.types import ROOT, Type

_WRAPPERS = ("WithRawResponse", "WithStreamingResponse", "WithStreamedResponse")


def name_rows(context: Context) -> Iterator[Change]:
    """Return what changed for code that imports names."""
    gone = [
        path for path in context.old.import_paths if path not in context.pairs.new_of and _is_named(context.old, path)
    ]
    come = [
        path for path in context.new.import_paths if path not in context.pairs.old_of and _is_named(context.new, path)
    ]
    taken: set[str] = set()
    for path in gone:
        if _is_resource(path) and _attribute_gone(context, path):
            continue
        other = _renamed(context, path, [candidate for candidate in come if candidate not in taken])
        if other is not None:
            taken.add(other)
        yield _gone(context, path, other)
    for path in come:
        if path not in taken and not _is_resource(path):
            place = Place(context.new.display(path), "export", _operation(context, path))
            check = "class-added" if _is_type(context.new.find(path)) else "export-added"
            yield change(check, place, None, _statement(context.new, path))
    yield from _path_rows(context)


def _is_named(surface: Surface, path: str) -> bool:
    return path not in surface.modules and not path.rpartition(".")[2].endswith(_WRAPPERS)


def _is_resource(path: str) -> bool:
    return path.startswith(f"{ROOT}.resources.")


def _attribute_gone(context: Context, path: str) -> bool:
    """Whether a resource's class went with the attribute of the client that held it, which has a row of its own."""
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


def _renamed(context: Context, path: str, candidates: list[str]) -> str | None:
    """The new class that an old one is under another name or in another place: one of the same shape."""
    name, shape = path.rpartition(".")[2], _shape(context.old, path)
    same_name = [candidate for candidate in candidates if candidate.rpartition(".")[2] == name]
    if same_name:
        return same_name[0]
    if shape is None:
        return None
    return next((candidate for candidate in candidates if _shape(context.new, candidate) == shape), None)


def _shape(surface: Surface, path: str) -> tuple[object, ...] | None:
    """What tells classes of another shape apart; None for what has too little to go by."""
    item = surface.find(path)
    if not isinstance(item, Class):
        return None
    fields = surface.fields(item)
    kinds: dict[str, Type | None] = {name: field.type for name, field in fields.items()}
    if not fields:
        return None
    return surface.is_typed_dict(item), surface.is_model(item), frozenset(kinds.items())


def _path_rows(context: Context) -> Iterator[Change]:
    """Import paths that came or went while the object stayed importable from elsewhere."""
    for old_path, new_path in context.pairs.new_of.items():
        if old_path in context.old.modules or not _is_named(context.old, old_path):
            continue
        before = set(context.old.import_paths[old_path])
        after = set(context.new.import_paths.get(new_path, ()))
        place = Place(context.old.display(old_path), "export", None)
        for path in sorted(before - after):
            name = context.old.package + path[len(ROOT) :]
            if path in context.new.exports:
                other = context.new.exports[path]
                subject = Subject("class", name)
                texts = _statement(context.old, old_path), _statement(context.new, other)
                yield change("class-replaced", place, *texts, name=path.removeprefix(f"{ROOT}."), subject=subject)
                continue
            detail = f"`{context.new.importable(new_path).rpartition('.')[0]}`"
            yield change(
                "import-path-removed",
                place,
                _import(name),
                _import(context.new.importable(new_path)),
                name=path.removeprefix(f"{ROOT}."),
                detail=detail,
                subject=Subject("export", name),
            )
        for path in sorted(after - before):
            if path not in context.old.exports:
                name = context.new.package + path[len(ROOT) :]
                yield change("import-path-added", place, None, _import(name), name=path.removeprefix(f"{ROOT}."))


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
