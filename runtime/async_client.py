"""The async client that a generated client derives from."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, overload

from .base_client import BaseClient
from .calls import check_http_client, read_files_async, read_value, with_body
from .constants import DEFAULT_MAX_RETRIES
from .lazy import later
from .types import NotGiven, not_given

if TYPE_CHECKING:
    from typing_extensions import Self

    from . import attempts, exchange, http_clients, httpx, middleware, sending
    from .calls import AsyncBinaryTypes
    from .pages import AsyncPageT, AsyncPaginator
    from .request_options import FinalRequestOptions
    from .streaming import AsyncStream
    from .transport_api import URL, AsyncClient, Request, Response, Timeout
    from .types import Body, RequestFiles, RequestOptions
else:
    attempts, exchange, http_clients, middleware, sending = later(
        __name__, ".attempts", ".exchange", ".http_clients", ".middleware", ".sending"
    )

__all__ = ["AsyncAPIClient"]

ResponseT = TypeVar("ResponseT")
AsyncStreamT = TypeVar("AsyncStreamT", bound="AsyncStream[Any]")
ItemT = TypeVar("ItemT")


class AsyncAPIClient(BaseClient["AsyncClient", "AsyncStream[Any]"]):
    """A client whose calls are awaited."""

    def __init__(
        self,
        *,
        version: str,
        base_url: str | httpx.URL,
        _strict_response_validation: bool,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | httpx.Timeout | NotGiven | None = not_given,
        http_client: httpx.AsyncClient | None = None,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
    ) -> None:
        if http_client is not None:
            check_http_client(http_client, "AsyncClient")
        super().__init__(
            version=version,
            base_url=cast("str | URL", base_url),
            max_retries=max_retries,
            timeout=cast("float | Timeout | NotGiven | None", timeout),
            http_client=cast("AsyncClient | None", http_client),
            custom_headers=custom_headers,
            custom_query=custom_query,
            _strict_response_validation=_strict_response_validation,
        )

    def _load_stream_class(self) -> type[AsyncStream[Any]]:
        from .streaming import AsyncStream

        return AsyncStream

    def _make_http_client(self) -> AsyncClient:
        return http_clients.OwnedAsyncClient(timeout=self.timeout)

    async def close(self) -> None:
        """Close the HTTP client, which copies of this client share; calls are refused from then on."""
        self._closed = True
        if self._http is not None:
            await exchange.close_async(self._http)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        await self.close()

    async def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """Change, or replace, the options of an attempt before its request is made."""
        return options

    async def _prepare_request(self, request: Request) -> None:
        """Change the request of an attempt before it is sent, to sign it for instance."""

    @overload
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
    ) -> AsyncStreamT: ...
    @overload
    async def request(
        self, cast_to: type[ResponseT], options: FinalRequestOptions, *, stream: Literal[False] = False
    ) -> ResponseT: ...
    @overload
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: type[AsyncStreamT] | None = None,
    ) -> ResponseT | AsyncStreamT: ...
    async def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: type[AsyncStreamT] | None = None,
    ) -> ResponseT | AsyncStreamT:
        """Make the call that ``options`` describe, trying again as they allow; return what ``cast_to`` asks for.

        Raises ``APIStatusError`` (by status), ``APITimeoutError``, ``APIConnectionError`` and, when a strict client's
        response does not fit, ``APIResponseValidationError``.
        """
        if self._middleware:
            return cast(ResponseT, await middleware.request_async(self, cast_to, options, stream, stream_cls))
        call = attempts.Attempts(self, cast_to, options, stream)
        response = await sending.send_async(self, call)
        try:
            return await self._process_response(
                cast_to=call.cast_to,
                options=call.final_options,
                response=response,
                stream=stream,
                stream_cls=stream_cls,
                retries_taken=call.retry_count,
            )
        except BaseException:
            await response.aclose()
            raise

    async def _read_status_error(self, response: Response, options: FinalRequestOptions) -> Exception:
        await exchange.read_error_body_async(response, self.safety_limits)
        from .error_operations import note_operation

        return note_operation(self._make_status_error_from_response(response), options)

    async def _process_response(
        self,
        *,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        response: Response,
        stream: bool,
        stream_cls: type[AsyncStreamT] | None,
        retries_taken: int = 0,
    ) -> ResponseT | AsyncStreamT:
        value: ResponseT | AsyncStreamT = read_value(
            "AsyncAPIResponse", self, cast_to, options, response, stream, stream_cls, retries_taken
        )
        return value

    async def _request_api_list(
        self, model: type[Any], page: type[AsyncPageT], options: FinalRequestOptions
    ) -> AsyncPageT:
        from .pages import bind

        bound = options.copy()
        bound.post_parser = bind(self, model, options)
        return await self.request(page, bound)

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        options: RequestOptions | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        options: RequestOptions | None = None,
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
    ) -> AsyncStreamT: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        options: RequestOptions | None = None,
        stream: bool,
        stream_cls: type[AsyncStreamT] | None = None,
    ) -> ResponseT | AsyncStreamT: ...
    async def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: type[AsyncStreamT] | None = None,
    ) -> ResponseT | AsyncStreamT:
        """Make a GET request; ``path`` is below the base URL, or an absolute URL."""
        final = with_body("get", path, body, None, None, options)
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: Literal[True],
        stream_cls: type[AsyncStreamT],
    ) -> AsyncStreamT: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: bool,
        stream_cls: type[AsyncStreamT] | None = None,
    ) -> ResponseT | AsyncStreamT: ...
    async def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: bool = False,
        stream_cls: type[AsyncStreamT] | None = None,
    ) -> ResponseT | AsyncStreamT:
        """Make a POST request with a JSON body (``body``), a form (``files``) or raw bytes (``content``)."""
        final = with_body("post", path, body, content, await read_files_async(files), options)
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    async def patch(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Make a PATCH request; see :meth:`post`."""
        final = with_body("patch", path, body, content, await read_files_async(files), options)
        return await self.request(cast_to, final)

    async def put(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Make a PUT request; see :meth:`post`."""
        final = with_body("put", path, body, content, await read_files_async(files), options)
        return await self.request(cast_to, final)

    async def delete(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Make a DELETE request; see :meth:`post`."""
        return await self.request(cast_to, with_body("delete", path, body, content, None, options))

    def get_api_list(
        self,
        path: str,
        *,
        model: type[ItemT],
        page: type[AsyncPageT],
        body: Body | None = None,
        options: RequestOptions | None = None,
        method: str = "get",
    ) -> AsyncPaginator[ItemT, AsyncPageT]:
        """Prepare the call for a list: ``await`` it for the first page, or ``async for`` over all items."""
        from .pages import AsyncPaginator

        final = with_body(method, path, body, None, None, options)
        return AsyncPaginator(client=self, options=final, page_cls=page, model=model)
