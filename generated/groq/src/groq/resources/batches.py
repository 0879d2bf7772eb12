from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Literal, Optional

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted, path_template

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.batch_cancel_response import BatchCancelResponse
    from ..types.batch_create_response import BatchCreateResponse
    from ..types.batch_list_response import BatchListResponse
    from ..types.batch_retrieve_response import BatchRetrieveResponse

__all__ = ["Batches", "AsyncBatches"]


class Batches(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> BatchesWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return BatchesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BatchesWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return BatchesWithStreamingResponse(self)

    def create(
        self,
        *,
        completion_window: str,
        endpoint: Literal["/v1/chat/completions"],
        input_file_id: str,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchCreateResponse:
        """Queues all requests of an uploaded JSONL file for asynchronous processing. Poll the batch until it has
        ended, then download its output and error files. The [batch guide](https://console.groq.com/docs/batch)
        explains the line format.

        Args:
            completion_window: Time allowed for the whole batch, from `24h` to `7d`. A longer window makes it less
                likely that the batch expires unfinished.
            endpoint: Route that all lines of the file are sent to. Chat completions are the only choice so far.
            input_file_id: Id of a file uploaded with purpose `batch`: [JSON
                lines](https://console.groq.com/docs/batch), one request each, 100 MB at most.
            metadata: Your own labels for the batch, returned with it unchanged.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.batch_create_response import BatchCreateResponse

        return self._post(
            "/openai/v1/batches",
            body=drop_omitted(
                {
                    "completion_window": completion_window,
                    "endpoint": endpoint,
                    "input_file_id": input_file_id,
                    "metadata": metadata,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchCreateResponse,
        )

    def retrieve(
        self,
        batch_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchRetrieveResponse:
        """Looks up one batch. Use it to follow progress and, once the batch has ended, to learn the ids of its
        result files.

        Args:
            batch_id: Id of the batch to look up.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.batch_retrieve_response import BatchRetrieveResponse

        if not batch_id:
            raise ValueError(f"Expected a non-empty value for `batch_id` but received {batch_id!r}")
        return self._get(
            path_template("/openai/v1/batches/{batch_id}", batch_id=batch_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchRetrieveResponse,
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchListResponse:
        """All batches that belong to the organization of the API key, finished ones included."""
        from ..types.batch_list_response import BatchListResponse

        return self._get(
            "/openai/v1/batches",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchListResponse,
        )

    def cancel(
        self,
        batch_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchCancelResponse:
        """Asks for a running batch to stop. Its status becomes `cancelling` until requests already in flight have
        ended, then `cancelled`; results obtained up to that point stay available.

        Args:
            batch_id: Id of the batch to stop.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.batch_cancel_response import BatchCancelResponse

        if not batch_id:
            raise ValueError(f"Expected a non-empty value for `batch_id` but received {batch_id!r}")
        return self._post(
            path_template("/openai/v1/batches/{batch_id}/cancel", batch_id=batch_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchCancelResponse,
        )


class AsyncBatches(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncBatchesWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncBatchesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBatchesWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncBatchesWithStreamingResponse(self)

    async def create(
        self,
        *,
        completion_window: str,
        endpoint: Literal["/v1/chat/completions"],
        input_file_id: str,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchCreateResponse:
        """Queues all requests of an uploaded JSONL file for asynchronous processing. Poll the batch until it has
        ended, then download its output and error files. The [batch guide](https://console.groq.com/docs/batch)
        explains the line format.

        Args:
            completion_window: Time allowed for the whole batch, from `24h` to `7d`. A longer window makes it less
                likely that the batch expires unfinished.
            endpoint: Route that all lines of the file are sent to. Chat completions are the only choice so far.
            input_file_id: Id of a file uploaded with purpose `batch`: [JSON
                lines](https://console.groq.com/docs/batch), one request each, 100 MB at most.
            metadata: Your own labels for the batch, returned with it unchanged.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.batch_create_response import BatchCreateResponse

        return await self._post(
            "/openai/v1/batches",
            body=drop_omitted(
                {
                    "completion_window": completion_window,
                    "endpoint": endpoint,
                    "input_file_id": input_file_id,
                    "metadata": metadata,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchCreateResponse,
        )

    async def retrieve(
        self,
        batch_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchRetrieveResponse:
        """Looks up one batch. Use it to follow progress and, once the batch has ended, to learn the ids of its
        result files.

        Args:
            batch_id: Id of the batch to look up.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.batch_retrieve_response import BatchRetrieveResponse

        if not batch_id:
            raise ValueError(f"Expected a non-empty value for `batch_id` but received {batch_id!r}")
        return await self._get(
            path_template("/openai/v1/batches/{batch_id}", batch_id=batch_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchRetrieveResponse,
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchListResponse:
        """All batches that belong to the organization of the API key, finished ones included."""
        from ..types.batch_list_response import BatchListResponse

        return await self._get(
            "/openai/v1/batches",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchListResponse,
        )

    async def cancel(
        self,
        batch_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchCancelResponse:
        """Asks for a running batch to stop. Its status becomes `cancelling` until requests already in flight have
        ended, then `cancelled`; results obtained up to that point stay available.

        Args:
            batch_id: Id of the batch to stop.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.batch_cancel_response import BatchCancelResponse

        if not batch_id:
            raise ValueError(f"Expected a non-empty value for `batch_id` but received {batch_id!r}")
        return await self._post(
            path_template("/openai/v1/batches/{batch_id}/cancel", batch_id=batch_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BatchCancelResponse,
        )


class BatchesWithRawResponse:
    def __init__(self, batches: Batches) -> None:
        self._batches = batches
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(batches.create)
        self.retrieve: Final = to_raw_response_wrapper(batches.retrieve)
        self.list: Final = to_raw_response_wrapper(batches.list)
        self.cancel: Final = to_raw_response_wrapper(batches.cancel)


class AsyncBatchesWithRawResponse:
    def __init__(self, batches: AsyncBatches) -> None:
        self._batches = batches
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(batches.create)
        self.retrieve: Final = async_to_raw_response_wrapper(batches.retrieve)
        self.list: Final = async_to_raw_response_wrapper(batches.list)
        self.cancel: Final = async_to_raw_response_wrapper(batches.cancel)


class BatchesWithStreamingResponse:
    def __init__(self, batches: Batches) -> None:
        self._batches = batches
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(batches.create)
        self.retrieve: Final = to_streamed_response_wrapper(batches.retrieve)
        self.list: Final = to_streamed_response_wrapper(batches.list)
        self.cancel: Final = to_streamed_response_wrapper(batches.cancel)


class AsyncBatchesWithStreamingResponse:
    def __init__(self, batches: AsyncBatches) -> None:
        self._batches = batches
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(batches.create)
        self.retrieve: Final = async_to_streamed_response_wrapper(batches.retrieve)
        self.list: Final = async_to_streamed_response_wrapper(batches.list)
        self.cancel: Final = async_to_streamed_response_wrapper(batches.cancel)
