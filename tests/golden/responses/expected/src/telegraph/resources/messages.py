from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from .._core.compat import cached_property
from .._core.request_options import FinalRequestOptions, make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, Omit, not_given, omit
from .._core.utils import drop_omitted, path_template

if TYPE_CHECKING:
    from .._core.jsonl import AsyncJSONLDecoder, JSONLDecoder
    from .._core.response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from .._core.streaming import AsyncStream, Stream
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.message import Message

__all__ = ["MessagesResource", "AsyncMessagesResource"]


class MessagesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> MessagesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return MessagesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MessagesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return MessagesResourceWithStreamingResponse(self)

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """JSON goes before other types of answer.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "application/hal+json", **(extra_headers or {})}
        return self._get(
            path_template("/messages/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
        )

    def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return self._delete(
            path_template("/messages/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
        )

    def archive(
        self,
        *,
        text: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> JSONLDecoder[Message]:
        """Lines of JSON, as older documents describe them.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message
        from .._core.jsonl import JSONLDecoder

        extra_headers = {"Accept": "application/x-ndjson", **(extra_headers or {})}
        return cast(
            "JSONLDecoder[Message]",
            self._post(
                "/messages/archive",
                body=drop_omitted({"text": text}),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, JSONLDecoder[Message]),
                stream=True,
                stream_cls=cast(Any, None),
            ),
        )

    def audio(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from .._core.response import BinaryAPIResponse

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return self._get(
            path_template("/messages/{id}/audio", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BinaryAPIResponse,
        )

    def count(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> int:
        return self._get(
            "/messages/count",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=int,
        )

    def head(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._client.request(
            NoneType,
            FinalRequestOptions(
                method="head",
                url=path_template("/messages/{id}", id=id),
                **make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
            ),
        )

    def retrieve_archive(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> JSONLDecoder[Message]:
        """Lines of JSON, as OpenAPI 3.2 describes them."""
        from ..types.message import Message
        from .._core.jsonl import JSONLDecoder

        extra_headers = {"Accept": "application/jsonl", **(extra_headers or {})}
        return cast(
            "JSONLDecoder[Message]",
            self._get(
                "/messages/archive",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, JSONLDecoder[Message]),
                stream=True,
                stream_cls=cast(Any, None),
            ),
        )

    def retrieve_raw(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> object:
        """JSON of any shape."""
        return self._get(
            "/messages/raw",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=object,
        )

    def text(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "text/plain", **(extra_headers or {})}
        return self._get(
            path_template("/messages/{id}/text", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=str,
        )

    def watch(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Stream[Message]:
        """Events, as OpenAPI 3.2 describes them."""
        from ..types.message import Message
        from .._core.streaming import Stream

        extra_headers = {"Accept": "text/event-stream", **(extra_headers or {})}
        return self._get(
            "/messages/watch",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
            stream=True,
            stream_cls=Stream[Message],
        )


class AsyncMessagesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncMessagesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncMessagesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMessagesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncMessagesResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """JSON goes before other types of answer.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "application/hal+json", **(extra_headers or {})}
        return await self._get(
            path_template("/messages/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
        )

    async def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Message:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return await self._delete(
            path_template("/messages/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
        )

    async def archive(
        self,
        *,
        text: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncJSONLDecoder[Message]:
        """Lines of JSON, as older documents describe them.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.message import Message
        from .._core.jsonl import AsyncJSONLDecoder

        extra_headers = {"Accept": "application/x-ndjson", **(extra_headers or {})}
        return cast(
            "AsyncJSONLDecoder[Message]",
            await self._post(
                "/messages/archive",
                body=drop_omitted({"text": text}),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, AsyncJSONLDecoder[Message]),
                stream=True,
                stream_cls=cast(Any, None),
            ),
        )

    async def audio(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from .._core.response import AsyncBinaryAPIResponse

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return await self._get(
            path_template("/messages/{id}/audio", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )

    async def count(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> int:
        return await self._get(
            "/messages/count",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=int,
        )

    async def head(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._client.request(
            NoneType,
            FinalRequestOptions(
                method="head",
                url=path_template("/messages/{id}", id=id),
                **make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
            ),
        )

    async def retrieve_archive(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncJSONLDecoder[Message]:
        """Lines of JSON, as OpenAPI 3.2 describes them."""
        from ..types.message import Message
        from .._core.jsonl import AsyncJSONLDecoder

        extra_headers = {"Accept": "application/jsonl", **(extra_headers or {})}
        return cast(
            "AsyncJSONLDecoder[Message]",
            await self._get(
                "/messages/archive",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, AsyncJSONLDecoder[Message]),
                stream=True,
                stream_cls=cast(Any, None),
            ),
        )

    async def retrieve_raw(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> object:
        """JSON of any shape."""
        return await self._get(
            "/messages/raw",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=object,
        )

    async def text(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Accept": "text/plain", **(extra_headers or {})}
        return await self._get(
            path_template("/messages/{id}/text", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=str,
        )

    async def watch(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[Message]:
        """Events, as OpenAPI 3.2 describes them."""
        from ..types.message import Message
        from .._core.streaming import AsyncStream

        extra_headers = {"Accept": "text/event-stream", **(extra_headers or {})}
        return await self._get(
            "/messages/watch",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Message,
            stream=True,
            stream_cls=AsyncStream[Message],
        )


class MessagesResourceWithRawResponse:
    def __init__(self, messages: MessagesResource) -> None:
        self._messages = messages
        from .._core.response_wrappers import BinaryAPIResponse, to_custom_raw_response_wrapper, to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(messages.retrieve)
        self.delete: Final = to_raw_response_wrapper(messages.delete)
        self.archive: Final = to_raw_response_wrapper(messages.archive)
        self.audio: Final = to_custom_raw_response_wrapper(messages.audio, BinaryAPIResponse)
        self.count: Final = to_raw_response_wrapper(messages.count)
        self.head: Final = to_raw_response_wrapper(messages.head)
        self.retrieve_archive: Final = to_raw_response_wrapper(messages.retrieve_archive)
        self.retrieve_raw: Final = to_raw_response_wrapper(messages.retrieve_raw)
        self.text: Final = to_raw_response_wrapper(messages.text)
        self.watch: Final = to_raw_response_wrapper(messages.watch)


class AsyncMessagesResourceWithRawResponse:
    def __init__(self, messages: AsyncMessagesResource) -> None:
        self._messages = messages
        from .._core.response_wrappers import (
            AsyncBinaryAPIResponse,
            async_to_custom_raw_response_wrapper,
            async_to_raw_response_wrapper,
        )

        self.retrieve: Final = async_to_raw_response_wrapper(messages.retrieve)
        self.delete: Final = async_to_raw_response_wrapper(messages.delete)
        self.archive: Final = async_to_raw_response_wrapper(messages.archive)
        self.audio: Final = async_to_custom_raw_response_wrapper(messages.audio, AsyncBinaryAPIResponse)
        self.count: Final = async_to_raw_response_wrapper(messages.count)
        self.head: Final = async_to_raw_response_wrapper(messages.head)
        self.retrieve_archive: Final = async_to_raw_response_wrapper(messages.retrieve_archive)
        self.retrieve_raw: Final = async_to_raw_response_wrapper(messages.retrieve_raw)
        self.text: Final = async_to_raw_response_wrapper(messages.text)
        self.watch: Final = async_to_raw_response_wrapper(messages.watch)


class MessagesResourceWithStreamingResponse:
    def __init__(self, messages: MessagesResource) -> None:
        self._messages = messages
        from .._core.response_wrappers import (
            StreamedBinaryAPIResponse,
            to_custom_streamed_response_wrapper,
            to_streamed_response_wrapper,
        )

        self.retrieve: Final = to_streamed_response_wrapper(messages.retrieve)
        self.delete: Final = to_streamed_response_wrapper(messages.delete)
        self.archive: Final = to_streamed_response_wrapper(messages.archive)
        self.audio: Final = to_custom_streamed_response_wrapper(messages.audio, StreamedBinaryAPIResponse)
        self.count: Final = to_streamed_response_wrapper(messages.count)
        self.head: Final = to_streamed_response_wrapper(messages.head)
        self.retrieve_archive: Final = to_streamed_response_wrapper(messages.retrieve_archive)
        self.retrieve_raw: Final = to_streamed_response_wrapper(messages.retrieve_raw)
        self.text: Final = to_streamed_response_wrapper(messages.text)
        self.watch: Final = to_streamed_response_wrapper(messages.watch)


class AsyncMessagesResourceWithStreamingResponse:
    def __init__(self, messages: AsyncMessagesResource) -> None:
        self._messages = messages
        from .._core.response_wrappers import (
            AsyncStreamedBinaryAPIResponse,
            async_to_custom_streamed_response_wrapper,
            async_to_streamed_response_wrapper,
        )

        self.retrieve: Final = async_to_streamed_response_wrapper(messages.retrieve)
        self.delete: Final = async_to_streamed_response_wrapper(messages.delete)
        self.archive: Final = async_to_streamed_response_wrapper(messages.archive)
        self.audio: Final = async_to_custom_streamed_response_wrapper(messages.audio, AsyncStreamedBinaryAPIResponse)
        self.count: Final = async_to_streamed_response_wrapper(messages.count)
        self.head: Final = async_to_streamed_response_wrapper(messages.head)
        self.retrieve_archive: Final = async_to_streamed_response_wrapper(messages.retrieve_archive)
        self.retrieve_raw: Final = async_to_streamed_response_wrapper(messages.retrieve_raw)
        self.text: Final = async_to_streamed_response_wrapper(messages.text)
        self.watch: Final = async_to_streamed_response_wrapper(messages.watch)
