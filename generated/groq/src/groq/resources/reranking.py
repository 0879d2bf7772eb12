from __future__ import annotations

from typing import TYPE_CHECKING, Final, Optional

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types.reranking_response import RerankingResponse

__all__ = ["Reranking", "AsyncReranking"]


class Reranking(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> RerankingWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return RerankingWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RerankingWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return RerankingWithStreamingResponse(self)

    def create(
        self,
        *,
        docs: SequenceNotStr[str],
        model: str,
        query: str,
        instruction: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> RerankingResponse:
        """Scores each document by how well it answers the query and returns them best first. A typical second stage
        after a fast but coarse search.

        Args:
            docs: Candidates, from 1 to 100, none of them empty.
            model: Reranking model.
            query: What is being looked for.
            instruction: What makes a document a good answer in your case. A general rule applies when left out.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.reranking_response import RerankingResponse

        return self._post(
            "/openai/v1/reranking",
            body=drop_omitted({"docs": docs, "model": model, "query": query, "instruction": instruction}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=RerankingResponse,
        )


class AsyncReranking(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncRerankingWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncRerankingWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRerankingWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncRerankingWithStreamingResponse(self)

    async def create(
        self,
        *,
        docs: SequenceNotStr[str],
        model: str,
        query: str,
        instruction: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> RerankingResponse:
        """Scores each document by how well it answers the query and returns them best first. A typical second stage
        after a fast but coarse search.

        Args:
            docs: Candidates, from 1 to 100, none of them empty.
            model: Reranking model.
            query: What is being looked for.
            instruction: What makes a document a good answer in your case. A general rule applies when left out.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.reranking_response import RerankingResponse

        return await self._post(
            "/openai/v1/reranking",
            body=drop_omitted({"docs": docs, "model": model, "query": query, "instruction": instruction}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=RerankingResponse,
        )


class RerankingWithRawResponse:
    def __init__(self, reranking: Reranking) -> None:
        self._reranking = reranking
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(reranking.create)


class AsyncRerankingWithRawResponse:
    def __init__(self, reranking: AsyncReranking) -> None:
        self._reranking = reranking
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(reranking.create)


class RerankingWithStreamingResponse:
    def __init__(self, reranking: Reranking) -> None:
        self._reranking = reranking
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(reranking.create)


class AsyncRerankingWithStreamingResponse:
    def __init__(self, reranking: AsyncReranking) -> None:
        self._reranking = reranking
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(reranking.create)
