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
    from .resources.animals import (
        AnimalsResource,
        AnimalsResourceWithRawResponse,
        AnimalsResourceWithStreamingResponse,
        AsyncAnimalsResource,
        AsyncAnimalsResourceWithRawResponse,
        AsyncAnimalsResourceWithStreamingResponse,
    )
    from .resources.events import (
        AsyncEventsResource,
        AsyncEventsResourceWithRawResponse,
        AsyncEventsResourceWithStreamingResponse,
        EventsResource,
        EventsResourceWithRawResponse,
        EventsResourceWithStreamingResponse,
    )
    from .resources.keepers import (
        AsyncKeepersResource,
        AsyncKeepersResourceWithRawResponse,
        AsyncKeepersResourceWithStreamingResponse,
        KeepersResource,
        KeepersResourceWithRawResponse,
        KeepersResourceWithStreamingResponse,
    )
    from .resources.measures import (
        AsyncMeasuresResource,
        AsyncMeasuresResourceWithRawResponse,
        AsyncMeasuresResourceWithStreamingResponse,
        MeasuresResource,
        MeasuresResourceWithRawResponse,
        MeasuresResourceWithStreamingResponse,
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
    "Menagerie",
    "AsyncMenagerie",
    "Client",
    "AsyncClient",
]


class Menagerie(SyncAPIClient):
    """The client of the Menagerie API.

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

        `base_url` is where paths start (else `MENAGERIE_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `MENAGERIE_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("MENAGERIE_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://menagerie.example"

        default_headers = {
            **header_lines(os.environ.get("MENAGERIE_CUSTOM_HEADERS")),
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
    def animals(self) -> AnimalsResource:
        from .resources.animals import AnimalsResource

        return AnimalsResource(self)

    @cached_property
    def keepers(self) -> KeepersResource:
        from .resources.keepers import KeepersResource

        return KeepersResource(self)

    @cached_property
    def events(self) -> EventsResource:
        from .resources.events import EventsResource

        return EventsResource(self)

    @cached_property
    def measures(self) -> MeasuresResource:
        from .resources.measures import MeasuresResource

        return MeasuresResource(self)

    @cached_property
    def with_raw_response(self) -> MenagerieWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return MenagerieWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MenagerieWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return MenagerieWithStreamedResponse(self)

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


class AsyncMenagerie(AsyncAPIClient):
    """The async client of the Menagerie API.

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

        `base_url` is where paths start (else `MENAGERIE_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `MENAGERIE_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("MENAGERIE_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://menagerie.example"

        default_headers = {
            **header_lines(os.environ.get("MENAGERIE_CUSTOM_HEADERS")),
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
    def animals(self) -> AsyncAnimalsResource:
        from .resources.animals import AsyncAnimalsResource

        return AsyncAnimalsResource(self)

    @cached_property
    def keepers(self) -> AsyncKeepersResource:
        from .resources.keepers import AsyncKeepersResource

        return AsyncKeepersResource(self)

    @cached_property
    def events(self) -> AsyncEventsResource:
        from .resources.events import AsyncEventsResource

        return AsyncEventsResource(self)

    @cached_property
    def measures(self) -> AsyncMeasuresResource:
        from .resources.measures import AsyncMeasuresResource

        return AsyncMeasuresResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncMenagerieWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncMenagerieWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMenagerieWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncMenagerieWithStreamedResponse(self)

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


class MenagerieWithRawResponse:
    _client: Menagerie

    def __init__(self, client: Menagerie) -> None:
        self._client = client

    @cached_property
    def animals(self) -> AnimalsResourceWithRawResponse:
        from .resources.animals import AnimalsResourceWithRawResponse

        return AnimalsResourceWithRawResponse(self._client.animals)

    @cached_property
    def keepers(self) -> KeepersResourceWithRawResponse:
        from .resources.keepers import KeepersResourceWithRawResponse

        return KeepersResourceWithRawResponse(self._client.keepers)

    @cached_property
    def events(self) -> EventsResourceWithRawResponse:
        from .resources.events import EventsResourceWithRawResponse

        return EventsResourceWithRawResponse(self._client.events)

    @cached_property
    def measures(self) -> MeasuresResourceWithRawResponse:
        from .resources.measures import MeasuresResourceWithRawResponse

        return MeasuresResourceWithRawResponse(self._client.measures)


class AsyncMenagerieWithRawResponse:
    _client: AsyncMenagerie

    def __init__(self, client: AsyncMenagerie) -> None:
        self._client = client

    @cached_property
    def animals(self) -> AsyncAnimalsResourceWithRawResponse:
        from .resources.animals import AsyncAnimalsResourceWithRawResponse

        return AsyncAnimalsResourceWithRawResponse(self._client.animals)

    @cached_property
    def keepers(self) -> AsyncKeepersResourceWithRawResponse:
        from .resources.keepers import AsyncKeepersResourceWithRawResponse

        return AsyncKeepersResourceWithRawResponse(self._client.keepers)

    @cached_property
    def events(self) -> AsyncEventsResourceWithRawResponse:
        from .resources.events import AsyncEventsResourceWithRawResponse

        return AsyncEventsResourceWithRawResponse(self._client.events)

    @cached_property
    def measures(self) -> AsyncMeasuresResourceWithRawResponse:
        from .resources.measures import AsyncMeasuresResourceWithRawResponse

        return AsyncMeasuresResourceWithRawResponse(self._client.measures)


class MenagerieWithStreamedResponse:
    _client: Menagerie

    def __init__(self, client: Menagerie) -> None:
        self._client = client

    @cached_property
    def animals(self) -> AnimalsResourceWithStreamingResponse:
        from .resources.animals import AnimalsResourceWithStreamingResponse

        return AnimalsResourceWithStreamingResponse(self._client.animals)

    @cached_property
    def keepers(self) -> KeepersResourceWithStreamingResponse:
        from .resources.keepers import KeepersResourceWithStreamingResponse

        return KeepersResourceWithStreamingResponse(self._client.keepers)

    @cached_property
    def events(self) -> EventsResourceWithStreamingResponse:
        from .resources.events import EventsResourceWithStreamingResponse

        return EventsResourceWithStreamingResponse(self._client.events)

    @cached_property
    def measures(self) -> MeasuresResourceWithStreamingResponse:
        from .resources.measures import MeasuresResourceWithStreamingResponse

        return MeasuresResourceWithStreamingResponse(self._client.measures)


class AsyncMenagerieWithStreamedResponse:
    _client: AsyncMenagerie

    def __init__(self, client: AsyncMenagerie) -> None:
        self._client = client

    @cached_property
    def animals(self) -> AsyncAnimalsResourceWithStreamingResponse:
        from .resources.animals import AsyncAnimalsResourceWithStreamingResponse

        return AsyncAnimalsResourceWithStreamingResponse(self._client.animals)

    @cached_property
    def keepers(self) -> AsyncKeepersResourceWithStreamingResponse:
        from .resources.keepers import AsyncKeepersResourceWithStreamingResponse

        return AsyncKeepersResourceWithStreamingResponse(self._client.keepers)

    @cached_property
    def events(self) -> AsyncEventsResourceWithStreamingResponse:
        from .resources.events import AsyncEventsResourceWithStreamingResponse

        return AsyncEventsResourceWithStreamingResponse(self._client.events)

    @cached_property
    def measures(self) -> AsyncMeasuresResourceWithStreamingResponse:
        from .resources.measures import AsyncMeasuresResourceWithStreamingResponse

        return AsyncMeasuresResourceWithStreamingResponse(self._client.measures)


Client = Menagerie

AsyncClient = AsyncMenagerie

for _class in (Menagerie, AsyncMenagerie):
    _class.__module__ = __name__.rpartition(".")[0]
