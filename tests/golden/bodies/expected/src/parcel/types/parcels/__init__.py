from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .tag_update_params import TagUpdateParams as TagUpdateParams
    from .limit_update_params import LimitUpdateParams as LimitUpdateParams
else:
    _modules = {
        "TagUpdateParams": "tag_update_params",
        "LimitUpdateParams": "limit_update_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
