"""Files that are their owner's and hold entries of ours: our entries are kept in step, all others stay.

An entry is a key of TOML (``project.version``), an item of a list of texts in it (``project.dependencies[httpx]``), or
a line of a text file.  The hash of each, as it was generated last, tells who changed it: an entry that is as it was
generated follows the generator; one that its owner changed or removed stays as the owner left it.  At the first run
minimums of Python and of requirements that are too low for the generated package are raised.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sdkwright.errors import InputError, Problem
from sdkwright.write.manifest import hash_content
from sdkwright.write.minimums import allows_older

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:[\[<>=!~;@ ].*)?", re.DOTALL)


LastKeys = Mapping[str, Collection[str]]
"""Key -> its hash of the last run; two where version control merged the manifests of two runs."""


@dataclass(frozen=True)
class MergedFile:
    """``text`` is to be written, ``keys`` are hashes of our entries, ``owned`` those that the owner changed."""

    text: str
    keys: Mapping[str, str]
    owned: tuple[str, ...]


def merge_file(path: str, ours: str, theirs: str | None, keys: LastKeys) -> MergedFile:
    """Put the entries of ``ours`` into ``theirs`` (None: there is no such file yet); ``keys`` are the last run's hashes.

    Raises InputError when ``theirs`` cannot be read.
    """
    merge = _merge_toml if path.endswith(".toml") else _merge_lines
    return merge(path, ours, theirs, keys)


def _merge_lines(path: str, ours: str, theirs: str | None, keys: LastKeys) -> MergedFile:
    lines = [line for line in ours.splitlines() if line.strip()]
    hashes = {line: _hash(line) for line in lines}
    if theirs is None:
        return MergedFile(ours, hashes, ())
    present = theirs.splitlines()
    stale = {line for line in keys if line not in hashes}
    current = [line for line in present if line not in stale]
    missing = [line for line in lines if line not in present]
    owned = tuple(line for line in missing if line in keys)
    added = [line for line in missing if line not in keys]
    if current == present and not added:
        return MergedFile(theirs, hashes, owned)
    return MergedFile("".join(f"{line}\n" for line in (*current, *added)), hashes, owned)


def _merge_toml(path: str, ours: str, theirs: str | None, keys: LastKeys) -> MergedFile:
    import tomlkit

    leaves = _leaves(tomlkit.parse(ours).unwrap())
    hashes = {_key(place): _hash(value) for place, value in leaves.items()}
    if theirs is None:
        return MergedFile(ours, hashes, ())
    try:
        document: Any = tomlkit.parse(theirs)
    except ValueError as error:  # all that tomlkit raises on parsing
        raise InputError(Problem("error", path, "", None, f"not valid TOML: {error}", "mend the file")) from None
    present = _leaves(document.unwrap())
    owned: list[str] = []
    is_changed = False
    for place, value in leaves.items():
        key, last = _key(place), keys.get(_key(place))
        if place in present:
            if present[place] == value:
                continue
            is_too_old = last is None and _is_too_old(place, present[place], value)
            if not is_too_old and (last is None or _hash(present[place]) not in last):
                owned.append(key)
                continue
        elif last is not None or _is_blocked(document, place):
            owned.append(key)
            continue
        _set(document, place, value)
        is_changed = True
    for place, value in present.items():
        if place not in leaves and _hash(value) in keys.get(_key(place), ()):
            _remove(document, place)
            is_changed = True
    return MergedFile(tomlkit.dumps(document) if is_changed else theirs, hashes, tuple(owned))


def _is_too_old(place: Place, theirs: Any, ours: Any) -> bool:
    """Return whether a minimum that the owner had before the first run is too low for what is generated."""
    is_minimum = place == ("project", "requires-python") or place[:2] == ("project", "dependencies")
    return is_minimum and isinstance(theirs, str) and isinstance(ours, str) and allows_older(theirs, ours)


Place = tuple[str, ...]
"""The names of tables and of a key; for an item of a list of texts, ``[name]`` at the end."""


def _leaves(table: Mapping[str, Any], place: Place = ()) -> dict[Place, Any]:
    """Return all values that are not tables, and the items of lists of texts each for itself."""
    leaves: dict[Place, Any] = {}
    for name, value in table.items():
        here = (*place, name)
        if isinstance(value, Mapping) and value:
            leaves |= _leaves(cast("Mapping[str, Any]", value), here)
        elif _is_texts(value):
            leaves |= {(*here, f"[{_name_of(item)}]"): item for item in _texts(value)}
        else:
            leaves[here] = value
    return leaves


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and 0 < len(_texts(value)) == len(cast("list[object]", value))


def _name_of(item: str) -> str:
    """Return what stays the same of a list's item when it changes: the name of a requirement, else the item."""
    match = _REQUIREMENT.fullmatch(item)
    is_requirement = match is not None and (match[1] == item or re.search(r"[<>=!~;@\[]", item))
    return re.sub(r"[-_.]+", "-", match[1]).lower() if match is not None and is_requirement else item


def _key(place: Place) -> str:
    names = [name if re.fullmatch(r"[\w-]+", name) else json.dumps(name) for name in place if name[:1] != "["]
    return ".".join(names) + (place[-1] if place[-1][:1] == "[" else "")


def _is_blocked(document: Any, place: Place) -> bool:
    """Return whether the owner has a value of another kind where a table or list of ours would have to be."""
    at: Any = document
    for name in place[:-1]:
        if not isinstance(at, Mapping):
            return True
        table = cast("Mapping[str, Any]", at)
        if name not in table:
            return "dynamic" in table and name in _texts(table["dynamic"])
        at = table[name]
    if place[-1][:1] == "[":
        return not isinstance(at, list)
    if not isinstance(at, Mapping):
        return True
    table = cast("Mapping[str, Any]", at)
    # A key that the build backend fills in (`project.dynamic`) must not be there as well.
    return place[-1] in table or place[-1] in _texts(table.get("dynamic"))


def _texts(value: Any) -> list[str]:
    return [item for item in cast("list[object]", value) if isinstance(item, str)] if isinstance(value, list) else []


def _set(document: Any, place: Place, value: Any) -> None:
    import tomlkit

    *parents, last = place
    is_item = last[:1] == "["
    for depth, name in enumerate(parents):
        if name not in document:
            is_list = is_item and depth == len(parents) - 1
            document[name] = tomlkit.array() if is_list else tomlkit.table(is_super_table=depth < len(parents) - 2)
        document = document[name]
    if not is_item:
        document[last] = value
        return
    for index, item in enumerate(document):
        if f"[{_name_of(str(item))}]" == last:
            document[index] = value
            return
    document.append(value)


def _remove(document: Any, place: Place) -> None:
    *parents, last = place
    for name in parents:
        document = document[name]
    if last[:1] == "[":
        document.remove(next(item for item in document if f"[{_name_of(str(item))}]" == last))
    else:
        document.pop(last)


def _hash(value: Any) -> str:
    return hash_content(json.dumps(value, sort_keys=True, default=str).encode())
