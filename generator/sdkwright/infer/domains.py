"""Path segments that are domains (``/apis/rbac.authorization.k8s.io/v1/…``): groups of one API, a step each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sdkwright.infer.words import config_name
from sdkwright.naming.english import word_set

_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
# Endings that domains of API groups have and that no file or method has.
_TOP_LEVEL = word_set("ai app cloud co com dev eu gov info io local net org")
_MIN_LABELS = 3


def name_domains(segments: Iterable[str]) -> Mapping[str, str]:
    """Return the step name of each segment that is a domain.

    That is what stands before the registered name (``rbac_authorization`` of ``rbac.authorization.k8s.io``), with the
    registered name where two domains would be one step without.
    """
    domains = [segment for segment in dict.fromkeys(segments) if _is_domain(segment)]
    names = {domain: config_name("_".join(domain.split(".")[:-2])) for domain in domains}
    steps: dict[str, str] = {}
    for domain, name in names.items():
        longer = config_name("_".join(domain.split(".")[:-1]))
        is_unique = sum(other == name for other in names.values()) == 1
        best = name if is_unique and name is not None else longer
        if best is not None:
            steps[domain] = best
    return steps


def _is_domain(segment: str) -> bool:
    labels = segment.lower().split(".")
    return len(labels) >= _MIN_LABELS and labels[-1] in _TOP_LEVEL and _DOMAIN.fullmatch(segment) is not None
