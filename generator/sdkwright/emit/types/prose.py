"""Descriptions as docstrings whose lines fit the page."""

from __future__ import annotations

import re
import textwrap

from sdkwright.emit import quote
from sdkwright.emit.quote import LINE_LENGTH

_FENCE = re.compile(r"\s*(```|~~~)")
_KEPT = re.compile(r" {4}|\t|\s*\||\S+$")
_ITEM = re.compile(r"\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?")


def docstring(text: str, indent: int = 0) -> str:
    """The docstring of a description, long lines wrapped; empty when the description has no words.

    Code (fenced or indented) and tables keep their lines, list items continue under their text.
    """
    width = LINE_LENGTH - indent - 6
    lines: list[str] = []
    fenced = False
    for line in text.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        if fenced or len(line) <= width or _KEPT.match(line):
            lines.append(line)
            continue
        lead = _ITEM.match(line)
        hang = " " * (lead.end() if lead else 0)
        lines.extend(textwrap.wrap(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False))
    return quote.docstring("\n".join(lines), indent)
