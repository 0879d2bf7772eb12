from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted, path_template

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.fine_tuning import FineTuning
    from ..types.fine_tuning_delete_response import FineTuningDeleteResponse
    from ..types.fine_tuning_list_response import FineTuningListResponse

__all__ = ["FineTunings", "AsyncFineTunings"]


class FineTunings(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> FineTuningsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return FineTuningsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> FineTuningsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return FineTuningsWithStreamingResponse(self)

    def create(
        self,
        *,
        base_model: str | Omit = omit,
        input_file_id: str | Omit = omit,
        name: str | Omit = omit,
        type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuning:
        """Registers an uploaded adapter as a fine-tuned variant of a base model. Part of a closed beta; [ask for
        access](https://groq.com/contact) before using it.

        Args:
            base_model: Model the adapter was trained for.
            input_file_id: File that holds the adapter, uploaded beforehand.
            name: Your name for the result.
            type: Kind of adapter, such as `lora`.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.fine_tuning import FineTuning

        return self._post(
            "/v1/fine_tunings",
            body=drop_omitted({"base_model": base_model, "input_file_id": input_file_id, "name": name, "type": type}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuning,
        )

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuning:
        """Looks up one fine-tuning by its id. Part of a closed beta; [ask for access](https://groq.com/contact)
        before using it.

        Args:
            id: Id of the fine-tuning to look up.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.fine_tuning import FineTuning

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return self._get(
            path_template("/v1/fine_tunings/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuning,
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuningListResponse:
        """All fine-tunings the organization has made. Part of a closed beta; [ask for
        access](https://groq.com/contact) before using it.
        """
        from ..types.fine_tuning_list_response import FineTuningListResponse

        return self._get(
            "/v1/fine_tunings",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuningListResponse,
        )

    def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuningDeleteResponse:
        """Withdraws a fine-tuned model, which can then no longer be called. Part of a closed beta; [ask for
        access](https://groq.com/contact) before using it.

        Args:
            id: Id of the fine-tuning to withdraw.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.fine_tuning_delete_response import FineTuningDeleteResponse

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return self._delete(
            path_template("/v1/fine_tunings/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuningDeleteResponse,
        )


class AsyncFineTunings(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncFineTuningsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncFineTuningsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFineTuningsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncFineTuningsWithStreamingResponse(self)

    async def create(
        self,
        *,
        base_model: str | Omit = omit,
        input_file_id: str | Omit = omit,
        name: str | Omit = omit,
        type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuning:
        """Registers an uploaded adapter as a fine-tuned variant of a base model. Part of a closed beta; [ask for
        access](https://groq.com/contact) before using it.

        Args:
            base_model: Model the adapter was trained for.
            input_file_id: File that holds the adapter, uploaded beforehand.
            name: Your name for the result.
            type: Kind of adapter, such as `lora`.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.fine_tuning import FineTuning

        return await self._post(
            "/v1/fine_tunings",
            body=drop_omitted({"base_model": base_model, "input_file_id": input_file_id, "name": name, "type": type}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuning,
        )

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuning:
        """Looks up one fine-tuning by its id. Part of a closed beta; [ask for access](https://groq.com/contact)
        before using it.

        Args:
            id: Id of the fine-tuning to look up.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.fine_tuning import FineTuning

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return await self._get(
            path_template("/v1/fine_tunings/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuning,
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuningListResponse:
        """All fine-tunings the organization has made. Part of a closed beta; [ask for
        access](https://groq.com/contact) before using it.
        """
        from ..types.fine_tuning_list_response import FineTuningListResponse

        return await self._get(
            "/v1/fine_tunings",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuningListResponse,
        )

    async def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FineTuningDeleteResponse:
        """Withdraws a fine-tuned model, which can then no longer be called. Part of a closed beta; [ask for
        access](https://groq.com/contact) before using it.

        Args:
            id: Id of the fine-tuning to withdraw.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.fine_tuning_delete_response import FineTuningDeleteResponse

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return await self._delete(
            path_template("/v1/fine_tunings/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FineTuningDeleteResponse,
        )


class FineTuningsWithRawResponse:
    def __init__(self, fine_tunings: FineTunings) -> None:
        self._fine_tunings = fine_tunings
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(fine_tunings.create)
        self.retrieve: Final = to_raw_response_wrapper(fine_tunings.retrieve)
        self.list: Final = to_raw_response_wrapper(fine_tunings.list)
        self.delete: Final = to_raw_response_wrapper(fine_tunings.delete)


class AsyncFineTuningsWithRawResponse:
    def __init__(self, fine_tunings: AsyncFineTunings) -> None:
        self._fine_tunings = fine_tunings
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(fine_tunings.create)
        self.retrieve: Final = async_to_raw_response_wrapper(fine_tunings.retrieve)
        self.list: Final = async_to_raw_response_wrapper(fine_tunings.list)
        self.delete: Final = async_to_raw_response_wrapper(fine_tunings.delete)


class FineTuningsWithStreamingResponse:
    def __init__(self, fine_tunings: FineTunings) -> None:
        self._fine_tunings = fine_tunings
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(fine_tunings.create)
        self.retrieve: Final = to_streamed_response_wrapper(fine_tunings.retrieve)
        self.list: Final = to_streamed_response_wrapper(fine_tunings.list)
        self.delete: Final = to_streamed_response_wrapper(fine_tunings.delete)


class AsyncFineTuningsWithStreamingResponse:
    def __init__(self, fine_tunings: AsyncFineTunings) -> None:
        self._fine_tunings = fine_tunings
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(fine_tunings.create)
        self.retrieve: Final = async_to_streamed_response_wrapper(fine_tunings.retrieve)
        self.list: Final = async_to_streamed_response_wrapper(fine_tunings.list)
        self.delete: Final = async_to_streamed_response_wrapper(fine_tunings.delete)
