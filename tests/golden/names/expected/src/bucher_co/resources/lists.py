from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Iterable, cast

from .._arguments import header_arguments
from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, drop_omitted, maybe_transform, path_template

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.dict_model_param import DictModelParam
    from ..types.list_list_response import ListListResponse
    from ..types.list_model import ListModel
    from ..types.optional_response import OptionalResponse

__all__ = ["ListsResource", "AsyncListsResource"]


class ListsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> ListsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return ListsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ListsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return ListsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        items: Iterable[DictModelParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ListModel:
        """An operationId that another operation has.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.list_model import ListModel

        return self._post(
            "/lists",
            body=drop_omitted({"items": items}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ListModel,
        )

    def retrieve(
        self,
        class_: str,
        *,
        list_id: str,
        id: str | Omit = omit,
        filter_a_b: str | Omit = omit,
        id_: str | Omit = omit,
        query_type: str | Omit = omit,
        header_type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> OptionalResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.optional_response import OptionalResponse
        from ..types.list_retrieve_params import ListRetrieveParams

        if not class_:
            raise ValueError(f"Expected a non-empty value for `class_` but received {class_!r}")
        if not list_id:
            raise ValueError(f"Expected a non-empty value for `list_id` but received {list_id!r}")
        extra_headers = {**header_arguments({"type": header_type}), **(extra_headers or {})}
        return self._get(
            path_template("/lists/{list_id}/{class_}", class_=class_, list_id=list_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {"id": id, "filter_a_b": filter_a_b, "id_": id_, "query_type": query_type}, ListRetrieveParams
                ),
            ),
            cast_to=OptionalResponse,
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ListListResponse:
        from ..types.list_list_response import ListListResponse

        return cast(
            "ListListResponse",
            self._get(
                "/lists",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, ListListResponse),
            ),
        )


class AsyncListsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncListsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncListsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncListsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncListsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        items: Iterable[DictModelParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ListModel:
        """An operationId that another operation has.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.list_model import ListModel

        return await self._post(
            "/lists",
            body=drop_omitted({"items": items}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ListModel,
        )

    async def retrieve(
        self,
        class_: str,
        *,
        list_id: str,
        id: str | Omit = omit,
        filter_a_b: str | Omit = omit,
        id_: str | Omit = omit,
        query_type: str | Omit = omit,
        header_type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> OptionalResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.optional_response import OptionalResponse
        from ..types.list_retrieve_params import ListRetrieveParams

        if not class_:
            raise ValueError(f"Expected a non-empty value for `class_` but received {class_!r}")
        if not list_id:
            raise ValueError(f"Expected a non-empty value for `list_id` but received {list_id!r}")
        extra_headers = {**header_arguments({"type": header_type}), **(extra_headers or {})}
        return await self._get(
            path_template("/lists/{list_id}/{class_}", class_=class_, list_id=list_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=await async_maybe_transform(
                    {"id": id, "filter_a_b": filter_a_b, "id_": id_, "query_type": query_type}, ListRetrieveParams
                ),
            ),
            cast_to=OptionalResponse,
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ListListResponse:
        from ..types.list_list_response import ListListResponse

        return cast(
            "ListListResponse",
            await self._get(
                "/lists",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, ListListResponse),
            ),
        )


class ListsResourceWithRawResponse:
    def __init__(self, lists: ListsResource) -> None:
        self._lists = lists
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(lists.create)
        self.retrieve: Final = to_raw_response_wrapper(lists.retrieve)
        self.list: Final = to_raw_response_wrapper(lists.list)


class AsyncListsResourceWithRawResponse:
    def __init__(self, lists: AsyncListsResource) -> None:
        self._lists = lists
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(lists.create)
        self.retrieve: Final = async_to_raw_response_wrapper(lists.retrieve)
        self.list: Final = async_to_raw_response_wrapper(lists.list)


class ListsResourceWithStreamingResponse:
    def __init__(self, lists: ListsResource) -> None:
        self._lists = lists
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(lists.create)
        self.retrieve: Final = to_streamed_response_wrapper(lists.retrieve)
        self.list: Final = to_streamed_response_wrapper(lists.list)


class AsyncListsResourceWithStreamingResponse:
    def __init__(self, lists: AsyncListsResource) -> None:
        self._lists = lists
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(lists.create)
        self.retrieve: Final = async_to_streamed_response_wrapper(lists.retrieve)
        self.list: Final = async_to_streamed_response_wrapper(lists.list)
