"""A package's facts put together as a document and a config."""

from __future__ import annotations

import ast
import keyword
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sdkwright.naming.names import Names
from tests.peers.rebuild.casings import casings
from tests.peers.rebuild.client import Client, client
from tests.peers.rebuild.listing import Listed, Section, sections
from tests.peers.rebuild.operations import Operations, Place
from tests.peers.rebuild.pages import pages
from tests.peers.rebuild.schemas import Schemas
from tests.peers.rebuild.signatures import Signature, signatures
from tests.peers.rebuild.source import Module, Package
from tests.peers.rebuild.twins import are_twins, merged
from tests.peers.rebuild.webhooks import documented, events, is_receiver, is_unnamed

Schema = dict[str, Any]
_UNSORTED = 0.2


@dataclass
class Rebuilt:
    """The document, the config, and how often what was not to be known."""

    document: Schema
    config: Schema
    lost: Counter[str]


@dataclass
class _Model:
    """A listed type: the resource it belongs to, its key there, and its modules."""

    owner: tuple[str, ...]
    key: str
    response: Module | None
    params: Module | None
    component: str = ""


@dataclass
class _Facts:
    """What api.md says, looked up in the source."""

    package: Package
    names: Names
    sections: list[tuple[tuple[str, ...], Section]]
    places: list[Place] = field(default_factory=list[Place])
    models: list[_Model] = field(default_factory=list[_Model])
    own: set[tuple[str, str]] = field(default_factory=set["tuple[str, str]"])
    received: dict[tuple[str, ...], list[str]] = field(default_factory=dict[tuple[str, ...], list[str]])
    events: list[tuple[Module, str]] = field(default_factory=list["tuple[Module, str]"])
    idempotent: bool = False
    suffix: str = "Resource"
    lost: Counter[str] = field(default_factory=Counter[str])


def rebuild(source: Path, listing: str) -> Rebuilt:
    """The pair of a package whose source folder and api.md these are."""
    package = Package(source)
    tree = package.tree("_client")
    if tree is None:
        raise ValueError("there is no _client.py")
    client_settings = client(tree)
    result = casings(package)
    names = result.names
    facts = _Facts(package, names, list(_with_paths(sections(listing), names, package)))
    _find_methods(facts)
    _find_models(facts)
    schemas = Schemas(package, _name_components(facts), names)
    schemas.lost.update(facts.lost)
    arguments: dict[str, list[set[str]]] = {}
    for place in facts.places:
        returns = place.signature.returns
        if isinstance(returns, ast.Subscript):
            wires = _wires(place)
            arguments.setdefault(ast.unparse(returns.value), []).append(wires)
    schemes = pages(package, schemas, arguments)
    is_sorted = _is_sorted(package)
    operations = Operations(schemas, schemes, facts.own, sorted_fields=is_sorted)
    paths: Schema = {}
    resources: Schema = {}
    for place in facts.places:
        operation, settings = operations.operation(place)
        path, verb = place.listed.path, place.listed.verb
        while verb in paths.get(path, {}):
            path += f"#{'.'.join((*place.listed.resource, place.listed.name))}"
            settings["endpoint"] = f"{verb} {path}"
        paths.setdefault(path, {})[verb] = operation
        _at(resources, place.listed.resource or ("$client",))["methods"][_key(place.listed.name)] = settings
    for owner, received in facts.received.items():
        for name in received:
            _at(resources, owner)["methods"][name] = {"type": "webhook_unwrap"}
    hooks = documented(schemas, facts.events)
    components = _components(facts, schemas, resources)
    _event_models(resources, facts, components)
    _show_use(facts, paths)
    document: Schema = {
        "openapi": "3.1.0",
        "info": {"title": client_settings.name, "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "webhooks": hooks,
        "components": {"schemas": components, "securitySchemes": {"Token": {"type": "http", "scheme": "bearer"}}},
    }
    if client_settings.token is not None:
        document["security"] = [{"Token": []}]
    config = _config(client_settings, source.name, resources, facts, [scheme.settings for scheme in schemes.values()])
    config["settings"] = {} if is_sorted else {"sort_schema_properties": False}
    config["custom_casings"] = result.settings
    return Rebuilt(document, config, schemas.lost)


def _key(name: str) -> str:
    """A method's name in the config: a keyword has no underscore there."""
    bare = name.removesuffix("_")
    return bare if keyword.iskeyword(bare) else name


def _config(settings: Client, package: str, resources: Schema, facts: _Facts, schemes: list[Schema]) -> Schema:
    options = {name: dict(option) for name, option in settings.options.items()}
    if settings.token is not None:
        options[settings.token]["auth"] = {"security_scheme": "Token"}
    config: Schema = {
        "organization": {"name": facts.names.snake(settings.name)},
        "targets": {"python": {"package_name": package, "project_name": package}},
        "client_settings": {"opts": options},
        "resources": resources,
        "pagination": schemes,
        "sdkwright": {"resource_class_suffix": facts.suffix},
    }
    if facts.idempotent:
        config["client_settings"]["idempotency"] = {"header": "Idempotency-Key"}
    if settings.environments:
        config["environments"] = {name: f"https://{name}.example.com" for name in settings.environments}
    return config


def _with_paths(
    listed_sections: list[Section], names: Names, package: Package
) -> list[tuple[tuple[str, ...], Section]]:
    """Each section with the path of its resource: the one its methods have, else its title below the one above."""
    result: list[tuple[tuple[str, ...], Section]] = []
    above: dict[int, tuple[str, ...]] = {0: ()}
    for section in listed_sections:
        parent = above.get(section.depth - 1, ())
        if section.title == "Shared Types":
            path: tuple[str, ...] = ("$shared",)
        elif section.methods:
            path = section.methods[0].resource or ("$client",)
        else:
            path = (*parent, _attribute(section.title, parent, names, package))
        above[section.depth] = path
        result.append((path, section))
    return result


def _attribute(title: str, parent: tuple[str, ...], names: Names, package: Package) -> str:
    """The attribute of a resource without methods: what its parent calls the class with this title, else its snake."""
    module = _resource_module(parent, package) if parent else "_client"
    tree = package.tree(module)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.FunctionDef) and node.returns is not None:
            stem = ast.unparse(node.returns).rpartition(".")[2].strip("'\"")
            if stem in (title, f"{title}Resource"):
                return node.name
    return names.snake(title)


