"""Resource naming: where resources are in the package and what they are called, each place and name once.

A name that something else has already gets a trailing underscore (attributes, modules) or its parent's name in front
(classes), so that everything stays reachable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sdkwright.ir import resource_classes
from sdkwright.naming.file_names import file_stem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import CLIENT_ATTRIBUTES, RESOURCE_ATTRIBUTES, safe_attribute, safe_class

Path = tuple[str, ...]


@dataclass(frozen=True)
class ResourceName:
    """One resource: ``path`` are its attribute names from the client down, ``module`` its file."""

    path: Path
    module: str
    class_name: str


def name_resources(
    names: Names,
    packages: Mapping[Path, bool],
    methods: Mapping[Path, frozenset[str]],
    options: Iterable[str],
    suffix: str,
    types: Mapping[Path, frozenset[str]] | None = None,
) -> dict[Path, ResourceName]:
    """Name every resource.

    ``packages`` says of each config path, parents first, whether it is a package; ``methods`` are the names of methods
    by config path (``()`` is the client), ``options`` those of the client's options.  ``types`` are the classes that
    the methods of each resource take and give: one that has the name of the resource's own class makes that one end in
    ``Resource``, whatever the ``suffix``.
    """
    resource_names: dict[Path, ResourceName] = {}
    folders: dict[Path, str] = {(): "resources"}
    class_names: dict[Path, set[str]] = {(): set()}
    attributes: dict[Path, set[str]] = {(): {*CLIENT_ATTRIBUTES, *options, *methods.get((), ())}}
    for path, is_package in packages.items():
        parent = path[:-1]
        above = resource_names[parent].path if parent else ()
        attribute = _free_attribute(safe_attribute(names.snake(path[-1])), attributes[parent])
        attributes[parent].add(attribute)
        attributes[path] = {*RESOURCE_ATTRIBUTES, *methods.get(path, ())}
        # The package of a resource holds its own module under the same name.
        file = (
            f"{attribute}_" if parent and attribute == resource_names[parent].module.rpartition("/")[2] else attribute
        )
        file = file_stem(file)
        folder = f"{folders[parent]}/{file}"
        folders[path] = folder
        types_here = (types or {}).get(path, frozenset())
        ending = suffix if suffix or names.pascal(path[-1]) not in types_here else "Resource"
        class_name = _free_class(names, path, ending, class_names[parent])
        class_names[parent] |= set(resource_classes(class_name))
        # A package exports its own class beside those of its children.
        class_names[path] = set(resource_classes(class_name))
        resource_names[path] = ResourceName(
            (*above, attribute), f"{folder}/{file}" if is_package else folder, class_name
        )
    return resource_names


def _free_attribute(name: str, attributes: set[str]) -> str:
    while name in attributes:
        name += "_"
    return name


def _free_class(names: Names, path: Path, suffix: str, class_names: set[str]) -> str:
    name = ""
    for length in range(1, len(path) + 1):
        name = safe_class("".join(names.pascal(part) for part in path[-length:]) + suffix)
        if not class_names & set(resource_classes(name)):
            return name
    number = 2
    while class_names & set(resource_classes(f"{name}{number}")):
        number += 1
    return f"{name}{number}"
