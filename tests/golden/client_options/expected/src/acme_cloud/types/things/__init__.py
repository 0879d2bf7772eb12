# Kept by Acme.

from __future__ import annotations

from ..._core.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    {
        "sso_rules": "",
    },
)
