"""Methods that are others under a second name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sdkwright.config import Config, MethodConfig, applies_to_python
from sdkwright.errors import InputError, Problem
from sdkwright.ir import AliasDef, Ref, TypeModule
from sdkwright.naming.file_names import file_stem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe_attribute, safe_class
from sdkwright.plan.config_tree import CLIENT, ConfigPath, Node, types_folder, walk_resources
from sdkwright.plan.methods import BuiltMethod, deprecation_message
from sdkwright.plan.module_names import ModuleNames

_Methods = Mapping[ConfigPath, Iterable[BuiltMethod]]


def build_aliases(
    config: Config, names: Names, methods: _Methods, reserved: ModuleNames
) -> tuple[tuple[ConfigPath, BuiltMethod], ...]:
    """Return each alias with the config path of its resource; it shares the types of the method it stands for.

    The class of its arguments can be imported under the name that belongs to the alias, too.

    Raises InputError for aliases of methods that do not exist.
    """
    aliases: list[tuple[ConfigPath, BuiltMethod]] = []
    problems: list[Problem] = []
    for node in walk_resources(config):
        for key, settings in node.settings.methods.items():
            if settings.type != "alias" or not applies_to_python(settings):
                continue
            target = _find_target(names, node, settings, methods)
            if target is None:
                message = f"the method {node.dotted}.{key} is an alias of one that does not exist: {settings.to}"
                hint = "name a method of this resource, or resource.method"
                place = node.pointer("methods", key)
                problems.append(Problem("error", config.file, place, settings.line, message, hint))
                continue
            own = settings.deprecated
            method = replace(
                target.method,
                name=safe_attribute(names.snake(key)),
                doc=(settings.description or target.method.doc).strip(),
                deprecated=(
                    target.method.deprecated
                    if own is None
                    else deprecation_message(own, f"{node.dotted}.{key} is deprecated: use {settings.to}.")
                ),
            )
            aliases.append((node.path, BuiltMethod(method, _params_alias(names, node, key, target, reserved), None)))
    if problems:
        raise InputError(problems)
    return tuple(aliases)


def _find_target(names: Names, node: Node, settings: MethodConfig, methods: _Methods) -> BuiltMethod | None:
    *path, method_name = (settings.to or "").split(".")
    name = safe_attribute(names.snake(method_name))
    return next((entry for entry in methods.get(tuple(path) or node.path, ()) if entry.method.name == name), None)


def _params_alias(
    names: Names, node: Node, key: str, target: BuiltMethod, reserved: ModuleNames
) -> tuple[TypeModule, ...]:
    """Return the module of the arguments' class under the alias's name, none where there is no class or no such name."""
    params = target.method.params_type
    words = "client" if node.path[0] == CLIENT else names.singular(node.path[-1])
    stem = safe_class(names.pascal(words) + names.pascal(key))
    ref = Ref(f"{types_folder(names, node)}/{file_stem(f'{words}_{names.snake(key)}_params')}", f"{stem}Params")
    if params is None or not reserved.are_free((ref,)):
        return ()
    reserved.reserve((ref,))
    alias = AliasDef(ref.name, params)
    return (TypeModule(ref.module, "params", ref.name, (alias,), (ref.name,), source=target.method.source),)
