"""References: those into other files become components of the one document, and each must lead somewhere.

No file outside the document's own folder is opened but where `Access` allows it, and nothing is fetched but from the
origin of a document that was fetched itself: documents are untrusted input.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from sdkwright.access import Access, Remote
from sdkwright.errors import InputError, Problem

from .pointers import from_ref, join, lookup, split
from .shape import SECTIONS, Kind, Node, rebuild, rebuild_at, walk
from .source import Source
from .values import is_map

MAX_REPORTED = 20
MAX_FILES = 1000
_OUTSIDE = "leaves the folder of the document"
_HINTS = {
    "leads nowhere": "check the spelling, or add what it should lead to",
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


def bundle(source: Source, root: Node, access: Access | None = None) -> Bundle:
    """``root``, which was read from ``source``, as one document.

    Raises `InputError` with each broken reference once (at most `MAX_REPORTED` of them): one that leads nowhere, in a
    circle, to the network, or out of the document's folder.
    """
    bundler = _Bundler(source, root, access or Access())
    result = bundler.run()
    if bundler.broken:
        raise InputError(bundler.report())
    return result


@dataclass
class _File:
    source: Source
    root: Any
    named: dict[str, str] = field(default_factory=dict[str, str])
    """`$anchor` and `$id` -> pointer."""


class _Bundler:
    def __init__(self, source: Source, root: Node, access: Access) -> None:
        self.main = _File(source, root, _named(walk(root)))
        self.files: dict[Path, _File] = {source.path.resolve(): self.main}
        self.access = access
        self.tree = source.path.resolve().parent if access.remote is None else access.remote.folder
        self.names: dict[tuple[Path, str, Kind], str] = {}
        self.pending: list[tuple[_File, str, Kind, str]] = []
        self.taken: dict[str, set[str]] = {}
        self.broken: dict[tuple[str, str], Problem] = {}
        self.elsewhere: dict[str, Kind] = {}
        self.absent: dict[Path, None] = {}
        components: Any = root.get("components")
        for section in SECTIONS.values():
            held: Any = components.get(section) if is_map(components) else None
            self.taken[section] = {str(name).casefold() for name in held} if is_map(held) else set()

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
        if not self.broken:
            self._find_circles(root, origins)
        sources = tuple(file.source for file in self.files.values())
        return Bundle(root, origins, tuple(self.elsewhere.items()), sources, tuple(self.absent))

    def report(self) -> list[Problem]:
        problems = list(self.broken.values())
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
                node["$ref"] = self._target(file, kind, node["$ref"], join(at, "$ref"))
            mapping = _mapping(node) if kind == "schema" else None
            if mapping:
                node["discriminator"] = {
                    **node["discriminator"],
                    "mapping": {key: self._mapped(file, value, at) for key, value in mapping.items()},
                }
            return node

        return edit

    def _mapped(self, file: _File, value: Any, at: str) -> Any:
        """A discriminator's mapping says either a reference or the bare name of a component."""
        if not isinstance(value, str):
            return value
        if re.fullmatch(r"[\w.\-]+", value) and not value.endswith((".yaml", ".yml", ".json")):
            inside = f"#/components/schemas/{value}"
            return self._target(file, "schema", inside, at) if _exists(file, from_ref(inside) or "") else value
        # A mapping that leads nowhere only loses that one value: lifting drops it with a warning.
        return value if isinstance(self._locate(file, value), str) else self._target(file, "schema", value, at)

    def _target(self, file: _File, kind: Kind, ref: str, at: str) -> str:
        """The reference that means in the bundle what ``ref`` means at ``at`` of ``file``."""
        found = self._locate(file, ref)
        if isinstance(found, str):
            hint = _HINTS.get(found)
            key = (file.source.name, ref)
            self.broken.setdefault(key, file.source.problem(f"the reference {ref!r} {found}", at, hint=hint))
            return ref
        target, pointer = found
        if target is self.main:
            if not _usual(pointer):
                self.elsewhere.setdefault(pointer, kind)
            return "#" + pointer  # spelled one way, as references are compared from here on
        identity = (target.source.path.resolve(), pointer, kind)
        if identity not in self.names:
            section = SECTIONS.get(kind, "schemas")
            name = self._free_name(section, target, pointer)
            # OpenAPI 3.0 has no components.pathItems, and an extension is allowed in every version.
            place = join("/x-path-items", name) if kind == "pathItem" else join("/components", section, name)
            self.names[identity] = place
            self.pending.append((target, pointer, kind, place))
            if kind == "pathItem":
                self.elsewhere[place] = kind
        return "#" + self.names[identity]

    def _locate(self, file: _File, ref: str) -> tuple[_File, str] | str:
        """File and pointer that ``ref`` leads to, or what is wrong with it."""
        if ref in file.named:
            return file, file.named[ref]
        path, _, fragment = ref.partition("#")
        if path:
            opened = self._open(file, path)
            if isinstance(opened, str):
                return opened
            file = opened
        if fragment and not fragment.startswith("/"):
            named = file.named.get("#" + fragment)
            return (file, named) if named is not None else "leads nowhere"
        pointer = from_ref("#" + fragment) or ""
        if pointer == "" and file is self.main:
            return "leads to the whole document"
        return (file, _straight(file.root, pointer)) if _exists(file, pointer) else "leads nowhere"

    def _open(self, file: _File, path: str) -> _File | str:
        parts = urlsplit(path)
        if "\0" in unquote(path):
            return "leads to a file that does not exist"
        remote = self.access.remote
        if remote is not None:
            return self._open_remote(remote, file, path)
        if parts.scheme or parts.netloc:
            return "leads to another machine, and nothing is fetched"
        relative = Path(unquote(path))
        if relative.is_absolute():
            return "is an absolute path"
        found = (file.source.path.parent / relative).resolve()
        if not found.is_relative_to(self.tree) and not self.access.allows(found):
            return _OUTSIDE
        if found not in self.files:
            if not found.is_file():
                self.absent[found] = None
                return "leads to a file that does not exist"
            if len(self.files) >= MAX_FILES:
                return f"is in a document of more than {MAX_FILES} files"
            folder = self.main.source.path.parent
            name = str(folder / os.path.relpath(found, folder.resolve()))
            source = Source(found, name, max_bytes=self.access.max_bytes)
            self.files[found] = _File(source, source.value, _named(walk(source.value)))
        return self.files[found]

    def _open_remote(self, remote: Remote, file: _File, path: str) -> _File | str:
        """Fetch a file of the document's own origin."""
        base = remote.url_of(file.source.path)
        url = urljoin(base, path)
        if urlsplit(url)[:2] != urlsplit(remote.url)[:2]:
            return "leads to another origin than the document's, and nothing is fetched from there"
        found = remote.path_of(url)
        if found != found.resolve() or not found.is_relative_to(remote.folder):
            return "leads out of the document's origin"
        if found not in self.files:
            if len(self.files) >= MAX_FILES:
                return f"is in a document of more than {MAX_FILES} files"
            if not found.is_file() and not remote.fetch(found):
                return "leads to a file that does not exist"
            source = Source(found, url, max_bytes=self.access.max_bytes)
            self.files[found] = _File(source, source.value, _named(walk(source.value)))
        return self.files[found]

    def _free_name(self, section: str, file: _File, pointer: str) -> str:
        """The last step of the pointer, else the file's name; if taken, the title, or qualified, or numbered.

        Names that differ in case alone count as one, as they would be one in Python.
        """
        stem = _clean(file.source.path.name.partition(".")[0])
        last = _clean(split(pointer)[-1]) if pointer else stem
        node = find(file.root, pointer)
        title: Any = node.get("title") if is_map(node) else None
        longer = f"{stem if pointer else _clean(file.source.path.parent.name)}_{last}"
        taken = self.taken[section]
        titled = [_clean(title)] if isinstance(title, str) else []
        candidates = [last, *titled, longer, *(f"{longer}_{n}" for n in range(2, len(taken) + 3))]
        name = next(candidate for candidate in candidates if candidate.casefold() not in taken)
        taken.add(name.casefold())
        return name

    def _find_circles(self, root: Node, origins: dict[str, tuple[Source, str]]) -> None:
        whole = _File(self.main.source, root)
        # Each reference is followed once, so that a long chain of them costs no more than its length.
        ending: set[str] = set()
        circular: set[str] = set()
        for _, node, pointer in walk(root):
            own: Any = node.get("$ref")
            if not isinstance(own, str) or own in ending:
                continue
            passed: dict[str, None] = {}
            ref: Any = own
            while isinstance(ref, str) and not (ref in passed or ref in ending or ref in circular):
                passed[ref] = None
                target = _find(whole, from_ref(ref) or "")
                ref = target.get("$ref") if is_map(target) else None
            chain = list(passed)
            if ref in passed:
                start = chain.index(ref)
                circular.update(chain[start:])
                chain = chain[:start]
            ending.update(chain)
            if own in circular:
                source, at = origin_of(pointer, origins, self.main.source)
                message = f"the reference {own!r} leads in a circle"
                self.broken.setdefault((source.name, own), source.problem(message, join(at, "$ref")))


