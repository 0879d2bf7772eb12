"""Whether a request has the credentials that its operation requires; any value will do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.openapi import Document, Operation


class CredentialChecker:
    """Checks requests against the security requirements of a document."""

    def __init__(self, document: Document) -> None:
        self._schemes = document.security_schemes
        self._default = document.security

    def find_missing(
        self, operation: Operation, headers: Mapping[str, str], cookies: Mapping[str, str], query: set[str]
    ) -> str | None:
        """Return what a request lacks, in words; None if it has all that one of the requirements asks for.

        ``headers`` have lower-case names; ``query`` holds the names of the parameters that were sent.
        """
        requirements = self._default if operation.security is None else operation.security
        lacking: list[str] = []
        for requirement in requirements:
            gaps = [self._describe_missing(self._schemes.get(name), headers, cookies, query) for name in requirement]
            missing = [text for text in gaps if text]
            if not missing:
                return None
            lacking.append(" and ".join(missing))
        return " or ".join(dict.fromkeys(lacking)) or None

    def _describe_missing(
        self, scheme: Mapping[str, Any] | None, headers: Mapping[str, str], cookies: Mapping[str, str], query: set[str]
    ) -> str:
        """Return how to send a credential that is missing; empty if it is there or nobody can tell."""
        kind = scheme.get("type") if scheme is not None else None
        if scheme is None or kind not in ("apiKey", "http", "oauth2", "openIdConnect"):
            return ""
        if kind == "apiKey":
            name, place = str(scheme.get("name", "")), scheme.get("in")
            presence = {"header": name.lower() in headers, "cookie": name in cookies, "query": name in query}
            return "" if presence.get(str(place), True) else f"the {place} parameter {name!r}"
        expected = str(scheme.get("scheme", "bearer")) if kind == "http" else "bearer"
        word, _, value = headers.get("authorization", "").partition(" ")
        is_there = word.lower() == expected.lower() and bool(value.strip())
        return "" if is_there else f"the header 'Authorization: {expected.capitalize()} …'"
