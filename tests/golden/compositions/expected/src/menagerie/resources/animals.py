from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Union, cast, overload

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted, required_args

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types import animal_create_params
    from ..types.animal import Animal
    from ..types.animal_list_response import AnimalListResponse

__all__ = ["AnimalsResource", "AsyncAnimalsResource"]


class AnimalsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AnimalsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AnimalsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AnimalsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AnimalsResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        kind: Literal["cat"],
        name: str,
        weight: float,
        lives: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal: ...
    @overload
    def create(
        self,
        *,
        kind: Literal["dog"],
        name: str,
        tricks: SequenceNotStr[str] | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal: ...
    @overload
    def create(
        self,
        *,
        kind: Literal["fish"],
        name: str,
        water: animal_create_params.FishWater | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal: ...
    @required_args(["kind", "name", "weight"], ["kind", "name"])
    def create(
        self,
        *,
        kind: Union[Literal["cat"], Literal["dog"], Literal["fish"]],
        name: str,
        lives: int | Omit = omit,
        tricks: SequenceNotStr[str] | Omit = omit,
        water: animal_create_params.FishWater | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal:
        """Args:
        kind: Which animal it is.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.animal import Animal

        return cast(
            "Animal",
            self._post(
                "/animals",
                body=drop_omitted(
                    {"kind": kind, "name": name, "lives": lives, "tricks": tricks, "water": water, "weight": weight}
                ),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, Animal),
            ),
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AnimalListResponse:
        from ..types.animal_list_response import AnimalListResponse

        return cast(
            "AnimalListResponse",
            self._get(
                "/animals",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, AnimalListResponse),
            ),
        )


class AsyncAnimalsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncAnimalsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncAnimalsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAnimalsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncAnimalsResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        kind: Literal["cat"],
        name: str,
        weight: float,
        lives: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal: ...
    @overload
    async def create(
        self,
        *,
        kind: Literal["dog"],
        name: str,
        tricks: SequenceNotStr[str] | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal: ...
    @overload
    async def create(
        self,
        *,
        kind: Literal["fish"],
        name: str,
        water: animal_create_params.FishWater | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal: ...
    @required_args(["kind", "name", "weight"], ["kind", "name"])
    async def create(
        self,
        *,
        kind: Union[Literal["cat"], Literal["dog"], Literal["fish"]],
        name: str,
        lives: int | Omit = omit,
        tricks: SequenceNotStr[str] | Omit = omit,
        water: animal_create_params.FishWater | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Animal:
        """Args:
        kind: Which animal it is.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.animal import Animal

        return cast(
            "Animal",
            await self._post(
                "/animals",
                body=drop_omitted(
                    {"kind": kind, "name": name, "lives": lives, "tricks": tricks, "water": water, "weight": weight}
                ),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, Animal),
            ),
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AnimalListResponse:
        from ..types.animal_list_response import AnimalListResponse

        return cast(
            "AnimalListResponse",
            await self._get(
                "/animals",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, AnimalListResponse),
            ),
        )


class AnimalsResourceWithRawResponse:
    def __init__(self, animals: AnimalsResource) -> None:
        self._animals = animals
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(animals.create)
        self.list: Final = to_raw_response_wrapper(animals.list)


class AsyncAnimalsResourceWithRawResponse:
    def __init__(self, animals: AsyncAnimalsResource) -> None:
        self._animals = animals
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(animals.create)
        self.list: Final = async_to_raw_response_wrapper(animals.list)


class AnimalsResourceWithStreamingResponse:
    def __init__(self, animals: AnimalsResource) -> None:
        self._animals = animals
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(animals.create)
        self.list: Final = to_streamed_response_wrapper(animals.list)


class AsyncAnimalsResourceWithStreamingResponse:
    def __init__(self, animals: AsyncAnimalsResource) -> None:
        self._animals = animals
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(animals.create)
        self.list: Final = async_to_streamed_response_wrapper(animals.list)
