from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Mapping

from ._arguments import header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.lazy import attach
from ._core.sync_client import SyncAPIClient
from ._core.types import NotGiven, Omit, not_given
from ._core.utils import get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx
    from .resources.documents import (
        AsyncDocumentsResource,
        AsyncDocumentsResourceWithRawResponse,
        AsyncDocumentsResourceWithStreamingResponse,
        DocumentsResource,
        DocumentsResourceWithRawResponse,
        DocumentsResourceWithStreamingResponse,
    )
    from .resources.parcels.parcels import (
        AsyncParcelsResource,
        AsyncParcelsResourceWithRawResponse,
        AsyncParcelsResourceWithStreamingResponse,
        ParcelsResource,
        ParcelsResourceWithRawResponse,
        ParcelsResourceWithStreamingResponse,
    )
    from .resources.token import (
        AsyncTokenResource,
        AsyncTokenResourceWithRawResponse,
        AsyncTokenResourceWithStreamingResponse,
        TokenResource,
        TokenResourceWithRawResponse,
        TokenResourceWithStreamingResponse,
    )

if TYPE_CHECKING:
    from ._core.streaming import AsyncStream as AsyncStream
    from ._core.streaming import Stream as Stream
    from ._core.types import ProxiesTypes as ProxiesTypes
    from ._core.types import RequestOptions as RequestOptions
    from ._core.types import Timeout as Timeout
    from ._core.types import Transport as Transport
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(("AsyncStream", "Stream"), "._core.streaming"),
            **dict.fromkeys(("ProxiesTypes", "RequestOptions", "Timeout", "Transport"), "._core.types"),
        },
    )

__all__ = [
    "Timeout",
    "Transport",
    "ProxiesTypes",
    "RequestOptions",
    "Parcel",
    "AsyncParcel",
    "Client",
    "AsyncClient",
]


class Parcel(SyncAPIClient):
    """The client of the Parcel API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `PARCEL_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `PARCEL_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("PARCEL_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://parcel.example"

        default_headers = {
            **header_lines(os.environ.get("PARCEL_CUSTOM_HEADERS")),
            **(default_headers or {}),
        }
        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def parcels(self) -> ParcelsResource:
        from .resources.parcels.parcels import ParcelsResource

        return ParcelsResource(self)

    @cached_property
    def token(self) -> TokenResource:
        from .resources.token import TokenResource

        return TokenResource(self)

    @cached_property
    def documents(self) -> DocumentsResource:
        from .resources.documents import DocumentsResource

        return DocumentsResource(self)

    @cached_property
    def with_raw_response(self) -> ParcelWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return ParcelWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ParcelWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return ParcelWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.Client | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client with these options changed and all others kept; it shares this one's connections.

        `default_headers` and `default_query` add to what this client has, `set_default_headers` and
        `set_default_query` replace it.  Raises ValueError when both are given.
        """
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("The `default_headers` and `set_default_headers` arguments are mutually exclusive")
        if default_query is not None and set_default_query is not None:
            raise ValueError("The `default_query` and `set_default_query` arguments are mutually exclusive")

        headers: Any = {**self._custom_headers, **(default_headers or {})}
        query: Any = {**self._custom_query, **(default_query or {})}
        options: dict[str, Any] = {
            "timeout": self.timeout if isinstance(timeout, NotGiven) else timeout,
            "http_client": self._client if http_client is None else http_client,
            "max_retries": self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            "default_headers": headers if set_default_headers is None else set_default_headers,
            "default_query": query if set_default_query is None else set_default_query,
            "_strict_response_validation": self._strict_response_validation,
        }
        options["base_url"] = self.base_url if base_url is None else base_url
        new = self.__class__(**{**options, **_extra_kwargs})
        new._closed = self._closed and http_client is None
        return new

    with_options = copy


