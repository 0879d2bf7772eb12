from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .._core.compat import cached_property
from .._core.parameter_styles import styled
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types import token_create_params
    from ..types.token_create_response import TokenCreateResponse

__all__ = ["TokenResource", "AsyncTokenResource"]


class TokenResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> TokenResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TokenResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TokenResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TokenResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        grant_type: Literal["password"],
        claims: token_create_params.Claims | Omit = omit,
        remember: bool | Omit = omit,
        scope: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> TokenCreateResponse:
        """A form, with arrays and objects written as their encoding says.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.token_create_response import TokenCreateResponse
        from ..types.token_create_params import TokenCreateParams

        extra_headers = {"Content-Type": "application/x-www-form-urlencoded", **(extra_headers or {})}
        return self._post(
            "/token",
            body=styled(
                maybe_transform(
                    {"grant_type": grant_type, "claims": claims, "remember": remember, "scope": scope},
                    TokenCreateParams,
                ),
                {"scope": "space"},
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=TokenCreateResponse,
        )


class AsyncTokenResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncTokenResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTokenResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTokenResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTokenResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        grant_type: Literal["password"],
        claims: token_create_params.Claims | Omit = omit,
        remember: bool | Omit = omit,
        scope: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> TokenCreateResponse:
        """A form, with arrays and objects written as their encoding says.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.token_create_response import TokenCreateResponse
        from ..types.token_create_params import TokenCreateParams

        extra_headers = {"Content-Type": "application/x-www-form-urlencoded", **(extra_headers or {})}
        return await self._post(
            "/token",
            body=styled(
                await async_maybe_transform(
                    {"grant_type": grant_type, "claims": claims, "remember": remember, "scope": scope},
                    TokenCreateParams,
                ),
                {"scope": "space"},
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=TokenCreateResponse,
        )


class TokenResourceWithRawResponse:
    def __init__(self, token: TokenResource) -> None:
        self._token = token
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(token.create)


class AsyncTokenResourceWithRawResponse:
    def __init__(self, token: AsyncTokenResource) -> None:
        self._token = token
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(token.create)


class TokenResourceWithStreamingResponse:
    def __init__(self, token: TokenResource) -> None:
        self._token = token
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(token.create)


class AsyncTokenResourceWithStreamingResponse:
    def __init__(self, token: AsyncTokenResource) -> None:
        self._token = token
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(token.create)
