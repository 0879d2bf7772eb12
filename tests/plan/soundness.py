"""Whether a plan is sound: what emitting, importing and type checking rely on and no type of the IR can say."""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Iterable, Iterator

from sdkwright.ir import AliasDef, Method, ObjectDef, Ref, Resource, Sample, Sdk, Type, TypeModule, resource_classes
from sdkwright.plan.cycles import components
from sdkwright.plan.type_graph import imports, references


def check(sdk: Sdk) -> list[str]:
    """What is wrong with a plan, one line each; empty when it is sound."""
    return [*_modules(sdk), *_references(sdk), *_resources(sdk), *_client(sdk)]


# -- types -------------------------------------------------------------------------------------------------------------


def _modules(sdk: Sdk) -> Iterator[str]:
    paths = [module.path for module in sdk.types]
    yield from _twice("types module", (path.lower() for path in paths))
    folders = {"/".join(path.split("/")[:end]) for path in paths for end in range(1, path.count("/") + 1)}
    for path in paths:
        if path in folders:
            yield f"{path} is a module and a folder"
        for part in path.split("/"):
            yield from _is_name(part, f"the path {path}")
    classes: dict[tuple[str, str], list[str]] = {}
    for module in sdk.types:
        classes.setdefault((module.path.rpartition("/")[0], module.main), []).append(module.path)
    for (folder, name), where in classes.items():
        if len(where) > 1:
            yield f"{folder} exports {name} from {', '.join(where)}"
    for module in sdk.types:
        yield from _module(module)


def _module(module: TypeModule) -> Iterator[str]:
    names = [definition.name for definition in module.definitions]
    yield from _twice(f"definition in {module.path}", names)
    yield from _twice(f"export of {module.path}", module.exports)
    if set(names) != set(module.exports):
        yield f"{module.path} exports {sorted(set(module.exports) ^ set(names))} or defines them, not both"
    if module.exports[:1] != (module.main,):
        yield f"{module.path} does not export its main {module.main} first"
    for entry in module.definitions:
        yield from _is_name(entry.name, module.path)
        if isinstance(entry, ObjectDef):
            yield from _twice(f"field of {module.path}:{entry.name}", (field.name for field in entry.fields))
            wires = (f"{field.location or ''} {field.wire}".strip() for field in entry.fields)
            yield from _twice(f"wire name of {module.path}:{entry.name}", wires)
            for field in entry.fields:
                yield from _is_name(field.name, f"{module.path}:{entry.name}")


def _list_references(module: TypeModule) -> Iterator[Ref]:
    for definition in module.definitions:
        if isinstance(definition, AliasDef):
            yield from references(definition.type)
            continue
        for field in definition.fields:
            yield from references(field.type)
        if definition.extra is not None:
            yield from references(definition.extra)
        if definition.base is not None:
            yield definition.base


def _references(sdk: Sdk) -> Iterator[str]:
    definitions = {Ref(module.path, definition.name) for module in sdk.types for definition in module.definitions}
    for module in sdk.types:
        for ref in _list_references(module):
            if ref not in definitions:
                yield f"{module.path} refers to {ref.name} in {ref.module}, which is not there"
    for webhook in (*sdk.webhooks, *(webhook for resource in _below(sdk.resources) for webhook in resource.webhooks)):
        for ref in references(webhook.event):
            if ref not in definitions:
                yield f"{webhook.name} refers to {ref.name} in {ref.module}, which is not there"
    for where, method in _methods(sdk):
        for ref in _used_by(method):
            if ref not in definitions:
                yield f"{where} refers to {ref.name} in {ref.module}, which is not there"
    graph = {module.path: sorted(imports(module)) for module in sdk.types}
    group = components(graph)
    for module in sdk.types:
        cyclic = {path for path in graph[module.path] if group.get(path) == group[module.path]}
        if cyclic != set(module.late):
            yield f"{module.path} imports {sorted(cyclic ^ set(module.late))} late or early, the wrong way round"
        bases = {
            definition.base.module
            for definition in module.definitions
            if isinstance(definition, ObjectDef) and definition.base is not None
        }
        for path in sorted(bases & set(module.late)):
            yield f"{module.path} inherits from {path}, which imports it back"
    for scheme in sdk.pages:
        for nested in scheme.nested:
            yield from _module_names(nested)


def _module_names(module: TypeModule) -> Iterator[str]:
    yield from _twice(f"definition in {module.path}", (definition.name for definition in module.definitions))


def _used_by(method: Method) -> Iterator[Ref]:
    kinds: list[Type] = [param.type for param in method.params]
    kinds.append(method.response.type)
    if method.streaming is not None:
        kinds.append(method.streaming.event)
    for kind in kinds:
        yield from references(kind)
    if method.params_type is not None:
        yield method.params_type


