"""What every step of planning reads: document, config, naming rules, and a place for problems found on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.config import Config, MethodConfig
from sdkwright.errors import Problem
from sdkwright.ir import PageScheme
from sdkwright.naming.names import Names
from sdkwright.openapi import Document, Operation
from sdkwright.plan.samples import Sampler
from sdkwright.plan.types import Rules
from sdkwright.schema.view import SchemaView


@dataclass(frozen=True)
class Context:
    """One planning run.

    ``headers`` are lower-case names of headers the client itself sends, ``pages`` the pagination schemes.
    """

    document: Document
    config: Config
    rules: Rules
    sampler: Sampler
    headers: frozenset[str]
    resource_suffix: str
    single_stream_params: bool
    pages: tuple[PageScheme, ...] = ()
    problems: list[Problem] = field(default_factory=list[Problem])

    @property
    def view(self) -> SchemaView:
        """The view of the document's schemas."""
        return self.rules.view

    @property
    def names(self) -> Names:
        """The naming rules."""
        return self.rules.names

    def warn(self, pointer: str, message: str, hint: str | None = None) -> None:
        """Report something in the document that planning had to work around."""
        position = self.document.position(pointer)
        line = position[0] if position else None
        self.problems.append(Problem("warning", str(self.document.path), pointer, line, message, hint))


@dataclass(frozen=True)
class Planned:
    """A configured method with the operation it calls.

    ``resource`` is the config path, ``stem`` the start of its class names (``Completion`` + ``Create``) and ``module``
    the start of its modules (``completion_create``).  ``params_name`` is what the config calls its params class.
    """

    resource: tuple[str, ...]
    key: str
    name: str
    stem: str
    module: str
    folder: str
    settings: MethodConfig
    operation: Operation
    params_name: str | None = None


def extension(node: Mapping[str, Any], name: str) -> Any:
    """A vendor extension of the document (``x-stainless-…``), or ``None``."""
    return node.get(f"x-stainless-{name}")
