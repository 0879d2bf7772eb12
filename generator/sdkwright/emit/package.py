"""All modules of the package itself but its types: rendered, not yet formatted."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.client import client_view
from sdkwright.emit.client_credentials import client_helpers, token_auth
from sdkwright.emit.environment import render_module
from sdkwright.emit.imports import relative
from sdkwright.emit.pagination import pagination_view
from sdkwright.emit.quote import Code, comment
from sdkwright.emit.resources import package_exports, resource_view, walk
from sdkwright.emit.root import all_webhooks, root_exports, uses_arguments, webhook_module, wrappers
from sdkwright.emit.runtime import CORE
from sdkwright.ir import Resource, Sdk


def header_of(sdk: Sdk) -> Code:
    """The comment at the top of every generated file, with its line end; empty when the config has none."""
    return Code(comment(sdk.file_header) + "\n\n" if sdk.file_header.strip() else "")


def log_env(sdk: Sdk) -> str:
    """The variable that turns logging on."""
    return f"{sdk.env_prefix}_LOG"


def package_files(sdk: Sdk, catalog: Catalog) -> dict[str, str]:
    """Paths below the package, with their source."""
    return {**root_files(sdk, catalog), **resource_files(sdk, catalog, walk(sdk.resources))}


def resource_files(sdk: Sdk, catalog: Catalog, resources: Iterable[Resource]) -> dict[str, str]:
    """The modules of some resources."""
    shared = {"sdk": sdk, "header": header_of(sdk), "log_env": log_env(sdk)}
    return {
        f"{resource.module}.py": render_module(
            "package/resource.py.jinja", **shared, **resource_view(resource, catalog)
        )
        for resource in resources
    }


def root_files(sdk: Sdk, catalog: Catalog) -> dict[str, str]:
    """All modules that are no resource's."""
    header = header_of(sdk)
    shared = {"sdk": sdk, "header": header, "log_env": log_env(sdk)}
    exports = root_exports(sdk)
    files = {
        "__init__.py": render_module(
            "package/__init__.py.jinja",
            **shared,
            doc=f"{sdk.metadata.description.rstrip('.')}.",
            exports=exports,
            errors=sorted(name for name, module in exports if module == "_core.exceptions"),
        ),
        "_client.py": render_module("package/_client.py.jinja", **shared, **client_view(sdk, catalog)),
        f"{CORE}/settings.py": render_module("package/settings.py.jinja", **shared),
        f"{CORE}/constants.py": render_module("package/constants.py.jinja", **shared),
        "_version.py": render_module("package/_version.py.jinja", **shared),
    }
    if uses_arguments(sdk) or client_helpers(sdk):
        files["_arguments.py"] = render_module("package/_arguments.py.jinja", **shared)
    if token_auth(sdk):
        files["_oauth.py"] = render_module("package/_oauth.py.jinja", **shared)
    if all_webhooks(sdk):
        files["_webhooks.py"] = render_module("package/_webhooks.py.jinja", **shared, **webhook_module(sdk))
    if wrappers(sdk):
        files["_wrappers.py"] = render_module("package/_wrappers.py.jinja", **shared, wrappers=wrappers(sdk))
    if sdk.pages:
        files["pagination.py"] = render_module("package/pagination.py.jinja", **shared, **pagination_view(sdk, catalog))
    for folder, modules in package_exports(sdk).items():
        files[f"{folder}/__init__.py"] = render_module(
            "package/exports.py.jinja",
            header=header,
            doc="The resources of the API: groups of methods, one class each.",
            lazy=relative(f"{folder}/__init__", "_core/lazy"),
            exports=modules,
        )
    return files
