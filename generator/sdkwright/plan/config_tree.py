"""The config's tree of resources, and where the types of each lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.config import Config, ResourceConfig, applies_to_python
from sdkwright.naming.file_names import file_stem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe
from sdkwright.openapi.pointers import join

CLIENT = "$client"
SHARED = "$shared"
ConfigPath = tuple[str, ...]


@dataclass(frozen=True)
class Node:
    """A resource of the config: ``path`` are its config names from the top."""

    path: ConfigPath
    settings: ResourceConfig

    @property
    def dotted(self) -> str:
        """The path as configs write it."""
        return ".".join(self.path)

    @property
    def is_resource(self) -> bool:
        """Whether it is a class of the package, and not what the client or all resources have."""
        return self.path[0] not in (CLIENT, SHARED)

    def pointer(self, *tokens: str) -> str:
        """Return where ``tokens`` of this resource stand in the config."""
        steps = [step for name in self.path for step in ("subresources", name)][1:]
        return join("/resources", *steps, *tokens)


def walk_resources(config: Config) -> Iterator[Node]:
    """Yield every resource that applies to Python, parents first, in config order."""

    def below(node: Node) -> Iterator[Node]:
        yield node
        for name, child in node.settings.subresources.items():
            if applies_to_python(child):
                yield from below(Node((*node.path, name), child))

    for name, settings in config.resources.items():
        if applies_to_python(settings):
            yield from below(Node((name,), settings))


def endpoints_elsewhere(config: Config) -> Iterator[str]:
    """Yield the endpoints of methods that the config keeps out of Python packages, alone or with their resource."""

    def below(settings: ResourceConfig, here: bool) -> Iterator[str]:
        here = here and applies_to_python(settings)
        for method in settings.methods.values():
            if method.endpoint and not (here and applies_to_python(method)):
                yield method.endpoint
        for child in settings.subresources.values():
            yield from below(child, here)

    for resource in config.resources.values():
        yield from below(resource, True)


def types_folder(names: Names, node: Node) -> str:
    """Return where the types of a resource lie; one that stands alone has a folder of its own."""
    return _folder(names, (*node.path, "") if node.settings.standalone_api else node.path)


def type_folders(config: Config, names: Names) -> tuple[str, ...]:
    """Return the folder below each resource that others are in, whether or not those have types of their own."""
    return tuple(sorted({_folder(names, node.path) for node in walk_resources(config) if len(node.path) > 1}))


def _folder(names: Names, path: ConfigPath) -> str:
    """Return the folder of a resource's parent."""
    if path[0] == SHARED:
        return "types/shared"
    return "/".join(["types", *(file_stem(safe(names.snake(name))) for name in path[:-1])])
