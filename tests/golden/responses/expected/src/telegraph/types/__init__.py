from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .message import Message as Message
    from .reply_part import ReplyPart as ReplyPart
    from .reply_find_params import ReplyFindParams as ReplyFindParams
    from .reply_create_params import ReplyCreateParams as ReplyCreateParams
    from .reply_select_params import ReplySelectParams as ReplySelectParams
    from .message_archive_params import MessageArchiveParams as MessageArchiveParams
    from .message_count_response import MessageCountResponse as MessageCountResponse
    from .reply_query_search_params import ReplyQuerySearchParams as ReplyQuerySearchParams
    from .subscription_create_params import SubscriptionCreateParams as SubscriptionCreateParams
    from .reply_query_search_response import ReplyQuerySearchResponse as ReplyQuerySearchResponse
else:
    _modules = {
        "Message": "message",
        "ReplyPart": "reply_part",
        "ReplyFindParams": "reply_find_params",
        "ReplyCreateParams": "reply_create_params",
        "ReplySelectParams": "reply_select_params",
        "MessageArchiveParams": "message_archive_params",
        "MessageCountResponse": "message_count_response",
        "ReplyQuerySearchParams": "reply_query_search_params",
        "SubscriptionCreateParams": "subscription_create_params",
        "ReplyQuerySearchResponse": "reply_query_search_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
