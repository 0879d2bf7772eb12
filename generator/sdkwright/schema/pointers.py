"""Steps of JSON pointers (RFC 6901)."""

from __future__ import annotations


def escape_step(name: str) -> str:
    """Return a key as a step of a pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def unescape_step(step: str) -> str:
    """Return the key that a step of a pointer stands for."""
    return step.replace("~1", "/").replace("~0", "~")


def component_name(reference: str) -> str:
    """Return the key that a reference ends with, which is the name of a component."""
    return unescape_step(reference.rpartition("/")[2])