def _resource_module(path: tuple[str, ...], package: Package) -> str:
    base = "/".join(("resources", *path))
    return f"{base}/{path[-1]}" if package.is_package(base) else base


def _find_methods(facts: _Facts) -> None:
    suffixes: Counter[str] = Counter()
    classes: dict[str, tuple[str, dict[str, Signature]]] = {}
    for path, section in facts.sections:
        for listed in section.methods:
            file = _relative(listed.file, facts.package.folder.name)
            if file not in classes:
                tree = facts.package.tree(file)
                classes[file] = signatures(tree) if tree is not None else ("", {})
            name, ways = classes[file]
            module = facts.package.module(file)
            signature = ways.get(listed.name)
            if signature is None or module is None:
                facts.lost["a method that is not in its class"] += 1
                continue
            facts.idempotent |= signature.idempotent
            if listed.resource:
                suffixes["Resource" if name.endswith("Resource") else ""] += 1
            params = (
                facts.package.module(_relative(listed.params, facts.package.folder.name)) if listed.params else None
            )
            resource = listed.resource if listed.resource else ()
            facts.places.append(
                Place(Listed(resource, listed.name, listed.verb, listed.path, file, None), signature, module, params)
            )
        del path
    for path, _ in facts.sections:
        _find_receivers(facts, path)
    facts.suffix = suffixes.most_common(1)[0][0] if suffixes else "Resource"


def _find_receivers(facts: _Facts, path: tuple[str, ...]) -> None:
    file = _resource_module(path, facts.package)
    tree, module = facts.package.tree(file), facts.package.module(file)
    if tree is None or module is None or path[0].startswith("$"):
        return
    for name, signature in signatures(tree)[1].items():
        if is_receiver(name, signature):
            facts.received.setdefault(path, []).append(name)
            payloads = events(facts.package, module, signature)
            facts.events.extend(name for name in payloads if name not in facts.events)
            ends = (
                facts.package.within(module, tuple(ast.unparse(signature.returns).split(".")))
                if signature.returns
                else None
            )
            facts.own |= {(ends[0].path, ends[1])} if ends is not None and ends not in payloads else set()


