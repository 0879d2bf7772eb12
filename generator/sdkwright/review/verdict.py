"""The verdict on a list of changes: which part of the version goes up, and to what."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.version import InvalidVersion, Version

from sdkwright.review.model import Change, Verdict, WireChange


def judge(changes: Iterable[Change], wire: Iterable[WireChange], version: str) -> Verdict:
    """Return the part of ``version`` that has to go up.

    The worst row decides: breaking is major, risky and additive are minor, docs are patch, as is another request.
    Before 1.0 each is a step less: breaking is minor, all else patch.
    """
    severities = {change.severity for change in changes}
    is_early = _release(version)[0] == 0
    if "breaking" in severities:
        return "minor" if is_early else "major"
    if severities & {"risky", "additive"}:
        return "patch" if is_early else "minor"
    if severities or any(True for _ in wire):
        return "patch"
    return "none"


def next_version(version: str, verdict: Verdict) -> str:
    """Return the version that follows ``version``; itself when nothing changed."""
    major, minor, patch = _release(version)
    if verdict == "major":
        return f"{major + 1}.0.0"
    if verdict == "minor":
        return f"{major}.{minor + 1}.0"
    if verdict == "patch":
        return f"{major}.{minor}.{patch + 1}"
    return version


def _release(version: str) -> tuple[int, int, int]:
    """Return major, minor and patch; a pre-release counts as its release, what is no version as 0.0.0."""
    try:
        parts = Version(version).release
    except InvalidVersion:
        parts = ()
    major, minor, patch = (*parts, 0, 0, 0)[:3]
    return major, minor, patch
