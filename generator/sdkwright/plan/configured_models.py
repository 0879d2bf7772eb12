"""The models that the config names, with the schemas they stand for."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.config import Config, ModelConfig, applies_to_python
from sdkwright.errors import InputError, Problem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe, safe_class
from sdkwright.plan.config_tree import SHARED, Node, types_folder, walk_resources
from sdkwright.plan.models import Lookup, Model, is_one_module
from sdkwright.schema.keywords import as_schema
from sdkwright.schema.view import SchemaView

_Entries = Mapping[str, tuple[Node, str, ModelConfig]]


def collect_models(config: Config, names: Names, document: Lookup, view: SchemaView) -> tuple[Model, ...]:
    """Return every configured model.  Raises InputError when a pointer or an alias leads nowhere."""
    entries = {
        f"{node.dotted}.{key}": (node, key, model)
        for node in walk_resources(config)
        for key, model in node.settings.models.items()
        if applies_to_python(model)
    }
    models: list[Model] = []
    problems: list[Problem] = []
    for dotted, (node, key, model) in entries.items():
        target = None if model.pointer else _find_target(entries, node, model)
        pointer = model.pointer if target is None else entries[target][2].pointer
        if not _exists(document, pointer):
            what = f"names a schema that does not exist: {pointer}"
            message = f"the model {dotted} {what if pointer else f'is an alias of one that does not exist: {model.to}'}"
            hint = "check the spelling, or remove the model"
            problems.append(Problem("error", config.file, node.pointer("models", key), model.line, message, hint))
            continue
        models.append(
            Model(
                pointer=pointer,
                dotted=dotted,
                name=safe(names.snake(key)),
                class_name=safe_class(names.pascal(key)),
                folder=types_folder(names, node),
                shared=node.path[0] == SHARED,
                one_module=is_one_module(as_schema(view.resolve({"$ref": pointer})[1])),
                params_suffix=not model.no_params_suffix,
                wants_twin=bool(model.param_model),
                twin=_name_twin(names, model),
                stands_for=target,
            )
        )
    if problems:
        raise InputError(tuple(problems))
    return tuple(models)


def _name_twin(names: Names, model: ModelConfig) -> tuple[str, str] | None:
    name = model.param_model
    return (safe(names.snake(name)), safe_class(names.pascal(name))) if isinstance(name, str) else None


def _exists(document: Lookup, pointer: str) -> bool:
    try:
        return bool(pointer) and document.get(pointer) is not None
    except KeyError:
        return False


def _find_target(entries: _Entries, node: Node, model: ModelConfig) -> str | None:
    """Return the place of the model with a schema that an alias stands for, through other aliases, if there is one."""
    home, visited = node, set[str]()
    while model.to and model.to not in visited:
        visited.add(model.to)
        place = next((dotted for dotted in (f"{home.dotted}.{model.to}", model.to) if dotted in entries), None)
        if place is None:
            return None
        home, _, model = entries[place]
        if model.pointer:
            return place
    return None
