"""A method and a path in, the operations that may be meant and the path's values out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from sdkwright.openapi import Operation

_PLACE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Route:
    """One operation, as it is found: ``query`` are pairs that the path itself asks for (``/a?type=b``)."""

    operation: Operation
    query: tuple[tuple[str, str], ...] = ()


@dataclass
class _Template:
    pattern: re.Pattern[str]
    names: tuple[str, ...]
    rank: tuple[int, ...]
    methods: dict[str, list[Route]] = field(default_factory=dict[str, list[Route]])


@dataclass(frozen=True)
class Match:
    """The routes for a request, best first, and what its path holds; ``allowed`` when only the method is wrong."""

    routes: tuple[Route, ...]
    values: Mapping[str, str]
    allowed: tuple[str, ...] = ()


class Router:
    """Finds operations; the paths of the document's servers may stand before a path or be left out."""

    def __init__(self, operations: Iterable[Operation], prefixes: Iterable[str]) -> None:
        self.prefixes = tuple(dict.fromkeys(prefix.rstrip("/") for prefix in prefixes if prefix.rstrip("/")))
        self._templates: dict[str, _Template] = {}
        for operation in operations:
            self._add(operation)
        self._by_length: dict[int, list[_Template]] = {}
        for template in sorted(self._templates.values(), key=lambda item: item.rank):
            self._by_length.setdefault(len(template.rank), []).append(template)

    def match(self, method: str, raw_path: str) -> Match | None:
        """Return the match of ``method`` (lower case) and ``raw_path`` (percent-encoded); None for an unknown path."""
        allowed: list[str] = []
        for path in self._readings(raw_path):
            for template in self._by_length.get(path.count("/"), ()):
                match = template.pattern.fullmatch(path)
                if match is None:
                    continue
                routes = template.methods.get(method) or (template.methods.get("get") if method == "head" else None)
                if routes:
                    texts = (value.replace("%2F", "/") for value in match.groups())
                    return Match(tuple(routes), dict(zip(template.names, texts, strict=True)))
                allowed += template.methods
        return Match((), {}, tuple(dict.fromkeys(allowed))) if allowed else None

    def _readings(self, raw_path: str) -> Iterator[str]:
        # A slash within a value stays encoded until the path has been taken apart.
        path = "%2F".join(unquote(part) for part in re.split("%2[Ff]", raw_path))
        yield path
        for prefix in self.prefixes:
            if path.startswith(prefix + "/"):
                yield path[len(prefix) :]

    def _add(self, operation: Operation) -> None:
        parts = urlsplit(operation.path)
        if parts.path not in self._templates:
            self._templates[parts.path] = _template(parts.path)
        route = Route(operation, tuple(parse_qsl(parts.query, keep_blank_values=True)))
        self._templates[parts.path].methods.setdefault(operation.method, []).append(route)


def server_paths(urls: Iterable[str]) -> Iterator[str]:
    """Yield the path of each server URL, which may be relative; variables have been filled in."""
    for url in urls:
        try:
            yield urlsplit(url).path
        except ValueError:
            continue


def _template(path: str) -> _Template:
    names = tuple(_PLACE.findall(path))
    pieces = _PLACE.split(path)
    texts = [re.escape(piece) if index % 2 == 0 else "([^/]+)" for index, piece in enumerate(pieces)]
    segments = path.split("/")[1:]
    rank = tuple(2 if _PLACE.fullmatch(part) else 1 if _PLACE.search(part) else 0 for part in segments)
    return _Template(re.compile("".join(texts), re.DOTALL), names, rank)
