"""Warnings about what planning had to work around."""

from __future__ import annotations

from sdkwright.errors import Problem
from sdkwright.openapi import Document


class Reporter:
    """Collects warnings with their place in the document, in ``problems``."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.problems: list[Problem] = []

    def warn(self, pointer: str, message: str, hint: str | None = None) -> None:
        """Report something at ``pointer``."""
        position = self._document.position(pointer)
        line = position[0] if position else None
        self.problems.append(Problem("warning", str(self._document.path), pointer, line, message, hint))
