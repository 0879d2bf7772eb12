"""Which operation of the document each published method calls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sdkwright.naming.names import Names
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.endpoints import path_template_key
from sdkwright.review.surface.tree import Method

_HOST = re.compile(r"^https?://[^/]*")


@dataclass(frozen=True)
class Call:
    """A method with the operation it calls; ``resource`` is its path from the client, empty for the client's own."""

    method: Method
    operation: Operation

    @property
    def resource(self) -> tuple[str, ...]:
        """The attributes that lead from the client to the method."""
        return tuple(self.method.call.split(".")[:-1])

    @property
    def name(self) -> str:
        """The method's name."""
        return self.method.call.rpartition(".")[2]

    def owns(self, path: str, ending: str, names: Names) -> bool:
        """Tell whether a module has the name of the method's own types: resource, method and ending."""
        *folder, stem, _ = path.split(".")[2:]
        if not stem.endswith(f"_{ending}"):
            return False
        if tuple(folder) not in (self.resource[:-1], self.resource):
            return False
        parts = self.resource or ("client",)
        singular = (*parts[:-1], names.singular(parts[-1]))
        words = {"_".join(form[start:]) for form in (singular, parts) for start in range(len(parts))}
        return any(stem == f"{word}_{name}_{ending}" for word in words for name in (self.name, self.name.rstrip("_")))


@dataclass(frozen=True)
class Matches:
    """The methods with their operations, those without, and what the package's paths have before the document's."""

    calls: tuple[Call, ...]
    unmatched: tuple[Method, ...]
    prefix: str


def match_methods(document: Document, methods: Iterable[Method]) -> Matches:
    """Match methods and operations by verb and path, without the names of placeholders.

    The paths of a package and a document may differ in what belongs to the server's address: the prefix that most
    methods share is tried first, then the one operation whose path ends like the method's.
    """
    index: dict[tuple[str, str], Operation] = {}
    for operation in document.operations():
        index.setdefault((operation.method.upper(), _key(operation.path)), operation)
    for operation in document.operations():
        index.setdefault((operation.method.upper(), _bare(_key(operation.path))), operation)
    keys = [(method, method.function.body.verb, _key(method.function.body.path)) for method in methods]
    prefix = _common_prefix(index, [(verb, _bare(path)) for _, verb, path in keys])
    calls: list[Call] = []
    unmatched: list[Method] = []
    for method, verb, full in keys:
        path = _bare(full)
        # A path may have a fixed query, which tells it from another of the document.
        tried = [(verb, form) for each in (full, path) for form in (_without(each, prefix), each)]
        target = next((index[key] for key in tried if key in index), None) or _by_end(index, verb, path)
        if target is None:
            unmatched.append(method)
        else:
            calls.append(Call(method, target))
    return Matches(tuple(calls), tuple(unmatched), prefix)


def _key(path: str) -> str:
    """Return a path without its host, its placeholders' names and final slash."""
    place, mark, query = path_template_key(_HOST.sub("", path)).partition("?")
    return (place.rstrip("/") or "/") + mark + query


def _bare(path: str) -> str:
    """Return a path without its query."""
    return path.partition("?")[0]


def _common_prefix(index: dict[tuple[str, str], Operation], keys: list[tuple[str, str]]) -> str:
    """Return what most paths of the package have in front of an operation's; with `-`, what they lack."""
    votes: Counter[str] = Counter()
    for verb, path in keys:
        prefixes = {_difference(path, other_path) for other, other_path in index if other == verb}
        votes.update(prefix for prefix in prefixes if prefix is not None)
    return max(votes, key=lambda prefix: (votes[prefix], -len(prefix), prefix), default="")


def _difference(path: str, other: str) -> str | None:
    if path.endswith(other) and other != "/":
        return path.removesuffix(other)
    if other.endswith(path) and path != "/":
        return f"-{other.removesuffix(path)}"
    return None


def _without(path: str, prefix: str) -> str:
    return prefix[1:] + path if prefix.startswith("-") else path.removeprefix(prefix)


def _by_end(index: dict[tuple[str, str], Operation], verb: str, path: str) -> Operation | None:
    operations = [
        op for (other, other_path), op in index.items() if other == verb and _difference(path, other_path) is not None
    ]
    return operations[0] if len(operations) == 1 else None
