"""`Document`: an OpenAPI document in one piece, in 3.1 spelling, with the place of everything for messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sdkwright.errors import Problem, Severity
from sdkwright.schema.values import is_list, is_map
from sdkwright.schema.view import SchemaView

from .build import OperationBuilder, requirements
from .bundle import origin_of
from .findings import is_surplus
from .operations import Operation
from .pointers import from_ref, join, parent
from .source import Source
from .targets import Targets, find
from .yaml_reader import Position


@dataclass(frozen=True)
class Document:
    """The result of `read_document`.  Nobody changes ``root``: it is read by every later step.

    ``version`` is the one the file states (``3.0.3``), ``problems`` what was found wrong and did not stop the reading:
    an ``error`` among them means that an operation was left out.
    """

    path: Path
    root: Mapping[str, Any]
    version: str
    findings: tuple[Problem, ...] = field(repr=False)
    source: Source = field(repr=False)
    origins: dict[str, tuple[Source, str]] = field(repr=False)
    sources: tuple[Source, ...] = field(default=(), repr=False)
    """All files that were read, the document's own among them."""
    absent: tuple[Path, ...] = field(default=(), repr=False)
    """Files that it names and that are not there."""
    omitted: frozenset[str] = field(default=frozenset(), repr=False)
    """Pointers of what a reference that leads nowhere was in."""

    def get(self, pointer: str) -> Any:
        """Return the value at ``pointer``, looking through references; raises `KeyError` where there is none."""
        value = find(self.root, pointer)
        if value is None:
            raise KeyError(pointer)
        return value

    def resolve(self, node: Any) -> tuple[str, Any]:
        """Return where the references of ``node`` end and what stands there; ``("", node)`` when it has none."""
        place = ""
        visited: set[str] = set()
        while is_map(node):
            ref: Any = node.get("$ref")
            inside = from_ref(ref) if isinstance(ref, str) else None
            if inside is None or inside in visited:
                break
            visited.add(inside)
            place, node = inside, find(self.root, inside)
        return place, node

    def follow(self, reference: str) -> tuple[str, Any] | None:
        """Take one step: the pointer that a ``$ref`` names and what stands there; None outside of the document."""
        return Targets(self.root).follow(reference)

    @cached_property
    def view(self) -> SchemaView:
        """The view of the document's schemas that all its readers share."""
        return SchemaView(self)

    def position(self, pointer: str) -> Position | None:
        """Return line and column of ``pointer`` in the file, of its nearest ancestor for what the reading has added."""
        source, place = origin_of(pointer, self.origins, self.source)
        return source.position(place) if source is self.source else None

    def problem(
        self, message: str, pointer: str = "", *, severity: Severity = "error", hint: str | None = None
    ) -> Problem:
        """Return a problem at ``pointer``, with the file and line it was read from."""
        source, place = origin_of(pointer, self.origins, self.source)
        return source.problem(message, place, severity=severity, hint=hint)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the document, in the order of finding."""
        build_problems = self._build_result[2]
        # What the building of operations has met is said there, better than by the check of the whole.
        met = {parent(problem.pointer or "") for problem in build_problems}
        return (
            *(problem for problem in self.findings if problem.pointer not in met or not is_surplus(problem)),
            *build_problems,
        )

    def operations(self) -> tuple[Operation, ...]:
        """Return all usable operations under ``paths``, in document order."""
        return self._build_result[0]

    def omits(self, method: str | None, path: str | None) -> bool:
        """Return whether the operation is not here because of a reference that leads nowhere."""
        item = join("/paths", path or "")
        return not self.omitted.isdisjoint((item, join(item, method or "")))

    def webhooks(self) -> tuple[Operation, ...]:
        """Return the operations the API calls at its user's; their ``path`` is the webhook's name."""
        return self._build_result[1]

    @property
    def security_schemes(self) -> Mapping[str, Mapping[str, Any]]:
        """``components.securitySchemes`` with references resolved."""
        schemes: Any = self._map("components").get("securitySchemes")
        items = schemes.items() if is_map(schemes) else ()
        resolved = {name: self.resolve(scheme)[1] for name, scheme in items}
        return {name: scheme for name, scheme in resolved.items() if is_map(scheme)}

    @property
    def security(self) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """The requirements of operations that state none."""
        return requirements(self.root.get("security")) or ()

    @property
    def servers(self) -> tuple[Mapping[str, Any], ...]:
        """The API's base URLs."""
        servers: Any = self.root.get("servers")
        if not is_list(servers):
            return ()
        return tuple(server for server in servers if is_map(server))

    @property
    def schemas(self) -> Mapping[str, Any]:
        """``components.schemas``."""
        schemas: Any = self._map("components").get("schemas")
        return schemas if is_map(schemas) else {}

    @property
    def schema_references(self) -> tuple[str, ...]:
        """A ``$ref`` to each of `schemas`."""
        return tuple("#" + quote(join("/components/schemas", name), safe="/~") for name in self.schemas)

    @cached_property
    def _build_result(self) -> tuple[tuple[Operation, ...], tuple[Operation, ...], tuple[Problem, ...]]:
        problems: list[Problem] = []

        def report(severity: Severity, pointer: str, message: str) -> None:
            problems.append(self.problem(message, pointer, severity=severity))

        builder = OperationBuilder(self.resolve, report, self.version)
        operations = tuple(builder.build(self.root.get("paths"), "/paths"))
        key = "webhooks" if "webhooks" in self.root else "x-webhooks"
        hooks = tuple(builder.build(self.root.get(key), f"/{key}", webhooks=True))
        # A shared parameter or path item is met by each of its users.
        return operations, hooks, tuple(dict.fromkeys(problems))

    def _map(self, key: str) -> dict[str, Any]:
        value = self.root.get(key)
        return value if is_map(value) else {}
