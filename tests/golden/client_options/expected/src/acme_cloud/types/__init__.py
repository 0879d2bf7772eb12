# Kept by Acme.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .thing import Thing as Thing
    from .shared import Money as Money
    from .article import Article as Article
    from .thing_param import ThingParam as ThingParam
    from .article_param import ArticleParam as ArticleParam
    from .thing_list_params import ThingListParams as ThingListParams
    from .thing_move_params import ThingMoveParams as ThingMoveParams
    from .thing_create_params import ThingCreateParams as ThingCreateParams
    from .thing_list_response import ThingListResponse as ThingListResponse
    from .thing_count_response import ThingCountResponse as ThingCountResponse
    from .client_status_response import ClientStatusResponse as ClientStatusResponse
else:
    _modules = {
        "Thing": "thing",
        "Money": "shared",
        "Article": "article",
        "ThingParam": "thing_param",
        "ArticleParam": "article_param",
        "ThingListParams": "thing_list_params",
        "ThingMoveParams": "thing_move_params",
        "ThingCreateParams": "thing_create_params",
        "ThingListResponse": "thing_list_response",
        "ThingCountResponse": "thing_count_response",
        "ClientStatusResponse": "client_status_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "shared": "",
            "shared_params": "",
            "things": "",
        },
    )
