from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .place import Place as Place
    from .place_delete_params import PlaceDeleteParams as PlaceDeleteParams
    from .place_retrieve_params import PlaceRetrieveParams as PlaceRetrieveParams
else:
    _modules = {
        "Place": "place",
        "PlaceDeleteParams": "place_delete_params",
        "PlaceRetrieveParams": "place_retrieve_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
