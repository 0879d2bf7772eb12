"""The lowest versions that a project's metadata allows of Python and of what it requires."""

from __future__ import annotations

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version


def lowest_version(specifier: str) -> Version | None:
    """Return the lowest version that a specifier allows, None where it has no lower bound."""
    try:
        parts = [part for part in SpecifierSet(specifier) if part.operator in (">=", "==", "~=", ">")]
        return max((Version(part.version.removesuffix(".*")) for part in parts), default=None)
    except (InvalidSpecifier, ValueError):
        return None


def allows_older(theirs: str, ours: str) -> bool:
    """Return whether the specifier or requirement ``theirs`` allows versions that are too old for ``ours``."""
    minimum, present = lowest_version(_specifier(ours)), lowest_version(_specifier(theirs))
    return minimum is not None and (present is None or present < minimum)


def _specifier(text: str) -> str:
    """Return the specifier in a requirement such as `httpx>=0.25`, or the text itself."""
    try:
        return str(Requirement(text).specifier)
    except InvalidRequirement:
        return text
