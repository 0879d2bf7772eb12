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
from ._core.utils import fill_variable, get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx
    from .resources.maps.maps import (
        AsyncMapsResource,
        AsyncMapsResourceWithRawResponse,
        AsyncMapsResourceWithStreamingResponse,
        MapsResource,
        MapsResourceWithRawResponse,
        MapsResourceWithStreamingResponse,
    )
    from .resources.places import (
        AsyncPlacesResource,
        AsyncPlacesResourceWithRawResponse,
        AsyncPlacesResourceWithStreamingResponse,
        PlacesResource,
        PlacesResourceWithRawResponse,
        PlacesResourceWithStreamingResponse,
    )
    from .resources.tiles.tiles import (
        AsyncTilesResource,
        AsyncTilesResourceWithRawResponse,
        AsyncTilesResourceWithStreamingResponse,
        TilesResource,
        TilesResourceWithRawResponse,
        TilesResourceWithStreamingResponse,
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
    "Compass",
    "AsyncCompass",
    "Client",
    "AsyncClient",
]


class Compass(SyncAPIClient):
    """The client of the Compass API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    region: str
    """Where the data lies."""
    stage: str

    def __init__(
        self,
        *,
        region: str | None = "eu",
        stage: str | None = "v1",
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `COMPASS_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `COMPASS_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if region is None:
            region = "eu"
        self.region = region

        if stage is None:
            stage = "v1"
        self.stage = stage

        if base_url is None:
            base_url = os.environ.get("COMPASS_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://{region}.compass.example/{stage}"
        if isinstance(base_url, str):
            base_url = fill_variable(base_url, "{region}", str(region))
        if isinstance(base_url, str):
            base_url = fill_variable(base_url, "{stage}", str(stage))

        default_headers = {
            **header_lines(os.environ.get("COMPASS_CUSTOM_HEADERS")),
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
    def maps(self) -> MapsResource:
        from .resources.maps.maps import MapsResource

        return MapsResource(self)

    @cached_property
    def places(self) -> PlacesResource:
        from .resources.places import PlacesResource

        return PlacesResource(self)

    @cached_property
    def tiles(self) -> TilesResource:
        from .resources.tiles.tiles import TilesResource

        return TilesResource(self)

    @cached_property
    def with_raw_response(self) -> CompassWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return CompassWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CompassWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return CompassWithStreamedResponse(self)

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
        region: str | None = None,
        stage: str | None = None,
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
            "region": self.region if region is None else region,
            "stage": self.stage if stage is None else stage,
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


class AsyncCompass(AsyncAPIClient):
    """The async client of the Compass API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    region: str
    """Where the data lies."""
    stage: str

    def __init__(
        self,
        *,
        region: str | None = "eu",
        stage: str | None = "v1",
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `COMPASS_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `COMPASS_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if region is None:
            region = "eu"
        self.region = region

        if stage is None:
            stage = "v1"
        self.stage = stage

        if base_url is None:
            base_url = os.environ.get("COMPASS_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://{region}.compass.example/{stage}"
        if isinstance(base_url, str):
            base_url = fill_variable(base_url, "{region}", str(region))
        if isinstance(base_url, str):
            base_url = fill_variable(base_url, "{stage}", str(stage))

        default_headers = {
            **header_lines(os.environ.get("COMPASS_CUSTOM_HEADERS")),
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
    def maps(self) -> AsyncMapsResource:
        from .resources.maps.maps import AsyncMapsResource

        return AsyncMapsResource(self)

    @cached_property
    def places(self) -> AsyncPlacesResource:
        from .resources.places import AsyncPlacesResource

        return AsyncPlacesResource(self)

    @cached_property
    def tiles(self) -> AsyncTilesResource:
        from .resources.tiles.tiles import AsyncTilesResource

        return AsyncTilesResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncCompassWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncCompassWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCompassWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncCompassWithStreamedResponse(self)

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
        region: str | None = None,
        stage: str | None = None,
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
            "region": self.region if region is None else region,
            "stage": self.stage if stage is None else stage,
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


class CompassWithRawResponse:
    _client: Compass

    def __init__(self, client: Compass) -> None:
        self._client = client

    @cached_property
    def maps(self) -> MapsResourceWithRawResponse:
        from .resources.maps.maps import MapsResourceWithRawResponse

        return MapsResourceWithRawResponse(self._client.maps)

    @cached_property
    def places(self) -> PlacesResourceWithRawResponse:
        from .resources.places import PlacesResourceWithRawResponse

        return PlacesResourceWithRawResponse(self._client.places)

    @cached_property
    def tiles(self) -> TilesResourceWithRawResponse:
        from .resources.tiles.tiles import TilesResourceWithRawResponse

        return TilesResourceWithRawResponse(self._client.tiles)


class AsyncCompassWithRawResponse:
    _client: AsyncCompass

    def __init__(self, client: AsyncCompass) -> None:
        self._client = client

    @cached_property
    def maps(self) -> AsyncMapsResourceWithRawResponse:
        from .resources.maps.maps import AsyncMapsResourceWithRawResponse

        return AsyncMapsResourceWithRawResponse(self._client.maps)

    @cached_property
    def places(self) -> AsyncPlacesResourceWithRawResponse:
        from .resources.places import AsyncPlacesResourceWithRawResponse

        return AsyncPlacesResourceWithRawResponse(self._client.places)

    @cached_property
    def tiles(self) -> AsyncTilesResourceWithRawResponse:
        from .resources.tiles.tiles import AsyncTilesResourceWithRawResponse

        return AsyncTilesResourceWithRawResponse(self._client.tiles)


class CompassWithStreamedResponse:
    _client: Compass

    def __init__(self, client: Compass) -> None:
        self._client = client

    @cached_property
    def maps(self) -> MapsResourceWithStreamingResponse:
        from .resources.maps.maps import MapsResourceWithStreamingResponse

        return MapsResourceWithStreamingResponse(self._client.maps)

    @cached_property
    def places(self) -> PlacesResourceWithStreamingResponse:
        from .resources.places import PlacesResourceWithStreamingResponse

        return PlacesResourceWithStreamingResponse(self._client.places)

    @cached_property
    def tiles(self) -> TilesResourceWithStreamingResponse:
        from .resources.tiles.tiles import TilesResourceWithStreamingResponse

        return TilesResourceWithStreamingResponse(self._client.tiles)


class AsyncCompassWithStreamedResponse:
    _client: AsyncCompass

    def __init__(self, client: AsyncCompass) -> None:
        self._client = client

    @cached_property
    def maps(self) -> AsyncMapsResourceWithStreamingResponse:
        from .resources.maps.maps import AsyncMapsResourceWithStreamingResponse

        return AsyncMapsResourceWithStreamingResponse(self._client.maps)

    @cached_property
    def places(self) -> AsyncPlacesResourceWithStreamingResponse:
        from .resources.places import AsyncPlacesResourceWithStreamingResponse

        return AsyncPlacesResourceWithStreamingResponse(self._client.places)

    @cached_property
    def tiles(self) -> AsyncTilesResourceWithStreamingResponse:
        from .resources.tiles.tiles import AsyncTilesResourceWithStreamingResponse

        return AsyncTilesResourceWithStreamingResponse(self._client.tiles)


Client = Compass

AsyncClient = AsyncCompass

for _class in (Compass, AsyncCompass):
    _class.__module__ = __name__.rpartition(".")[0]
