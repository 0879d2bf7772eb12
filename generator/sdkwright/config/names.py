"""Names in a config that Python, a shell or the package itself cannot take."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterator, Mapping

from packaging.version import InvalidVersion, Version

from sdkwright.config.casings import naming_rules
from sdkwright.config.document import Config
from sdkwright.config.findings import Finding, Place
from sdkwright.config.resources import MethodConfig, ResourceConfig
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import CLIENT_ARGUMENTS, is_usable_client, is_usable_package, safe

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PROJECT = re.compile(r"[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*")
_WORD = re.compile(r"\w+")


def check_names(config: Config) -> Iterator[Finding]:
    """Generate a finding for each name that cannot be used."""
    names = naming_rules(config)
    yield from _check_package(config, names)
    yield from _check_parts(config)
    yield from _check_variables(config)
    yield from _check_options(config, names)
    yield from _check_resources(config.resources, ("resources",))


def _check_package(config: Config, names: Names) -> Iterator[Finding]:
    name = config.python.package_name
    if name and not is_usable_package(Names().snake(name)):
        message = f"a package cannot be called {name!r}: its modules and its users need what has this name already"
        yield Finding(("targets", "python", "package_name"), message, "choose another name")
    project = config.python.project_name
    if project and not _PROJECT.fullmatch(project):
        message = f"no distribution can be called {project!r}"
        hint = "use letters, digits, and single dots, hyphens and underscores between them, as in acme-sdk"
        yield Finding(("targets", "python", "project_name"), message, hint)
    version = config.sdkwright.version
    if version and not _is_version(version):
        yield Finding(("sdkwright", "version"), f"{version!r} is no version of a package", "write one as in 1.2.0")
    brand = config.organization.name
    if brand and not is_usable_client(names.pascal(brand)):
        message = f"a client cannot be called {names.pascal(brand)!r}, which {brand!r} gives"
        yield Finding(("organization", "name"), message, "choose a name that begins with a letter and is not taken")


def _is_version(text: str) -> bool:
    """Tell whether a text is a version as packages have them (PEP 440)."""
    try:
        Version(text)
    except InvalidVersion:
        return False
    return True


def _check_parts(config: Config) -> Iterator[Finding]:
    """Check what becomes part of class and module names as it is."""
    suffix = config.sdkwright.resource_class_suffix
    if suffix and not _is_word(suffix):
        message = f"no class can be called Things{suffix!r}"
        yield Finding(("sdkwright", "resource_class_suffix"), message, "use letters, digits and underscores only")
    for word, casing in config.custom_casings.items():
        for key in ("snake", "pascal", "capital"):
            spelling = getattr(casing, key)
            if spelling and not _is_word(spelling):
                message = f"no Python name can hold {spelling!r}"
                yield Finding(("custom_casings", word, key), message, "use letters, digits and underscores only")
        if casing.initialism and not _is_word(word):
            yield Finding(("custom_casings", word), f"no Python name can hold {word!r}", "give a single word")


def _check_variables(config: Config) -> Iterator[Finding]:
    settings = config.client_settings
    hint = "use letters, digits and underscores, as in ACME"
    prefix = settings.default_env_prefix
    if prefix and not _VARIABLE.fullmatch(prefix):
        message = f"no environment variable can begin with {prefix!r}"
        yield Finding(("client_settings", "default_env_prefix"), message, hint)
    for key, option in settings.opts.items():
        if option.read_env and not _VARIABLE.fullmatch(option.read_env):
            message = f"no environment variable can be called {option.read_env!r}"
            yield Finding(("client_settings", "opts", key, "read_env"), message, f"{hint}_API_KEY")


def _check_options(config: Config, names: Names) -> Iterator[Finding]:
    """Check that no two arguments of the client have the same name."""
    keys_by_name: dict[str, str] = {}
    for key in config.client_settings.opts:
        place = ("client_settings", "opts", key)
        name = safe("_" * key.startswith("_") + names.snake(key))
        if name in CLIENT_ARGUMENTS:
            yield Finding(place, f"every client has an argument {name!r} already", "call the option otherwise")
        elif name in keys_by_name:
            message = f"the options {keys_by_name[name]!r} and {key!r} are both called {name!r} in Python"
            yield Finding(place, message, "rename one of them")
        keys_by_name.setdefault(name, key)


def _check_resources(resources: Mapping[str, ResourceConfig], place: Place) -> Iterator[Finding]:
    for name, resource in resources.items():
        for key, method in resource.methods.items():
            yield from _check_method(method, (*place, name, "methods", key))
        yield from _check_resources(resource.subresources, (*place, name, "subresources"))


def _check_method(method: MethodConfig, place: Place) -> Iterator[Finding]:
    name = method.body_param_name
    if name is not None and not _is_name(name):
        yield Finding(
            (*place, "body_param_name"), f"no argument can be called {name!r}", "write a Python name, as in body"
        )


def _is_word(text: str) -> bool:
    """Tell whether ``text`` may be the middle of a Python name, as it is."""
    return _WORD.fullmatch(text) is not None and f"_{text}".isidentifier() and _is_normal(text)


def _is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text) and _is_normal(text)


def _is_normal(text: str) -> bool:
    """Tell whether Python reads ``text`` as it is written, and not as other characters that look like it (PEP 3131)."""
    return unicodedata.normalize("NFKC", text) == text
