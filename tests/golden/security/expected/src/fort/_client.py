from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final, Mapping

from ._arguments import basic_authorization, cookie_pair, has_header, header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.lazy import attach
from ._core.request_options import make_request_options
from ._core.sync_client import SyncAPIClient
from ._core.types import NoneType, NotGiven, Omit, not_given
from ._core.utils import get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.security import Credentials
    from ._core.transport_api import httpx
    from ._core.types import Body, Headers, Query
    from ._oauth import ClientCredentials
    from .resources.basic import (
        AsyncBasicResource,
        AsyncBasicResourceWithRawResponse,
        AsyncBasicResourceWithStreamingResponse,
        BasicResource,
        BasicResourceWithRawResponse,
        BasicResourceWithStreamingResponse,
    )
    from .resources.both import (
        AsyncBothResource,
        AsyncBothResourceWithRawResponse,
        AsyncBothResourceWithStreamingResponse,
        BothResource,
        BothResourceWithRawResponse,
        BothResourceWithStreamingResponse,
    )
    from .resources.digest import (
        AsyncDigestResource,
        AsyncDigestResourceWithRawResponse,
        AsyncDigestResourceWithStreamingResponse,
        DigestResource,
        DigestResourceWithRawResponse,
        DigestResourceWithStreamingResponse,
    )
    from .resources.either import (
        AsyncEitherResource,
        AsyncEitherResourceWithRawResponse,
        AsyncEitherResourceWithStreamingResponse,
        EitherResource,
        EitherResourceWithRawResponse,
        EitherResourceWithStreamingResponse,
    )
    from .resources.machine import (
        AsyncMachineResource,
        AsyncMachineResourceWithRawResponse,
        AsyncMachineResourceWithStreamingResponse,
        MachineResource,
        MachineResourceWithRawResponse,
        MachineResourceWithStreamingResponse,
    )
    from .resources.maybe import (
        AsyncMaybeResource,
        AsyncMaybeResourceWithRawResponse,
        AsyncMaybeResourceWithStreamingResponse,
        MaybeResource,
        MaybeResourceWithRawResponse,
        MaybeResourceWithStreamingResponse,
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
    "Fort",
    "AsyncFort",
    "Client",
    "AsyncClient",
]