def origin_of(pointer: str, origins: dict[str, tuple[Source, str]], main: Source) -> tuple[Source, str]:
    """File and pointer that the place ``pointer`` of a bundle was read from."""
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
    """What ``pointer`` leads to, through references on the way; None when there is no such place."""
    return find(file.root, pointer)


def find(root: Any, pointer: str, hops: int = 100) -> Any:
    """What ``pointer`` leads to in ``root``, following references that stand in its way; None when nowhere."""
    try:
        return lookup(root, split(pointer))
    except KeyError:
        value = root
    for token in split(pointer):
        while is_map(value) and token not in value and isinstance(value.get("$ref"), str):
            inside = from_ref(value["$ref"])
            hops -= 1
            if inside is None or hops < 0:
                return None
            value = find(root, inside, hops)
        try:
            value = lookup(value, [token])
        except KeyError:
            return None
    return value


def _straight(root: Any, pointer: str, hops: int = 100) -> str:
    """A pointer to the same place that passes through no reference, as most readers of JSON pointers ask for."""
    place, value = "", root
    for token in split(pointer):
        while is_map(value) and token not in value and isinstance(value.get("$ref"), str):
            inside = from_ref(value["$ref"])
            hops -= 1
            if inside is None or hops < 0:
                return pointer
            place = _straight(root, inside, hops)
            value = find(root, place, hops)
        try:
            place, value = join(place, token), lookup(value, [token])
        except KeyError:
            return pointer
    return place


def _mapping(node: Node) -> dict[str, Any] | None:
    discriminator = node.get("discriminator")
    mapping: Any = discriminator.get("mapping") if is_map(discriminator) else None
    return mapping if is_map(mapping) else None


def _named(nodes: Iterator[tuple[Kind, Node, str]]) -> dict[str, str]:
    names: dict[str, str] = {}
    for kind, node, pointer in nodes:
        if kind == "schema":
            for key in ("$anchor", "$dynamicAnchor"):
                if isinstance(node.get(key), str):
                    names.setdefault("#" + node[key], pointer)
            if isinstance(node.get("$id"), str) and pointer:
                names.setdefault(node["$id"], pointer)
    return names
