"""The config's ``openapi.transforms``: a document in, the document with each command applied in turn out.

A command is ``{command, reason, args}``; ``args.target`` is one JSONPath or a list of them (see `jsonpath_plus`), in
older configs ``args.filter.only``, less ``args.filter.except``.  A target that matches nothing is a warning: the
document may have been put right at its source.  So is a command that only other generators know.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from sdkwright.errors import InputError, Problem, Severity
from sdkwright.schema.values import copy_values, is_list, is_map

from .jsonpath_plus import Parts, PathError, matches, plain_parts
from .pointers import from_ref, join, split
from .published_reading import read_as_published
from .shape import Node, walk_nodes

Args = Mapping[str, Any]
Warn = Callable[[str], None]


class _Wrong(Exception):
    """The command itself cannot be carried out."""


def transform(root: Node, transforms: Sequence[Mapping[str, Any]], problems: list[Problem]) -> Node:
    """Return ``root`` after all ``transforms``; ``problems`` receives what matched nothing.

    An entry may say where it stands (``file`` and ``line``).  Raises `InputError` for a misspelled command, an argument
    that is missing or a path that cannot be read.
    """
    result = copy_values(root) if transforms else root
    for index, entry in enumerate(transforms):

        def warn(message: str, index: int = index, entry: Mapping[str, Any] = entry) -> None:
            problems.append(_problem("warning", index, entry, message))

        try:
            _apply(result, entry, warn)
        except (_Wrong, PathError) as error:
            raise InputError(_problem("error", index, entry, str(error))) from None
    return result


def _problem(severity: Severity, index: int, entry: Mapping[str, Any], message: str) -> Problem:
    file = entry.get("file")
    if not file:
        return Problem(severity, f"openapi.transforms[{index}]", "", None, message)
    return Problem(severity, file, f"/openapi/transforms/{index}", entry.get("line"), message)


def _apply(root: Node, entry: Mapping[str, Any], warn: Warn) -> None:
    name, args = entry.get("command"), entry.get("args")
    command = _COMMANDS.get(str(name))
    if command is None:
        if difflib.get_close_matches(str(name), _COMMANDS, n=1):
            raise _Wrong(f"the command {name!r} is unknown; there are {', '.join(_COMMANDS)}")
        warn(f"the command {name!r} is unknown and changes nothing; there are {', '.join(_COMMANDS)}")
        return
    if args is None and command is _one_of_to_any_of:
        args = {}
    if not is_map(args):
        raise _Wrong(f"the command {name!r} needs args")
    command(root, args, warn)


def _update(root: Node, args: Args, warn: Warn) -> None:
    value = _value(args)
    for parts in _inner_first(_targets(root, args, warn)):
        _put(root, parts, copy_values(value))


def _append(root: Node, args: Args, warn: Warn) -> None:
    value = _value(args)
    added = value if is_list(value) else [value]
    for parts in _targets(root, args, warn):
        target = _get(root, parts)
        if is_list(target):
            target.extend(copy_values(added))
        else:
            warn(f"{_format_parts(parts)} is no list; nothing was appended")


def _merge(root: Node, args: Args, warn: Warn) -> None:
    value = _value(args)
    if not is_map(value):
        raise _Wrong("'merge' needs an object")
    for parts in _inner_first(_targets(root, args, warn)):
        target = _get(root, parts)
        if is_map(target):
            _merge_into(target, value)
        else:
            warn(f"{_format_parts(parts)} is no object; nothing was merged")


def _remove(root: Node, args: Args, warn: Warn) -> None:
    keys = args.get("keys")
    # Last place first, so that removing one does not move the next.
    for parts in sorted(_targets(root, args, warn), key=lambda p: [(isinstance(x, str), x) for x in p], reverse=True):
        target = _get(root, parts)
        if keys is None:
            if not parts:
                raise _Wrong("the whole document cannot be removed")
            del _get(root, parts[:-1])[parts[-1]]
        elif is_map(target):
            for key in keys:
                target.pop(str(key), None)
        elif is_list(target):
            target[:] = [item for item in target if item not in keys]
        else:
            warn(f"{_format_parts(parts)} has no keys; nothing was removed")


def _copy(root: Node, args: Args, warn: Warn) -> None:
    source = _single(root, args, warn)
    if source is not None:
        _put_at(root, _text(args, "to"), copy_values(_get(root, source)))


def _move(root: Node, args: Args, warn: Warn) -> None:
    source = _single(root, args, warn)
    if source is None:
        return
    if not source:
        raise _Wrong("the whole document cannot be moved")
    holder = _get(root, source[:-1])
    value = holder[source[-1]]
    del holder[source[-1]]
    _put_at(root, _text(args, "to"), value)


def _one_of_to_any_of(root: Node, args: Args, warn: Warn) -> None:
    """Turn ``oneOf`` into ``anyOf``: everywhere, when no target is named."""
    everywhere = "target" not in args and "filter" not in args
    for parts in _inner_first(_all_one_of(root) if everywhere else _targets(root, args, warn)):
        if parts and parts[-1] == "oneOf":
            parts = parts[:-1]
        target = _get(root, parts)
        if not is_map(target) or "oneOf" not in target:
            warn(f"{_format_parts(parts)} has no oneOf")
            continue
        renamed = {"anyOf" if key == "oneOf" else key: value for key, value in target.items()}
        target.clear()
        target.update(renamed)


def _all_one_of(root: Node) -> list[Parts]:
    return [tuple(split(place)) for kind, node, place in walk_nodes(root) if kind == "schema" and "oneOf" in node]


def _extract_to_refs(root: Node, args: Args, warn: Warn) -> None:
    """Put the schema that stands at several places under one name, and a reference in its place.

    ``ref`` is the component (``#/components/schemas/X``, or ``{name: X}``); it is made from the first match unless it
    exists.  ``matching`` says where: a JSONPath, several, or the schema itself; without it, ``{name: X, target: …}``
    does, whose ``target`` is else the place of the component.  Only equal schemas are replaced.
    """
    ref, matching = args.get("ref"), args.get("matching", args.get("target"))
    if is_map(ref):
        settings = cast("Args", ref)
        holder = plain_parts(str(settings.get("target", "$.components.schemas"))) if matching is not None else None
        matching = settings.get("target") if matching is None else matching
        name = _text(settings, "name")
        ref = name if name.startswith("#/") else "#" + join("", *(holder or ("components", "schemas")), name)
    inside = from_ref(ref) if isinstance(ref, str) else None
    if not inside:
        raise _Wrong("'extractToRefs' needs a 'ref' such as '#/components/schemas/Name'")
    component: Parts = tuple(split(inside))
    places = (
        [tuple(split(pointer)) for kind, node, pointer in walk_nodes(root) if kind == "schema" and node == matching]
        if is_map(matching)
        else _targets(root, {"target": matching}, warn)
    )
    places = [place for place in places if place != component]
    if not places:
        return
    try:
        target = _get(root, component)
    except LookupError:
        target = copy_values(_get(root, places[0]))
        _make(root, component, target)
    for place in _inner_first(places):
        if _get(root, place) == target:
            _put(root, place, {"$ref": ref})
        else:
            warn(f"{_format_parts(place)} differs from {ref}; it stays as it is")


def _rename_value(root: Node, args: Args, warn: Warn) -> None:
    """Put one value in place of another at the targets, or in the lists (of an enum, say) that are there.

    ``rename`` maps old values to new ones; ``from`` and ``to`` are one such pair.
    """
    names = args.get("rename", {args["from"]: args["to"]} if "from" in args and "to" in args else None)
    if not is_map(names):
        raise _Wrong("'renameValue' needs 'rename', a mapping of old values to new ones")
    pairs = cast("Mapping[Any, Any]", names)

    def renamed(value: Any) -> Any:
        return pairs.get(value, value) if isinstance(value, str | int | float) else value

    # ``from`` and ``to`` are no paths here.
    for parts in _targets(root, args, warn):
        current = _get(root, parts)
        if is_list(current):
            current[:] = [renamed(item) for item in current]
        elif parts:
            _put(root, parts, renamed(current))


READ_AS_PUBLISHED = "readAsPublished"
"""What the config asks for with ``sdkwright.reading``, after its own transforms."""

_COMMANDS: dict[str, Callable[[Node, Args, Warn], None]] = {
    "update": _update,
    "append": _append,
    "merge": _merge,
    "remove": _remove,
    "copy": _copy,
    "move": _move,
    "oneOfToAnyOf": _one_of_to_any_of,
    "extractToRefs": _extract_to_refs,
    "renameValue": _rename_value,
    READ_AS_PUBLISHED: lambda root, args, warn: read_as_published(root),
    # Older names.
    "mergeObject": _merge,
    "replaceProperties": _update,
}


def _targets(root: Node, args: Args, warn: Warn) -> list[Parts]:
    raw_filter = args.get("filter")
    filtered = raw_filter if is_map(raw_filter) else {}
    targets: list[Parts] = []
    for path in _paths(args.get("target", filtered.get("only"))):
        places = matches(path, root)
        if not places:
            warn(f"the target {path!r} matches nothing")
        targets += places
    excluded = {place for path in _paths(filtered.get("except", [])) for place in matches(path, root)}
    return [place for place in dict.fromkeys(targets) if place not in excluded]


def _inner_first(places: list[Parts]) -> list[Parts]:
    """Return the places in an order in which none is gone, or elsewhere, once those before it have changed."""
    return sorted(places, key=len, reverse=True)


def _paths(target: Any) -> list[str]:
    paths = target if is_list(target) else [target]
    if not all(isinstance(path, str) for path in paths):
        raise _Wrong("the command needs a 'target', a JSONPath or a list of them")
    return paths


def _single(root: Node, args: Args, warn: Warn) -> Parts | None:
    path = _text(args, "from")
    places = matches(path, root)
    if len(places) > 1:
        raise _Wrong(f"'from' must name one place, and {path!r} matches {len(places)}")
    if not places:
        warn(f"the path {path!r} matches nothing")
    return places[0] if places else None


def _value(args: Args) -> Any:
    for key in ("value", "object", "update"):
        if key in args:
            return args[key]
    raise _Wrong("the command needs a 'value'")


def _text(args: Args, key: str) -> str:
    value = args.get(key)
    if not isinstance(value, str):
        raise _Wrong(f"the command needs {key!r}")
    return value


def _get(root: Any, parts: Parts) -> Any:
    for part in parts:
        root = root[int(part)] if is_list(root) else root[part]
    return root


def _put(root: Node, parts: Parts, value: Any) -> None:
    if not parts:
        if not is_map(value):
            raise _Wrong("a document must be an object")
        root.clear()
        root.update(value)
        return
    holder = _get(root, parts[:-1])
    holder[int(parts[-1]) if is_list(holder) else parts[-1]] = value


def _put_at(root: Node, path: str, value: Any) -> None:
    """Put ``value`` where ``path`` leads, making the objects on the way when it names one place."""
    places = matches(path, root)
    plain = plain_parts(path)
    for parts in places:
        _put(root, parts, copy_values(value))
    if not places and plain is None:
        raise _Wrong(f"'to' must name one place, and {path!r} does not")
    if not places and plain is not None:
        _make(root, plain, value)


def _make(root: Node, parts: Parts, value: Any) -> None:
    holder: Any = root
    for part in parts[:-1]:
        try:
            holder = holder.setdefault(str(part), {}) if is_map(holder) else holder[part]
        except (LookupError, TypeError):
            raise _Wrong(f"there is no place {_format_parts(parts)}") from None
    if is_list(holder):
        holder.append(value)
    elif is_map(holder):
        holder[str(parts[-1])] = value
    else:
        raise _Wrong(f"there is no place {_format_parts(parts)}")


def _merge_into(target: Node, value: Args) -> None:
    for key, item in value.items():
        current = target.get(key)
        if is_map(current) and is_map(item):
            _merge_into(current, item)
        else:
            target[key] = copy_values(item)


def _format_parts(parts: Parts) -> str:
    return "#" + join("", *parts)