# -- methods -----------------------------------------------------------------------------------------------------------


def _methods(sdk: Sdk) -> Iterator[tuple[str, Method]]:
    def below(resources: Iterable[Resource]) -> Iterator[tuple[str, Method]]:
        for resource in resources:
            for method in resource.methods:
                yield f"{'.'.join(resource.path)}.{method.name}", method
            yield from below(resource.subresources)

    for method in sdk.methods:
        yield method.name, method
    yield from below(sdk.resources)


def _resources(sdk: Sdk) -> Iterator[str]:
    everything = list(_below(sdk.resources))
    modules = [resource.module for resource in everything]
    yield from _twice("resource module", (path.lower() for path in modules))
    packages = {resource.module.rpartition("/")[0] for resource in everything if resource.is_package}
    for path in modules:
        if path in packages:
            yield f"{path} is a module and a package"
    for where, children in [
        ("the client", sdk.resources),
        *((".".join(resource.path), resource.subresources) for resource in everything),
    ]:
        yield from _twice(f"resource of {where}", (child.path[-1] for child in children))
        yield from _twice(
            f"resource class of {where}", (name for child in children for name in resource_classes(child.class_name))
        )
    for resource in everything:
        where = ".".join(resource.path)
        for part in (*resource.path, resource.class_name):
            yield from _is_name(part, where)
        names = [method.name for method in resource.methods] + [child.path[-1] for child in resource.subresources]
        yield from _twice(f"attribute of {where}", names)
        for child in resource.subresources:
            if set(resource_classes(child.class_name)) & set(resource_classes(resource.class_name)):
                yield f"{where} and {'.'.join(child.path)} are both {resource.class_name}"
    for where, method in _methods(sdk):
        yield from _method(where, method)


def _below(resources: Iterable[Resource]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        yield from _below(resource.subresources)


def _method(where: str, method: Method) -> Iterator[str]:
    yield from _is_name(method.name, where)
    names = [param.name for param in method.params]
    yield from _twice(f"argument of {where}", names)
    tail = {"self", "extra_headers", "extra_query", "extra_body", "timeout"}
    if method.idempotent:
        tail.add("idempotency_key")
    for name in names:
        yield from _is_name(name, where)
        if name in tail:
            yield f"{where} has an argument {name}, which all methods have already"
    positional = [param.positional for param in method.params]
    if positional != sorted(positional, reverse=True):
        yield f"{where} has positional arguments after others"
    optional = [not param.required for param in method.params]
    if optional != sorted(optional):
        yield f"{where} has required arguments after optional ones"
    for template in _templates(method.path):
        if not any(param.location == "path" and param.wire == template for param in method.params):
            yield f"{where} has no argument for {{{template}}}"
    if "#" in method.path:
        yield f"{where} has more than a path: {method.path}"
    for overload in method.overloads:
        for name in (*overload.required, *overload.optional):
            if name not in names:
                yield f"{where} has an overload with {name}, which is no argument"
    for argument in method.params:
        yield from _sample(argument.sample, f"{where}({argument.name})")
        if argument.full_sample is not None:
            yield from _sample(argument.full_sample, f"{where}({argument.name})")


def _templates(path: str) -> list[str]:
    return [part.split("}")[0] for part in path.split("{")[1:]]


def _sample(sample: Sample, where: str) -> Iterator[str]:
    if sample.kind == "dict" and len(sample.keys) != len(sample.items):
        yield f"{where} has a sample with keys that have no values"
    yield from _twice(f"key of a sample of {where}", sample.keys)
    for item in sample.items:
        yield from _sample(item, where)


# -- the client --------------------------------------------------------------------------------------------------------


def _client(sdk: Sdk) -> Iterator[str]:
    for name in (sdk.client_class, sdk.error_class, sdk.metadata.package):
        yield from _is_name(name, "the client")
    names = [resource.path[-1] for resource in sdk.resources] + [method.name for method in sdk.methods]
    names += [option.name for option in sdk.options]
    yield from _twice("attribute of the client", names)
    yield from _twice("page class", (page.class_name for page in sdk.pages))
    yield from _twice("environment", (environment.name for environment in sdk.environments))
    options = {option.name for option in sdk.options}
    for auth in sdk.auth:
        for _, option in auth.options:
            if option not in options:
                yield f"the scheme {auth.name} is fed by {option}, which is no option"


def _is_name(name: str, where: str) -> Iterator[str]:
    if not name.isidentifier() or keyword.iskeyword(name):
        yield f"{name!r} is no Python name ({where})"


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, count in Counter(names).items():
        if count > 1:
            yield f"{what} {name} is there {count} times"
