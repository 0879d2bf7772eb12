"""References: those into other files become components of the one document, and each must lead somewhere.

No file outside the document's own folder is opened but where `Access` allows it, and nothing is fetched but from the
origin of a document that was fetched itself: documents are untrusted input.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from sdkwright.access import Access, Remote
from sdkwright.errors import InputError, Problem
from sdkwright.schema.values import is_map

from .circles import find_circles
from .dangling import describe_omissions, leave_out
from .operation_refs import OPERATIONS_ASIDE, inline_operations
from .pointers import from_ref, join, lookup, split
from .schema_ids import SchemaIds
from .shape import SECTIONS, Kind, Node, rebuild, rebuild_at, walk_nodes
from .source import Source
from .targets import find, straighten

MAX_REPORTED = 20
_OUTSIDE = "leaves the folder of the document"
_NOWHERE = "leads nowhere"
_NO_FILE = "leads to a file that does not exist"
_DANGLING = frozenset({_NOWHERE, _NO_FILE})
_HINTS = {
    _NOWHERE: "check the spelling, or add what it should lead to",
    _OUTSIDE: "allow the folder it is in with --allow-refs DIR",
}


@dataclass(frozen=True)
class Bundle:
    """``root`` without references to other files; ``origins``: pointer of a bundled component -> its file and place;
    ``elsewhere``: objects outside of the usual places, which a reference points to."""

    root: Node
    origins: dict[str, tuple[Source, str]]
    elsewhere: tuple[tuple[str, Kind], ...]
    sources: tuple[Source, ...] = ()
    """All files that were read."""
    absent: tuple[Path, ...] = ()
    """Files that were looked for and are not there."""
    problems: tuple[Problem, ...] = ()
    """References that lead nowhere, and what was left out for them."""
    omitted: tuple[str, ...] = ()
    """Pointers of what was left out."""


def bundle(source: Source, root: Node, access: Access | None = None) -> Bundle:
    """Return ``root``, which was read from ``source``, as one document.

    What cannot do without a reference that leads nowhere is left out and told of.  Raises `InputError` with each
    reference once (at most `MAX_REPORTED` of them) that leads in a circle, to the network, or out of the document's
    folder.
    """
    bundler = _Bundler(source, root, access or Access())
    result = bundler.run()
    if bundler.broken:
        raise InputError(bundler.limit(list(bundler.broken.values())))
    return result


@dataclass
class _File:
    source: Source
    root: Any
    kind: Kind = "document"

    @cached_property
    def ids(self) -> SchemaIds:
        return SchemaIds(self.root, walk_nodes(self.root, self.kind))


class _Bundler:
    def __init__(self, source: Source, root: Node, access: Access) -> None:
        self.main = _File(source, root)
        self.files: dict[Path, _File] = {source.path.resolve(): self.main}
        self.access = access
        self.tree = source.path.resolve().parent if access.remote is None else access.remote.folder
        self.names: dict[tuple[Path, str, Kind], str] = {}
        self.pending: list[tuple[_File, str, Kind, str]] = []
        self.section_names: dict[str, set[str]] = {}
        self.broken: dict[tuple[str, str], Problem] = {}
        self.dangling: dict[str, tuple[str, str]] = {}
        """Pointer in the bundle -> file and text of the reference that leads nowhere from there."""
        self.omitted: tuple[str, ...] = ()
        self.nowhere: dict[tuple[str, str], tuple[_File, str, str]] = {}
        self.elsewhere: dict[str, Kind] = {}
        self.absent: dict[Path, None] = {}
        components: Any = root.get("components")
        for section in SECTIONS.values():
            members: Any = components.get(section) if is_map(components) else None
            self.section_names[section] = {str(name).casefold() for name in members} if is_map(members) else set()

    def run(self) -> Bundle:
        root = rebuild(self.main.root, self._editor(self.main))
        done: set[str] = set()
        while batch := [item for item in self.elsewhere.items() if item[0] not in done and _find(self.main, item[0])]:
            rebuild_at(root, self._editor(self.main), batch)
            done.update(pointer for pointer, _ in batch)
        origins: dict[str, tuple[Source, str]] = {}
        while self.pending:
            file, pointer, kind, place = self.pending.pop(0)
            node = lookup(file.root, split(pointer))
            *path, name = split(place)
            holder: Any = root
            for step in path:
                holder = holder.setdefault(step, {})
            holder[name] = rebuild(node, self._editor(file, place, pointer), kind, place)
            origins[place] = (file.source, pointer)
        problems = self._leave_out(root) if self.dangling and not self.broken else []
        if not self.broken:
            for pointer, ref in find_circles(root):
                source, at = origin_of(pointer, origins, self.main.source)
                problem = source.problem(f"the reference {ref!r} leads in a circle", join(at, "$ref"))
                self.broken.setdefault((source.name, ref), problem)
        if not self.broken:
            inline_operations(root, origins)
        sources, absent = tuple(file.source for file in self.files.values()), tuple(self.absent)
        elsewhere = tuple(self.elsewhere.items())
        return Bundle(root, origins, elsewhere, sources, absent, tuple(problems), self.omitted)

    def _leave_out(self, root: Node) -> list[Problem]:
        """Remove what the dangling references are in; those that are in nothing of the kind count as broken."""
        causes = {pointer: "\0".join(key) for pointer, key in self.dangling.items()}
        labels, self.omitted = leave_out(root, causes)
        problems: list[Problem] = []
        for key, (file, at, reason) in self.nowhere.items():
            label = labels.get("\0".join(key))
            effect = describe_omissions(label) if label else "it is in what is left out"
            message = f"the reference {key[1]!r} {reason}: {effect}"
            problem = file.source.problem(message, at, hint=_HINTS.get(reason))
            if label is None:
                message = f"the reference {key[1]!r} {reason}"
                self.broken[key] = file.source.problem(message, at, hint=_HINTS.get(reason))
            else:
                problems.append(problem)
        return self.limit(problems)

    def limit(self, problems: list[Problem]) -> list[Problem]:
        """Return the first of many problems, and how many more there are."""
        if len(problems) <= MAX_REPORTED:
            return problems
        more = len(problems) - MAX_REPORTED
        return [
            *problems[:MAX_REPORTED],
            Problem("error", self.main.source.name, "", None, f"{more} more of this kind"),
        ]

    def _editor(self, file: _File, place: str = "", origin: str = "") -> Any:
        def edit(kind: Kind, node: Node, pointer: str) -> Node:
            at = origin + pointer.removeprefix(place)
            if kind == "schema" and isinstance(node.get("$dynamicRef"), str) and "$ref" not in node:
                node["$ref"] = node.pop("$dynamicRef")
            if isinstance(node.get("$ref"), str):
                node["$ref"] = self._target(file, kind, node["$ref"], at, pointer)
            mapping = _mapping(node) if kind == "schema" else None
            if mapping:
                node["discriminator"] = {
                    **node["discriminator"],
                    "mapping": {key: self._mapped(file, value, at, pointer) for key, value in mapping.items()},
                }
            return node

        return edit

    def _mapped(self, file: _File, value: Any, at: str, place: str) -> Any:
        """Return the reference that a discriminator maps to, which may be the bare name of a component."""
        if not isinstance(value, str):
            return value
        if re.fullmatch(r"[\w.\-]+", value) and not value.endswith((".yaml", ".yml", ".json")):
            inside = f"#/components/schemas/{value}"
            return self._target(file, "schema", inside, at, place) if _exists(file, from_ref(inside) or "") else value
        # A mapping that leads nowhere only loses that one value: lifting drops it with a warning.
        is_broken = isinstance(self._locate(file, value, at), str)
        return value if is_broken else self._target(file, "schema", value, at, place)

    def _target(self, file: _File, kind: Kind, ref: str, at: str, place: str) -> str:
        """Return the reference that means at ``place`` of the bundle what ``ref`` means at ``at`` of ``file``."""
        location = self._locate(file, ref, at)
        if isinstance(location, str):
            key = (file.source.name, ref)
            if location in _DANGLING:
                self.dangling[place] = key
                self.nowhere.setdefault(key, (file, join(at, "$ref"), location))
            else:
                problem = file.source.problem(
                    f"the reference {ref!r} {location}", join(at, "$ref"), hint=_HINTS.get(location)
                )
                self.broken.setdefault(key, problem)
            return ref
        target, pointer = location
        if target is self.main:
            if not _usual(pointer):
                self.elsewhere.setdefault(pointer, kind)
            return "#" + pointer  # spelled one way, as references are compared from here on
        identity = (target.source.path.resolve(), pointer, kind)
        if identity not in self.names:
            section = SECTIONS.get(kind, "schemas")
            name = self._free_name(section, target, pointer)
            # OpenAPI 3.0 has no components.pathItems, and an extension is allowed in every version.
            aside = {"pathItem": "/x-path-items", "operation": OPERATIONS_ASIDE}.get(kind)
            place = join(aside, name) if aside else join("/components", section, name)
            self.names[identity] = place
            self.pending.append((target, pointer, kind, place))
            if kind == "pathItem":
                self.elsewhere[place] = kind
        return "#" + self.names[identity]

    def _locate(self, file: _File, ref: str, at: str) -> tuple[_File, str] | str:
        """Return the file and pointer that ``ref`` leads to from ``at``, or what is wrong with it."""
        anchor = file.ids.find(ref, at)
        if anchor is not None:
            return file, anchor
        path, _, fragment = ref.partition("#")
        if path:
            target = self._open(file, path)
            if isinstance(target, str):
                return target
            file = target
        if fragment and not fragment.startswith("/"):
            anchor = file.ids.find("#" + fragment, "")
            return (file, anchor) if anchor is not None else _NOWHERE
        pointer = from_ref("#" + fragment) or ""
        if pointer == "" and file is self.main:
            return "leads to the whole document"
        return (file, straighten(file.root, pointer)) if _exists(file, pointer) else _NOWHERE

    def _open(self, file: _File, path: str) -> _File | str:
        try:
            parts = urlsplit(path)
        except ValueError:
            return _NOWHERE
        if "\0" in unquote(path):
            return _NO_FILE
        remote = self.access.remote
        if remote is not None:
            return self._open_remote(remote, file, path)
        if parts.scheme or parts.netloc:
            return "leads to another machine, and nothing is fetched"
        relative = Path(unquote(path))
        if relative.is_absolute():
            return "is an absolute path"
        location = (file.source.path.parent / relative).resolve()
        if not location.is_relative_to(self.tree) and not self.access.allows(location):
            return _OUTSIDE
        if location not in self.files:
            if not location.is_file():
                self.absent[location] = None
                return _NO_FILE
            if len(self.files) >= self.access.max_files:
                return f"is in a document of more than {self.access.max_files} files"
            folder = self.main.source.path.parent
            name = str(folder / os.path.relpath(location, folder.resolve()))
            source = Source(location, name, max_bytes=self.access.max_bytes)
            self.files[location] = _File(source, source.value)
        return self.files[location]

    def _open_remote(self, remote: Remote, file: _File, path: str) -> _File | str:
        """Fetch a file of the document's own origin."""
        base = remote.url_of(file.source.path)
        url = urljoin(base, path)
        if urlsplit(url)[:2] != urlsplit(remote.url)[:2]:
            return "leads to another origin than the document's, and nothing is fetched from there"
        location = remote.path_of(url)
        if location != location.resolve() or not location.is_relative_to(remote.folder):
            return "leads out of the document's origin"
        if location not in self.files:
            if len(self.files) >= self.access.max_files:
                return f"is in a document of more than {self.access.max_files} files"
            if not location.is_file() and not remote.fetch(location):
                return _NO_FILE
            source = Source(location, url, max_bytes=self.access.max_bytes)
            self.files[location] = _File(source, source.value)
        return self.files[location]

    def _free_name(self, section: str, file: _File, pointer: str) -> str:
        """Return the last step of the pointer, else the file's name; if taken, the title, or qualified, or numbered.

        Names that differ in case alone count as one, as they would be one in Python.
        """
        stem = _clean(file.source.path.name.partition(".")[0])
        last = _clean(split(pointer)[-1]) if pointer else stem
        node = find(file.root, pointer)
        title: Any = node.get("title") if is_map(node) else None
        longer = f"{stem if pointer else _clean(file.source.path.parent.name)}_{last}"
        reserved = self.section_names[section]
        titled = [_clean(title)] if isinstance(title, str) else []
        candidates = [last, *titled, longer, *(f"{longer}_{n}" for n in range(2, len(reserved) + 3))]
        name = next(candidate for candidate in candidates if candidate.casefold() not in reserved)
        reserved.add(name.casefold())
        return name


def origin_of(pointer: str, origins: dict[str, tuple[Source, str]], main: Source) -> tuple[Source, str]:
    """Return file and pointer that the place ``pointer`` of a bundle was read from."""
    if origins:
        tokens = split(pointer)
        for length in (2, 3):
            place = join("", *tokens[:length])
            if place in origins:
                source, at = origins[place]
                return source, join(at, *tokens[length:])
    return main, pointer


def _clean(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._\-]+", "_", name).strip("_") or "component"


def _usual(pointer: str) -> bool:
    return pointer.startswith(("/components/", "/paths/", "/webhooks/")) and pointer.count("/") >= 3


def _exists(file: _File, pointer: str) -> bool:
    return _find(file, pointer) is not None


def _find(file: _File, pointer: str) -> Any:
    """Return the value that ``pointer`` leads to, through references on the way; None where there is no such place."""
    return find(file.root, pointer)


def _mapping(node: Node) -> dict[str, Any] | None:
    discriminator = node.get("discriminator")
    mapping: Any = discriminator.get("mapping") if is_map(discriminator) else None
    return mapping if is_map(mapping) else None
