from __future__ import annotations

import builtins
import os
from typing import TYPE_CHECKING, Any, Dict, Final, Iterable, Mapping

from ._arguments import header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.lazy import attach
from ._core.request_options import make_request_options
from ._core.sync_client import SyncAPIClient
from ._core.types import NoneType, NotGiven, Omit, not_given, omit
from ._core.utils import async_maybe_transform, get_async_library, maybe_transform
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx as _httpx
    from ._core.types import Body, Headers, Query
    from .resources.grossen import (
        AsyncGrossenResource,
        AsyncGrossenResourceWithRawResponse,
        AsyncGrossenResourceWithStreamingResponse,
        GrossenResource,
        GrossenResourceWithRawResponse,
        GrossenResourceWithStreamingResponse,
    )
    from .resources.lists import (
        AsyncListsResource,
        AsyncListsResourceWithRawResponse,
        AsyncListsResourceWithStreamingResponse,
        ListsResource,
        ListsResourceWithRawResponse,
        ListsResourceWithStreamingResponse,
    )
    from .types.class_ import Class
    from .types.client_retrieve_response import ClientRetrieveResponse

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
    "BucherCo",
    "AsyncBucherCo",
    "Client",
    "AsyncClient",
]


class BucherCo(SyncAPIClient):
    """The client of the BucherCo API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    def __init__(
        self,
        *,
        base_url: str | _httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: _httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `BUCHER_CO_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `BUCHER_CO_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("BUCHER_CO_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://buecher.example"

        default_headers = {
            **header_lines(os.environ.get("BUCHER_CO_CUSTOM_HEADERS")),
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
    def lists(self) -> ListsResource:
        from .resources.lists import ListsResource

        return ListsResource(self)

    @cached_property
    def grossen(self) -> GrossenResource:
        from .resources.grossen import GrossenResource

        return GrossenResource(self)

    @cached_property
    def with_raw_response(self) -> BucherCoWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return BucherCoWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BucherCoWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return BucherCoWithStreamedResponse(self)

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

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | _httpx.Timeout | None | NotGiven = not_given,
    ) -> ClientRetrieveResponse:
        """The root."""
        from .types.client_retrieve_response import ClientRetrieveResponse

        return self.get(
            "/",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ClientRetrieveResponse,
        )

    def create_copy(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | _httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """The client has a method of this name."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self.post(
            "/copy",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    def import_(
        self,
        *,
        class_: builtins.str,
        from_: builtins.str,
        empty: builtins.str | Omit = omit,
        filter: builtins.str | Omit = omit,
        _2fa_code: builtins.str | Omit = omit,
        type: builtins.str | Omit = omit,
        a_b: builtins.str | Omit = omit,
        a_b_: builtins.str | Omit = omit,
        a_b__: builtins.str | Omit = omit,
        any: builtins.str | Omit = omit,
        body: builtins.str | Omit = omit,
        cast: builtins.str | Omit = omit,
        dict: Dict[builtins.str, int] | Omit = omit,
        api_extra_headers: builtins.str | Omit = omit,
        grosse: int | Omit = omit,
        httpx: builtins.str | Omit = omit,
        list: Iterable[int] | Omit = omit,
        none: builtins.str | Omit = omit,
        options: builtins.str | Omit = omit,
        api_self: builtins.str | Omit = omit,
        str: builtins.str | Omit = omit,
        u540d_u524d: builtins.str | Omit = omit,
        u1f642: builtins.str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | _httpx.Timeout | None | NotGiven = not_given,
    ) -> Class:
        """A path that is a keyword; the operation has no operationId.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from .types.class_ import Class
        from .types.client_import_params import ClientImportParams

        return self.post(
            "/import",
            body=maybe_transform(
                {
                    "class_": class_,
                    "from_": from_,
                    "empty": empty,
                    "filter": filter,
                    "_2fa_code": _2fa_code,
                    "type": type,
                    "a_b": a_b,
                    "a_b_": a_b_,
                    "a_b__": a_b__,
                    "any": any,
                    "body": body,
                    "cast": cast,
                    "dict": dict,
                    "api_extra_headers": api_extra_headers,
                    "grosse": grosse,
                    "httpx": httpx,
                    "list": list,
                    "none": none,
                    "options": options,
                    "api_self": api_self,
                    "str": str,
                    "u540d_u524d": u540d_u524d,
                    "u1f642": u1f642,
                },
                ClientImportParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Class,
        )

    def copy(
        self,
        *,
        base_url: str | _httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: _httpx.Client | None = None,
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


class AsyncBucherCo(AsyncAPIClient):
    """The async client of the BucherCo API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    def __init__(
        self,
        *,
        base_url: str | _httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: _httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `BUCHER_CO_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `BUCHER_CO_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("BUCHER_CO_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://buecher.example"

        default_headers = {
            **header_lines(os.environ.get("BUCHER_CO_CUSTOM_HEADERS")),
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
    def lists(self) -> AsyncListsResource:
        from .resources.lists import AsyncListsResource

        return AsyncListsResource(self)

    @cached_property
    def grossen(self) -> AsyncGrossenResource:
        from .resources.grossen import AsyncGrossenResource

        return AsyncGrossenResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncBucherCoWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncBucherCoWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBucherCoWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncBucherCoWithStreamedResponse(self)

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

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | _httpx.Timeout | None | NotGiven = not_given,
    ) -> ClientRetrieveResponse:
        """The root."""
        from .types.client_retrieve_response import ClientRetrieveResponse

        return await self.get(
            "/",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ClientRetrieveResponse,
        )

    async def create_copy(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | _httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """The client has a method of this name."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self.post(
            "/copy",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    async def import_(
        self,
        *,
        class_: builtins.str,
        from_: builtins.str,
        empty: builtins.str | Omit = omit,
        filter: builtins.str | Omit = omit,
        _2fa_code: builtins.str | Omit = omit,
        type: builtins.str | Omit = omit,
        a_b: builtins.str | Omit = omit,
        a_b_: builtins.str | Omit = omit,
        a_b__: builtins.str | Omit = omit,
        any: builtins.str | Omit = omit,
        body: builtins.str | Omit = omit,
        cast: builtins.str | Omit = omit,
        dict: Dict[builtins.str, int] | Omit = omit,
        api_extra_headers: builtins.str | Omit = omit,
        grosse: int | Omit = omit,
        httpx: builtins.str | Omit = omit,
        list: Iterable[int] | Omit = omit,
        none: builtins.str | Omit = omit,
        options: builtins.str | Omit = omit,
        api_self: builtins.str | Omit = omit,
        str: builtins.str | Omit = omit,
        u540d_u524d: builtins.str | Omit = omit,
        u1f642: builtins.str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | _httpx.Timeout | None | NotGiven = not_given,
    ) -> Class:
        """A path that is a keyword; the operation has no operationId.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from .types.class_ import Class
        from .types.client_import_params import ClientImportParams

        return await self.post(
            "/import",
            body=await async_maybe_transform(
                {
                    "class_": class_,
                    "from_": from_,
                    "empty": empty,
                    "filter": filter,
                    "_2fa_code": _2fa_code,
                    "type": type,
                    "a_b": a_b,
                    "a_b_": a_b_,
                    "a_b__": a_b__,
                    "any": any,
                    "body": body,
                    "cast": cast,
                    "dict": dict,
                    "api_extra_headers": api_extra_headers,
                    "grosse": grosse,
                    "httpx": httpx,
                    "list": list,
                    "none": none,
                    "options": options,
                    "api_self": api_self,
                    "str": str,
                    "u540d_u524d": u540d_u524d,
                    "u1f642": u1f642,
                },
                ClientImportParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Class,
        )

    def copy(
        self,
        *,
        base_url: str | _httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: _httpx.AsyncClient | None = None,
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


class BucherCoWithRawResponse:
    _client: BucherCo

    def __init__(self, client: BucherCo) -> None:
        self._client = client
        from ._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(client.retrieve)
        self.create_copy: Final = to_raw_response_wrapper(client.create_copy)
        self.import_: Final = to_raw_response_wrapper(client.import_)

    @cached_property
    def lists(self) -> ListsResourceWithRawResponse:
        from .resources.lists import ListsResourceWithRawResponse

        return ListsResourceWithRawResponse(self._client.lists)

    @cached_property
    def grossen(self) -> GrossenResourceWithRawResponse:
        from .resources.grossen import GrossenResourceWithRawResponse

        return GrossenResourceWithRawResponse(self._client.grossen)


class AsyncBucherCoWithRawResponse:
    _client: AsyncBucherCo

    def __init__(self, client: AsyncBucherCo) -> None:
        self._client = client
        from ._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(client.retrieve)
        self.create_copy: Final = async_to_raw_response_wrapper(client.create_copy)
        self.import_: Final = async_to_raw_response_wrapper(client.import_)

    @cached_property
    def lists(self) -> AsyncListsResourceWithRawResponse:
        from .resources.lists import AsyncListsResourceWithRawResponse

        return AsyncListsResourceWithRawResponse(self._client.lists)

    @cached_property
    def grossen(self) -> AsyncGrossenResourceWithRawResponse:
        from .resources.grossen import AsyncGrossenResourceWithRawResponse

        return AsyncGrossenResourceWithRawResponse(self._client.grossen)


class BucherCoWithStreamedResponse:
    _client: BucherCo

    def __init__(self, client: BucherCo) -> None:
        self._client = client
        from ._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(client.retrieve)
        self.create_copy: Final = to_streamed_response_wrapper(client.create_copy)
        self.import_: Final = to_streamed_response_wrapper(client.import_)

    @cached_property
    def lists(self) -> ListsResourceWithStreamingResponse:
        from .resources.lists import ListsResourceWithStreamingResponse

        return ListsResourceWithStreamingResponse(self._client.lists)

    @cached_property
    def grossen(self) -> GrossenResourceWithStreamingResponse:
        from .resources.grossen import GrossenResourceWithStreamingResponse

        return GrossenResourceWithStreamingResponse(self._client.grossen)


class AsyncBucherCoWithStreamedResponse:
    _client: AsyncBucherCo

    def __init__(self, client: AsyncBucherCo) -> None:
        self._client = client
        from ._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(client.retrieve)
        self.create_copy: Final = async_to_streamed_response_wrapper(client.create_copy)
        self.import_: Final = async_to_streamed_response_wrapper(client.import_)

    @cached_property
    def lists(self) -> AsyncListsResourceWithStreamingResponse:
        from .resources.lists import AsyncListsResourceWithStreamingResponse

        return AsyncListsResourceWithStreamingResponse(self._client.lists)

    @cached_property
    def grossen(self) -> AsyncGrossenResourceWithStreamingResponse:
        from .resources.grossen import AsyncGrossenResourceWithStreamingResponse

        return AsyncGrossenResourceWithStreamingResponse(self._client.grossen)


Client = BucherCo

AsyncClient = AsyncBucherCo

for _class in (BucherCo, AsyncBucherCo):
    _class.__module__ = __name__.rpartition(".")[0]
