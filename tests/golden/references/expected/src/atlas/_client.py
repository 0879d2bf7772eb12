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
    from .resources.deep import (
        AsyncDeepResource,
        AsyncDeepResourceWithRawResponse,
        AsyncDeepResourceWithStreamingResponse,
        DeepResource,
        DeepResourceWithRawResponse,
        DeepResourceWithStreamingResponse,
    )
    from .resources.nodes import (
        AsyncNodesResource,
        AsyncNodesResourceWithRawResponse,
        AsyncNodesResourceWithStreamingResponse,
        NodesResource,
        NodesResourceWithRawResponse,
        NodesResourceWithStreamingResponse,
    )
    from .resources.trees import (
        AsyncTreesResource,
        AsyncTreesResourceWithRawResponse,
        AsyncTreesResourceWithStreamingResponse,
        TreesResource,
        TreesResourceWithRawResponse,
        TreesResourceWithStreamingResponse,
    )
    from .resources.values import (
        AsyncValuesResource,
        AsyncValuesResourceWithRawResponse,
        AsyncValuesResourceWithStreamingResponse,
        ValuesResource,
        ValuesResourceWithRawResponse,
        ValuesResourceWithStreamingResponse,
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
    "Atlas",
    "AsyncAtlas",
    "Client",
    "AsyncClient",
]


class Atlas(SyncAPIClient):
    """The client of the Atlas API.

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

        `base_url` is where paths start (else `ATLAS_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `ATLAS_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("ATLAS_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://atlas.example"

        default_headers = {
            **header_lines(os.environ.get("ATLAS_CUSTOM_HEADERS")),
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
    def nodes(self) -> NodesResource:
        from .resources.nodes import NodesResource

        return NodesResource(self)

    @cached_property
    def trees(self) -> TreesResource:
        from .resources.trees import TreesResource

        return TreesResource(self)

    @cached_property
    def values(self) -> ValuesResource:
        from .resources.values import ValuesResource

        return ValuesResource(self)

    @cached_property
    def deep(self) -> DeepResource:
        from .resources.deep import DeepResource

        return DeepResource(self)

    @cached_property
    def with_raw_response(self) -> AtlasWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AtlasWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AtlasWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AtlasWithStreamedResponse(self)

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


class AsyncAtlas(AsyncAPIClient):
    """The async client of the Atlas API.

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

        `base_url` is where paths start (else `ATLAS_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `ATLAS_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("ATLAS_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://atlas.example"

        default_headers = {
            **header_lines(os.environ.get("ATLAS_CUSTOM_HEADERS")),
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
    def nodes(self) -> AsyncNodesResource:
        from .resources.nodes import AsyncNodesResource

        return AsyncNodesResource(self)

    @cached_property
    def trees(self) -> AsyncTreesResource:
        from .resources.trees import AsyncTreesResource

        return AsyncTreesResource(self)

    @cached_property
    def values(self) -> AsyncValuesResource:
        from .resources.values import AsyncValuesResource

        return AsyncValuesResource(self)

    @cached_property
    def deep(self) -> AsyncDeepResource:
        from .resources.deep import AsyncDeepResource

        return AsyncDeepResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncAtlasWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncAtlasWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAtlasWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncAtlasWithStreamedResponse(self)

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


class AtlasWithRawResponse:
    _client: Atlas

    def __init__(self, client: Atlas) -> None:
        self._client = client

    @cached_property
    def nodes(self) -> NodesResourceWithRawResponse:
        from .resources.nodes import NodesResourceWithRawResponse

        return NodesResourceWithRawResponse(self._client.nodes)

    @cached_property
    def trees(self) -> TreesResourceWithRawResponse:
        from .resources.trees import TreesResourceWithRawResponse

        return TreesResourceWithRawResponse(self._client.trees)

    @cached_property
    def values(self) -> ValuesResourceWithRawResponse:
        from .resources.values import ValuesResourceWithRawResponse

        return ValuesResourceWithRawResponse(self._client.values)

    @cached_property
    def deep(self) -> DeepResourceWithRawResponse:
        from .resources.deep import DeepResourceWithRawResponse

        return DeepResourceWithRawResponse(self._client.deep)


class AsyncAtlasWithRawResponse:
    _client: AsyncAtlas

    def __init__(self, client: AsyncAtlas) -> None:
        self._client = client

    @cached_property
    def nodes(self) -> AsyncNodesResourceWithRawResponse:
        from .resources.nodes import AsyncNodesResourceWithRawResponse

        return AsyncNodesResourceWithRawResponse(self._client.nodes)

    @cached_property
    def trees(self) -> AsyncTreesResourceWithRawResponse:
        from .resources.trees import AsyncTreesResourceWithRawResponse

        return AsyncTreesResourceWithRawResponse(self._client.trees)

    @cached_property
    def values(self) -> AsyncValuesResourceWithRawResponse:
        from .resources.values import AsyncValuesResourceWithRawResponse

        return AsyncValuesResourceWithRawResponse(self._client.values)

    @cached_property
    def deep(self) -> AsyncDeepResourceWithRawResponse:
        from .resources.deep import AsyncDeepResourceWithRawResponse

        return AsyncDeepResourceWithRawResponse(self._client.deep)


class AtlasWithStreamedResponse:
    _client: Atlas

    def __init__(self, client: Atlas) -> None:
        self._client = client

    @cached_property
    def nodes(self) -> NodesResourceWithStreamingResponse:
        from .resources.nodes import NodesResourceWithStreamingResponse

        return NodesResourceWithStreamingResponse(self._client.nodes)

    @cached_property
    def trees(self) -> TreesResourceWithStreamingResponse:
        from .resources.trees import TreesResourceWithStreamingResponse

        return TreesResourceWithStreamingResponse(self._client.trees)

    @cached_property
    def values(self) -> ValuesResourceWithStreamingResponse:
        from .resources.values import ValuesResourceWithStreamingResponse

        return ValuesResourceWithStreamingResponse(self._client.values)

    @cached_property
    def deep(self) -> DeepResourceWithStreamingResponse:
        from .resources.deep import DeepResourceWithStreamingResponse

        return DeepResourceWithStreamingResponse(self._client.deep)


class AsyncAtlasWithStreamedResponse:
    _client: AsyncAtlas

    def __init__(self, client: AsyncAtlas) -> None:
        self._client = client

    @cached_property
    def nodes(self) -> AsyncNodesResourceWithStreamingResponse:
        from .resources.nodes import AsyncNodesResourceWithStreamingResponse

        return AsyncNodesResourceWithStreamingResponse(self._client.nodes)

    @cached_property
    def trees(self) -> AsyncTreesResourceWithStreamingResponse:
        from .resources.trees import AsyncTreesResourceWithStreamingResponse

        return AsyncTreesResourceWithStreamingResponse(self._client.trees)

    @cached_property
    def values(self) -> AsyncValuesResourceWithStreamingResponse:
        from .resources.values import AsyncValuesResourceWithStreamingResponse

        return AsyncValuesResourceWithStreamingResponse(self._client.values)

    @cached_property
    def deep(self) -> AsyncDeepResourceWithStreamingResponse:
        from .resources.deep import AsyncDeepResourceWithStreamingResponse

        return AsyncDeepResourceWithStreamingResponse(self._client.deep)


Client = Atlas

AsyncClient = AsyncAtlas

for _class in (Atlas, AsyncAtlas):
    _class.__module__ = __name__.rpartition(".")[0]
