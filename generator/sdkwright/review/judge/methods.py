"""The methods of the client and its resources: which there are, what they take and what they answer."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sdkwright.review.judge.answers import result_rows
from sdkwright.review.judge.attributes import attribute_rows
from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.judge.overloads import overload_rows
from sdkwright.review.judge.signatures import Modes, modes_of
from sdkwright.review.judge.words import doc_rows
from sdkwright.review.model import Change, Subject, WireChange
from sdkwright.review.surface.facts import Field, Function, Signature
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.tree import CLIENT_MODULE, Method, Tree
from sdkwright.review.surface.uses import Uses

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Moves:
    """Which old methods and resources are new ones under another name."""

    methods: Mapping[str, str]
    resources: Mapping[str, str]


def method_rows(context: Context) -> Iterator[Change]:
    """Return what changed for code that calls methods of the client."""
    old, new = context.old_tree, context.new_tree
    moves = find_method_moves(old, new)
    removals = _tops(old.resources.keys() - new.resources.keys())
    come = _tops(new.resources.keys() - old.resources.keys())
    for resource in sorted(removals):
        yield _resource_gone(context, resource, moves.resources.get(resource))
    for resource in sorted(come - set(moves.resources.values())):
        calls = [call for call in new.methods if call.startswith(f"{resource}.")]
        place = Place(f"client.{resource}", "resource", _operations(new, calls), call=resource)
        yield change("resource-added", place, None, f"client.{resource}", detail=_listing(calls))
    yield from attribute_rows(context, removals)
    for call, method in old.methods.items():
        place = method_place(context, method)
        other = new.methods.get(call)
        if other is None and not _below(call, removals):
            yield _method_gone(context, method, moves.methods.get(call))
        other = other or new.methods.get(moves.methods.get(call, ""))
        if other is not None:
            yield from _method_changes(context, place, method, other)
    for call, method in new.methods.items():
        if call not in old.methods and call not in moves.methods.values() and not _below(call, come):
            place = Place(f"client.{call}", "method", method.operation, call=call)
            yield change("method-added", place, None, f"client.{call}(…)")


def method_place(context: Context, method: Method) -> Place:
    """Return the place of an old method."""
    signature = modes_of(method.function).example()
    return Place(
        f"client.{method.call}",
        "method",
        method.operation,
        client=context.old_client,
        call=method.call,
        signature=signature,
    )


def find_method_moves(old: Tree, new: Tree) -> Moves:
    """Return the methods and resources that have another name for the same operations."""
    keys = {_key(method) for method in old.methods.values() if method.call in new.methods}
    free: dict[str, str] = {}
    for method in new.methods.values():
        if method.call not in old.methods and method.operation and _key(method) not in keys:
            free.setdefault(_key(method), method.call)
    methods = {
        call: free[_key(method)]
        for call, method in old.methods.items()
        if call not in new.methods and _key(method) in free
    }
    resources: dict[str, str] = {}
    for resource in _tops(old.resources.keys() - new.resources.keys()):
        calls = [call for call in old.methods if call.startswith(f"{resource}.")]
        targets = {_moved(call, methods.get(call), resource) for call in calls if old.methods[call].operation}
        target = next(iter(targets), None)
        if len(targets) != 1 or target is None or target in old.resources:
            continue
        others = {call: target + call[len(resource) :] for call in calls if not old.methods[call].operation}
        if new.methods.keys() >= set(others.values()):  # written by hand, they are known by their names alone
            resources[resource] = target
            methods |= others
    return Moves(methods, resources)


def _key(method: Method) -> str:
    return _without_names(method.operation or "")


def _moved(call: str, other: str | None, resource: str) -> str | None:
    """Return the resource that a method's new name gives for an old one.

    None unless only the resource's name changed.
    """
    rest = call[len(resource) :]
    return other[: -len(rest)] if other is not None and other.endswith(rest) else None


def _method_gone(context: Context, method: Method, other: str | None) -> Change:
    place = method_place(context, method)
    subject = subject_of(place, surface=context.old)
    if other is None:
        return change("method-removed", place, f"{place.name}(…)", None, subject=subject)
    return change(
        "method-renamed", place, f"{place.name}(…)", f"client.{other}(…)", detail=f"`client.{other}`", subject=subject
    )


def _resource_gone(context: Context, resource: str, other: str | None) -> Change:
    calls = [call for call in context.old_tree.methods if call.startswith(f"{resource}.")]
    subject = Subject("resource", client=context.old_client, call=resource)
    place = Place(f"client.{resource}", "resource", _operations(context.old_tree, calls))
    if other is None:
        return change("resource-removed", place, place.name, None, detail=_listing(calls), subject=subject)
    return change("resource-renamed", place, place.name, f"client.{other}", detail=f"`client.{other}`", subject=subject)


def _method_changes(context: Context, place: Place, old: Method, new: Method) -> Iterator[Change]:
    yield from function_rows(context, place, old.function, new.function, _wires(context, old, new))
    yield from doc_rows(place, old.function.doc, new.function.doc)


def function_rows(
    context: Context,
    place: Place,
    old: Function,
    new: Function,
    wires: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
) -> Iterator[Change]:
    """Return what changed for calls of a function, and for their results."""
    before, after = modes_of(old), modes_of(new)
    rows: dict[tuple[str, str, str | None, str | None], Change] = {}
    param_place = _as_kind(place)
    for earlier, later in _overload_pairs(before, after):
        for row in overload_rows(context, param_place, earlier, later, wires):
            rows.setdefault((row.id, row.name, row.old, row.new), row)
    yield from rows.values()
    yield from result_rows(context, place, before, after)
    if new.deprecated is not None and old.deprecated is None:
        yield change("method-deprecated", place, None, new.deprecated, detail=_sentence(new.deprecated))
    elif old.deprecated is not None and new.deprecated is None:
        yield change("method-undeprecated", place, old.deprecated, None)


def _overload_pairs(old: Modes, new: Modes) -> Iterator[tuple[Sequence[Signature], Sequence[Signature]]]:
    """Yield the overloads to compare: of one mode where both sides have it, else the only ones there are."""
    pairs = [(old.plain_overloads, new.plain_overloads), (old.stream_overloads, new.stream_overloads)]
    both = [(earlier, later) for earlier, later in pairs if earlier and later]
    yield from both or [(old.plain_overloads or old.stream_overloads, new.plain_overloads or new.stream_overloads)]


def _as_kind(place: Place) -> Place:
    return Place(place.name, "param", place.operation, place.path, place.client, place.call, place.method)


def _wires(context: Context, old: Method, new: Method) -> tuple[dict[str, str], dict[str, str]]:
    return _wire_names(context.old_uses, old.call), _wire_names(context.new_uses, new.call)


def _wire_names(uses: Uses, call: str) -> dict[str, str]:
    """Return the names that the request gives to a method's arguments."""
    return {
        name: key.alias or name for cls in uses.params_class(call) for name, key in uses.surface.fields(cls).items()
    }


