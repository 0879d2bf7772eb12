"""Which inferred names say something that is none of the caller's business: versions, HTTP verbs, parts of paths."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VERSION = re.compile(r"v\d+[a-z0-9]*|version_?\d+|\d{4}(_\d\d)+")
_VERBS = frozenset({"get", "post", "put", "patch", "head", "options"})
_TECHNICAL = frozenset({"api", "apis", "rest", "restapi", "rpc", "ajax", "services", "endpoint", "endpoints"})
_ENDINGS = frozenset({"json", "xml", "php", "aspx", "html", "do"})
_NUMBERED = re.compile(r"_\d+$")


def find_noise(dotted: str) -> str | None:
    """Return what kind of noise a dotted name has (``version``, ``verb``, ``path``); None for a clean one."""
    *resources, method = dotted.split(".")
    words = [word for step in (*resources, method) for word in step.strip("_").split("_")]
    if any(_VERSION.fullmatch(text) for text in (*words, *resources)):
        return "version"
    first, *rest = method.strip("_").split("_")
    if (first in _VERBS and (rest or first not in ("head", "options"))) or _VERBS.intersection(resources):
        return "verb"
    is_technical = bool(_TECHNICAL.intersection(resources)) or bool(_ENDINGS.intersection((words[-1], *resources)))
    return "path" if is_technical or _NUMBERED.search(method) is not None else None


def measure_names(names: Sequence[str]) -> tuple[float, tuple[str, ...]]:
    """Return the share of names without noise (1.0 of none) and the names with it."""
    noisy = tuple(name for name in names if find_noise(name) is not None)
    return (1 - len(noisy) / len(names) if names else 1.0), noisy