class AsyncParcel(AsyncAPIClient):
    """The async client of the Parcel API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `PARCEL_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `PARCEL_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("PARCEL_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://parcel.example"

        default_headers = {
            **header_lines(os.environ.get("PARCEL_CUSTOM_HEADERS")),
            **(default_headers or {}),
        }
        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def parcels(self) -> AsyncParcelsResource:
        from .resources.parcels.parcels import AsyncParcelsResource

        return AsyncParcelsResource(self)

    @cached_property
    def token(self) -> AsyncTokenResource:
        from .resources.token import AsyncTokenResource

        return AsyncTokenResource(self)

    @cached_property
    def documents(self) -> AsyncDocumentsResource:
        from .resources.documents import AsyncDocumentsResource

        return AsyncDocumentsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncParcelWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncParcelWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncParcelWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncParcelWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.AsyncClient | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client with these options changed and all others kept; it shares this one's connections.

        `default_headers` and `default_query` add to what this client has, `set_default_headers` and
        `set_default_query` replace it.  Raises ValueError when both are given.
        """
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("The `default_headers` and `set_default_headers` arguments are mutually exclusive")
        if default_query is not None and set_default_query is not None:
            raise ValueError("The `default_query` and `set_default_query` arguments are mutually exclusive")

        headers: Any = {**self._custom_headers, **(default_headers or {})}
        query: Any = {**self._custom_query, **(default_query or {})}
        options: dict[str, Any] = {
            "timeout": self.timeout if isinstance(timeout, NotGiven) else timeout,
            "http_client": self._client if http_client is None else http_client,
            "max_retries": self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            "default_headers": headers if set_default_headers is None else set_default_headers,
            "default_query": query if set_default_query is None else set_default_query,
            "_strict_response_validation": self._strict_response_validation,
        }
        options["base_url"] = self.base_url if base_url is None else base_url
        new = self.__class__(**{**options, **_extra_kwargs})
        new._closed = self._closed and http_client is None
        return new

    with_options = copy


class ParcelWithRawResponse:
    _client: Parcel

    def __init__(self, client: Parcel) -> None:
        self._client = client

    @cached_property
    def parcels(self) -> ParcelsResourceWithRawResponse:
        from .resources.parcels.parcels import ParcelsResourceWithRawResponse

        return ParcelsResourceWithRawResponse(self._client.parcels)

    @cached_property
    def token(self) -> TokenResourceWithRawResponse:
        from .resources.token import TokenResourceWithRawResponse

        return TokenResourceWithRawResponse(self._client.token)

    @cached_property
    def documents(self) -> DocumentsResourceWithRawResponse:
        from .resources.documents import DocumentsResourceWithRawResponse

        return DocumentsResourceWithRawResponse(self._client.documents)


class AsyncParcelWithRawResponse:
    _client: AsyncParcel

    def __init__(self, client: AsyncParcel) -> None:
        self._client = client

    @cached_property
    def parcels(self) -> AsyncParcelsResourceWithRawResponse:
        from .resources.parcels.parcels import AsyncParcelsResourceWithRawResponse

        return AsyncParcelsResourceWithRawResponse(self._client.parcels)

    @cached_property
    def token(self) -> AsyncTokenResourceWithRawResponse:
        from .resources.token import AsyncTokenResourceWithRawResponse

        return AsyncTokenResourceWithRawResponse(self._client.token)

    @cached_property
    def documents(self) -> AsyncDocumentsResourceWithRawResponse:
        from .resources.documents import AsyncDocumentsResourceWithRawResponse

        return AsyncDocumentsResourceWithRawResponse(self._client.documents)


class ParcelWithStreamedResponse:
    _client: Parcel

    def __init__(self, client: Parcel) -> None:
        self._client = client

    @cached_property
    def parcels(self) -> ParcelsResourceWithStreamingResponse:
        from .resources.parcels.parcels import ParcelsResourceWithStreamingResponse

        return ParcelsResourceWithStreamingResponse(self._client.parcels)

    @cached_property
    def token(self) -> TokenResourceWithStreamingResponse:
        from .resources.token import TokenResourceWithStreamingResponse

        return TokenResourceWithStreamingResponse(self._client.token)

    @cached_property
    def documents(self) -> DocumentsResourceWithStreamingResponse:
        from .resources.documents import DocumentsResourceWithStreamingResponse

        return DocumentsResourceWithStreamingResponse(self._client.documents)


class AsyncParcelWithStreamedResponse:
    _client: AsyncParcel

    def __init__(self, client: AsyncParcel) -> None:
        self._client = client

    @cached_property
    def parcels(self) -> AsyncParcelsResourceWithStreamingResponse:
        from .resources.parcels.parcels import AsyncParcelsResourceWithStreamingResponse

        return AsyncParcelsResourceWithStreamingResponse(self._client.parcels)

    @cached_property
    def token(self) -> AsyncTokenResourceWithStreamingResponse:
        from .resources.token import AsyncTokenResourceWithStreamingResponse

        return AsyncTokenResourceWithStreamingResponse(self._client.token)

    @cached_property
    def documents(self) -> AsyncDocumentsResourceWithStreamingResponse:
        from .resources.documents import AsyncDocumentsResourceWithStreamingResponse

        return AsyncDocumentsResourceWithStreamingResponse(self._client.documents)


Client = Parcel

AsyncClient = AsyncParcel

for _class in (Parcel, AsyncParcel):
    _class.__module__ = __name__.rpartition(".")[0]
