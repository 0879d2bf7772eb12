from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .box_param import BoxParam as BoxParam
    from .filter_param import FilterParam as FilterParam
    from .place_list_params import PlaceListParams as PlaceListParams
    from .place_list_response import PlaceListResponse as PlaceListResponse
else:
    _modules = {
        "BoxParam": "box_param",
        "FilterParam": "filter_param",
        "PlaceListParams": "place_list_params",
        "PlaceListResponse": "place_list_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "maps": "",
            "tiles": "",
        },
    )
