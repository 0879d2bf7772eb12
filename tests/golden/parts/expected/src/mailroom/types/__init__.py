from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .box_create_params import BoxCreateParams as BoxCreateParams
    from .album_create_params import AlbumCreateParams as AlbumCreateParams
    from .letter_create_params import LetterCreateParams as LetterCreateParams
else:
    _modules = {
        "BoxCreateParams": "box_create_params",
        "AlbumCreateParams": "album_create_params",
        "LetterCreateParams": "letter_create_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
