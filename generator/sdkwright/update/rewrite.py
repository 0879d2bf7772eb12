"""Put additions into a config file's text, and leave all else in it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from sdkwright.config import PaginationConfig, ResourceConfig
from sdkwright.infer.render import (
    render_flow,
    render_method,
    render_model,
    render_resource,
    render_scalar,
    render_scheme,
)
from sdkwright.openapi import Document
from sdkwright.update.additions import Additions, NewMethod, NewStream, Path, RenamedSchema
from sdkwright.update.places import Place, read_places
from sdkwright.update.proposals import NewModel

_Member = tuple[Path, NewMethod | NewModel]
"""The resources that are missing for a method or a model, and that."""


@dataclass(frozen=True)
class Update:
    """The new text, what was added, a line each, and what has to be done by hand."""

    text: str
    added: tuple[str, ...]
    open_points: tuple[str, ...]


@dataclass(frozen=True)
class _Edit:
    """Lines to put behind line ``after``, or text for the columns of one line."""

    after: int
    lines: tuple[str, ...] = ()
    columns: tuple[int, int] | None = None
    replacement: str = ""


def update_text(text: str, document: Document, additions: Additions) -> Update:
    """Return the text with what is new; what has no block to go into is left to the owner."""
    root = read_places(text)
    resources = root.below("resources") if root is not None else None
    if resources is None:
        return Update(text, (), ("resources: the file has none, so all operations have their inferred places",))
    summaries = {operation.endpoint: operation.summary for operation in document.operations()}
    edits: list[_Edit] = []
    added: list[str] = []
    open_points: list[str] = []
    for at, members in _grouped(resources, (*additions.models, *additions.methods)):
        names = [_describe(new) for _, new in members]
        edit = _insert(at, members, summaries)
        if edit is None:
            open_points += [f"{name}, to be added by hand: what holds it is not in block style" for name in names]
        else:
            edits.append(edit)
            added += names
    for scheme in additions.schemes:
        edit = _scheme_edit(root, scheme)
        if edit is None:
            open_points.append(f"page scheme {scheme.name}, to be added by hand: pagination is not in block style")
        else:
            edits.append(edit)
            added.append(f"page scheme {scheme.name}")
    for stream in additions.streams:
        name = ".".join((*stream.resource, stream.key))
        edit = _stream_edit(_find(resources, stream.resource, "methods", stream.key), stream)
        if edit is None:
            open_points.append(f"method {name}: its operation streams now; add streaming by hand")
        else:
            edits.append(edit)
            added.append(f"stream of {name}")
    for schema in additions.schemas:
        name = ".".join((*schema.resource, schema.key))
        edit = _schema_edit(_find(resources, schema.resource, "models", schema.key), schema)
        if edit is None:
            open_points.append(f"model {name}: the document has no schema {schema.before}; name another or take it out")
        else:
            edits.append(edit)
            added.append(f"schema of {name}: {schema.after}, was {schema.before}")
    return Update(_apply(text, edits), tuple(added), tuple(open_points))


def _describe(new: NewMethod | NewModel) -> str:
    name = ".".join((*new.resource, new.key))
    if isinstance(new, NewModel):
        return f"model {name}: {new.model.pointer}"
    return f"method {name}: {new.method.endpoint}"


def _scheme_edit(root: Place | None, scheme: PaginationConfig) -> _Edit | None:
    """Return the lines of a page scheme, behind the others, or at the end of the file."""
    holder = root.below("pagination") if root is not None else None
    if root is not None and holder is None and root.is_block:
        last = max(Place(key, value, root.lines).last_line for key, value in root.value.value)
        return _Edit(last, ("", "pagination:", *render_scheme(scheme, "  ")))
    if holder is None or not holder.is_block_list:
        return None
    return _Edit(holder.last_line, tuple(render_scheme(scheme, " " * holder.list_indent)))


def _grouped(resources: Place, news: Iterable[NewMethod | NewModel]) -> Iterator[tuple[Place, list[_Member]]]:
    """Yield the deepest place that is there for what is new; all that is new below one new resource is together."""
    groups: dict[tuple[Path, Path, bool], tuple[Place, list[_Member]]] = {}
    for new in news:
        at, depth = resources, 0
        for depth, name in enumerate(new.resource):
            holder = at if depth == 0 else at.below("subresources")
            child = holder.below(name) if holder is not None else None
            if child is None:
                break
            at = child
        else:
            depth += 1
        missing = new.resource[depth:]
        is_apart = not missing and isinstance(new, NewModel)
        groups.setdefault((new.resource[:depth], missing[:1], is_apart), (at, []))[1].append((missing, new))
    yield from groups.values()


def _insert(at: Place, members: list[_Member], summaries: Mapping[str, str | None]) -> _Edit | None:
    """Return the lines of new methods or models of a resource, or of a new resource with all that is below it."""
    missing, first = members[0]
    if not missing:
        models = [new for _, new in members if isinstance(new, NewModel)]
        if models:
            lines = [line for new in models for line in render_model(new.key, new.model, "")]
            return _into(at, at.below("models"), "models", lines)
        methods = [new for _, new in members if isinstance(new, NewMethod)]
        lines = [line for new in methods for line in render_method(new.key, new.method, "", summaries)]
        return _into(at, at.below("methods"), "methods", lines)
    lines = list(render_resource(missing[0], _tree(members), "", summaries))
    if missing == first.resource:
        return _behind(at, lines)
    return _into(at, at.below("subresources"), "subresources", lines)


def _tree(members: list[_Member]) -> ResourceConfig:
    """Return a new resource with the models and methods below it."""
    root: dict[str, Any] = {}
    for missing, new in members:
        at = root
        for step in missing[1:]:
            at = at.setdefault("subresources", {}).setdefault(step, {})
        if isinstance(new, NewModel):
            at.setdefault("models", {})[new.key] = new.model
        else:
            at.setdefault("methods", {})[new.key] = new.method
    return ResourceConfig.model_validate(root)


def _into(at: Place, holder: Place | None, key: str, lines: list[str]) -> _Edit | None:
    if holder is not None and (holder.is_block or holder.is_empty):
        return _behind(holder, lines)
    if holder is None and (at.is_block or at.is_empty):
        return _behind(at, [f"{key}:", *(f"  {line}" for line in lines)])
    return None


def _behind(holder: Place, lines: list[str]) -> _Edit | None:
    if not holder.is_block and not holder.is_empty:
        return None
    indent = " " * holder.inner_indent
    return _Edit(holder.last_line, tuple(f"{indent}{line}".rstrip() for line in lines))


def _find(resources: Place, path: Path, section: str, key: str) -> Place | None:
    at: Place | None = resources
    for index, name in enumerate(path):
        at = at.below("subresources") if at is not None and index else at
        at = at.below(name) if at is not None else None
    at = at.below(section) if at is not None else None
    return at.below(key) if at is not None else None


def _stream_edit(place: Place | None, stream: NewStream) -> _Edit | None:
    settings = {"streaming": stream.streaming.model_dump(mode="json", exclude_unset=True) or True}
    if place is None:
        return None
    if place.is_block:
        return _behind(place, [f"streaming: {render_flow(settings['streaming'])}"])
    span = _span(place.value)
    if span is None or not isinstance(place.value, yaml.ScalarNode):
        return None
    return _replace(place, render_flow({"endpoint": place.value.value, **settings}))


def _schema_edit(place: Place | None, schema: RenamedSchema) -> _Edit | None:
    if place is not None and isinstance(place.value, yaml.MappingNode):
        place = place.below("openapi_uri")
    if place is None or schema.after is None or not isinstance(place.value, yaml.ScalarNode):
        return None
    pointer = place.value.value
    return _replace(place, render_scalar(pointer.removesuffix(schema.before) + schema.after))


def _replace(place: Place, text: str) -> _Edit | None:
    span = _span(place.value)
    return _Edit(place.value.start_mark.line, columns=span, replacement=text) if span is not None else None


def _span(node: Any) -> tuple[int, int] | None:
    """Return the columns of a value that stands in one line."""
    start, end = node.start_mark, node.end_mark
    return (start.column, end.column) if start.line == end.line else None


def _apply(text: str, edits: Iterable[_Edit]) -> str:
    """Return the text with all edits made, from its end on."""
    lines = text.split("\n")
    ordered = sorted(enumerate(edits), key=lambda item: (item[1].after, item[0]), reverse=True)
    for _, edit in ordered:
        if edit.columns is None:
            lines[edit.after + 1 : edit.after + 1] = edit.lines
        else:
            start, end = edit.columns
            lines[edit.after] = lines[edit.after][:start] + edit.replacement + lines[edit.after][end:]
    return "\n".join(lines)
