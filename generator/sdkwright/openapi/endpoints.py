"""Endpoints as configs name them: a method and a path, in one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .operations import Operation

_PARAMETER = re.compile(r"\{[^{}]*\}")


def normalize_endpoint(endpoint: str) -> str:
    """Return an endpoint in one spelling of its verb, spaces, capitals and parameters."""
    verb, _, path = " ".join(endpoint.split()).partition(" ")
    return f"{verb.lower()} {path_template_key(path)}"


def path_template_key(path: str) -> str:
    """Return a path with its parameters' names left out, since configs and documents may name them differently."""
    return _PARAMETER.sub("{}", path)


def index_operations(operations: Iterable[Operation]) -> Mapping[str, Operation]:
    """Return the operations by normalized endpoint."""
    return {normalize_endpoint(operation.endpoint): operation for operation in operations}
