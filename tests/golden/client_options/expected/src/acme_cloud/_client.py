# Kept by Acme.

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final, Literal, Mapping

from ._arguments import basic_authorization, has_header, header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.lazy import attach
from ._core.request_options import make_request_options
from ._core.sync_client import SyncAPIClient
from ._core.types import NotGiven, Omit, not_given
from ._core.utils import fill_variable, get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx
    from ._core.types import Body, Headers, Query
    from ._oauth import ClientCredentials
    from .resources.things.things import (
        AsyncThingsResource,
        AsyncThingsResourceWithRawResponse,
        AsyncThingsResourceWithStreamingResponse,
        ThingsResource,
        ThingsResourceWithRawResponse,
        ThingsResourceWithStreamingResponse,
    )
    from .types.client_status_response import ClientStatusResponse

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
    "ACMECloud",
    "AsyncACMECloud",
    "Client",
    "AsyncClient",
]

ENVIRONMENTS: dict[str, str] = {
    "production": "https://api.acme.example/{region}",
    "sandbox": "https://sandbox.acme.example/{region}",
}


class ACMECloud(SyncAPIClient):
    """The client of the ACMECloud API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    api_key: str | None
    """A key of the console."""
    client_id: str | None
    client_secret: str | None
    user: str | None
    password: str | None
    region: str
    organization: str | None
    level: int | None
    verbose: bool
    ratio: float

    def __init__(
        self,
        *,
        api_key: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        user: str | None = None,
        password: str | None = None,
        region: str | None = None,
        organization: str | None = None,
        level: int | None = None,
        verbose: bool | None = False,
        ratio: float | None = 0.5,
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

        Options that are not passed come from the environment: `api_key` from `ACME_API_KEY`, `client_id` from
        `ACME_CLIENT_ID`, `client_secret` from `ACME_CLIENT_SECRET`, `region` from `ACME_REGION`, `level` from
        `ACME_LEVEL`.

        `base_url` is where paths start (else `ACME_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `ACME_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("ACME_API_KEY") or None
        self.api_key = api_key

        if client_id is None:
            client_id = os.environ.get("ACME_CLIENT_ID") or None
        self.client_id = client_id

        if client_secret is None:
            client_secret = os.environ.get("ACME_CLIENT_SECRET") or None
        self.client_secret = client_secret

        self.user = user

        self.password = password

        if region is None:
            region = os.environ.get("ACME_REGION") or None
        if region is None:
            region = "eu"
        self.region = region

        self.organization = organization

        if level is None:
            level_text = os.environ.get("ACME_LEVEL")
            if level_text:
                level = int(level_text)
        self.level = level

        if verbose is None:
            verbose = False
        self.verbose = verbose

        if ratio is None:
            ratio = 0.5
        self.ratio = ratio

        self._environment = environment
        base_url_env = os.environ.get("ACME_BASE_URL")
        if isinstance(base_url, NotGiven) or base_url is None:
            if not isinstance(environment, NotGiven):
                if base_url_env and isinstance(base_url, NotGiven):
                    raise ValueError(
                        "Both `environment` and ACME_BASE_URL are set; pass base_url=None to use the environment."
                    )
                if environment not in ENVIRONMENTS:
                    raise ValueError(f"Unknown environment: {environment}")
                base_url = ENVIRONMENTS[environment]
            else:
                base_url = base_url_env or ENVIRONMENTS["production"]
        if isinstance(base_url, str):
            base_url = fill_variable(base_url, "{region}", str(region))

        default_headers = {
            **header_lines(os.environ.get("ACME_CUSTOM_HEADERS")),
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
        self._client_credentials: ClientCredentials | None = None

    @cached_property
    def things(self) -> ThingsResource:
        """Things for sale."""
        from .resources.things.things import ThingsResource

        return ThingsResource(self)

    @cached_property
    def with_raw_response(self) -> ACMECloudWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return ACMECloudWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ACMECloudWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return ACMECloudWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat", nested_format="dots")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {**self._bearerauth_auth, **self._basic_auth}

    @property
    def _bearerauth_auth(self) -> dict[str, str]:
        if self.api_key is None:
            return {}
        return {"Authorization": f"Bearer {self.api_key}"}

    @property
    def _basic_auth(self) -> dict[str, str]:
        if self.user is None or self.password is None:
            return {}
        return {"Authorization": basic_authorization(self.user, self.password)}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            "X-Acme-Org": self.organization if self.organization is not None else Omit(),
            "X-Ratio": str(self.ratio),
            "X-Api-Version": "2024-01-01",
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        query: dict[str, object] = {}
        if self.level is not None:
            query["level"] = self.level
        query["verbose"] = self.verbose
        return {**query, **self._custom_query}

    @property
    def custom_auth(self) -> httpx.Auth | None:
        from ._oauth import ClientCredentials

        if self.client_id is None or self.client_secret is None:
            return None
        kept = self._client_credentials
        if kept is None or not kept.uses(self.client_id, self.client_secret):
            kept = self._client_credentials = ClientCredentials(
                token_url=self._prepare_url("https://auth.acme.example/token"),
                origin=self.base_url,
                client_id=self.client_id,
                client_secret=self.client_secret,
                scopes=("read",),
            )
        return kept

    def _validate_headers(self, headers: Mapping[str, str | Omit], custom_headers: Mapping[str, str | Omit]) -> None:
        if (
            (has_header("Authorization", headers, custom_headers))
            or (self.client_id is not None and self.client_secret is not None)
            or (has_header("Authorization", headers, custom_headers))
        ):
            return
        raise TypeError(
            "The request has no credentials: pass the client one of api_key=..., client_id=..., client_secret=..., user=..., password=..., or leave its header out with Omit()."
        )

    def status(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ClientStatusResponse:
        from .types.client_status_response import ClientStatusResponse

        return self.get(
            "/status",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ClientStatusResponse,
        )

    def copy(
        self,
        *,
        api_key: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        user: str | None = None,
        password: str | None = None,
        region: str | None = None,
        organization: str | None = None,
        level: int | None = None,
        verbose: bool | None = None,
        ratio: float | None = None,
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
            "api_key": self.api_key if api_key is None else api_key,
            "client_id": self.client_id if client_id is None else client_id,
            "client_secret": self.client_secret if client_secret is None else client_secret,
            "user": self.user if user is None else user,
            "password": self.password if password is None else password,
            "region": self.region if region is None else region,
            "organization": self.organization if organization is None else organization,
            "level": self.level if level is None else level,
            "verbose": self.verbose if verbose is None else verbose,
            "ratio": self.ratio if ratio is None else ratio,
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
        new._client_credentials = self._client_credentials
        return new

    with_options = copy


class AsyncACMECloud(AsyncAPIClient):
    """The async client of the ACMECloud API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    api_key: str | None
    """A key of the console."""
    client_id: str | None
    client_secret: str | None
    user: str | None
    password: str | None
    region: str
    organization: str | None
    level: int | None
    verbose: bool
    ratio: float

    def __init__(
        self,
        *,
        api_key: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        user: str | None = None,
        password: str | None = None,
        region: str | None = None,
        organization: str | None = None,
        level: int | None = None,
        verbose: bool | None = False,
        ratio: float | None = 0.5,
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

        Options that are not passed come from the environment: `api_key` from `ACME_API_KEY`, `client_id` from
        `ACME_CLIENT_ID`, `client_secret` from `ACME_CLIENT_SECRET`, `region` from `ACME_REGION`, `level` from
        `ACME_LEVEL`.

        `base_url` is where paths start (else `ACME_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `ACME_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("ACME_API_KEY") or None
        self.api_key = api_key

        if client_id is None:
            client_id = os.environ.get("ACME_CLIENT_ID") or None
        self.client_id = client_id

        if client_secret is None:
            client_secret = os.environ.get("ACME_CLIENT_SECRET") or None
        self.client_secret = client_secret

        self.user = user

        self.password = password

        if region is None:
            region = os.environ.get("ACME_REGION") or None
        if region is None:
            region = "eu"
        self.region = region

        self.organization = organization

        if level is None:
            level_text = os.environ.get("ACME_LEVEL")
            if level_text:
                level = int(level_text)
        self.level = level

        if verbose is None:
            verbose = False
        self.verbose = verbose

        if ratio is None:
            ratio = 0.5
        self.ratio = ratio

        self._environment = environment
        base_url_env = os.environ.get("ACME_BASE_URL")
        if isinstance(base_url, NotGiven) or base_url is None:
            if not isinstance(environment, NotGiven):
                if base_url_env and isinstance(base_url, NotGiven):
                    raise ValueError(
                        "Both `environment` and ACME_BASE_URL are set; pass base_url=None to use the environment."
                    )
                if environment not in ENVIRONMENTS:
                    raise ValueError(f"Unknown environment: {environment}")
                base_url = ENVIRONMENTS[environment]
            else:
                base_url = base_url_env or ENVIRONMENTS["production"]
        if isinstance(base_url, str):
            base_url = fill_variable(base_url, "{region}", str(region))

        default_headers = {
            **header_lines(os.environ.get("ACME_CUSTOM_HEADERS")),
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
        self._client_credentials: ClientCredentials | None = None

    @cached_property
    def things(self) -> AsyncThingsResource:
        """Things for sale."""
        from .resources.things.things import AsyncThingsResource

        return AsyncThingsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncACMECloudWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncACMECloudWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncACMECloudWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncACMECloudWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat", nested_format="dots")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {**self._bearerauth_auth, **self._basic_auth}

    @property
    def _bearerauth_auth(self) -> dict[str, str]:
        if self.api_key is None:
            return {}
        return {"Authorization": f"Bearer {self.api_key}"}

    @property
    def _basic_auth(self) -> dict[str, str]:
        if self.user is None or self.password is None:
            return {}
        return {"Authorization": basic_authorization(self.user, self.password)}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            "X-Acme-Org": self.organization if self.organization is not None else Omit(),
            "X-Ratio": str(self.ratio),
            "X-Api-Version": "2024-01-01",
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        query: dict[str, object] = {}
        if self.level is not None:
            query["level"] = self.level
        query["verbose"] = self.verbose
        return {**query, **self._custom_query}

    @property
    def custom_auth(self) -> httpx.Auth | None:
        from ._oauth import ClientCredentials

        if self.client_id is None or self.client_secret is None:
            return None
        kept = self._client_credentials
        if kept is None or not kept.uses(self.client_id, self.client_secret):
            kept = self._client_credentials = ClientCredentials(
                token_url=self._prepare_url("https://auth.acme.example/token"),
                origin=self.base_url,
                client_id=self.client_id,
                client_secret=self.client_secret,
                scopes=("read",),
            )
        return kept

    def _validate_headers(self, headers: Mapping[str, str | Omit], custom_headers: Mapping[str, str | Omit]) -> None:
        if (
            (has_header("Authorization", headers, custom_headers))
            or (self.client_id is not None and self.client_secret is not None)
            or (has_header("Authorization", headers, custom_headers))
        ):
            return
        raise TypeError(
            "The request has no credentials: pass the client one of api_key=..., client_id=..., client_secret=..., user=..., password=..., or leave its header out with Omit()."
        )

    async def status(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ClientStatusResponse:
        from .types.client_status_response import ClientStatusResponse

        return await self.get(
            "/status",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ClientStatusResponse,
        )

    def copy(
        self,
        *,
        api_key: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        user: str | None = None,
        password: str | None = None,
        region: str | None = None,
        organization: str | None = None,
        level: int | None = None,
        verbose: bool | None = None,
        ratio: float | None = None,
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
            "api_key": self.api_key if api_key is None else api_key,
            "client_id": self.client_id if client_id is None else client_id,
            "client_secret": self.client_secret if client_secret is None else client_secret,
            "user": self.user if user is None else user,
            "password": self.password if password is None else password,
            "region": self.region if region is None else region,
            "organization": self.organization if organization is None else organization,
            "level": self.level if level is None else level,
            "verbose": self.verbose if verbose is None else verbose,
            "ratio": self.ratio if ratio is None else ratio,
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
        new._client_credentials = self._client_credentials
        return new

    with_options = copy


class ACMECloudWithRawResponse:
    _client: ACMECloud

    def __init__(self, client: ACMECloud) -> None:
        self._client = client
        from ._core.response_wrappers import to_raw_response_wrapper

        self.status: Final = to_raw_response_wrapper(client.status)

    @cached_property
    def things(self) -> ThingsResourceWithRawResponse:
        """Things for sale."""
        from .resources.things.things import ThingsResourceWithRawResponse

        return ThingsResourceWithRawResponse(self._client.things)


class AsyncACMECloudWithRawResponse:
    _client: AsyncACMECloud

    def __init__(self, client: AsyncACMECloud) -> None:
        self._client = client
        from ._core.response_wrappers import async_to_raw_response_wrapper

        self.status: Final = async_to_raw_response_wrapper(client.status)

    @cached_property
    def things(self) -> AsyncThingsResourceWithRawResponse:
        """Things for sale."""
        from .resources.things.things import AsyncThingsResourceWithRawResponse

        return AsyncThingsResourceWithRawResponse(self._client.things)


class ACMECloudWithStreamedResponse:
    _client: ACMECloud

    def __init__(self, client: ACMECloud) -> None:
        self._client = client
        from ._core.response_wrappers import to_streamed_response_wrapper

        self.status: Final = to_streamed_response_wrapper(client.status)

    @cached_property
    def things(self) -> ThingsResourceWithStreamingResponse:
        """Things for sale."""
        from .resources.things.things import ThingsResourceWithStreamingResponse

        return ThingsResourceWithStreamingResponse(self._client.things)


class AsyncACMECloudWithStreamedResponse:
    _client: AsyncACMECloud

    def __init__(self, client: AsyncACMECloud) -> None:
        self._client = client
        from ._core.response_wrappers import async_to_streamed_response_wrapper

        self.status: Final = async_to_streamed_response_wrapper(client.status)

    @cached_property
    def things(self) -> AsyncThingsResourceWithStreamingResponse:
        """Things for sale."""
        from .resources.things.things import AsyncThingsResourceWithStreamingResponse

        return AsyncThingsResourceWithStreamingResponse(self._client.things)


Client = ACMECloud

AsyncClient = AsyncACMECloud

for _class in (ACMECloud, AsyncACMECloud):
    _class.__module__ = __name__.rpartition(".")[0]
