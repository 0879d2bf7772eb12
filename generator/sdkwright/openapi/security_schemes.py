"""Security schemes that no header, query parameter or cookie of a request can satisfy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_CHALLENGES: Mapping[str, str] = {
    "digest": "Digest",  # RFC 7616
    "hoba": "HOBA",  # RFC 7486
    "mutual": "Mutual",  # RFC 8120
    "negotiate": "Negotiate",  # RFC 4559
    "scram-sha-1": "SCRAM-SHA-1",  # RFC 7804
    "scram-sha-256": "SCRAM-SHA-256",
}
"""Schemes of IANA's registry of HTTP authentication that answer what the server asks first."""


def describe_handshake(scheme: Mapping[str, Any]) -> str | None:
    """Return what a scheme takes that a credential sent with each request is not; None for all others."""
    kind = scheme.get("type")
    if kind == "mutualTLS":
        return "a client certificate"
    style = str(scheme.get("scheme", "")).lower() if kind == "http" else ""
    return f"the answer to a {_CHALLENGES[style]} challenge" if style in _CHALLENGES else None