def wire_changes(context: Context) -> Iterator[WireChange]:
    """Return the methods whose code sends another request: verb, path or media types."""
    for call, method in context.old_tree.methods.items():
        other = context.new_tree.methods.get(call)
        if other is not None and method.function.body.verb and other.function.body.verb:
            before, after = _request(method), _request(other)
            if _without_names(before) != _without_names(after):
                yield WireChange(f"client.{call}", before, after)
    old, new = (tree.options.defaults.get("base_url") for tree in (context.old_tree, context.new_tree))
    if old is not None and new is not None and old != new:
        yield WireChange("client", f"base_url = {old}", f"base_url = {new}")
    yield from _environment_changes(context)


def _environment_changes(context: Context) -> Iterator[WireChange]:
    """Yield the environments of both clients whose address is another."""
    client = context.old_client.rpartition(".")[2]
    before, after = _addresses(context.old), _addresses(context.new)
    for name in before.keys() & after.keys():
        if before[name] != after[name]:
            yield WireChange(f'{client}(environment="{name}")', before[name], after[name])


def _addresses(surface: Surface) -> Mapping[str, str]:
    table = surface.find(f"{CLIENT_MODULE}.ENVIRONMENTS")
    text = table.default if isinstance(table, Field) else None
    try:
        value: object = ast.literal_eval(text or "{}")
    except ValueError:  # an address that the code computes
        return {}
    entries = cast("dict[object, object]", value) if isinstance(value, dict) else {}
    return {str(name): str(address) for name, address in entries.items()}


def _request(method: Method) -> str:
    return "\n".join([method.operation or "", *method.function.body.media])


def _without_names(request: str) -> str:
    """Return a request whose path does not say what its parameters are called, which is not sent."""
    return _PLACEHOLDER.sub("{}", request)


def _tops(resources: Iterable[str]) -> set[str]:
    """Return the resources that are not within another of them."""
    tops = set(resources)
    return {name for name in tops if not _below(name, tops - {name})}


def _below(call: str, resources: Iterable[str]) -> bool:
    return any(call.startswith(f"{resource}.") for resource in resources)


def _listing(calls: list[str]) -> str:
    names = ", ".join(f"`client.{call}`" for call in calls[:5])
    return f"{names} and {len(calls) - 5} more" if len(calls) > 5 else names


def _operations(tree: Tree, calls: list[str]) -> str | None:
    operations = [operation for call in calls if (operation := tree.methods[call].operation)]
    return ", ".join(dict.fromkeys(operations)) or None


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
