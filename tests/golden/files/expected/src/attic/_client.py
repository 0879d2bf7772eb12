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
    from .resources.files.files import (
        AsyncFilesResource,
        AsyncFilesResourceWithRawResponse,
        AsyncFilesResourceWithStreamingResponse,
        FilesResource,
        FilesResourceWithRawResponse,
        FilesResourceWithStreamingResponse,
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
    "Attic",
    "AsyncAttic",
    "Client",
    "AsyncClient",
]


class Attic(SyncAPIClient):
    """The client of the Attic API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    api_key: str | None
    reader: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        reader: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `api_key` from `ATTIC_KEY`.

        `base_url` is where paths start (else `ATTIC_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `ATTIC_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("ATTIC_KEY") or None
        self.api_key = api_key

        self.reader = reader

        if base_url is None:
            base_url = os.environ.get("ATTIC_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://attic.example"

        default_headers = {
            **header_lines(os.environ.get("ATTIC_CUSTOM_HEADERS")),
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
    def files(self) -> FilesResource:
        from .resources.files.files import FilesResource

        return FilesResource(self)

    @cached_property
    def with_raw_response(self) -> AtticWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AtticWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AtticWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AtticWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def auth_headers(self) -> dict[str, str]:
        if self.api_key is None:
            return {}
        return {"X-Attic-Key": self.api_key}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            "X-Attic-Reader": self.reader if self.reader is not None else Omit(),
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        api_key: str | None = None,
        reader: str | None = None,
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
            "api_key": self.api_key if api_key is None else api_key,
            "reader": self.reader if reader is None else reader,
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


class AsyncAttic(AsyncAPIClient):
    """The async client of the Attic API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    api_key: str | None
    reader: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        reader: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `api_key` from `ATTIC_KEY`.

        `base_url` is where paths start (else `ATTIC_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `ATTIC_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("ATTIC_KEY") or None
        self.api_key = api_key

        self.reader = reader

        if base_url is None:
            base_url = os.environ.get("ATTIC_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://attic.example"

        default_headers = {
            **header_lines(os.environ.get("ATTIC_CUSTOM_HEADERS")),
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
    def files(self) -> AsyncFilesResource:
        from .resources.files.files import AsyncFilesResource

        return AsyncFilesResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncAtticWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncAtticWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAtticWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncAtticWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def auth_headers(self) -> dict[str, str]:
        if self.api_key is None:
            return {}
        return {"X-Attic-Key": self.api_key}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            "X-Attic-Reader": self.reader if self.reader is not None else Omit(),
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        api_key: str | None = None,
        reader: str | None = None,
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
            "api_key": self.api_key if api_key is None else api_key,
            "reader": self.reader if reader is None else reader,
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


class AtticWithRawResponse:
    _client: Attic

    def __init__(self, client: Attic) -> None:
        self._client = client

    @cached_property
    def files(self) -> FilesResourceWithRawResponse:
        from .resources.files.files import FilesResourceWithRawResponse

        return FilesResourceWithRawResponse(self._client.files)


class AsyncAtticWithRawResponse:
    _client: AsyncAttic

    def __init__(self, client: AsyncAttic) -> None:
        self._client = client

    @cached_property
    def files(self) -> AsyncFilesResourceWithRawResponse:
        from .resources.files.files import AsyncFilesResourceWithRawResponse

        return AsyncFilesResourceWithRawResponse(self._client.files)


class AtticWithStreamedResponse:
    _client: Attic

    def __init__(self, client: Attic) -> None:
        self._client = client

    @cached_property
    def files(self) -> FilesResourceWithStreamingResponse:
        from .resources.files.files import FilesResourceWithStreamingResponse

        return FilesResourceWithStreamingResponse(self._client.files)


class AsyncAtticWithStreamedResponse:
    _client: AsyncAttic

    def __init__(self, client: AsyncAttic) -> None:
        self._client = client

    @cached_property
    def files(self) -> AsyncFilesResourceWithStreamingResponse:
        from .resources.files.files import AsyncFilesResourceWithStreamingResponse

        return AsyncFilesResourceWithStreamingResponse(self._client.files)


Client = Attic

AsyncClient = AsyncAttic

for _class in (Attic, AsyncAttic):
    _class.__module__ = __name__.rpartition(".")[0]
