"""The resource tree: every method as callers reach it from the client, and the options of the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sdkwright.review.surface.facts import Body, Class, Field, Function
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ROOT, Ref, Type

CLIENT_MODULE = f"{ROOT}._client"
WRAPPERS = ("with_raw_response", "with_streaming_response")
_PAGINATOR = "AsyncPaginator"
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
    """A client, sync or async, with its methods and resources; ``resources`` maps `chat.completions` to a class."""

    client: Class | None
    methods: dict[str, Method]
    resources: dict[str, str]
    options: Body


def read_tree(surface: Surface, *, is_async: bool = False) -> Tree:
    """Return the tree that starts at the package's sync or async client; an empty one where there is no such client."""
    client = _find_client(surface, is_async=is_async)
    if client is None:
        return Tree(None, {}, {}, Body())
    methods: dict[str, Method] = {}
    resources: dict[str, str] = {}
    for prefix, cls in _walk(surface, client, "", 0):
        if prefix:
            resources[prefix] = cls.path
        for name, function in (surface.methods(cls) if prefix else cls.methods).items():
            call = f"{prefix}.{name}" if prefix else name
            if not name.startswith("_") and (prefix or function.body.verb):
                methods[call] = Method(call, _with_awaited_pages(function) if is_async else function, cls.path)
    constructor = client.methods.get("__init__")
    return Tree(client, methods, resources, constructor.body if constructor else Body())


def _find_client(surface: Surface, *, is_async: bool) -> Class | None:
    """Return the first public class of the client's module that can be constructed and is sync or async as asked."""
    module = surface.modules.get(CLIENT_MODULE)
    classes = module.classes.items() if module is not None else ()
    clients = (cls for name, cls in classes if not name.startswith("_") and "__init__" in cls.methods)
    return next((cls for cls in clients if _is_async(cls) == is_async and not cls.path.endswith("Response")), None)


def _with_awaited_pages(function: Function) -> Function:
    """Return the function as it is awaited: `AsyncPaginator[Task, AsyncPage[Task]]` gives the page."""
    return replace(function, signatures=tuple(replace(s, returns=_awaited(s.returns)) for s in function.signatures))


def _awaited(kind: Type | None) -> Type | None:
    if isinstance(kind, Ref) and kind.path.rpartition(".")[2] == _PAGINATOR and kind.args:
        return kind.args[-1]
    return kind


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
    """Return the class of a resource that an attribute holds."""
    if name in WRAPPERS or not isinstance(field.type, Ref):
        return None
    path = surface.canonical(field.type.path)
    return surface.find_class(path) if path.startswith(f"{ROOT}.resources.") else None
