"""Puts the entry of a release on top of CHANGELOG.md; entries written by hand stay."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^## .*$", re.MULTILINE)
_UNRELEASED = re.compile(r"^## \[?unreleased\]?\s*$", re.IGNORECASE)
_TITLE = "# Changelog\n"


def prepend_entry(text: str, entry: str) -> str:
    """Return the changelog ``text`` with ``entry``, a section that begins with ``## VERSION``, above all others.

    What stands below a heading ``Unreleased`` belongs to this release: it follows the entry's heading, before what the
    comparison found.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n") or _TITLE
    headings = list(_HEADING.finditer(text))
    start = headings[0].start() if headings else len(text)
    rest = text[start:]
    if headings and _UNRELEASED.match(headings[0][0]):
        stop = headings[1].start() if len(headings) > 1 else len(text)
        notes = text[headings[0].end() : stop].strip()
        rest = text[stop:]
        heading, _, body = entry.partition("\n")
        entry = "\n\n".join(part for part in (heading, notes, body.strip()) if part)
    parts = (text[:start].rstrip(), entry.strip(), rest.strip())
    return ("\n\n".join(part for part in parts if part) + "\n").replace("\n", end)


def has_entry(text: str, version: str) -> bool:
    """Return whether the changelog has a section for ``version`` already."""
    return _heading_of(version).search(text) is not None


def rename_entry(text: str, version: str, new: str) -> str:
    """Return the changelog with the section for ``version`` as that for ``new``."""
    return _heading_of(version).sub(f"## {new}", text, count=1)


def _heading_of(version: str) -> re.Pattern[str]:
    return re.compile(rf"^## \[?v?{re.escape(version)}\]?(?![\w.])", re.MULTILINE)
