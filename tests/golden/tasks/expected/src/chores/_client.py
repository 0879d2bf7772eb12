from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, Mapping

from ._arguments import basic_authorization, header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.exceptions import ChoresError
from ._core.lazy import attach
from ._core.sync_client import SyncAPIClient
from ._core.types import NotGiven, Omit, not_given
from ._core.utils import get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx
    from .resources.tasks.tasks import (
        AsyncTasksResource,
        AsyncTasksResourceWithRawResponse,
        AsyncTasksResourceWithStreamingResponse,
        TasksResource,
        TasksResourceWithRawResponse,
        TasksResourceWithStreamingResponse,
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
    "ENVIRONMENTS",
    "Timeout",
    "Transport",
    "ProxiesTypes",
    "RequestOptions",
    "Chores",
    "AsyncChores",
    "Client",
    "AsyncClient",
]

ENVIRONMENTS: dict[str, str] = {
    "production": "https://chores.example/api",
    "sandbox": "https://sandbox.chores.example/api",
}


class Chores(SyncAPIClient):
    """The client of the Chores API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    username: str
    password: str

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        environment: Literal["production", "sandbox"] | NotGiven = not_given,
        base_url: str | httpx.URL | None | NotGiven = not_given,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `username` from `CHORES_USER`, `password` from
        `CHORES_PASSWORD`.

        `base_url` is where paths start (else `CHORES_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `CHORES_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if username is None:
            username = os.environ.get("CHORES_USER") or None
        if username is None:
            raise ChoresError(
                "The client needs username: pass username=..., or set the environment variable CHORES_USER."
            )
        self.username = username

        if password is None:
            password = os.environ.get("CHORES_PASSWORD") or None
        if password is None:
            raise ChoresError(
                "The client needs password: pass password=..., or set the environment variable CHORES_PASSWORD."
            )
        self.password = password

        self._environment = environment
        base_url_env = os.environ.get("CHORES_BASE_URL")
        if isinstance(base_url, NotGiven) or base_url is None:
            if not isinstance(environment, NotGiven):
                if base_url_env and isinstance(base_url, NotGiven):
                    raise ValueError(
                        "Both `environment` and CHORES_BASE_URL are set; pass base_url=None to use the environment."
                    )
                if environment not in ENVIRONMENTS:
                    raise ValueError(f"Unknown environment: {environment}")
                base_url = ENVIRONMENTS[environment]
            else:
                base_url = base_url_env or ENVIRONMENTS["production"]

        default_headers = {
            **header_lines(os.environ.get("CHORES_CUSTOM_HEADERS")),
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
    def tasks(self) -> TasksResource:
        from .resources.tasks.tasks import TasksResource

        return TasksResource(self)

    @cached_property
    def with_raw_response(self) -> ChoresWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return ChoresWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ChoresWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return ChoresWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="comma")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {"Authorization": basic_authorization(self.username, self.password)}

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
        username: str | None = None,
        password: str | None = None,
        environment: Literal["production", "sandbox"] | None = None,
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
            "username": self.username if username is None else username,
            "password": self.password if password is None else password,
            "timeout": self.timeout if isinstance(timeout, NotGiven) else timeout,
            "http_client": self._client if http_client is None else http_client,
            "max_retries": self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            "default_headers": headers if set_default_headers is None else set_default_headers,
            "default_query": query if set_default_query is None else set_default_query,
            "_strict_response_validation": self._strict_response_validation,
        }
        if base_url is not None or environment is None:
            options["base_url"] = self.base_url if base_url is None else base_url
        else:
            options["base_url"] = None
        options["environment"] = self._environment if environment is None else environment
        new = self.__class__(**{**options, **_extra_kwargs})
        new._closed = self._closed and http_client is None
        return new

    with_options = copy


class AsyncChores(AsyncAPIClient):
    """The async client of the Chores API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    username: str
    password: str

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        environment: Literal["production", "sandbox"] | NotGiven = not_given,
        base_url: str | httpx.URL | None | NotGiven = not_given,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `username` from `CHORES_USER`, `password` from
        `CHORES_PASSWORD`.

        `base_url` is where paths start (else `CHORES_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `CHORES_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if username is None:
            username = os.environ.get("CHORES_USER") or None
        if username is None:
            raise ChoresError(
                "The client needs username: pass username=..., or set the environment variable CHORES_USER."
            )
        self.username = username

        if password is None:
            password = os.environ.get("CHORES_PASSWORD") or None
        if password is None:
            raise ChoresError(
                "The client needs password: pass password=..., or set the environment variable CHORES_PASSWORD."
            )
        self.password = password

        self._environment = environment
        base_url_env = os.environ.get("CHORES_BASE_URL")
        if isinstance(base_url, NotGiven) or base_url is None:
            if not isinstance(environment, NotGiven):
                if base_url_env and isinstance(base_url, NotGiven):
                    raise ValueError(
                        "Both `environment` and CHORES_BASE_URL are set; pass base_url=None to use the environment."
                    )
                if environment not in ENVIRONMENTS:
                    raise ValueError(f"Unknown environment: {environment}")
                base_url = ENVIRONMENTS[environment]
            else:
                base_url = base_url_env or ENVIRONMENTS["production"]

        default_headers = {
            **header_lines(os.environ.get("CHORES_CUSTOM_HEADERS")),
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
    def tasks(self) -> AsyncTasksResource:
        from .resources.tasks.tasks import AsyncTasksResource

        return AsyncTasksResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncChoresWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncChoresWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncChoresWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncChoresWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="comma")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {"Authorization": basic_authorization(self.username, self.password)}

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
        username: str | None = None,
        password: str | None = None,
        environment: Literal["production", "sandbox"] | None = None,
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
            "username": self.username if username is None else username,
            "password": self.password if password is None else password,
            "timeout": self.timeout if isinstance(timeout, NotGiven) else timeout,
            "http_client": self._client if http_client is None else http_client,
            "max_retries": self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            "default_headers": headers if set_default_headers is None else set_default_headers,
            "default_query": query if set_default_query is None else set_default_query,
            "_strict_response_validation": self._strict_response_validation,
        }
        if base_url is not None or environment is None:
            options["base_url"] = self.base_url if base_url is None else base_url
        else:
            options["base_url"] = None
        options["environment"] = self._environment if environment is None else environment
        new = self.__class__(**{**options, **_extra_kwargs})
        new._closed = self._closed and http_client is None
        return new

    with_options = copy


