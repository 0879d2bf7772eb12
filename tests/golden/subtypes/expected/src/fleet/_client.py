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
    from .resources.owners import (
        AsyncOwnersResource,
        AsyncOwnersResourceWithRawResponse,
        AsyncOwnersResourceWithStreamingResponse,
        OwnersResource,
        OwnersResourceWithRawResponse,
        OwnersResourceWithStreamingResponse,
    )
    from .resources.routes import (
        AsyncRoutesResource,
        AsyncRoutesResourceWithRawResponse,
        AsyncRoutesResourceWithStreamingResponse,
        RoutesResource,
        RoutesResourceWithRawResponse,
        RoutesResourceWithStreamingResponse,
    )
    from .resources.signs import (
        AsyncSignsResource,
        AsyncSignsResourceWithRawResponse,
        AsyncSignsResourceWithStreamingResponse,
        SignsResource,
        SignsResourceWithRawResponse,
        SignsResourceWithStreamingResponse,
    )
    from .resources.stops import (
        AsyncStopsResource,
        AsyncStopsResourceWithRawResponse,
        AsyncStopsResourceWithStreamingResponse,
        StopsResource,
        StopsResourceWithRawResponse,
        StopsResourceWithStreamingResponse,
    )
    from .resources.vehicles import (
        AsyncVehiclesResource,
        AsyncVehiclesResourceWithRawResponse,
        AsyncVehiclesResourceWithStreamingResponse,
        VehiclesResource,
        VehiclesResourceWithRawResponse,
        VehiclesResourceWithStreamingResponse,
    )
    from .resources.zones import (
        AsyncZonesResource,
        AsyncZonesResourceWithRawResponse,
        AsyncZonesResourceWithStreamingResponse,
        ZonesResource,
        ZonesResourceWithRawResponse,
        ZonesResourceWithStreamingResponse,
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
    "Fleet",
    "AsyncFleet",
    "Client",
    "AsyncClient",
]


