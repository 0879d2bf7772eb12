from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Iterable, List, Literal, Optional, Union

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types import measure_update_params
    from ..types.measures import Measures

__all__ = ["MeasuresResource", "AsyncMeasuresResource"]


class MeasuresResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> MeasuresResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return MeasuresResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MeasuresResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return MeasuresResourceWithStreamingResponse(self)

    def update(
        self,
        *,
        level: Literal[1, 2, 3],
        corner: SequenceNotStr[Union[float, str]] | Omit = omit,
        huge: Literal[9007199254740993, -1] | Omit = omit,
        mixed: Optional[Literal["auto", 1, True]] | Omit = omit,
        notes: Dict[str, str] | Omit = omit,
        nothing: None | Omit = omit,
        nullable: Optional[Literal["low", "high"]] | Omit = omit,
        on_off: Literal[True] | Omit = omit,
        ratio: float | Omit = omit,
        repeated: Literal["a", "b"] | Omit = omit,
        sign: Literal["+", "-", "", "a b", '"quoted"', "back\\slash"] | Omit = omit,
        tagged: measure_update_params.Tagged | Omit = omit,
        trail: Iterable[Union[str, measure_update_params.Trail]] | Omit = omit,
        units: List[Literal["m", "ft"]] | Omit = omit,
        version: Literal[2] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Measures:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.measures import Measures
        from ..types.measure_update_params import MeasureUpdateParams

        return self._put(
            "/measures",
            body=maybe_transform(
                {
                    "level": level,
                    "corner": corner,
                    "huge": huge,
                    "mixed": mixed,
                    "notes": notes,
                    "nothing": nothing,
                    "nullable": nullable,
                    "on_off": on_off,
                    "ratio": ratio,
                    "repeated": repeated,
                    "sign": sign,
                    "tagged": tagged,
                    "trail": trail,
                    "units": units,
                    "version": version,
                },
                MeasureUpdateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Measures,
        )


class AsyncMeasuresResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncMeasuresResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncMeasuresResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMeasuresResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncMeasuresResourceWithStreamingResponse(self)

    async def update(
        self,
        *,
        level: Literal[1, 2, 3],
        corner: SequenceNotStr[Union[float, str]] | Omit = omit,
        huge: Literal[9007199254740993, -1] | Omit = omit,
        mixed: Optional[Literal["auto", 1, True]] | Omit = omit,
        notes: Dict[str, str] | Omit = omit,
        nothing: None | Omit = omit,
        nullable: Optional[Literal["low", "high"]] | Omit = omit,
        on_off: Literal[True] | Omit = omit,
        ratio: float | Omit = omit,
        repeated: Literal["a", "b"] | Omit = omit,
        sign: Literal["+", "-", "", "a b", '"quoted"', "back\\slash"] | Omit = omit,
        tagged: measure_update_params.Tagged | Omit = omit,
        trail: Iterable[Union[str, measure_update_params.Trail]] | Omit = omit,
        units: List[Literal["m", "ft"]] | Omit = omit,
        version: Literal[2] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Measures:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.measures import Measures
        from ..types.measure_update_params import MeasureUpdateParams

        return await self._put(
            "/measures",
            body=await async_maybe_transform(
                {
                    "level": level,
                    "corner": corner,
                    "huge": huge,
                    "mixed": mixed,
                    "notes": notes,
                    "nothing": nothing,
                    "nullable": nullable,
                    "on_off": on_off,
                    "ratio": ratio,
                    "repeated": repeated,
                    "sign": sign,
                    "tagged": tagged,
                    "trail": trail,
                    "units": units,
                    "version": version,
                },
                MeasureUpdateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Measures,
        )


class MeasuresResourceWithRawResponse:
    def __init__(self, measures: MeasuresResource) -> None:
        self._measures = measures
        from .._core.response_wrappers import to_raw_response_wrapper

        self.update: Final = to_raw_response_wrapper(measures.update)


class AsyncMeasuresResourceWithRawResponse:
    def __init__(self, measures: AsyncMeasuresResource) -> None:
        self._measures = measures
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.update: Final = async_to_raw_response_wrapper(measures.update)


class MeasuresResourceWithStreamingResponse:
    def __init__(self, measures: MeasuresResource) -> None:
        self._measures = measures
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.update: Final = to_streamed_response_wrapper(measures.update)


class AsyncMeasuresResourceWithStreamingResponse:
    def __init__(self, measures: AsyncMeasuresResource) -> None:
        self._measures = measures
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.update: Final = async_to_streamed_response_wrapper(measures.update)
