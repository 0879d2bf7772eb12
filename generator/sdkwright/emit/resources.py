"""The modules under ``resources/``: one per resource, and the packages that export them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sdkwright.emit.annotations import Annotator, Catalog
from sdkwright.emit.call_body import Call
from sdkwright.emit.calls import call
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.imports import Imports, relative
from sdkwright.emit.quote import Code, identifier, module_path
from sdkwright.emit.signatures import Signatures, method_doc, signatures
from sdkwright.emit.webhooks import ARGUMENTS, webhook_view
from sdkwright.ir import Method, Resource, Sdk, resource_classes


@dataclass(frozen=True)
class MethodView:
    """A method on one side (sync or async), ready to print."""

    name: Code
    signatures: Signatures
    call: Call
    doc: str
    deprecated: str | None
    is_def: bool


@dataclass(frozen=True)
class Child:
    """A subresource as an attribute: its name, what it is for, and its six classes as ``(import, bound name)``."""

    name: Code
    doc: str
    classes: dict[str, tuple[Code, Code]]


@dataclass(frozen=True)
class Side:
    """The sync or the async half of a resource."""

    is_async: bool
    prefix: Code
    class_name: Code
    base: Code
    methods: tuple[MethodView, ...]

    @property
    def looks_like_a_test(self) -> bool:
        """Whether pytest would collect the class where a test imports it, unless the class says otherwise."""
        return self.class_name.startswith("Test")


@dataclass(frozen=True)
class Wrapped:
    """A method in a wrapper class: the function that wraps it and, for binary ones, the response class."""

    name: Code
    function: Code
    response_class: Code | None
    deprecated: bool


@dataclass(frozen=True)
class Wrapper:
    """One of the four classes that give raw responses."""

    prefix: Code
    suffix: Code
    imports: tuple[Code, ...]
    methods: tuple[Wrapped, ...]


def is_shown(resource: Resource) -> bool:
    """Return whether a resource becomes a class: it has methods or webhooks, or a subresource that has."""
    return bool(resource.methods or resource.webhooks) or any(is_shown(child) for child in resource.subresources)


def walk_resources(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    """Yield all resources that become classes, parents first."""
    for resource in resources:
        if is_shown(resource):
            yield resource
            yield from walk_resources(resource.subresources)


def stem(resource: Resource) -> Code:
    """Return the class name as checked source text."""
    return identifier(resource.class_name)


def exported_classes(resource: Resource) -> tuple[Code, ...]:
    """Return the classes that a resource's module exports through its package."""
    return tuple(map(identifier, resource_classes(resource.class_name)))


def members(resource: Resource) -> frozenset[str]:
    """Return names that mean something of their own inside the resource's classes and methods."""
    arguments = {param.name for method in (*resource.methods, *resource.helpers) for param in method.params}
    names = {method.name for method in (*resource.methods, *resource.helpers)} | {
        child.path[-1] for child in resource.subresources
    }
    names |= {webhook.name for webhook in resource.webhooks} | (ARGUMENTS if resource.webhooks else frozenset())
    return frozenset(arguments | names)


def keep_decorators(imports: Imports) -> None:
    """Have decorators go by their own names; arguments called so stand below them."""
    imports.keep_names("typing", "overload")
    imports.keep_names("typing_extensions", "deprecated")
    imports.keep_names("_core/compat", "cached_property")
    imports.keep_names("_core/utils", "required_args")


def method_view(method: Method, annotator: Annotator, *, is_async: bool, on_client: bool = False) -> MethodView:
    """Return one method for one side; what it needs is added to the annotator's imports."""
    if method.deprecated is not None:
        annotator.imports.std("typing_extensions", "deprecated")
    method_signatures = signatures(method, annotator, is_async=is_async)
    if method_signatures.overloads:
        annotator.imports.std("typing", "overload")
    if method_signatures.required:
        annotator.imports.run("_core/utils", "required_args")
    return MethodView(
        name=identifier(method.name),
        signatures=method_signatures,
        call=call(method, annotator, is_async=is_async, on_client=on_client),
        doc=method_doc(method),
        deprecated=method.deprecated,
        is_def=not is_async or method.response.kind == "page" or method.helper == "stream",
    )


