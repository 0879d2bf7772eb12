"""Names of generic types as frameworks write them.

``Acme.Page`1[[Acme.Pet, Acme, Version=1.0]]``, ``Page<List<Pet>>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_GENERIC = re.compile(r"(?P<head>[^`\[\]<>«»]+)(?:`\d+)?(?P<open>[\[<«])(?P<rest>.+)[\]>»]", re.DOTALL)
_ARITY = re.compile(r"`\d+$")
_OPENING, _CLOSING = "[<«", "]>»"
_NAMESPACES = re.compile(r"[./]")


def flatten_generic(name: str) -> str:
    """Return a name without brackets: that of the type, then those of its arguments without namespace and assembly.

    ``Acme.Page_Pet`` for ``Acme.Page`1[[Acme.Pet, Acme, Version=1.0]]``; a name that is not generic as it is.
    """
    match = _GENERIC.fullmatch(name.strip())
    if match is None:
        return _ARITY.sub("", name)
    head = match["head"].strip(" .")
    return "_".join((head, *(_NAMESPACES.split(flatten_generic(text))[-1] for text in _arguments(match["rest"]))))


def _arguments(text: str) -> Iterator[str]:
    for part in _split(text):
        # An argument in brackets of its own has its assembly beside it.
        is_qualified = part.startswith("[") and part.endswith("]")
        yield next(_split(part[1:-1]), "") if is_qualified else part


def _split(text: str) -> Iterator[str]:
    """Yield the parts between commas that are in no brackets."""
    depth, start = 0, 0
    for position, letter in enumerate(text):
        depth += (letter in _OPENING) - (letter in _CLOSING)
        if letter == "," and depth == 0:
            yield text[start:position].strip()
            start = position + 1
    yield text[start:].strip()
