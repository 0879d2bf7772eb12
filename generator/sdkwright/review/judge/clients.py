"""The options of the client, and the variables that they are read from."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.judge.signatures import param_rows
from sdkwright.review.model import Change
from sdkwright.review.surface.facts import Body, Function, Signature

_WIRE_ONLY = {"base_url"}
"""Options whose default is part of the request, not of what code has to write."""


def client_rows(context: Context) -> Iterator[Change]:
    """Return what changed for code that makes a client."""
    old, new = context.old_tree, context.new_tree
    if old.client is None or new.client is None:
        return
    before, after = old.client.methods.get("__init__"), new.client.methods.get("__init__")
    if before is None or after is None:
        return
    name = old.client.path.rpartition(".")[2]
    place = Place(name, "option", client=context.old_client)
    variables = old.options.environment, new.options.environment  # what an option is called outside of the code
    required_options = old.options.required_options, new.options.required_options
    yield from param_rows(context, place, _signature(before), _signature(after), variables, required_options)
    yield from _default_rows(place, old.options, new.options)
    yield from _environment_rows(context, place, old.options, new.options, _names(after))


def _signature(function: Function) -> Signature:
    return function.signatures[0]


def _names(function: Function) -> frozenset[str]:
    return frozenset(param.name for param in _signature(function).params)


def _default_rows(place: Place, old: Body, new: Body) -> Iterator[Change]:
    """Yield defaults that the constructor's code gives."""
    for option in old.defaults.keys() & new.defaults.keys() - _WIRE_ONLY:
        before, after = old.defaults[option], new.defaults[option]
        if before != after:
            yield change(
                "param-default-changed",
                place,
                f"{option} = {before}",
                f"{option} = {after}",
                name=f"{place.name}({option})",
                member=option,
                detail=f"`{after}`",
            )


def _environment_rows(
    context: Context, place: Place, old: Body, new: Body, options: Collection[str]
) -> Iterator[Change]:
    """Yield variables that are no longer read, but for those of options that are gone or renamed themselves."""
    for option, variable in sorted(old.environment.items()):
        other = new.environment.get(option)
        if other != variable and option in options:
            subject = subject_of(place, option, surface=context.old)
            yield change(
                "option-environment-changed",
                place,
                variable,
                other,
                name=f"{place.name}({option})",
                member=option,
                detail=f"`{variable}`",
                subject=subject,
            )
