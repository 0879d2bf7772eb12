from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .note import Note as Note
    from .note_list_params import NoteListParams as NoteListParams
    from .note_create_params import NoteCreateParams as NoteCreateParams
else:
    _modules = {
        "Note": "note",
        "NoteListParams": "note_list_params",
        "NoteCreateParams": "note_create_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "notes": "",
        },
    )
