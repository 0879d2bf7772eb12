from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, cast, overload

from .._core.compat import cached_property
from .._core.parameter_styles import with_querystring
from .._core.request_options import FinalRequestOptions, make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, Omit, not_given, omit
from .._core.utils import async_maybe_transform, drop_omitted, maybe_transform, required_args

if TYPE_CHECKING:
    from .._core.streaming import AsyncStream, Stream
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types import reply_select_params
    from ..types.message import Message
    from ..types.reply_part import ReplyPart
    from ..types.reply_query_search_response import ReplyQuerySearchResponse

__all__ = ["RepliesResource", "AsyncRepliesResource"]


class RepliesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> RepliesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return RepliesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RepliesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return RepliesResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message: ...
    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Stream[ReplyPart]: ...
    @overload
    def create(
        self,
        *,
        stream: bool,
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message | Stream[ReplyPart]: ...
    @required_args(["text"], ["stream", "text"])
    def create(
        self,
        *,
        text: str,
        stream: Literal[False] | Literal[True] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message | Stream[ReplyPart]:
        """JSON, or events if asked for.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message
        from ..types.reply_part import ReplyPart
        from .._core.streaming import Stream

        return self._post(
            "/replies",
            body=drop_omitted({"text": text, "stream": stream}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
            stream=stream or False,
            stream_cls=Stream[ReplyPart],
        )

    def copy_search(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._client.request(
            NoneType,
            FinalRequestOptions(
                method="copy",
                url="/replies/search",
                **make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
            ),
        )

    def find(
        self,
        *,
        max_age: int | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        text: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """The whole query string is one value.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.reply_find_params import ReplyFindParams

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            "/replies/find",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform({"max_age": max_age, "tags": tags, "text": text}, ReplyFindParams),
            ),
            cast_to=NoneType,
        )

    def query_search(
        self,
        *,
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ReplyQuerySearchResponse:
        """A method of OpenAPI 3.2 with a body.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.reply_query_search_response import ReplyQuerySearchResponse

        return cast(
            "ReplyQuerySearchResponse",
            self._client.request(
                cast(Any, ReplyQuerySearchResponse),
                FinalRequestOptions(
                    method="query",
                    url="/replies/search",
                    json_data=drop_omitted({"text": text}),
                    **make_request_options(
                        extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                    ),
                ),
            ),
        )

    def select(
        self,
        *,
        selector: reply_select_params.Selector,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """The whole query string is JSON.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types import reply_select_params

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            with_querystring("/replies/select", maybe_transform(selector, reply_select_params.Selector)),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncRepliesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncRepliesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncRepliesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRepliesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncRepliesResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message: ...
    @overload
    async def create(
        self,
        *,
        stream: Literal[True],
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[ReplyPart]: ...
    @overload
    async def create(
        self,
        *,
        stream: bool,
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message | AsyncStream[ReplyPart]: ...
    @required_args(["text"], ["stream", "text"])
    async def create(
        self,
        *,
        text: str,
        stream: Literal[False] | Literal[True] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message | AsyncStream[ReplyPart]:
        """JSON, or events if asked for.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message
        from ..types.reply_part import ReplyPart
        from .._core.streaming import AsyncStream

        return await self._post(
            "/replies",
            body=drop_omitted({"text": text, "stream": stream}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
            stream=stream or False,
            stream_cls=AsyncStream[ReplyPart],
        )

    async def copy_search(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._client.request(
            NoneType,
            FinalRequestOptions(
                method="copy",
                url="/replies/search",
                **make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
            ),
        )

    async def find(
        self,
        *,
        max_age: int | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        text: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """The whole query string is one value.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.reply_find_params import ReplyFindParams

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            "/replies/find",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=await async_maybe_transform({"max_age": max_age, "tags": tags, "text": text}, ReplyFindParams),
            ),
            cast_to=NoneType,
        )

    async def query_search(
        self,
        *,
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ReplyQuerySearchResponse:
        """A method of OpenAPI 3.2 with a body.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.reply_query_search_response import ReplyQuerySearchResponse

        return cast(
            "ReplyQuerySearchResponse",
            await self._client.request(
                cast(Any, ReplyQuerySearchResponse),
                FinalRequestOptions(
                    method="query",
                    url="/replies/search",
                    json_data=drop_omitted({"text": text}),
                    **make_request_options(
                        extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                    ),
                ),
            ),
        )

    async def select(
        self,
        *,
        selector: reply_select_params.Selector,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """The whole query string is JSON.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types import reply_select_params

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            with_querystring("/replies/select", await async_maybe_transform(selector, reply_select_params.Selector)),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class RepliesResourceWithRawResponse:
    def __init__(self, replies: RepliesResource) -> None:
        self._replies = replies
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(replies.create)
        self.copy_search: Final = to_raw_response_wrapper(replies.copy_search)
        self.find: Final = to_raw_response_wrapper(replies.find)
        self.query_search: Final = to_raw_response_wrapper(replies.query_search)
        self.select: Final = to_raw_response_wrapper(replies.select)


class AsyncRepliesResourceWithRawResponse:
    def __init__(self, replies: AsyncRepliesResource) -> None:
        self._replies = replies
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(replies.create)
        self.copy_search: Final = async_to_raw_response_wrapper(replies.copy_search)
        self.find: Final = async_to_raw_response_wrapper(replies.find)
        self.query_search: Final = async_to_raw_response_wrapper(replies.query_search)
        self.select: Final = async_to_raw_response_wrapper(replies.select)


class RepliesResourceWithStreamingResponse:
    def __init__(self, replies: RepliesResource) -> None:
        self._replies = replies
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(replies.create)
        self.copy_search: Final = to_streamed_response_wrapper(replies.copy_search)
        self.find: Final = to_streamed_response_wrapper(replies.find)
        self.query_search: Final = to_streamed_response_wrapper(replies.query_search)
        self.select: Final = to_streamed_response_wrapper(replies.select)


class AsyncRepliesResourceWithStreamingResponse:
    def __init__(self, replies: AsyncRepliesResource) -> None:
        self._replies = replies
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(replies.create)
        self.copy_search: Final = async_to_streamed_response_wrapper(replies.copy_search)
        self.find: Final = async_to_streamed_response_wrapper(replies.find)
        self.query_search: Final = async_to_streamed_response_wrapper(replies.query_search)
        self.select: Final = async_to_streamed_response_wrapper(replies.select)
