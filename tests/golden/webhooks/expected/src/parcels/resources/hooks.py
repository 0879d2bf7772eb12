from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Mapping, cast

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.hook_list_response import HookListResponse
    from ..types.unsafe_unwrap_webhook_event import UnsafeUnwrapWebhookEvent
    from ..types.unwrap_webhook_event import UnwrapWebhookEvent

__all__ = ["HooksResource", "AsyncHooksResource"]


class HooksResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> HooksResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return HooksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> HooksResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return HooksResourceWithStreamingResponse(self)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> HookListResponse:
        """Where webhooks are sent."""
        from ..types.hook_list_response import HookListResponse

        return cast(
            "HookListResponse",
            self._get(
                "/hooks",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, HookListResponse),
            ),
        )

    def unsafe_unwrap(
        self,
        payload: str,
    ) -> UnsafeUnwrapWebhookEvent:
        """Make an event of a webhook's payload, whoever sent it: its signature is not looked at."""
        from ..types.unsafe_unwrap_webhook_event import UnsafeUnwrapWebhookEvent
        from .._webhooks import parse

        return cast("UnsafeUnwrapWebhookEvent", parse(payload, UnsafeUnwrapWebhookEvent))

    def unwrap(
        self,
        payload: str,
        *,
        headers: Mapping[str, str],
        key: str | bytes | None = None,
    ) -> UnwrapWebhookEvent:
        """Make an event of a webhook's payload after checking that the API sent it.

        Args:
            payload: The body of the request as it came, before it is parsed.
            headers: The headers of the request.
            key: The secret that signs webhooks, else the client's `webhook_secret`.

        Raises `standardwebhooks.WebhookVerificationError` when the signature does not fit, or is too old.
        """
        from ..types.unwrap_webhook_event import UnwrapWebhookEvent
        from .._webhooks import parse, verify

        verify(self._client, payload, headers=headers, key=key)
        return cast("UnwrapWebhookEvent", parse(payload, UnwrapWebhookEvent))


class AsyncHooksResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncHooksResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncHooksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncHooksResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncHooksResourceWithStreamingResponse(self)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> HookListResponse:
        """Where webhooks are sent."""
        from ..types.hook_list_response import HookListResponse

        return cast(
            "HookListResponse",
            await self._get(
                "/hooks",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, HookListResponse),
            ),
        )

    def unsafe_unwrap(
        self,
        payload: str,
    ) -> UnsafeUnwrapWebhookEvent:
        """Make an event of a webhook's payload, whoever sent it: its signature is not looked at."""
        from ..types.unsafe_unwrap_webhook_event import UnsafeUnwrapWebhookEvent
        from .._webhooks import parse

        return cast("UnsafeUnwrapWebhookEvent", parse(payload, UnsafeUnwrapWebhookEvent))

    def unwrap(
        self,
        payload: str,
        *,
        headers: Mapping[str, str],
        key: str | bytes | None = None,
    ) -> UnwrapWebhookEvent:
        """Make an event of a webhook's payload after checking that the API sent it.

        Args:
            payload: The body of the request as it came, before it is parsed.
            headers: The headers of the request.
            key: The secret that signs webhooks, else the client's `webhook_secret`.

        Raises `standardwebhooks.WebhookVerificationError` when the signature does not fit, or is too old.
        """
        from ..types.unwrap_webhook_event import UnwrapWebhookEvent
        from .._webhooks import parse, verify

        verify(self._client, payload, headers=headers, key=key)
        return cast("UnwrapWebhookEvent", parse(payload, UnwrapWebhookEvent))


class HooksResourceWithRawResponse:
    def __init__(self, hooks: HooksResource) -> None:
        self._hooks = hooks
        from .._core.response_wrappers import to_raw_response_wrapper

        self.list: Final = to_raw_response_wrapper(hooks.list)


class AsyncHooksResourceWithRawResponse:
    def __init__(self, hooks: AsyncHooksResource) -> None:
        self._hooks = hooks
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.list: Final = async_to_raw_response_wrapper(hooks.list)


class HooksResourceWithStreamingResponse:
    def __init__(self, hooks: HooksResource) -> None:
        self._hooks = hooks
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.list: Final = to_streamed_response_wrapper(hooks.list)


class AsyncHooksResourceWithStreamingResponse:
    def __init__(self, hooks: AsyncHooksResource) -> None:
        self._hooks = hooks
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.list: Final = async_to_streamed_response_wrapper(hooks.list)
