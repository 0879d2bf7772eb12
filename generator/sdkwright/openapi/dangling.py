"""References that lead nowhere: what cannot do without them is left out, the rest of the document goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.schema.values import is_list

from .pointers import from_ref, join, lookup, split
from .shape import FIELDS, SINGLE, Kind, Node, walk_nodes

_MAX_LISTED = 3
# What its owner can do without.
_EXTRAS: frozenset[Kind] = frozenset({"header", "link", "example", "callback", "encoding", "securityScheme"})
_NAMED_PARTS = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"})
_VARIANTS = frozenset({"oneOf", "anyOf", "allOf"})


@dataclass(frozen=True)
class _Object:
    """An object on the way from the document to a place: the field of its parent it is in, and its key there."""

    pointer: str
    kind: Kind
    field: str
    key: str


def leave_out(root: Node, broken: Mapping[str, str]) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Remove from ``root`` what cannot do without the references at the pointers ``broken`` (pointer -> cause).

    That is the property, variant or extra part a reference is in, else the operation; a component takes with it what
    refers to it.  Returns what was left out by cause (one without an entry has a reference that is in none), and its
    pointers.
    """
    users = _list_users(root)
    removals: dict[str, None] = {}
    result: dict[str, list[str]] = {}
    pending = list(broken.items())
    while pending:
        pointer, cause = pending.pop(0)
        if any(_is_within(pointer, place) for place in removals):
            result.setdefault(cause, [])
            continue
        cut = _place_to_cut(root, _trail(root, pointer), removals)
        if cut is None:
            continue
        place, label = cut
        removals[place] = None
        result.setdefault(cause, []).extend(() if label is None else (label,))
        pending += [(user, cause) for target, user in users if _is_within(target, place)]
    # From the last on, so that positions in lists stay right.
    for place in sorted(removals, key=_order, reverse=True):
        _remove(root, place)
    return result, tuple(removals)


def describe_omissions(labels: list[str]) -> str:
    """Return what was left out, in words; the first of many."""
    listed = list(dict.fromkeys(labels))
    more = len(listed) - _MAX_LISTED
    parts = [*listed[:_MAX_LISTED], *([f"{more} more"] if more > 0 else [])]
    subject = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{subject} {'is' if len(parts) == 1 else 'are'} left out"


def _list_users(root: Node) -> list[tuple[str, str]]:
    """List the target and the place of each reference."""
    refs = ((node.get("$ref"), pointer) for _, node, pointer in walk_nodes(root))
    return [(from_ref(ref) or "", pointer) for ref, pointer in refs if isinstance(ref, str)]


def _trail(root: Node, pointer: str) -> list[_Object]:
    """List the objects on the way to ``pointer``, the document first; empty where no object of OpenAPI is."""
    trail = [_Object("", "document", "", "")]
    tokens = iter(split(pointer))
    for token in tokens:
        last = trail[-1]
        if last.pointer == "" and token.startswith("x-path-items"):
            name = next(tokens, "")
            trail.append(_Object(join("", token, name), "pathItem", "paths", name))
            continue
        if last.kind == "callback":
            trail.append(_Object(join(last.pointer, token), "pathItem", "", token))
            continue
        if token not in FIELDS[last.kind]:
            return []
        shape, kind = FIELDS[last.kind][token]
        if shape == SINGLE:
            trail.append(_Object(join(last.pointer, token), kind, token, token))
        else:
            name = next(tokens, "")
            trail.append(_Object(join(last.pointer, token, name), kind, token, name))
    return trail


def _place_to_cut(root: Node, trail: list[_Object], removals: Mapping[str, None]) -> tuple[str, str | None] | None:
    """Return the innermost place on the way that can be left out and what it is called; None when there is none."""
    for outer, inner in zip(reversed(trail[:-1]), reversed(trail), strict=False):
        if outer.kind == "components":
            return inner.pointer, f"the component {inner.key!r}"
        if inner.kind == "operation":
            return inner.pointer, _label_operation(trail)
        if inner.kind == "pathItem":
            return inner.pointer, f"the path {inner.key!r}"
        if outer.kind == "schema" and inner.field in _NAMED_PARTS:
            return inner.pointer, f"the property {inner.key!r}"
        if outer.kind == "schema" and inner.field in _VARIANTS and _has_others(root, outer, inner, removals):
            return inner.pointer, f"a member of {inner.field!r}"
        if inner.kind in _EXTRAS:
            return inner.pointer, f"the {inner.kind} {inner.key!r}"
        if inner.kind == "response" and inner.key[:1] in "345":
            return inner.pointer, f"the response {inner.key} of {_label_operation(trail)}"
    return None


def _label_operation(trail: list[_Object]) -> str:
    parts = [part.key for part in trail if part.kind in ("pathItem", "operation")]
    return f"{parts[-1].upper()} {parts[-2]}" if len(parts) > 1 else "an operation"


def _has_others(root: Node, outer: _Object, inner: _Object, removals: Mapping[str, None]) -> bool:
    members = lookup(root, split(join(outer.pointer, inner.field)))
    lost = sum(place.startswith(join(outer.pointer, inner.field) + "/") for place in removals)
    return len(members) - lost > 1


def _is_within(pointer: str, place: str) -> bool:
    return pointer == place or pointer.startswith(place + "/")


def _order(pointer: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(token) if token.isdigit() else -1, token) for token in split(pointer))


def _remove(root: Node, place: str) -> None:
    *path, last = split(place)
    try:
        holder = lookup(root, path)
    except KeyError:
        return  # what is around it has gone as well
    if is_list(holder):
        del holder[int(last)]
    else:
        holder.pop(last, None)
    if path[-1:] == ["properties"]:
        owner = lookup(root, path[:-1])
        required: Any = owner.get("required")
        if is_list(required) and last in required:
            owner["required"] = [name for name in required if name != last]