class ChoresWithRawResponse:
    _client: Chores

    def __init__(self, client: Chores) -> None:
        self._client = client

    @cached_property
    def tasks(self) -> TasksResourceWithRawResponse:
        from .resources.tasks.tasks import TasksResourceWithRawResponse

        return TasksResourceWithRawResponse(self._client.tasks)


class AsyncChoresWithRawResponse:
    _client: AsyncChores

    def __init__(self, client: AsyncChores) -> None:
        self._client = client

    @cached_property
    def tasks(self) -> AsyncTasksResourceWithRawResponse:
        from .resources.tasks.tasks import AsyncTasksResourceWithRawResponse

        return AsyncTasksResourceWithRawResponse(self._client.tasks)


class ChoresWithStreamedResponse:
    _client: Chores

    def __init__(self, client: Chores) -> None:
        self._client = client

    @cached_property
    def tasks(self) -> TasksResourceWithStreamingResponse:
        from .resources.tasks.tasks import TasksResourceWithStreamingResponse

        return TasksResourceWithStreamingResponse(self._client.tasks)


class AsyncChoresWithStreamedResponse:
    _client: AsyncChores

    def __init__(self, client: AsyncChores) -> None:
        self._client = client

    @cached_property
    def tasks(self) -> AsyncTasksResourceWithStreamingResponse:
        from .resources.tasks.tasks import AsyncTasksResourceWithStreamingResponse

        return AsyncTasksResourceWithStreamingResponse(self._client.tasks)


Client = Chores

AsyncClient = AsyncChores

for _class in (Chores, AsyncChores):
    _class.__module__ = __name__.rpartition(".")[0]