class Fleet(SyncAPIClient):
    """The client of the Fleet API.

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

        `base_url` is where paths start (else `FLEET_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `FLEET_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("FLEET_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://fleet.example"

        default_headers = {
            **header_lines(os.environ.get("FLEET_CUSTOM_HEADERS")),
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
    def vehicles(self) -> VehiclesResource:
        from .resources.vehicles import VehiclesResource

        return VehiclesResource(self)

    @cached_property
    def owners(self) -> OwnersResource:
        from .resources.owners import OwnersResource

        return OwnersResource(self)

    @cached_property
    def zones(self) -> ZonesResource:
        from .resources.zones import ZonesResource

        return ZonesResource(self)

    @cached_property
    def signs(self) -> SignsResource:
        from .resources.signs import SignsResource

        return SignsResource(self)

    @cached_property
    def routes(self) -> RoutesResource:
        from .resources.routes import RoutesResource

        return RoutesResource(self)

    @cached_property
    def stops(self) -> StopsResource:
        from .resources.stops import StopsResource

        return StopsResource(self)

    @cached_property
    def with_raw_response(self) -> FleetWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return FleetWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> FleetWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return FleetWithStreamedResponse(self)

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


class AsyncFleet(AsyncAPIClient):
    """The async client of the Fleet API.

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

        `base_url` is where paths start (else `FLEET_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `FLEET_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("FLEET_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://fleet.example"

        default_headers = {
            **header_lines(os.environ.get("FLEET_CUSTOM_HEADERS")),
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
    def vehicles(self) -> AsyncVehiclesResource:
        from .resources.vehicles import AsyncVehiclesResource

        return AsyncVehiclesResource(self)

    @cached_property
    def owners(self) -> AsyncOwnersResource:
        from .resources.owners import AsyncOwnersResource

        return AsyncOwnersResource(self)

    @cached_property
    def zones(self) -> AsyncZonesResource:
        from .resources.zones import AsyncZonesResource

        return AsyncZonesResource(self)

    @cached_property
    def signs(self) -> AsyncSignsResource:
        from .resources.signs import AsyncSignsResource

        return AsyncSignsResource(self)

    @cached_property
    def routes(self) -> AsyncRoutesResource:
        from .resources.routes import AsyncRoutesResource

        return AsyncRoutesResource(self)

    @cached_property
    def stops(self) -> AsyncStopsResource:
        from .resources.stops import AsyncStopsResource

        return AsyncStopsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncFleetWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncFleetWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFleetWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncFleetWithStreamedResponse(self)

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


class FleetWithRawResponse:
    _client: Fleet

    def __init__(self, client: Fleet) -> None:
        self._client = client

    @cached_property
    def vehicles(self) -> VehiclesResourceWithRawResponse:
        from .resources.vehicles import VehiclesResourceWithRawResponse

        return VehiclesResourceWithRawResponse(self._client.vehicles)

    @cached_property
    def owners(self) -> OwnersResourceWithRawResponse:
        from .resources.owners import OwnersResourceWithRawResponse

        return OwnersResourceWithRawResponse(self._client.owners)

    @cached_property
    def zones(self) -> ZonesResourceWithRawResponse:
        from .resources.zones import ZonesResourceWithRawResponse

        return ZonesResourceWithRawResponse(self._client.zones)

    @cached_property
    def signs(self) -> SignsResourceWithRawResponse:
        from .resources.signs import SignsResourceWithRawResponse

        return SignsResourceWithRawResponse(self._client.signs)

    @cached_property
    def routes(self) -> RoutesResourceWithRawResponse:
        from .resources.routes import RoutesResourceWithRawResponse

        return RoutesResourceWithRawResponse(self._client.routes)

    @cached_property
    def stops(self) -> StopsResourceWithRawResponse:
        from .resources.stops import StopsResourceWithRawResponse

        return StopsResourceWithRawResponse(self._client.stops)


class AsyncFleetWithRawResponse:
    _client: AsyncFleet

    def __init__(self, client: AsyncFleet) -> None:
        self._client = client

    @cached_property
    def vehicles(self) -> AsyncVehiclesResourceWithRawResponse:
        from .resources.vehicles import AsyncVehiclesResourceWithRawResponse

        return AsyncVehiclesResourceWithRawResponse(self._client.vehicles)

    @cached_property
    def owners(self) -> AsyncOwnersResourceWithRawResponse:
        from .resources.owners import AsyncOwnersResourceWithRawResponse

        return AsyncOwnersResourceWithRawResponse(self._client.owners)

    @cached_property
    def zones(self) -> AsyncZonesResourceWithRawResponse:
        from .resources.zones import AsyncZonesResourceWithRawResponse

        return AsyncZonesResourceWithRawResponse(self._client.zones)

    @cached_property
    def signs(self) -> AsyncSignsResourceWithRawResponse:
        from .resources.signs import AsyncSignsResourceWithRawResponse

        return AsyncSignsResourceWithRawResponse(self._client.signs)

    @cached_property
    def routes(self) -> AsyncRoutesResourceWithRawResponse:
        from .resources.routes import AsyncRoutesResourceWithRawResponse

        return AsyncRoutesResourceWithRawResponse(self._client.routes)

    @cached_property
    def stops(self) -> AsyncStopsResourceWithRawResponse:
        from .resources.stops import AsyncStopsResourceWithRawResponse

        return AsyncStopsResourceWithRawResponse(self._client.stops)


class FleetWithStreamedResponse:
    _client: Fleet

    def __init__(self, client: Fleet) -> None:
        self._client = client

    @cached_property
    def vehicles(self) -> VehiclesResourceWithStreamingResponse:
        from .resources.vehicles import VehiclesResourceWithStreamingResponse

        return VehiclesResourceWithStreamingResponse(self._client.vehicles)

    @cached_property
    def owners(self) -> OwnersResourceWithStreamingResponse:
        from .resources.owners import OwnersResourceWithStreamingResponse

        return OwnersResourceWithStreamingResponse(self._client.owners)

    @cached_property
    def zones(self) -> ZonesResourceWithStreamingResponse:
        from .resources.zones import ZonesResourceWithStreamingResponse

        return ZonesResourceWithStreamingResponse(self._client.zones)

    @cached_property
    def signs(self) -> SignsResourceWithStreamingResponse:
        from .resources.signs import SignsResourceWithStreamingResponse

        return SignsResourceWithStreamingResponse(self._client.signs)

    @cached_property
    def routes(self) -> RoutesResourceWithStreamingResponse:
        from .resources.routes import RoutesResourceWithStreamingResponse

        return RoutesResourceWithStreamingResponse(self._client.routes)

    @cached_property
    def stops(self) -> StopsResourceWithStreamingResponse:
        from .resources.stops import StopsResourceWithStreamingResponse

        return StopsResourceWithStreamingResponse(self._client.stops)


class AsyncFleetWithStreamedResponse:
    _client: AsyncFleet

    def __init__(self, client: AsyncFleet) -> None:
        self._client = client

    @cached_property
    def vehicles(self) -> AsyncVehiclesResourceWithStreamingResponse:
        from .resources.vehicles import AsyncVehiclesResourceWithStreamingResponse

        return AsyncVehiclesResourceWithStreamingResponse(self._client.vehicles)

    @cached_property
    def owners(self) -> AsyncOwnersResourceWithStreamingResponse:
        from .resources.owners import AsyncOwnersResourceWithStreamingResponse

        return AsyncOwnersResourceWithStreamingResponse(self._client.owners)

    @cached_property
    def zones(self) -> AsyncZonesResourceWithStreamingResponse:
        from .resources.zones import AsyncZonesResourceWithStreamingResponse

        return AsyncZonesResourceWithStreamingResponse(self._client.zones)

    @cached_property
    def signs(self) -> AsyncSignsResourceWithStreamingResponse:
        from .resources.signs import AsyncSignsResourceWithStreamingResponse

        return AsyncSignsResourceWithStreamingResponse(self._client.signs)

    @cached_property
    def routes(self) -> AsyncRoutesResourceWithStreamingResponse:
        from .resources.routes import AsyncRoutesResourceWithStreamingResponse

        return AsyncRoutesResourceWithStreamingResponse(self._client.routes)

    @cached_property
    def stops(self) -> AsyncStopsResourceWithStreamingResponse:
        from .resources.stops import AsyncStopsResourceWithStreamingResponse

        return AsyncStopsResourceWithStreamingResponse(self._client.stops)


Client = Fleet

AsyncClient = AsyncFleet

for _class in (Fleet, AsyncFleet):
    _class.__module__ = __name__.rpartition(".")[0]