def _relative(file: str, package: str) -> str:
    return file.partition(f"src/{package}/")[2].removesuffix(".py")


def _find_models(facts: _Facts) -> None:
    returned = _returned(facts)
    imported = _imported_elsewhere(facts.package)
    for path, section in facts.sections:
        for name, origin in section.types:
            folder = "/".join(origin.split(".")[1:])
            init = facts.package.module(folder)
            target = facts.package.find(init, name) if init is not None else None
            if target is None and init is not None:
                target = facts.package.find(init, f"{name}Param")
            if target is None:
                facts.lost["a listed type that is not there"] += 1
                continue
            module, main = target
            if ((module, main) in facts.events and is_unnamed(module)) or (module.path, main) in facts.own:
                continue
            if (module.path, main) in returned and (module.path, main) not in imported:
                facts.own.add((module.path, main))
                continue
            model = _model(facts.package, path, module)
            if all(model.key != other.key or model.owner != other.owner for other in facts.models):
                facts.models.append(model)


def _model(package: Package, owner: tuple[str, ...], module: Module) -> _Model:
    folder, _, base = module.path.rpartition("/")
    if folder in ("types/shared", "types/shared_params"):
        response, params = package.module(f"types/shared/{base}"), package.module(f"types/shared_params/{base}")
        return _Model(("$shared",), base, response, params)
    if base.endswith("_param"):
        plain = package.module(f"{folder}/{base.removesuffix('_param')}")
        if plain is not None and are_twins(plain, module):
            return _Model(owner, base.removesuffix("_param"), plain, module)
        return _Model(owner, base, None, module) if plain else _Model(owner, base.removesuffix("_param"), None, module)
    if module.main in module.classes and module.classes[module.main].typed:
        return _Model(owner, base, None, module)
    other = package.module(f"{folder}/{base}_param")
    return _Model(owner, base, module, other if other is not None and are_twins(module, other) else None)


def _returned(facts: _Facts) -> set[tuple[str, str]]:
    """Main classes named ``<Singular><Method>Response`` that the method so called returns."""
    result: set[tuple[str, str]] = set()
    for place in facts.places:
        folder = "/".join(("types", *place.listed.resource[:-1]))
        nodes = [
            annotation for annotation in (place.signature.returns, place.signature.streams) if annotation is not None
        ]
        for node in nodes:
            for part in ast.walk(node):
                if isinstance(part, ast.Name | ast.Attribute):
                    target = facts.package.within(place.module, tuple(ast.unparse(part).split(".")))
                    if target is not None and _is_own(facts.names, place, target[0].path):
                        result.add((target[0].path, target[1]))
        for module in facts.package.modules(folder):
            if _is_own(facts.names, place, module.path) and module.main in module.aliases:
                result.add((module.path, module.main))
    return result


def _is_own(names: Names, place: Place, path: str) -> bool:
    """Whether a module is named after the method; the resource's name is taken in any singular it may have."""
    words = place.listed.resource[-1] if place.listed.resource else "client"
    folder, _, base = path.rpartition("/")
    stem = base.removesuffix(f"_{place.listed.name}_response")
    homes = {"/".join(("types", *place.listed.resource[:-1])), "/".join(("types", *place.listed.resource))}
    if stem == base or folder not in homes:
        return False
    plurals = {f"{stem}s", f"{stem}es", f"{stem[:-1]}ies", f"{stem[:-1]}ves", f"{stem[:-2]}ices", f"{stem[:-2]}es"}
    return stem == names.singular(words) or words in plurals


def _imported_elsewhere(package: Package) -> set[tuple[str, str]]:
    return {
        target
        for module in package.modules("types")
        for name in module.imports
        if (result := package.find(module, name)) is not None
        and (target := (result[0].path, result[1]))[0] != module.path
    }


def _name_components(facts: _Facts) -> dict[tuple[str, str], str]:
    """The component of each main class; one name for a model and its twin."""
    result: dict[tuple[str, str], str] = {}
    for model in facts.models:
        modules = [side for side in (model.response, model.params) if side is not None]
        name = modules[0].main
        if (
            model.response is None
            and name.endswith("Param")
            and model.key + "_param" == modules[0].path.rpartition("/")[2]
        ):
            name = name.removesuffix("Param")
        while name in result.values():
            name = f"{facts.names.pascal('_'.join(model.owner))}{name}"
        model.component = name
        for module in modules:
            result[module.path, module.main] = name
    return result


