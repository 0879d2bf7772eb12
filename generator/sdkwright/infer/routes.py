"""Paths as the steps that name resources: versions, API prefixes and file endings taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sdkwright.infer.words import identifier
from sdkwright.openapi import Operation

_VERSION = re.compile(
    r"v\d+(?:[._-]?\d+)*(?:[-_.]?(?:alpha|beta|rc|preview|p)\d*)*|\d+(?:\.\d+)+|\d{4}-\d{2}-\d{2}", re.I
)
_PREFIXES = frozenset({"api", "rest", "apis"})
_ENDING = re.compile(r"\.(?:json|xml|php|aspx?|html|do|action|csv)$", re.I)
_TEMPLATE = re.compile(r"(\{[^{}]*\})")
_FEWEST_BRANCHES = 3


@dataclass(frozen=True)
class Step:
    """One part of a path: a literal in snake case, or a parameter by its name."""

    text: str
    is_param: bool = False


@dataclass(frozen=True)
class Route:
    """An operation and the steps that lead to it.

    ``version`` is what was taken off (``v1``), ``variant`` a fragment that tells operations at one place apart
    (``/things#stream``).
    """

    operation: Operation
    steps: tuple[Step, ...]
    version: str | None = None
    variant: str | None = None

    @property
    def shape(self) -> tuple[str, ...]:
        """The verb and the steps, whatever the parameters are called."""
        return (self.operation.method, *("{}" if step.is_param else step.text for step in self.steps))


def routes(operations: Iterable[Operation]) -> tuple[Route, ...]:
    """The routes of all operations, in their order.

    A version that would make two operations one is kept as the first step of the less used version.
    """
    found = [_route(one) for one in operations]
    return tuple(_without_common_prefix(_with_versions_apart(found)))


def _route(operation: Operation) -> Route:
    path, _, fragment = operation.path.partition("#")
    steps: list[Step] = []
    versions: list[str] = []
    for segment in path.partition("?")[0].split("/"):
        for part in _TEMPLATE.split(segment):
            if part.startswith("{"):
                steps.append(Step(part[1:-1], is_param=True))
            elif _VERSION.fullmatch(part):
                versions.append(part)
            elif part.lower() not in _PREFIXES or steps:
                steps.extend(_literals(part))
    if not steps:
        steps = [Step(name) for name in (identifier(part) for part in path.split("/")) if name is not None]
        versions = []
    version = identifier("_".join(versions)) if versions else None
    return Route(operation, tuple(steps), version, identifier(fragment))


def _literals(part: str) -> Iterable[Step]:
    """The words of a literal part: without its ending, split where a method is called on a thing (``chat.post``)."""
    for piece in _ENDING.sub("", part).split("(")[0].split("."):
        name = identifier(piece)
        if name is not None:
            yield Step(name)


def _with_versions_apart(found: Sequence[Route]) -> list[Route]:
    shapes: dict[tuple[str, ...], set[str | None]] = {}
    for one in found:
        shapes.setdefault(one.shape, set()).add(one.version)
    clashing = {version for versions in shapes.values() if len(versions) > 1 for version in versions}
    if not clashing:
        return list(found)
    counts = Counter(one.version for one in found)
    main = max(clashing, key=lambda version: (counts[version], version or ""))
    return [
        (
            replace(one, steps=(Step(one.version), *one.steps))
            if one.version is not None and one.version in clashing and one.version != main
            else one
        )
        for one in found
    ]


def _without_common_prefix(found: list[Route]) -> list[Route]:
    """Take off a first step that all operations share and that leads to several others (``/openai/…``)."""
    while found:
        heads = {one.steps[0].text if one.steps and not one.steps[0].is_param else None for one in found}
        deep = all(len(one.steps) > 1 and not one.steps[1].is_param for one in found)
        if len(heads) != 1 or None in heads or not deep:
            break
        if len({one.steps[1].text for one in found}) < _FEWEST_BRANCHES:
            break
        found = [replace(one, steps=one.steps[1:]) for one in found]
    return found
