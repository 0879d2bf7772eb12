"""Methods that are others under a second name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sdkwright.config import Config, MethodConfig, applies_to_python
from sdkwright.errors import InputError, Problem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe
from sdkwright.plan.config_tree import ConfigPath, Node, walk_resources
from sdkwright.plan.methods import BuiltMethod, deprecation_message

_Built = Mapping[ConfigPath, Iterable[BuiltMethod]]


def build_aliases(config: Config, names: Names, built: _Built) -> tuple[tuple[ConfigPath, BuiltMethod], ...]:
    """Return each alias with the config path of its resource; it shares the types of the method it stands for.

    Raises InputError for aliases of methods that do not exist.
    """
    aliases: list[tuple[ConfigPath, BuiltMethod]] = []
    problems: list[Problem] = []
    for node in walk_resources(config):
        for key, settings in node.settings.methods.items():
            if settings.type != "alias" or not applies_to_python(settings):
                continue
            target = _find_target(names, node, settings, built)
            if target is None:
                message = f"the method {node.dotted}.{key} is an alias of one that does not exist: {settings.to}"
                hint = "name a method of this resource, or resource.method"
                place = node.pointer("methods", key)
                problems.append(Problem("error", config.file, place, settings.line, message, hint))
                continue
            own = settings.deprecated
            method = replace(
                target.method,
                name=safe(names.snake(key)),
                doc=(settings.description or target.method.doc).strip(),
                deprecated=target.method.deprecated if own is None else deprecation_message(own),
            )
            aliases.append((node.path, BuiltMethod(method, (), None)))
    if problems:
        raise InputError(problems)
    return tuple(aliases)


def _find_target(names: Names, node: Node, settings: MethodConfig, built: _Built) -> BuiltMethod | None:
    *path, wanted = (settings.to or "").split(".")
    name = safe(names.snake(wanted))
    return next((found for found in built.get(tuple(path) or node.path, ()) if found.method.name == name), None)
