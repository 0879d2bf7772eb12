# Kept by Acme.

"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sso_rules.sso_rules import SSORulesResource as SSORulesResource
    from .sso_rules.sso_rules import AsyncSSORulesResource as AsyncSSORulesResource
    from .sso_rules.sso_rules import SSORulesResourceWithRawResponse as SSORulesResourceWithRawResponse
    from .sso_rules.sso_rules import AsyncSSORulesResourceWithRawResponse as AsyncSSORulesResourceWithRawResponse
    from .sso_rules.sso_rules import SSORulesResourceWithStreamingResponse as SSORulesResourceWithStreamingResponse
    from .sso_rules.sso_rules import (
        AsyncSSORulesResourceWithStreamingResponse as AsyncSSORulesResourceWithStreamingResponse,
    )
    from .things import ThingsResource as ThingsResource
    from .things import AsyncThingsResource as AsyncThingsResource
    from .things import ThingsResourceWithRawResponse as ThingsResourceWithRawResponse
    from .things import AsyncThingsResourceWithRawResponse as AsyncThingsResourceWithRawResponse
    from .things import ThingsResourceWithStreamingResponse as ThingsResourceWithStreamingResponse
    from .things import AsyncThingsResourceWithStreamingResponse as AsyncThingsResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "SSORulesResource",
                    "AsyncSSORulesResource",
                    "SSORulesResourceWithRawResponse",
                    "AsyncSSORulesResourceWithRawResponse",
                    "SSORulesResourceWithStreamingResponse",
                    "AsyncSSORulesResourceWithStreamingResponse",
                ],
                "sso_rules.sso_rules",
            ),
            **dict.fromkeys(
                [
                    "ThingsResource",
                    "AsyncThingsResource",
                    "ThingsResourceWithRawResponse",
                    "AsyncThingsResourceWithRawResponse",
                    "ThingsResourceWithStreamingResponse",
                    "AsyncThingsResourceWithStreamingResponse",
                ],
                "things",
            ),
        },
    )

__all__ = [
    "SSORulesResource",
    "AsyncSSORulesResource",
    "SSORulesResourceWithRawResponse",
    "AsyncSSORulesResourceWithRawResponse",
    "SSORulesResourceWithStreamingResponse",
    "AsyncSSORulesResourceWithStreamingResponse",
    "ThingsResource",
    "AsyncThingsResource",
    "ThingsResourceWithRawResponse",
    "AsyncThingsResourceWithRawResponse",
    "ThingsResourceWithStreamingResponse",
    "AsyncThingsResourceWithStreamingResponse",
]
