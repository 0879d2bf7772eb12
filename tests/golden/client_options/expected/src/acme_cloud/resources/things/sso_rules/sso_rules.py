# Kept by Acme.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from ...._core.compat import cached_property
from ...._core.request_options import make_request_options
from ...._core.resource import AsyncAPIResource, SyncAPIResource
from ...._core.types import not_given

if TYPE_CHECKING:
    from ...._core.transport_api import httpx
    from ...._core.types import Body, Headers, NotGiven, Query
    from ....types.things.sso_rules.sso_rule_list_response import SSORuleListResponse

__all__ = ["SSORulesResource", "AsyncSSORulesResource"]


class SSORulesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> SSORulesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return SSORulesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> SSORulesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return SSORulesResourceWithStreamingResponse(self)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SSORuleListResponse:
        from ....types.things.sso_rules.sso_rule_list_response import SSORuleListResponse

        return cast(
            "SSORuleListResponse",
            self._get(
                "/sso_rules",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, SSORuleListResponse),
            ),
        )


class AsyncSSORulesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncSSORulesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncSSORulesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSSORulesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncSSORulesResourceWithStreamingResponse(self)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SSORuleListResponse:
        from ....types.things.sso_rules.sso_rule_list_response import SSORuleListResponse

        return cast(
            "SSORuleListResponse",
            await self._get(
                "/sso_rules",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, SSORuleListResponse),
            ),
        )


class SSORulesResourceWithRawResponse:
    def __init__(self, sso_rules: SSORulesResource) -> None:
        self._sso_rules = sso_rules
        from ...._core.response_wrappers import to_raw_response_wrapper

        self.list: Final = to_raw_response_wrapper(sso_rules.list)


class AsyncSSORulesResourceWithRawResponse:
    def __init__(self, sso_rules: AsyncSSORulesResource) -> None:
        self._sso_rules = sso_rules
        from ...._core.response_wrappers import async_to_raw_response_wrapper

        self.list: Final = async_to_raw_response_wrapper(sso_rules.list)


class SSORulesResourceWithStreamingResponse:
    def __init__(self, sso_rules: SSORulesResource) -> None:
        self._sso_rules = sso_rules
        from ...._core.response_wrappers import to_streamed_response_wrapper

        self.list: Final = to_streamed_response_wrapper(sso_rules.list)


class AsyncSSORulesResourceWithStreamingResponse:
    def __init__(self, sso_rules: AsyncSSORulesResource) -> None:
        self._sso_rules = sso_rules
        from ...._core.response_wrappers import async_to_streamed_response_wrapper

        self.list: Final = async_to_streamed_response_wrapper(sso_rules.list)
