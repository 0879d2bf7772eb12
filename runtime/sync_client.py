"""The sync client that a generated client derives from."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, overload

from .base_client import BaseClient
from .calls import check_http_client, read_files, read_value, with_body
from .constants import DEFAULT_MAX_RETRIES
from .lazy import later
from .types import NotGiven, not_given

if TYPE_CHECKING:
    from typing_extensions import Self

    from . import abandoned, attempts, exchange, http_clients, httpx, middleware, sending
    from .calls import BinaryTypes
    from .pages import SyncPageT
    from .request_options import FinalRequestOptions
    from .streaming import Stream
    from .transport_api import URL, Client, Request, Response, Timeout
    from .types import Body, RequestFiles, RequestOptions
else:
    # Loaded with the first request, and httpx with them.
    abandoned, attempts, exchange, http_clients, middleware, sending = later(
        __name__, ".abandoned", ".attempts", ".exchange", ".http_clients", ".middleware", ".sending"
    )

__all__ = ["SyncAPIClient"]

ResponseT = TypeVar("ResponseT")
StreamT = TypeVar("StreamT", bound="Stream[Any]")


class SyncAPIClient(BaseClient["Client", "Stream[Any]"]):
    """A client whose calls return when the response is there."""

    def __init__(
        self,
        *,
        version: str,
        base_url: str | httpx.URL,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | httpx.Timeout | NotGiven | None = not_given,
        http_client: httpx.Client | None = None,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool,
    ) -> None:
        if http_client is not None:
            check_http_client(http_client, "Client")
        super().__init__(
            version=version,
            base_url=cast("str | URL", base_url),
            max_retries=max_retries,
            timeout=cast("float | Timeout | NotGiven | None", timeout),
            http_client=cast("Client | None", http_client),
            custom_headers=custom_headers,
            custom_query=custom_query,
            _strict_response_validation=_strict_response_validation,
        )

    def _load_stream_class(self) -> type[Stream[Any]]:
        from .streaming import Stream

        return Stream

    def _make_http_client(self) -> Client:
        return http_clients.OwnedSyncClient(timeout=self.timeout)

    def close(self) -> None:
        """Close the HTTP client, which copies of this client share; calls are refused from then on."""
        self._closed = True
        if self._http is not None:
            exchange.close(self._http)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if exc_type is GeneratorExit and self._http is not None:
            self._closed = True
            abandoned.close_later(self._http)  # the generator around the block was dropped, perhaps in a finalizer
        else:
            self.close()

    def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """Change, or replace, the options of an attempt before its request is made."""
        return options

    def _prepare_request(self, request: Request) -> None:
        """Change the request of an attempt before it is sent, to sign it for instance."""

    @overload
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: type[StreamT],
    ) -> StreamT: ...
    @overload
    def request(
        self, cast_to: type[ResponseT], options: FinalRequestOptions, *, stream: Literal[False] = False
    ) -> ResponseT: ...
    @overload
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: type[StreamT] | None = None,
    ) -> ResponseT | StreamT: ...
    def request(
        self,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: type[StreamT] | None = None,
    ) -> ResponseT | StreamT:
        """Make the call that ``options`` describe, trying again as they allow; return what ``cast_to`` asks for.

        Raises ``APIStatusError`` (by status), ``APITimeoutError``, ``APIConnectionError`` and, when a strict client's
        response does not fit, ``APIResponseValidationError``.
        """
        if self._middleware:
            return cast(ResponseT, middleware.request(self, cast_to, options, stream, stream_cls))
        call = attempts.Attempts(self, cast_to, options, stream)
        response = sending.send(self, call)
        try:
            return self._process_response(
                cast_to=call.cast_to,
                options=call.final_options,
                response=response,
                stream=stream,
                stream_cls=stream_cls,
                retries_taken=call.retry_count,
            )
        except BaseException:
            response.close()
            raise

    def _read_status_error(self, response: Response, options: FinalRequestOptions) -> Exception:
        exchange.read_error_body(response, self.safety_limits)
        from .error_operations import note_operation

        return note_operation(self._make_status_error_from_response(response), options)

    def _process_response(
        self,
        *,
        cast_to: type[ResponseT],
        options: FinalRequestOptions,
        response: Response,
        stream: bool,
        stream_cls: type[StreamT] | None,
        retries_taken: int = 0,
    ) -> ResponseT | StreamT:
        value: ResponseT | StreamT = read_value(
            "APIResponse", self, cast_to, options, response, stream, stream_cls, retries_taken
        )
        return value

    def _request_api_list(self, model: type[Any], page: type[SyncPageT], options: FinalRequestOptions) -> SyncPageT:
        from .pages import bind

        bound = options.copy()
        bound.post_parser = bind(self, model, options)
        return self.request(page, bound)

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        options: RequestOptions | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        options: RequestOptions | None = None,
        stream: Literal[True],
        stream_cls: type[StreamT],
    ) -> StreamT: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        options: RequestOptions | None = None,
        stream: bool,
        stream_cls: type[StreamT] | None = None,
    ) -> ResponseT | StreamT: ...
    def get(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: type[StreamT] | None = None,
    ) -> ResponseT | StreamT:
        """Make a GET request; ``path`` is below the base URL, or an absolute URL."""
        final = with_body("get", path, body, None, None, options)
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: Literal[True],
        stream_cls: type[StreamT],
    ) -> StreamT: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: bool,
        stream_cls: type[StreamT] | None = None,
    ) -> ResponseT | StreamT: ...
    def post(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions | None = None,
        files: RequestFiles | None = None,
        stream: bool = False,
        stream_cls: type[StreamT] | None = None,
    ) -> ResponseT | StreamT:
        """Make a POST request with a JSON body (``body``), a form (``files``) or raw bytes (``content``)."""
        final = with_body("post", path, body, content, read_files(files), options)
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    def patch(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Make a PATCH request; see :meth:`post`."""
        final = with_body("patch", path, body, content, read_files(files), options)
        return self.request(cast_to, final)

    def put(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Make a PUT request; see :meth:`post`."""
        final = with_body("put", path, body, content, read_files(files), options)
        return self.request(cast_to, final)

    def delete(
        self,
        path: str,
        *,
        cast_to: type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions | None = None,
    ) -> ResponseT:
        """Make a DELETE request; see :meth:`post`."""
        return self.request(cast_to, with_body("delete", path, body, content, None, options))

    def get_api_list(
        self,
        path: str,
        *,
        model: type[object],
        page: type[SyncPageT],
        body: Body | None = None,
        options: RequestOptions | None = None,
        method: str = "get",
    ) -> SyncPageT:
        """Fetch the first page of a list; iterating over it fetches the others."""
        final = with_body(method, path, body, None, None, options)
        return self._request_api_list(model, page, final)
