"""Finds the client of a package and its methods, and writes the calls to record."""

from __future__ import annotations

import importlib
import inspect
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .names import module_of
from .values import NoValue, Request, write_value

_TRANSPORT_ARGUMENTS = frozenset({"self", "extra_headers", "extra_query", "extra_body", "timeout", "idempotency_key"})
_CLIENT_METHODS = frozenset({"copy", "close", "is_closed"})
_SETTINGS_PREFIX = "with_"  # with_options, with_middleware, with_raw_response: what they return sends requests
_SETTINGS = frozenset({"base_url", "websocket_base_url", "environment"})


@dataclass(frozen=True)
class Call:
    """A call as it is recorded: the code of each argument by its name; ``positional`` ones come first."""

    arguments: dict[str, str]
    positional: tuple[str, ...]


def client_class(package: str) -> type[Any]:
    """Return the synchronous client class of ``package``.  Raises LookupError if it has none."""
    root = importlib.import_module(package)
    base = importlib.import_module(f"{package}._base_client").SyncAPIClient
    classes: dict[str, type[Any]] = {}
    for name in getattr(root, "__all__", None) or dir(root):
        item = getattr(root, name, None)
        if isinstance(item, type) and issubclass(item, base) and item is not base and item.__name__ == name:
            classes[name] = item
    clients = {n: c for n, c in classes.items() if not any(c is not d and issubclass(c, d) for d in classes.values())}
    for name in sorted(clients, key=lambda name: (name == "Client", len(name), name)):
        return clients[name]
    raise LookupError(f"{package} exports no client class")


def make_client(cls: type[Any], http_client: object) -> tuple[Any, dict[str, str]]:
    """Return a client that sends through ``http_client``, and the text for each credential that it was made with.

    Raises what the class raises when it takes neither all of them nor ``api_key`` nor none.
    """
    texts = {
        name: f"my-{name.replace('_', '-')}"
        for name, param in inspect.signature(cls.__init__).parameters.items()
        if _takes_text(name, str(param.annotation))
    }
    for options in (texts, {name: text for name, text in texts.items() if name == "api_key"}):
        try:
            return cls(**options, http_client=http_client, max_retries=0), options
        except Exception:
            continue
    return cls(http_client=http_client, max_retries=0), {}


def _takes_text(name: str, annotation: str) -> bool:
    return "str" in annotation and "Mapping" not in annotation and name not in _SETTINGS and not name.startswith("_")


def walk_methods(client: Any, package: str) -> Iterator[tuple[str, Any]]:
    """Yield each method below ``client``: its dotted name from the client on, and the bound method."""
    base = importlib.import_module(f"{package}._base_client").SyncAPIClient
    cls: type[Any] = client.__class__
    for name in _functions(cls, base):
        if name not in _CLIENT_METHODS and not name.startswith(_SETTINGS_PREFIX):
            yield name, getattr(client, name)
    yield from _walk(client, package, "", base, 0)


def _walk(item: Any, package: str, prefix: str, base: type[Any], depth: int) -> Iterator[tuple[str, Any]]:
    if depth > 8:
        return
    cls: type[Any] = item.__class__
    names: set[str] = {*_attributes(cls, base), *vars(item)}
    for name in sorted(names):
        if name.startswith(("_", _SETTINGS_PREFIX)):
            continue
        try:
            value = getattr(item, name)
        except Exception:
            continue
        resource: type[Any] = value.__class__
        if not resource.__module__.startswith(f"{package}.resources"):
            continue
        dotted = f"{prefix}{name}"
        for method in _functions(resource, object):
            yield f"{dotted}.{method}", getattr(value, method)
        yield from _walk(value, package, f"{dotted}.", object, depth + 1)


def _attributes(cls: type[Any], base: type[Any]) -> set[str]:
    return {
        name
        for owner in cls.__mro__
        if owner is not object and not issubclass(base, owner)
        for name, member in vars(owner).items()
        if hasattr(member, "func") or isinstance(member, property)
    }


def _functions(cls: type[Any], base: type[Any]) -> list[str]:
    names = {
        name
        for owner in cls.__mro__
        if owner is not object
        and not (base is not object and issubclass(base, owner))
        and not owner.__module__.rpartition(".")[2].startswith("_resource")
        for name, member in vars(owner).items()
        if not name.startswith("_") and inspect.isfunction(member)
    }
    return sorted(names)


def write_calls(method: Callable[..., Any]) -> list[Call]:
    """Return the smallest and the fullest call of each overload of ``method``; fewer where values are not known."""
    function = inspect.unwrap(getattr(method, "__func__", method))
    get_overloads: Callable[[Any], list[Any]] | None = getattr(typing, "get_overloads", None)  # Python 3.11
    overloads = (get_overloads(function) if get_overloads is not None else []) or [function]
    calls: list[Call] = []
    for overload in overloads:
        for is_full in (False, True):
            call = _write_call(overload, is_full=is_full)
            if call is not None and call not in calls:
                calls.append(call)
    return calls


def _write_call(function: Any, *, is_full: bool) -> Call | None:
    arguments: dict[str, str] = {}
    positional: list[str] = []
    for name, param in inspect.signature(function).parameters.items():
        if name in _TRANSPORT_ARGUMENTS or param.kind in (param.VAR_KEYWORD, param.VAR_POSITIONAL):
            continue
        is_required = param.default is param.empty
        if not is_required and not is_full:
            continue
        try:
            arguments[name] = write_value(param.annotation, module_of(function), Request(name, is_full))
        except NoValue:
            if is_required:
                return None
            continue
        if param.kind is not param.KEYWORD_ONLY:
            positional.append(name)
    return Call(arguments, tuple(positional))
