from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .price import Price as Price
    from .price_note_params import PriceNoteParams as PriceNoteParams
    from .price_create_params import PriceCreateParams as PriceCreateParams
    from .price_search_params import PriceSearchParams as PriceSearchParams
else:
    _modules = {
        "Price": "price",
        "PriceNoteParams": "price_note_params",
        "PriceCreateParams": "price_create_params",
        "PriceSearchParams": "price_search_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