def _components(facts: _Facts, schemas: Schemas, resources: Schema) -> Schema:
    result: Schema = {}
    for model in facts.models:
        sides = [schemas.main(side, side.main) if side is not None else None for side in (model.response, model.params)]
        result[model.component] = merged(*sides)
        _at(resources, model.owner)["models"][model.key] = f"#/components/schemas/{model.component}"
    done: set[str] = set()
    while set(schemas.extra) - done:
        for component in sorted(set(schemas.extra) - done):
            done.add(component)
            module, name = schemas.extra[component]
            result[component] = schemas.main(module, name)
            schemas.lost["a type that is not listed"] += 1
            folder, _, key = module.path.removeprefix("types/").rpartition("/")
            owner = ("$shared",) if folder.startswith("shared") else tuple(folder.split("/")) if folder else ()
            owner = owner if owner[:1] == ("$shared",) else _home(facts, owner)
            _at(resources, owner)["models"].setdefault(re.sub("_param$", "", key), f"#/components/schemas/{component}")
    return {**result, **schemas.nested}


def _show_use(facts: _Facts, paths: Schema) -> None:
    """Let every model with a module for requests be used in one, and every one for responses in one.

    Flat bodies do not tell which models they were made of.  A header that the client itself sends is no argument, and
    a second media type no answer, so that neither is seen elsewhere.
    """
    params_models = [_reference(model) for model in facts.models if model.params is not None]
    answered = [_reference(model) for model in facts.models if model.response is not None]
    operations = [operation for item in paths.values() for operation in item.values()]
    if params_models and operations:
        header = {"name": "Authorization", "in": "header", "schema": {"anyOf": params_models}}
        operations[0].setdefault("parameters", []).append(header)
    for operation in operations:
        content = operation["responses"].get("200", {}).get("content", {})
        if answered and "application/json" in content:
            content["text/x-used"] = {"schema": {"anyOf": answered}}
            break


def _reference(model: _Model) -> Schema:
    return {"$ref": f"#/components/schemas/{model.component}"}


def _home(facts: _Facts, folder: tuple[str, ...]) -> tuple[str, ...]:
    """A resource whose types lie in the folder."""
    for path, _ in facts.sections:
        if path[:-1] == folder and path[0] not in ("$shared", "$client"):
            return path
    return ("$client",)


def _event_models(resources: Schema, facts: _Facts, components: Schema) -> None:
    """Events are named by their model's place in the config."""
    dotted = {f"#/components/schemas/{model.component}": ".".join((*model.owner, model.key)) for model in facts.models}

    def below(tree: Schema) -> None:
        for resource in tree.values():
            for method in resource["methods"].values():
                event = method.get("streaming", {}).get("stream_event_model")
                if event is not None:
                    method["streaming"]["stream_event_model"] = dotted.get(event, event)
            below(resource["subresources"])

    del components
    below(resources)


def _at(resources: Schema, path: tuple[str, ...]) -> Schema:
    tree, result = resources, dict[str, Any]()
    for name in path:
        result = tree.setdefault(name, {"models": {}, "methods": {}, "subresources": {}})
        tree = result["subresources"]
    return result


def _wires(place: Place) -> set[str]:
    from tests.peers.rebuild.schemas import alias_of

    module = place.params
    if module is None or module.main not in module.classes:
        return set()
    return {alias_of(member) or member.name for member in module.classes[module.main].members}


def _is_sorted(package: Package) -> bool:
    """Whether fields are in the order of the alphabet, within those that are required and those that are not."""
    good = bad = 0
    for module in package.modules("types"):
        for cls in module.classes.values():
            groups: list[list[str]] = [[], []]
            for member in cls.members:
                groups[member.value is not None].append(member.name)
            for group in groups:
                if len(group) > 3 and not cls.typed:
                    rest = [name for name in group if name != "id"]
                    good, bad = (good + 1, bad) if rest == sorted(rest) else (good, bad + 1)
    return bad <= _UNSORTED * (good + bad)
