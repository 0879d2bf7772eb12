from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .note_retrieve_response import NoteRetrieveResponse as NoteRetrieveResponse
else:
    _modules = {
        "NoteRetrieveResponse": "note_retrieve_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
