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
    from .resources.albums import (
        AlbumsResource,
        AlbumsResourceWithRawResponse,
        AlbumsResourceWithStreamingResponse,
        AsyncAlbumsResource,
        AsyncAlbumsResourceWithRawResponse,
        AsyncAlbumsResourceWithStreamingResponse,
    )
    from .resources.boxes import (
        AsyncBoxesResource,
        AsyncBoxesResourceWithRawResponse,
        AsyncBoxesResourceWithStreamingResponse,
        BoxesResource,
        BoxesResourceWithRawResponse,
        BoxesResourceWithStreamingResponse,
    )
    from .resources.letters import (
        AsyncLettersResource,
        AsyncLettersResourceWithRawResponse,
        AsyncLettersResourceWithStreamingResponse,
        LettersResource,
        LettersResourceWithRawResponse,
        LettersResourceWithStreamingResponse,
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
    "Mailroom",
    "AsyncMailroom",
    "Client",
    "AsyncClient",
]


class Mailroom(SyncAPIClient):
    """The client of the Mailroom API.

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

        `base_url` is where paths start (else `MAILROOM_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `MAILROOM_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("MAILROOM_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://mailroom.example"

        default_headers = {
            **header_lines(os.environ.get("MAILROOM_CUSTOM_HEADERS")),
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
    def albums(self) -> AlbumsResource:
        from .resources.albums import AlbumsResource

        return AlbumsResource(self)

    @cached_property
    def boxes(self) -> BoxesResource:
        from .resources.boxes import BoxesResource

        return BoxesResource(self)

    @cached_property
    def letters(self) -> LettersResource:
        from .resources.letters import LettersResource

        return LettersResource(self)

    @cached_property
    def with_raw_response(self) -> MailroomWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return MailroomWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MailroomWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return MailroomWithStreamedResponse(self)

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


class AsyncMailroom(AsyncAPIClient):
    """The async client of the Mailroom API.

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

        `base_url` is where paths start (else `MAILROOM_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `MAILROOM_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("MAILROOM_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://mailroom.example"

        default_headers = {
            **header_lines(os.environ.get("MAILROOM_CUSTOM_HEADERS")),
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
    def albums(self) -> AsyncAlbumsResource:
        from .resources.albums import AsyncAlbumsResource

        return AsyncAlbumsResource(self)

    @cached_property
    def boxes(self) -> AsyncBoxesResource:
        from .resources.boxes import AsyncBoxesResource

        return AsyncBoxesResource(self)

    @cached_property
    def letters(self) -> AsyncLettersResource:
        from .resources.letters import AsyncLettersResource

        return AsyncLettersResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncMailroomWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncMailroomWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMailroomWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncMailroomWithStreamedResponse(self)

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


class MailroomWithRawResponse:
    _client: Mailroom

    def __init__(self, client: Mailroom) -> None:
        self._client = client

    @cached_property
    def albums(self) -> AlbumsResourceWithRawResponse:
        from .resources.albums import AlbumsResourceWithRawResponse

        return AlbumsResourceWithRawResponse(self._client.albums)

    @cached_property
    def boxes(self) -> BoxesResourceWithRawResponse:
        from .resources.boxes import BoxesResourceWithRawResponse

        return BoxesResourceWithRawResponse(self._client.boxes)

    @cached_property
    def letters(self) -> LettersResourceWithRawResponse:
        from .resources.letters import LettersResourceWithRawResponse

        return LettersResourceWithRawResponse(self._client.letters)


class AsyncMailroomWithRawResponse:
    _client: AsyncMailroom

    def __init__(self, client: AsyncMailroom) -> None:
        self._client = client

    @cached_property
    def albums(self) -> AsyncAlbumsResourceWithRawResponse:
        from .resources.albums import AsyncAlbumsResourceWithRawResponse

        return AsyncAlbumsResourceWithRawResponse(self._client.albums)

    @cached_property
    def boxes(self) -> AsyncBoxesResourceWithRawResponse:
        from .resources.boxes import AsyncBoxesResourceWithRawResponse

        return AsyncBoxesResourceWithRawResponse(self._client.boxes)

    @cached_property
    def letters(self) -> AsyncLettersResourceWithRawResponse:
        from .resources.letters import AsyncLettersResourceWithRawResponse

        return AsyncLettersResourceWithRawResponse(self._client.letters)


class MailroomWithStreamedResponse:
    _client: Mailroom

    def __init__(self, client: Mailroom) -> None:
        self._client = client

    @cached_property
    def albums(self) -> AlbumsResourceWithStreamingResponse:
        from .resources.albums import AlbumsResourceWithStreamingResponse

        return AlbumsResourceWithStreamingResponse(self._client.albums)

    @cached_property
    def boxes(self) -> BoxesResourceWithStreamingResponse:
        from .resources.boxes import BoxesResourceWithStreamingResponse

        return BoxesResourceWithStreamingResponse(self._client.boxes)

    @cached_property
    def letters(self) -> LettersResourceWithStreamingResponse:
        from .resources.letters import LettersResourceWithStreamingResponse

        return LettersResourceWithStreamingResponse(self._client.letters)


class AsyncMailroomWithStreamedResponse:
    _client: AsyncMailroom

    def __init__(self, client: AsyncMailroom) -> None:
        self._client = client

    @cached_property
    def albums(self) -> AsyncAlbumsResourceWithStreamingResponse:
        from .resources.albums import AsyncAlbumsResourceWithStreamingResponse

        return AsyncAlbumsResourceWithStreamingResponse(self._client.albums)

    @cached_property
    def boxes(self) -> AsyncBoxesResourceWithStreamingResponse:
        from .resources.boxes import AsyncBoxesResourceWithStreamingResponse

        return AsyncBoxesResourceWithStreamingResponse(self._client.boxes)

    @cached_property
    def letters(self) -> AsyncLettersResourceWithStreamingResponse:
        from .resources.letters import AsyncLettersResourceWithStreamingResponse

        return AsyncLettersResourceWithStreamingResponse(self._client.letters)


Client = Mailroom

AsyncClient = AsyncMailroom

for _class in (Mailroom, AsyncMailroom):
    _class.__module__ = __name__.rpartition(".")[0]
