"""The client's side of a config: name, package, base URLs and options, each completed where the config has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.config import CasingConfig, Config, OptConfig, ResourceConfig, naming_rules
from sdkwright.config.base import PYTHON
from sdkwright.errors import Problem
from sdkwright.infer.brand import PLACEHOLDER, find_brand
from sdkwright.infer.credentials import find_credentials, webhook_key
from sdkwright.infer.environments import find_environments, find_server_options
from sdkwright.infer.metadata import find_contact
from sdkwright.openapi import Document
from sdkwright.openapi.servers import fill_variables, variable_defaults

WEBHOOK_KEY = "webhook_key"
_CLIENT = "$client"


def complete_client(config: Config, document: Document) -> Config:
    """Fill in what the config leaves out of the client: its name, package, base URLs and options.

    ``config.resources`` must be complete: an option keeps clear of their names.
    """
    config = _with_organization(config, document)
    config = _with_package(config)
    config = _with_environments(config, document)
    return _with_options(config, document)


def _with_organization(config: Config, document: Document) -> Config:
    organization = config.organization
    docs, contact = find_contact(document)
    change = {"contact": organization.contact or contact}
    if organization.name:
        return config.model_copy(update={"organization": organization.model_copy(update=change)})
    brand = find_brand(document)
    problems = (*config.problems, _unnamed(document)) if brand is PLACEHOLDER else config.problems
    casings = {word: CasingConfig(pascal=spelling) for word, spelling in brand.casings.items()}
    change |= {"name": brand.name.replace("_", "-"), "docs": organization.docs or docs}
    return config.model_copy(
        update={
            "organization": organization.model_copy(update=change),
            "problems": problems,
            "custom_casings": {**casings, **config.custom_casings},
        }
    )


def _unnamed(document: Document) -> Problem:
    pointer = "/info/title"
    message = (
        f"title, servers and file name do not say what the API is called; the package is named {PLACEHOLDER.name!r}"
    )
    position = document.position(pointer)
    hint = "set organization.name in the config"
    return Problem("warning", str(document.path), pointer, position[0] if position else None, message, hint)


def _with_package(config: Config) -> Config:
    target = config.python
    package = target.package_name or naming_rules(config).snake(config.organization.name)
    project = target.project_name or package.replace("_", "-")
    return config.model_copy(
        update={
            "targets": {
                **config.targets,
                PYTHON: target.model_copy(update={"package_name": package, "project_name": project}),
            }
        }
    )


def _with_environments(config: Config, document: Document) -> Config:
    if config.environments:
        return config
    urls = find_environments(document)
    if _has_options(config):
        # The config knows all options there are: what none of them fills is as the document says.
        filled = {option.server_variable for option in config.client_settings.opts.values()}
        defaults = variable_defaults(document.servers)
        values = {name: value for name, value in defaults.items() if name not in filled}
        urls = {name: fill_variables(url, values) for name, url in urls.items()}
    return config.model_copy(update={"environments": urls})


def _with_options(config: Config, document: Document) -> Config:
    if _has_options(config):
        return config
    settings = config.client_settings
    prefix = settings.default_env_prefix or naming_rules(config).constant(config.organization.name)
    reserved = {name for name in config.resources if not name.startswith("$")}
    reserved |= set(config.resources.get(_CLIENT, ResourceConfig()).methods)
    schemes = {**document.security_schemes, **config.security_schemes}
    security = document.security if config.security is None else config.security
    options: dict[str, OptConfig] = find_credentials(document, schemes, security, prefix, reserved)
    if _unwraps_webhooks(config.resources):
        options[WEBHOOK_KEY] = webhook_key(prefix)
    options |= find_server_options(document, config.environments, [*reserved, *options])
    return config.model_copy(update={"client_settings": settings.model_copy(update={"opts": options})})


def _has_options(config: Config) -> bool:
    """Tell whether the config lists the client's options, be it none."""
    return "opts" in config.client_settings.model_fields_set


def _unwraps_webhooks(resources: Mapping[str, ResourceConfig]) -> bool:
    return any(method.type == "webhook_unwrap" for resource in _walk(resources) for method in resource.methods.values())


def _walk(resources: Mapping[str, ResourceConfig]) -> Iterator[ResourceConfig]:
    for resource in resources.values():
        yield resource
        yield from _walk(resource.subresources)
