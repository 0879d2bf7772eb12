"""The modules of each method's own types, named before any of them is built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.ir import Ref
from sdkwright.naming.file_names import file_stem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe_class
from sdkwright.plan.config_tree import CLIENT
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.module_names import ModuleNames


@dataclass(frozen=True)
class OwnTypes:
    """Which types a method has to itself: those of its arguments, its response, its events, by class ending."""

    params: bool
    response: str | None
    event: str | None


@dataclass(frozen=True)
class MethodRefs:
    """The main classes of a method's own modules."""

    params: Ref | None = None
    response: Ref | None = None
    event: Ref | None = None

    def modules(self) -> tuple[Ref, ...]:
        """Return the modules there are, each once."""
        return tuple(dict.fromkeys(ref for ref in (self.params, self.response, self.event) if ref is not None))


def reserve_method(
    names: Names, endpoint: Endpoint, own: OwnTypes, reserved: ModuleNames, body: Ref | None = None
) -> MethodRefs:
    """Reserve the names of a method's types; where they are those of others, its resource is named more fully.

    ``body`` is the class of the model that the method takes as a whole: it may be called as its params class is.
    """
    refs = next(refs for refs in _wishes(names, endpoint, own) if reserved.are_free(_others(refs, body)))
    reserved.reserve(_others(refs, body))
    return refs


def _others(refs: MethodRefs, body: Ref | None) -> tuple[Ref, ...]:
    return tuple(ref for ref in refs.modules() if ref != body)


def _wishes(names: Names, endpoint: Endpoint, own: OwnTypes) -> Iterator[MethodRefs]:
    """Yield the names a method's types may have, the best first."""
    if endpoint.resource[0] == CLIENT:
        # What a method on the client gives is named after the method alone.
        yield _refs(names, endpoint, own, endpoint.words, answer_words="")
    yield _refs(names, endpoint, own, endpoint.words)
    path = endpoint.resource[1:] if endpoint.resource[0] == CLIENT else endpoint.resource
    for length in range(1, len(path) + 1):
        yield _refs(names, endpoint, own, "_".join(names.snake(part) for part in path[-length:]))
    number = 2
    while True:
        yield _refs(names, endpoint, own, f"{names.snake(endpoint.resource[-1])}_{number}")
        number += 1


def _refs(
    names: Names, endpoint: Endpoint, own: OwnTypes, words: str, *, answer_words: str | None = None
) -> MethodRefs:
    """Return the names that start with ``words``.

    Those of what the method gives with ``answer_words`` if they differ.
    """

    def ref(ending: str | None, first: str) -> Ref | None:
        if ending is None:
            return None
        module = "_".join(filter(None, (first, names.snake(endpoint.key), ending.lower())))
        stem = safe_class(names.pascal(first)) if first else ""
        return Ref(f"{endpoint.folder}/{file_stem(module)}", safe_class(stem + names.pascal(endpoint.key) + ending))

    params = ref("Params" if own.params else None, words)
    answer = words if answer_words is None else answer_words
    return MethodRefs(params, ref(own.response, answer), ref(own.event, answer))
