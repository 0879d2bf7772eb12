"""Paths as the steps that name resources: versions, API prefixes and file endings taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

from sdkwright.infer.domains import name_domains
from sdkwright.infer.words import config_name
from sdkwright.naming.english import word_set
from sdkwright.openapi import Operation

_VERSION = re.compile(
    r"v\d+(?:[._-]?\d+)*(?:[-_.]?(?:alpha|beta|rc|preview|p)\d*)*|\d+(?:\.\d+)+|\d{4}-\d{2}-\d{2}", re.I
)
_PREFIXES = frozenset({"api", "rest", "apis"})
_ENDING = re.compile(r"\.(?:json|xml|php|aspx?|html|do|action|csv)$", re.I)
_FORMAT = "json"
_TEMPLATE = re.compile(r"(\{[^{}]*\})")
# What a literal before a parameter of the same name selects by ("/customers/email/{email}").
_SELECTORS = word_set("code email id ids key name number sku slug token uid uuid")


@dataclass(frozen=True)
class Step:
    """One part of a path: a literal in snake case, or a parameter by its name."""

    text: str
    is_param: bool = False


@dataclass(frozen=True)
class Route:
    """An operation and the steps that lead to it.

    ``version`` is what was taken off (``v1``), ``variant`` a fragment that tells operations at one place apart
    (``/things#stream``), ``by`` what an item is selected by (``/things/code/{code}``), ``method_name`` the method's
    name where the path says it (``/create-thing``), ``is_singleton`` that the answer is known and no list.
    """

    operation: Operation
    steps: tuple[Step, ...]
    version: str | None = None
    variant: str | None = None
    by: str | None = None
    method_name: str | None = None
    is_singleton: bool = False

    @property
    def shape(self) -> tuple[str, ...]:
        """The verb and the steps, without the parameters' names."""
        return (self.operation.method, *("{}" if step.is_param else step.text for step in self.steps))


def parse_routes(operations: Iterable[Operation]) -> tuple[Route, ...]:
    """Return the routes of all operations, in their order, each as its own path has it."""
    listed = list(operations)
    domains = name_domains(segment for operation in listed for segment in operation.path.split("/"))
    return tuple(_without_formats([_route(operation, domains) for operation in listed]))


def _route(operation: Operation, domains: Mapping[str, str]) -> Route:
    path, _, fragment = operation.path.partition("#")
    path, _, query = path.partition("?")
    steps: list[Step] = []
    versions: list[str] = []
    by: list[str] = []
    for segment in path.split("/"):
        for part in _TEMPLATE.split(segment):
            if part.startswith("{"):
                by += _selector(steps, part[1:-1])
                steps.append(Step(part[1:-1], is_param=True))
            elif _VERSION.fullmatch(part):
                versions.append(part)
            elif part.lower() not in _PREFIXES or steps:
                steps.extend(_literals(part, domains))
    if not steps:
        steps = [Step(name) for name in (config_name(part) for part in path.split("/")) if name is not None]
        versions = []
    flags, variants = _of_query(query)
    version = config_name("_".join(versions)) if versions else None
    variant = config_name("_".join([fragment, *variants]))
    selected = config_name("_".join(by)) if by else None
    return Route(operation, (*map(Step, flags), *steps), version, variant, selected)


def _literals(part: str, domains: Mapping[str, str]) -> Iterable[Step]:
    """Yield the words of a literal part: without its ending, split where a method is called on a thing.

    That is ``chat.post``, or ``shelves:batchGet``.

    A domain (``rbac.authorization.k8s.io``) is one step.
    """
    if part in domains:
        yield Step(domains[part])
        return
    for piece in _ENDING.sub("", part).split("(")[0].replace(":", ".").split("."):
        name = config_name(piece)
        if name is not None:
            yield Step(name)


def _selector(steps: list[Step], param: str) -> Iterable[str]:
    """Take a literal that only says what the next parameter is off ``steps``, and give it."""
    last = steps[-1] if len(steps) > 1 and not steps[-1].is_param and not steps[-2].is_param else None
    if last is None or last.text.split("_")[-1] not in _SELECTORS:
        return
    name = last.text.removeprefix("by_")
    if last.text.startswith("by_") or name == config_name(param):
        steps.pop()
        yield name


def _of_query(query: str) -> tuple[list[str], list[str]]:
    """Return ``(flags, values)`` of a query that is part of a path.

    ``beta=true`` is a place, ``action=stop`` a variant.
    """
    flags: list[str] = []
    values: list[str] = []
    for name, value in parse_qsl(query, keep_blank_values=True):
        flag = value.lower() in ("", "true", "1")
        step = config_name(name if flag else value)
        if step is not None and "{" not in value:
            (flags if flag else values).append(step)
    return flags, values


def _without_formats(routes: list[Route]) -> list[Route]:
    """Take off a last step that only names a format (``/containers/{id}/json``), where that makes no two one."""
    shapes = {route.shape for route in routes}

    def shortened(route: Route) -> Route:
        if len(route.steps) > 1 and route.steps[-1] == Step(_FORMAT) and route.shape[:-1] not in shapes:
            return replace(route, steps=route.steps[:-1])
        return route

    return [shortened(route) for route in routes]
