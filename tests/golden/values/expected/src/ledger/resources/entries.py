from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Dict, Final, Iterable, Literal, Optional, Union

from typing_extensions import deprecated

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, drop_omitted, maybe_transform, path_template

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, FileTypes, Headers, NotGiven, Query, SequenceNotStr
    from ..types import entry_update_params
    from ..types.entry import Entry
    from ..types.maybe_money_param import MaybeMoneyParam
    from ..types.nullables import Nullables
    from ..types.shared_params.money import Money

__all__ = ["EntriesResource", "AsyncEntriesResource"]


class EntriesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> EntriesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return EntriesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EntriesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return EntriesResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        amount: str,
        booked_on: Union[str, date],
        password: str,
        anything: object | Omit = omit,
        at: str | Omit = omit,
        blob: FileTypes | Omit = omit,
        booked_at: Union[str, datetime] | Omit = omit,
        by_name: Dict[str, Union[str, date]] | Omit = omit,
        count: int | Omit = omit,
        flags: Dict[str, int] | Omit = omit,
        lasts: str | Omit = omit,
        meta: object | Omit = omit,
        moments: Iterable[Union[str, datetime]] | Omit = omit,
        note: str | Omit = omit,
        old_name: str | Omit = omit,
        rate: float | Omit = omit,
        receipt: str | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Entry:
        """Args:
        amount: As text, to keep its digits.
        old_name: Use tags.
        receipt: In base64.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.entry import Entry
        from ..types.entry_create_params import EntryCreateParams

        return self._post(
            "/entries",
            body=maybe_transform(
                {
                    "amount": amount,
                    "booked_on": booked_on,
                    "password": password,
                    "anything": anything,
                    "at": at,
                    "blob": blob,
                    "booked_at": booked_at,
                    "by_name": by_name,
                    "count": count,
                    "flags": flags,
                    "lasts": lasts,
                    "meta": meta,
                    "moments": moments,
                    "note": note,
                    "old_name": old_name,
                    "rate": rate,
                    "receipt": receipt,
                    "tags": tags,
                },
                EntryCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Entry,
        )

    @deprecated("deprecated")
    def update(
        self,
        id: str,
        *,
        first: Optional[str],
        eighth: Optional[MaybeMoneyParam] | Omit = omit,
        fifth: Optional[Literal["a"]] | Omit = omit,
        fourth: Optional[Literal["a", "b"]] | Omit = omit,
        ninth: Optional[str] | Omit = omit,
        second: Optional[Money] | Omit = omit,
        seventh: Dict[str, Optional[str]] | Omit = omit,
        sixth: Optional[Iterable[Optional[int]]] | Omit = omit,
        tenth: Optional[int] | Omit = omit,
        third: Optional[entry_update_params.Third] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Nullables:
        """Replaced by nothing.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.nullables import Nullables

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Content-Type": "application/merge-patch+json", **(extra_headers or {})}
        return self._patch(
            path_template("/entries/{id}", id=id),
            body=drop_omitted(
                {
                    "first": first,
                    "eighth": eighth,
                    "fifth": fifth,
                    "fourth": fourth,
                    "ninth": ninth,
                    "second": second,
                    "seventh": seventh,
                    "sixth": sixth,
                    "tenth": tenth,
                    "third": third,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Nullables,
        )


class AsyncEntriesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncEntriesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncEntriesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEntriesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncEntriesResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        amount: str,
        booked_on: Union[str, date],
        password: str,
        anything: object | Omit = omit,
        at: str | Omit = omit,
        blob: FileTypes | Omit = omit,
        booked_at: Union[str, datetime] | Omit = omit,
        by_name: Dict[str, Union[str, date]] | Omit = omit,
        count: int | Omit = omit,
        flags: Dict[str, int] | Omit = omit,
        lasts: str | Omit = omit,
        meta: object | Omit = omit,
        moments: Iterable[Union[str, datetime]] | Omit = omit,
        note: str | Omit = omit,
        old_name: str | Omit = omit,
        rate: float | Omit = omit,
        receipt: str | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Entry:
        """Args:
        amount: As text, to keep its digits.
        old_name: Use tags.
        receipt: In base64.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.entry import Entry
        from ..types.entry_create_params import EntryCreateParams

        return await self._post(
            "/entries",
            body=await async_maybe_transform(
                {
                    "amount": amount,
                    "booked_on": booked_on,
                    "password": password,
                    "anything": anything,
                    "at": at,
                    "blob": blob,
                    "booked_at": booked_at,
                    "by_name": by_name,
                    "count": count,
                    "flags": flags,
                    "lasts": lasts,
                    "meta": meta,
                    "moments": moments,
                    "note": note,
                    "old_name": old_name,
                    "rate": rate,
                    "receipt": receipt,
                    "tags": tags,
                },
                EntryCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Entry,
        )

    @deprecated("deprecated")
    async def update(
        self,
        id: str,
        *,
        first: Optional[str],
        eighth: Optional[MaybeMoneyParam] | Omit = omit,
        fifth: Optional[Literal["a"]] | Omit = omit,
        fourth: Optional[Literal["a", "b"]] | Omit = omit,
        ninth: Optional[str] | Omit = omit,
        second: Optional[Money] | Omit = omit,
        seventh: Dict[str, Optional[str]] | Omit = omit,
        sixth: Optional[Iterable[Optional[int]]] | Omit = omit,
        tenth: Optional[int] | Omit = omit,
        third: Optional[entry_update_params.Third] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Nullables:
        """Replaced by nothing.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.nullables import Nullables

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        extra_headers = {"Content-Type": "application/merge-patch+json", **(extra_headers or {})}
        return await self._patch(
            path_template("/entries/{id}", id=id),
            body=drop_omitted(
                {
                    "first": first,
                    "eighth": eighth,
                    "fifth": fifth,
                    "fourth": fourth,
                    "ninth": ninth,
                    "second": second,
                    "seventh": seventh,
                    "sixth": sixth,
                    "tenth": tenth,
                    "third": third,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Nullables,
        )


class EntriesResourceWithRawResponse:
    def __init__(self, entries: EntriesResource) -> None:
        self._entries = entries
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(entries.create)
        self.update: Final = (  # pyright: ignore[reportDeprecated]
            to_raw_response_wrapper(
                entries.update,  # pyright: ignore[reportDeprecated]
            )
        )


class AsyncEntriesResourceWithRawResponse:
    def __init__(self, entries: AsyncEntriesResource) -> None:
        self._entries = entries
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(entries.create)
        self.update: Final = (  # pyright: ignore[reportDeprecated]
            async_to_raw_response_wrapper(
                entries.update,  # pyright: ignore[reportDeprecated]
            )
        )


class EntriesResourceWithStreamingResponse:
    def __init__(self, entries: EntriesResource) -> None:
        self._entries = entries
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(entries.create)
        self.update: Final = (  # pyright: ignore[reportDeprecated]
            to_streamed_response_wrapper(
                entries.update,  # pyright: ignore[reportDeprecated]
            )
        )


class AsyncEntriesResourceWithStreamingResponse:
    def __init__(self, entries: AsyncEntriesResource) -> None:
        self._entries = entries
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(entries.create)
        self.update: Final = (  # pyright: ignore[reportDeprecated]
            async_to_streamed_response_wrapper(
                entries.update,  # pyright: ignore[reportDeprecated]
            )
        )
