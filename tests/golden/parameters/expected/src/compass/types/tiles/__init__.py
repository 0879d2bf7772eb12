from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import attach

if TYPE_CHECKING:
    from .batch_retrieve_response import BatchRetrieveResponse as BatchRetrieveResponse
else:
    _modules = {
        "BatchRetrieveResponse": "batch_retrieve_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