class Fort(SyncAPIClient):
    """The client of the Fort API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    api_key: str | None
    """A token of a person."""
    key: str | None
    secret: str | None
    query_key: str | None
    session_api_key: str | None
    username: str | None
    password: str | None
    client_id: str | None
    client_secret: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query_key: str | None = None,
        session_api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `api_key` from `FORT_API_KEY`, `key` from `FORT_KEY`,
        `secret` from `FORT_SECRET`, `query_key` from `FORT_QUERY_KEY`, `session_api_key` from `FORT_SESSION_API_KEY`,
        `username` from `FORT_USERNAME`, `password` from `FORT_PASSWORD`, `client_id` from `FORT_CLIENT_ID`,
        `client_secret` from `FORT_CLIENT_SECRET`.

        `base_url` is where paths start (else `FORT_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `FORT_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("FORT_API_KEY") or None
        self.api_key = api_key

        if key is None:
            key = os.environ.get("FORT_KEY") or None
        self.key = key

        if secret is None:
            secret = os.environ.get("FORT_SECRET") or None
        self.secret = secret

        if query_key is None:
            query_key = os.environ.get("FORT_QUERY_KEY") or None
        self.query_key = query_key

        if session_api_key is None:
            session_api_key = os.environ.get("FORT_SESSION_API_KEY") or None
        self.session_api_key = session_api_key

        if username is None:
            username = os.environ.get("FORT_USERNAME") or None
        self.username = username

        if password is None:
            password = os.environ.get("FORT_PASSWORD") or None
        self.password = password

        if client_id is None:
            client_id = os.environ.get("FORT_CLIENT_ID") or None
        self.client_id = client_id

        if client_secret is None:
            client_secret = os.environ.get("FORT_CLIENT_SECRET") or None
        self.client_secret = client_secret

        if base_url is None:
            base_url = os.environ.get("FORT_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://fort.example"

        default_headers = {
            **header_lines(os.environ.get("FORT_CUSTOM_HEADERS")),
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
    def either(self) -> EitherResource:
        from .resources.either import EitherResource

        return EitherResource(self)

    @cached_property
    def maybe(self) -> MaybeResource:
        from .resources.maybe import MaybeResource

        return MaybeResource(self)

    @cached_property
    def both(self) -> BothResource:
        from .resources.both import BothResource

        return BothResource(self)

    @cached_property
    def basic(self) -> BasicResource:
        from .resources.basic import BasicResource

        return BasicResource(self)

    @cached_property
    def machine(self) -> MachineResource:
        from .resources.machine import MachineResource

        return MachineResource(self)

    @cached_property
    def digest(self) -> DigestResource:
        from .resources.digest import DigestResource

        return DigestResource(self)

    @cached_property
    def with_raw_response(self) -> FortWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return FortWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> FortWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return FortWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {**self._bearer_auth, **self._key_auth, **self._secret_auth, **self._session_auth, **self._basic_auth}

    @property
    def _bearer_auth(self) -> dict[str, str]:
        if self.api_key is None:
            return {}
        return {"Authorization": f"Bearer {self.api_key}"}

    @property
    def _key_auth(self) -> dict[str, str]:
        if self.key is None:
            return {}
        return {"X-Key": self.key}

    @property
    def _secret_auth(self) -> dict[str, str]:
        if self.secret is None:
            return {}
        return {"X-Secret": self.secret}

    @property
    def _session_auth(self) -> dict[str, str]:
        if self.session_api_key is None:
            return {}
        return {"Cookie": cookie_pair("session", self.session_api_key)}

    @property
    def _basic_auth(self) -> dict[str, str]:
        if self.username is None or self.password is None:
            return {}
        return {"Authorization": basic_authorization(self.username, self.password)}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        query: dict[str, object] = {}
        if self.query_key is not None:
            query["key"] = self.query_key
        return {**query, **self._custom_query}

    @property
    def _schemes(self) -> Mapping[str, Credentials]:
        from ._core.security import Credentials

        return {
            "Bearer": Credentials(self._bearer_auth),
            "Key": Credentials(self._key_auth),
            "Secret": Credentials(self._secret_auth),
            "QueryKey": Credentials(query={"key": self.query_key} if self.query_key is not None else {}),
            "Session": Credentials(self._session_auth),
            "Basic": Credentials(self._basic_auth),
            "OAuth": Credentials(flow=self.custom_auth is not None),
        }

    @property
    def custom_auth(self) -> httpx.Auth | None:
        from ._oauth import ClientCredentials

        if self.client_id is None or self.client_secret is None:
            return None
        kept = self._client_credentials
        if kept is None or not kept.uses(self.client_id, self.client_secret):
            kept = self._client_credentials = ClientCredentials(
                token_url=self._prepare_url("/oauth/token"),
                origin=self.base_url,
                client_id=self.client_id,
                client_secret=self.client_secret,
                scopes=("read", "write"),
            )
        return kept

    def _validate_headers(self, headers: Mapping[str, str | Omit], custom_headers: Mapping[str, str | Omit]) -> None:
        if (has_header("Authorization", headers, custom_headers)) or (
            has_header("X-Key", headers, custom_headers) and has_header("X-Secret", headers, custom_headers)
        ):
            return
        raise TypeError(
            "The request has no credentials: pass the client one of api_key=..., key=..., secret=..., query_key=..., session_api_key=..., username=..., password=..., client_id=..., client_secret=..., or leave its header out with Omit()."
        )

    def open(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Nobody is asked."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self.get(
            "/open",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=((),),
            ),
            cast_to=NoneType,
        )

    def copy(
        self,
        *,
        api_key: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query_key: str | None = None,
        session_api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
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
            "key": self.key if key is None else key,
            "secret": self.secret if secret is None else secret,
            "query_key": self.query_key if query_key is None else query_key,
            "session_api_key": self.session_api_key if session_api_key is None else session_api_key,
            "username": self.username if username is None else username,
            "password": self.password if password is None else password,
            "client_id": self.client_id if client_id is None else client_id,
            "client_secret": self.client_secret if client_secret is None else client_secret,
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
        new._client_credentials = self._client_credentials
        return new

    with_options = copy


class AsyncFort(AsyncAPIClient):
    """The async client of the Fort API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    api_key: str | None
    """A token of a person."""
    key: str | None
    secret: str | None
    query_key: str | None
    session_api_key: str | None
    username: str | None
    password: str | None
    client_id: str | None
    client_secret: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query_key: str | None = None,
        session_api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `api_key` from `FORT_API_KEY`, `key` from `FORT_KEY`,
        `secret` from `FORT_SECRET`, `query_key` from `FORT_QUERY_KEY`, `session_api_key` from `FORT_SESSION_API_KEY`,
        `username` from `FORT_USERNAME`, `password` from `FORT_PASSWORD`, `client_id` from `FORT_CLIENT_ID`,
        `client_secret` from `FORT_CLIENT_SECRET`.

        `base_url` is where paths start (else `FORT_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `FORT_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("FORT_API_KEY") or None
        self.api_key = api_key

        if key is None:
            key = os.environ.get("FORT_KEY") or None
        self.key = key

        if secret is None:
            secret = os.environ.get("FORT_SECRET") or None
        self.secret = secret

        if query_key is None:
            query_key = os.environ.get("FORT_QUERY_KEY") or None
        self.query_key = query_key

        if session_api_key is None:
            session_api_key = os.environ.get("FORT_SESSION_API_KEY") or None
        self.session_api_key = session_api_key

        if username is None:
            username = os.environ.get("FORT_USERNAME") or None
        self.username = username

        if password is None:
            password = os.environ.get("FORT_PASSWORD") or None
        self.password = password

        if client_id is None:
            client_id = os.environ.get("FORT_CLIENT_ID") or None
        self.client_id = client_id

        if client_secret is None:
            client_secret = os.environ.get("FORT_CLIENT_SECRET") or None
        self.client_secret = client_secret

        if base_url is None:
            base_url = os.environ.get("FORT_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://fort.example"

        default_headers = {
            **header_lines(os.environ.get("FORT_CUSTOM_HEADERS")),
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
    def either(self) -> AsyncEitherResource:
        from .resources.either import AsyncEitherResource

        return AsyncEitherResource(self)

    @cached_property
    def maybe(self) -> AsyncMaybeResource:
        from .resources.maybe import AsyncMaybeResource

        return AsyncMaybeResource(self)

    @cached_property
    def both(self) -> AsyncBothResource:
        from .resources.both import AsyncBothResource

        return AsyncBothResource(self)

    @cached_property
    def basic(self) -> AsyncBasicResource:
        from .resources.basic import AsyncBasicResource

        return AsyncBasicResource(self)

    @cached_property
    def machine(self) -> AsyncMachineResource:
        from .resources.machine import AsyncMachineResource

        return AsyncMachineResource(self)

    @cached_property
    def digest(self) -> AsyncDigestResource:
        from .resources.digest import AsyncDigestResource

        return AsyncDigestResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncFortWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncFortWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFortWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncFortWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {**self._bearer_auth, **self._key_auth, **self._secret_auth, **self._session_auth, **self._basic_auth}

    @property
    def _bearer_auth(self) -> dict[str, str]:
        if self.api_key is None:
            return {}
        return {"Authorization": f"Bearer {self.api_key}"}

    @property
    def _key_auth(self) -> dict[str, str]:
        if self.key is None:
            return {}
        return {"X-Key": self.key}

    @property
    def _secret_auth(self) -> dict[str, str]:
        if self.secret is None:
            return {}
        return {"X-Secret": self.secret}

    @property
    def _session_auth(self) -> dict[str, str]:
        if self.session_api_key is None:
            return {}
        return {"Cookie": cookie_pair("session", self.session_api_key)}

    @property
    def _basic_auth(self) -> dict[str, str]:
        if self.username is None or self.password is None:
            return {}
        return {"Authorization": basic_authorization(self.username, self.password)}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        query: dict[str, object] = {}
        if self.query_key is not None:
            query["key"] = self.query_key
        return {**query, **self._custom_query}

    @property
    def _schemes(self) -> Mapping[str, Credentials]:
        from ._core.security import Credentials

        return {
            "Bearer": Credentials(self._bearer_auth),
            "Key": Credentials(self._key_auth),
            "Secret": Credentials(self._secret_auth),
            "QueryKey": Credentials(query={"key": self.query_key} if self.query_key is not None else {}),
            "Session": Credentials(self._session_auth),
            "Basic": Credentials(self._basic_auth),
            "OAuth": Credentials(flow=self.custom_auth is not None),
        }

    @property
    def custom_auth(self) -> httpx.Auth | None:
        from ._oauth import ClientCredentials

        if self.client_id is None or self.client_secret is None:
            return None
        kept = self._client_credentials
        if kept is None or not kept.uses(self.client_id, self.client_secret):
            kept = self._client_credentials = ClientCredentials(
                token_url=self._prepare_url("/oauth/token"),
                origin=self.base_url,
                client_id=self.client_id,
                client_secret=self.client_secret,
                scopes=("read", "write"),
            )
        return kept

    def _validate_headers(self, headers: Mapping[str, str | Omit], custom_headers: Mapping[str, str | Omit]) -> None:
        if (has_header("Authorization", headers, custom_headers)) or (
            has_header("X-Key", headers, custom_headers) and has_header("X-Secret", headers, custom_headers)
        ):
            return
        raise TypeError(
            "The request has no credentials: pass the client one of api_key=..., key=..., secret=..., query_key=..., session_api_key=..., username=..., password=..., client_id=..., client_secret=..., or leave its header out with Omit()."
        )

    async def open(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Nobody is asked."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self.get(
            "/open",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=((),),
            ),
            cast_to=NoneType,
        )

    def copy(
        self,
        *,
        api_key: str | None = None,
        key: str | None = None,
        secret: str | None = None,
        query_key: str | None = None,
        session_api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
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
            "key": self.key if key is None else key,
            "secret": self.secret if secret is None else secret,
            "query_key": self.query_key if query_key is None else query_key,
            "session_api_key": self.session_api_key if session_api_key is None else session_api_key,
            "username": self.username if username is None else username,
            "password": self.password if password is None else password,
            "client_id": self.client_id if client_id is None else client_id,
            "client_secret": self.client_secret if client_secret is None else client_secret,
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
        new._client_credentials = self._client_credentials
        return new

    with_options = copy


class FortWithRawResponse:
    _client: Fort

    def __init__(self, client: Fort) -> None:
        self._client = client
        from ._core.response_wrappers import to_raw_response_wrapper

        self.open: Final = to_raw_response_wrapper(client.open)

    @cached_property
    def either(self) -> EitherResourceWithRawResponse:
        from .resources.either import EitherResourceWithRawResponse

        return EitherResourceWithRawResponse(self._client.either)

    @cached_property
    def maybe(self) -> MaybeResourceWithRawResponse:
        from .resources.maybe import MaybeResourceWithRawResponse

        return MaybeResourceWithRawResponse(self._client.maybe)

    @cached_property
    def both(self) -> BothResourceWithRawResponse:
        from .resources.both import BothResourceWithRawResponse

        return BothResourceWithRawResponse(self._client.both)

    @cached_property
    def basic(self) -> BasicResourceWithRawResponse:
        from .resources.basic import BasicResourceWithRawResponse

        return BasicResourceWithRawResponse(self._client.basic)

    @cached_property
    def machine(self) -> MachineResourceWithRawResponse:
        from .resources.machine import MachineResourceWithRawResponse

        return MachineResourceWithRawResponse(self._client.machine)

    @cached_property
    def digest(self) -> DigestResourceWithRawResponse:
        from .resources.digest import DigestResourceWithRawResponse

        return DigestResourceWithRawResponse(self._client.digest)


class AsyncFortWithRawResponse:
    _client: AsyncFort

    def __init__(self, client: AsyncFort) -> None:
        self._client = client
        from ._core.response_wrappers import async_to_raw_response_wrapper

        self.open: Final = async_to_raw_response_wrapper(client.open)

    @cached_property
    def either(self) -> AsyncEitherResourceWithRawResponse:
        from .resources.either import AsyncEitherResourceWithRawResponse

        return AsyncEitherResourceWithRawResponse(self._client.either)

    @cached_property
    def maybe(self) -> AsyncMaybeResourceWithRawResponse:
        from .resources.maybe import AsyncMaybeResourceWithRawResponse

        return AsyncMaybeResourceWithRawResponse(self._client.maybe)

    @cached_property
    def both(self) -> AsyncBothResourceWithRawResponse:
        from .resources.both import AsyncBothResourceWithRawResponse

        return AsyncBothResourceWithRawResponse(self._client.both)

    @cached_property
    def basic(self) -> AsyncBasicResourceWithRawResponse:
        from .resources.basic import AsyncBasicResourceWithRawResponse

        return AsyncBasicResourceWithRawResponse(self._client.basic)

    @cached_property
    def machine(self) -> AsyncMachineResourceWithRawResponse:
        from .resources.machine import AsyncMachineResourceWithRawResponse

        return AsyncMachineResourceWithRawResponse(self._client.machine)

    @cached_property
    def digest(self) -> AsyncDigestResourceWithRawResponse:
        from .resources.digest import AsyncDigestResourceWithRawResponse

        return AsyncDigestResourceWithRawResponse(self._client.digest)


class FortWithStreamedResponse:
    _client: Fort

    def __init__(self, client: Fort) -> None:
        self._client = client
        from ._core.response_wrappers import to_streamed_response_wrapper

        self.open: Final = to_streamed_response_wrapper(client.open)

    @cached_property
    def either(self) -> EitherResourceWithStreamingResponse:
        from .resources.either import EitherResourceWithStreamingResponse

        return EitherResourceWithStreamingResponse(self._client.either)

    @cached_property
    def maybe(self) -> MaybeResourceWithStreamingResponse:
        from .resources.maybe import MaybeResourceWithStreamingResponse

        return MaybeResourceWithStreamingResponse(self._client.maybe)

    @cached_property
    def both(self) -> BothResourceWithStreamingResponse:
        from .resources.both import BothResourceWithStreamingResponse

        return BothResourceWithStreamingResponse(self._client.both)

    @cached_property
    def basic(self) -> BasicResourceWithStreamingResponse:
        from .resources.basic import BasicResourceWithStreamingResponse

        return BasicResourceWithStreamingResponse(self._client.basic)

    @cached_property
    def machine(self) -> MachineResourceWithStreamingResponse:
        from .resources.machine import MachineResourceWithStreamingResponse

        return MachineResourceWithStreamingResponse(self._client.machine)

    @cached_property
    def digest(self) -> DigestResourceWithStreamingResponse:
        from .resources.digest import DigestResourceWithStreamingResponse

        return DigestResourceWithStreamingResponse(self._client.digest)


class AsyncFortWithStreamedResponse:
    _client: AsyncFort

    def __init__(self, client: AsyncFort) -> None:
        self._client = client
        from ._core.response_wrappers import async_to_streamed_response_wrapper

        self.open: Final = async_to_streamed_response_wrapper(client.open)

    @cached_property
    def either(self) -> AsyncEitherResourceWithStreamingResponse:
        from .resources.either import AsyncEitherResourceWithStreamingResponse

        return AsyncEitherResourceWithStreamingResponse(self._client.either)

    @cached_property
    def maybe(self) -> AsyncMaybeResourceWithStreamingResponse:
        from .resources.maybe import AsyncMaybeResourceWithStreamingResponse

        return AsyncMaybeResourceWithStreamingResponse(self._client.maybe)

    @cached_property
    def both(self) -> AsyncBothResourceWithStreamingResponse:
        from .resources.both import AsyncBothResourceWithStreamingResponse

        return AsyncBothResourceWithStreamingResponse(self._client.both)

    @cached_property
    def basic(self) -> AsyncBasicResourceWithStreamingResponse:
        from .resources.basic import AsyncBasicResourceWithStreamingResponse

        return AsyncBasicResourceWithStreamingResponse(self._client.basic)

    @cached_property
    def machine(self) -> AsyncMachineResourceWithStreamingResponse:
        from .resources.machine import AsyncMachineResourceWithStreamingResponse

        return AsyncMachineResourceWithStreamingResponse(self._client.machine)

    @cached_property
    def digest(self) -> AsyncDigestResourceWithStreamingResponse:
        from .resources.digest import AsyncDigestResourceWithStreamingResponse

        return AsyncDigestResourceWithStreamingResponse(self._client.digest)


Client = Fort

AsyncClient = AsyncFort

for _class in (Fort, AsyncFort):
    _class.__module__ = __name__.rpartition(".")[0]
