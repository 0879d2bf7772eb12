"""Methods that are others under a second name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sdkwright.config import MethodConfig, applies_to_python
from sdkwright.errors import InputError, Problem
from sdkwright.naming.reserved import safe
from sdkwright.plan.context import Context
from sdkwright.plan.methods import Built

if TYPE_CHECKING:
    from sdkwright.plan.resources import Node

_Path = tuple[str, ...]


def aliases(
    context: Context, nodes: Iterable[Node], built: Mapping[_Path, Iterable[Built]]
) -> tuple[tuple[_Path, Built], ...]:
    """Each alias with the config path of its resource; it shares the types of the method it stands for.

    Raises InputError for aliases of methods that do not exist.
    """
    found: list[tuple[_Path, Built]] = []
    problems: list[Problem] = []
    for node in nodes:
        for key, settings in node.settings.methods.items():
            if settings.type != "alias" or not applies_to_python(settings):
                continue
            target = _target(context, node, settings, built)
            if target is None:
                message = f"the method {node.dotted}.{key} is an alias of one that does not exist: {settings.to}"
                hint = "name a method of this resource, or resource.method"
                place = node.pointer("methods", key)
                problems.append(Problem("error", context.config.file, place, settings.line, message, hint))
                continue
            said = settings.deprecated
            method = replace(
                target.method,
                name=safe(context.names.snake(key)),
                doc=(settings.description or target.method.doc).strip(),
                deprecated=target.method.deprecated if said is None else deprecation_message(said),
            )
            found.append((node.path, Built(method, (), None)))
    if problems:
        raise InputError(problems)
    return tuple(found)


def _target(
    context: Context, node: Node, settings: MethodConfig, built: Mapping[_Path, Iterable[Built]]
) -> Built | None:
    *path, wanted = (settings.to or "").split(".")
    name = safe(context.names.snake(wanted))
    return next((one for one in built.get(tuple(path) or node.path, ()) if one.method.name == name), None)


def deprecation_message(said: bool | str) -> str | None:
    """What callers of something deprecated are told; None when it is not deprecated after all."""
    return said if isinstance(said, str) else "deprecated" if said else None
