"""Docstrings and descriptions: words that changed while everything else stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.review.judge.context import Place, change
from sdkwright.review.model import Change

_ARGS = re.compile(r"^Args:\s*$", re.MULTILINE)
_INDENTATION = re.compile(r"\s*\n([ \t]*)\S")
_MAX_CHARACTERS = 120


def doc_rows(place: Place, old: str, new: str) -> Iterator[Change]:
    """Return a row where the words about an object changed, other than by arguments that came or went."""
    before, after = _paragraphs(old), _paragraphs(new)
    changed = [name for name in before if name in after and before[name] != after[name]]
    if changed:
        yield change("docs-changed", place, _excerpt(before[changed[0]]), _excerpt(after[changed[0]]))


def _paragraphs(doc: str) -> dict[str, str]:
    """Return the text of a docstring, and what it says of each argument, without line breaks."""
    text, *rest = _ARGS.split(doc, maxsplit=1)
    paragraphs = {"": " ".join(text.split())}
    start = _INDENTATION.match(rest[0]) if rest else None
    if start is not None:  # no indentation is left where the docstring begins with its arguments
        pieces = re.split(rf"^{start[1]}(\w+): ", rest[0], flags=re.MULTILINE)
        paragraphs.update(
            (name, " ".join(words.split())) for name, words in zip(pieces[1::2], pieces[2::2], strict=False)
        )
    return paragraphs


def _excerpt(text: str) -> str:
    return text if len(text) <= _MAX_CHARACTERS else text[: _MAX_CHARACTERS - 1].rstrip() + "…"