def wrapper(
    methods: tuple[Method, ...], imports: Imports, *, raw: bool, is_async: bool, legacy: bool = False
) -> Wrapper:
    """Return the wrapper class for ``methods``; ``imports`` know the module it stands in.

    ``legacy`` raw responses are all of the same class.
    """
    legacy = legacy and raw
    if methods:
        # What an attribute is made of says its type; Final tells type checkers that no other is meant.
        imports.std("typing", "Final")
    names: list[str] = []
    wrapped: list[Wrapped] = []
    prefix = Code("Async" if is_async else "")
    for method in methods:
        is_binary = method.response.kind == "binary" and method.streaming is None and not legacy
        kind = "raw" if raw else "streamed"
        function = identifier(
            f"{'async_' if is_async else ''}to_{'custom_' if is_binary else ''}{kind}_response_wrapper"
        )
        response_class = identifier(f"{prefix}{'' if raw else 'Streamed'}BinaryAPIResponse") if is_binary else None
        names.append(function)
        if response_class is not None:
            names.append(response_class)
        wrapped.append(Wrapped(identifier(method.name), function, response_class, method.deprecated is not None))
    source = relative(imports.module, "_legacy_response" if legacy else "_response")
    lines = (import_line(source, names, 8),) if names else ()
    suffix = Code("WithRawResponse" if raw else "WithStreamingResponse")
    return Wrapper(prefix, suffix, lines, tuple(wrapped))


def child_view(resource: Resource, imports: Imports) -> Child:
    """Return a resource as an attribute of what holds it.

    The classes are imported for annotations and where they are made.
    """
    name, classes = stem(resource), dict[str, tuple[Code, Code]]()
    for class_name in exported_classes(resource):
        imports.typed(resource.module, class_name)
        line, bound = imports.here(resource.module, class_name)
        classes[class_name.replace(name, "", 1)] = line, identifier(bound)
    return Child(identifier(resource.path[-1]), resource.doc, classes)


def resource_view(resource: Resource, catalog: Catalog) -> dict[str, object]:
    """Return all that the template of a resource module prints."""
    name = stem(resource)
    imports = Imports(resource.module, avoid=members(resource))
    keep_decorators(imports)
    imports.define(*exported_classes(resource))
    children = tuple(child for child in resource.subresources if is_shown(child))
    annotator = Annotator(catalog, imports)
    sides: list[Side] = []
    for is_async in (False, True):
        base = imports.run("_core/resource", "AsyncAPIResource" if is_async else "SyncAPIResource")
        views = tuple(
            method_view(method, annotator, is_async=is_async) for method in (*resource.methods, *resource.helpers)
        )
        prefix = Code("Async" if is_async else "")
        sides.append(Side(is_async, prefix, identifier(prefix + name), identifier(base), views))
    imports.run("_core/compat", "cached_property")
    wrapped_methods = (*resource.methods, *(helper for helper in resource.helpers if helper.helper == "parse"))
    wrappers = [
        wrapper(wrapped_methods, imports, raw=raw, is_async=is_async, legacy=catalog.legacy_responses)
        for raw in (True, False)
        for is_async in (False, True)
    ]
    child_views = [child_view(child, imports) for child in children]
    received = [webhook_view(webhook, annotator) for webhook in resource.webhooks]
    return {
        "resource": resource,
        "stem": name,
        "variable": identifier(resource.path[-1]),
        "sides": sides,
        "wrappers": wrappers,
        "children": child_views,
        "webhooks": received,
        "imports": imports.render(),
    }


class ModuleExports(NamedTuple):
    """The exports of a package under ``resources`` from one of its modules."""

    module: Code
    stem: Code
    """What the names of the classes have in common."""
    classes: tuple[Code, ...]


def package_exports(sdk: Sdk) -> dict[str, tuple[ModuleExports, ...]]:
    """Return for each package under ``resources`` what it exports, in its order."""
    packages = {
        "resources": tuple(_module_exports("resources", resource) for resource in sdk.resources if is_shown(resource))
    }
    for resource in _packages(sdk.resources):
        folder = resource.module.rpartition("/")[0]
        parts = [child for child in (*resource.subresources, resource) if is_shown(child)]
        packages[folder] = tuple(_module_exports(folder, part) for part in parts)
    return packages


def _module_exports(folder: str, resource: Resource) -> ModuleExports:
    return ModuleExports(_below(folder, resource), stem(resource), exported_classes(resource))


def _packages(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    """Yield resources that are packages; one that stands alone is one even with nothing to call in it."""
    for resource in resources:
        if resource.is_package and (is_shown(resource) or _stands_alone(resource)):
            yield resource
            yield from _packages(resource.subresources)


def _stands_alone(resource: Resource) -> bool:
    below = resource.subresources
    return any(_stands_alone(child) for child in below) if below else resource.is_package


def _below(folder: str, resource: Resource) -> Code:
    """Return the module of a resource as named from the package ``folder``; of a package, the module with the class."""
    return module_path(resource.module.removeprefix(folder + "/"))
