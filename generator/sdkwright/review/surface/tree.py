"""The resource tree: every method as callers reach it from the client, and the options of the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.review.surface.facts import Body, Class, Field, Function
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ROOT, Ref

_CLIENT_MODULE = f"{ROOT}._client"
_WRAPPERS = ("with_raw_response", "with_streaming_response")
_MAX_DEPTH = 8


@dataclass(frozen=True)
class Method:
    """A method of the API: ``call`` is how it is reached from the client, `chat.completions.create`."""

    call: str
    function: Function
    owner: str
    """The canonical path of its class."""

    @property
    def operation(self) -> str | None:
        """Verb and path of the operation, None where the code does not tell."""
        body = self.function.body
        return f"{body.verb} {body.path}" if body.verb else None


@dataclass(frozen=True)
class Tree:
    """The sync client with its methods and resources; ``resources`` maps `chat.completions` to a class."""

    client: Class | None
    async_client: Class | None
    methods: dict[str, Method]
    resources: dict[str, str]
    options: Body


def read_tree(surface: Surface) -> Tree:
    """Return the tree that starts at the package's client; an empty one where there is no client."""
    client, async_client = _clients(surface)
    if client is None:
        return Tree(None, None, {}, {}, Body())
    methods: dict[str, Method] = {}
    resources: dict[str, str] = {}
    for prefix, cls in _walk(surface, client, "", 0):
        if prefix:
            resources[prefix] = cls.path
        for name, function in (surface.methods(cls) if prefix else cls.methods).items():
            call = f"{prefix}.{name}" if prefix else name
            if not name.startswith("_") and (prefix or function.body.verb):
                methods[call] = Method(call, function, cls.path)
    constructor = client.methods.get("__init__")
    return Tree(client, async_client, methods, resources, constructor.body if constructor else Body())


def _clients(surface: Surface) -> tuple[Class | None, Class | None]:
    """The sync and the async client: the classes of the client's module that hold the most resources."""
    module = surface.modules.get(_CLIENT_MODULE)
    if module is None:
        return None, None
    found = [cls for name, cls in module.classes.items() if not name.startswith("_") and "__init__" in cls.methods]
    found = [cls for cls in found if not cls.path.endswith("Response")]
    sync = [cls for cls in found if not _is_async(cls)]
    other = [cls for cls in found if _is_async(cls)]
    return (sync[0] if sync else None), (other[0] if other else None)


def _is_async(cls: Class) -> bool:
    name = cls.path.rpartition(".")[2]
    return name.startswith("Async") or any(isinstance(base, Ref) and "Async" in base.path for base in cls.bases)


def _walk(surface: Surface, cls: Class, prefix: str, depth: int) -> Iterator[tuple[str, Class]]:
    yield prefix, cls
    if depth == _MAX_DEPTH:
        return
    for name, field in surface.fields(cls).items():
        resource = _resource(surface, name, field)
        if resource is not None:
            yield from _walk(surface, resource, f"{prefix}.{name}" if prefix else name, depth + 1)


def _resource(surface: Surface, name: str, field: Field) -> Class | None:
    """The class of a resource that an attribute holds."""
    if name in _WRAPPERS or not isinstance(field.type, Ref):
        return None
    path = surface.canonical(field.type.path)
    return surface.find_class(path) if path.startswith(f"{ROOT}.resources.") else None
