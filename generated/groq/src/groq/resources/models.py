from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given
from .._core.utils import path_template

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.model import Model
    from ..types.model_deleted import ModelDeleted
    from ..types.model_list_response import ModelListResponse

__all__ = ["Models", "AsyncModels"]


class Models(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> ModelsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return ModelsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ModelsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return ModelsWithStreamingResponse(self)

    def retrieve(
        self,
        model: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Model:
        """Tells who owns a model and since when it has been offered. Fails with status 404 where the API key cannot
        reach the model.

        Args:
            model: Id of the model to look up, for example `llama-3.3-70b-versatile`.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.model import Model

        if not model:
            raise ValueError(f"Expected a non-empty value for `model` but received {model!r}")
        return self._get(
            path_template("/openai/v1/models/{model}", model=model),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Model,
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ModelListResponse:
        """Every model the API key may call at this moment. The [models page](https://console.groq.com/docs/models)
        adds context lengths, prices and deprecation dates.
        """
        from ..types.model_list_response import ModelListResponse

        return self._get(
            "/openai/v1/models",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ModelListResponse,
        )

    def delete(
        self,
        model: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ModelDeleted:
        """Removes a model that your organization owns, such as a fine-tuned one. Public models cannot be removed.

        Args:
            model: Id of the model to remove.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.model_deleted import ModelDeleted

        if not model:
            raise ValueError(f"Expected a non-empty value for `model` but received {model!r}")
        return self._delete(
            path_template("/openai/v1/models/{model}", model=model),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ModelDeleted,
        )


class AsyncModels(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncModelsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncModelsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncModelsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncModelsWithStreamingResponse(self)

    async def retrieve(
        self,
        model: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Model:
        """Tells who owns a model and since when it has been offered. Fails with status 404 where the API key cannot
        reach the model.

        Args:
            model: Id of the model to look up, for example `llama-3.3-70b-versatile`.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.model import Model

        if not model:
            raise ValueError(f"Expected a non-empty value for `model` but received {model!r}")
        return await self._get(
            path_template("/openai/v1/models/{model}", model=model),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Model,
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ModelListResponse:
        """Every model the API key may call at this moment. The [models page](https://console.groq.com/docs/models)
        adds context lengths, prices and deprecation dates.
        """
        from ..types.model_list_response import ModelListResponse

        return await self._get(
            "/openai/v1/models",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ModelListResponse,
        )

    async def delete(
        self,
        model: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ModelDeleted:
        """Removes a model that your organization owns, such as a fine-tuned one. Public models cannot be removed.

        Args:
            model: Id of the model to remove.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.model_deleted import ModelDeleted

        if not model:
            raise ValueError(f"Expected a non-empty value for `model` but received {model!r}")
        return await self._delete(
            path_template("/openai/v1/models/{model}", model=model),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ModelDeleted,
        )


class ModelsWithRawResponse:
    def __init__(self, models: Models) -> None:
        self._models = models
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(models.retrieve)
        self.list: Final = to_raw_response_wrapper(models.list)
        self.delete: Final = to_raw_response_wrapper(models.delete)


class AsyncModelsWithRawResponse:
    def __init__(self, models: AsyncModels) -> None:
        self._models = models
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(models.retrieve)
        self.list: Final = async_to_raw_response_wrapper(models.list)
        self.delete: Final = async_to_raw_response_wrapper(models.delete)


class ModelsWithStreamingResponse:
    def __init__(self, models: Models) -> None:
        self._models = models
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(models.retrieve)
        self.list: Final = to_streamed_response_wrapper(models.list)
        self.delete: Final = to_streamed_response_wrapper(models.delete)


class AsyncModelsWithStreamingResponse:
    def __init__(self, models: AsyncModels) -> None:
        self._models = models
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(models.retrieve)
        self.list: Final = async_to_streamed_response_wrapper(models.list)
        self.delete: Final = async_to_streamed_response_wrapper(models.delete)
