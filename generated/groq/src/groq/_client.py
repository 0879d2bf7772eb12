from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Mapping

from ._arguments import header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.exceptions import GroqError
from ._core.lazy import attach
from ._core.sync_client import SyncAPIClient
from ._core.types import NotGiven, Omit, not_given
from ._core.utils import get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx
    from .resources.audio.audio import (
        AsyncAudio,
        AsyncAudioWithRawResponse,
        AsyncAudioWithStreamingResponse,
        Audio,
        AudioWithRawResponse,
        AudioWithStreamingResponse,
    )
    from .resources.batches import (
        AsyncBatches,
        AsyncBatchesWithRawResponse,
        AsyncBatchesWithStreamingResponse,
        Batches,
        BatchesWithRawResponse,
        BatchesWithStreamingResponse,
    )
    from .resources.chat.chat import (
        AsyncChat,
        AsyncChatWithRawResponse,
        AsyncChatWithStreamingResponse,
        Chat,
        ChatWithRawResponse,
        ChatWithStreamingResponse,
    )
    from .resources.embeddings import (
        AsyncEmbeddings,
        AsyncEmbeddingsWithRawResponse,
        AsyncEmbeddingsWithStreamingResponse,
        Embeddings,
        EmbeddingsWithRawResponse,
        EmbeddingsWithStreamingResponse,
    )
    from .resources.files import (
        AsyncFiles,
        AsyncFilesWithRawResponse,
        AsyncFilesWithStreamingResponse,
        Files,
        FilesWithRawResponse,
        FilesWithStreamingResponse,
    )
    from .resources.fine_tunings import (
        AsyncFineTunings,
        AsyncFineTuningsWithRawResponse,
        AsyncFineTuningsWithStreamingResponse,
        FineTunings,
        FineTuningsWithRawResponse,
        FineTuningsWithStreamingResponse,
    )
    from .resources.models import (
        AsyncModels,
        AsyncModelsWithRawResponse,
        AsyncModelsWithStreamingResponse,
        Models,
        ModelsWithRawResponse,
        ModelsWithStreamingResponse,
    )
    from .resources.reranking import (
        AsyncReranking,
        AsyncRerankingWithRawResponse,
        AsyncRerankingWithStreamingResponse,
        Reranking,
        RerankingWithRawResponse,
        RerankingWithStreamingResponse,
    )
    from .resources.responses import (
        AsyncResponses,
        AsyncResponsesWithRawResponse,
        AsyncResponsesWithStreamingResponse,
        Responses,
        ResponsesWithRawResponse,
        ResponsesWithStreamingResponse,
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
    "Groq",
    "AsyncGroq",
    "Client",
    "AsyncClient",
]


class Groq(SyncAPIClient):
    """The client of the Groq API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    api_key: str
    """Key made in the console, https://console.groq.com/keys. Sent as a bearer token with every request."""

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `api_key` from `GROQ_API_KEY`.

        `base_url` is where paths start (else `GROQ_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `GROQ_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("GROQ_API_KEY") or None
        if api_key is None:
            raise GroqError("The client needs api_key: pass api_key=..., or set the environment variable GROQ_API_KEY.")
        self.api_key = api_key

        if base_url is None:
            base_url = os.environ.get("GROQ_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://api.groq.com"

        default_headers = {
            **header_lines(os.environ.get("GROQ_CUSTOM_HEADERS")),
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
    def chat(self) -> Chat:
        from .resources.chat.chat import Chat

        return Chat(self)

    @cached_property
    def embeddings(self) -> Embeddings:
        from .resources.embeddings import Embeddings

        return Embeddings(self)

    @cached_property
    def audio(self) -> Audio:
        from .resources.audio.audio import Audio

        return Audio(self)

    @cached_property
    def models(self) -> Models:
        from .resources.models import Models

        return Models(self)

    @cached_property
    def batches(self) -> Batches:
        from .resources.batches import Batches

        return Batches(self)

    @cached_property
    def files(self) -> Files:
        from .resources.files import Files

        return Files(self)

    @cached_property
    def reranking(self) -> Reranking:
        from .resources.reranking import Reranking

        return Reranking(self)

    @cached_property
    def responses(self) -> Responses:
        from .resources.responses import Responses

        return Responses(self)

    @cached_property
    def fine_tunings(self) -> FineTunings:
        from .resources.fine_tunings import FineTunings

        return FineTunings(self)

    @cached_property
    def with_raw_response(self) -> GroqWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return GroqWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> GroqWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return GroqWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="comma")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"}

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
        api_key: str | None = None,
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


class AsyncGroq(AsyncAPIClient):
    """The async client of the Groq API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    api_key: str
    """Key made in the console, https://console.groq.com/keys. Sent as a bearer token with every request."""

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        Options that are not passed come from the environment: `api_key` from `GROQ_API_KEY`.

        `base_url` is where paths start (else `GROQ_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `GROQ_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if api_key is None:
            api_key = os.environ.get("GROQ_API_KEY") or None
        if api_key is None:
            raise GroqError("The client needs api_key: pass api_key=..., or set the environment variable GROQ_API_KEY.")
        self.api_key = api_key

        if base_url is None:
            base_url = os.environ.get("GROQ_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://api.groq.com"

        default_headers = {
            **header_lines(os.environ.get("GROQ_CUSTOM_HEADERS")),
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
    def chat(self) -> AsyncChat:
        from .resources.chat.chat import AsyncChat

        return AsyncChat(self)

    @cached_property
    def embeddings(self) -> AsyncEmbeddings:
        from .resources.embeddings import AsyncEmbeddings

        return AsyncEmbeddings(self)

    @cached_property
    def audio(self) -> AsyncAudio:
        from .resources.audio.audio import AsyncAudio

        return AsyncAudio(self)

    @cached_property
    def models(self) -> AsyncModels:
        from .resources.models import AsyncModels

        return AsyncModels(self)

    @cached_property
    def batches(self) -> AsyncBatches:
        from .resources.batches import AsyncBatches

        return AsyncBatches(self)

    @cached_property
    def files(self) -> AsyncFiles:
        from .resources.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def reranking(self) -> AsyncReranking:
        from .resources.reranking import AsyncReranking

        return AsyncReranking(self)

    @cached_property
    def responses(self) -> AsyncResponses:
        from .resources.responses import AsyncResponses

        return AsyncResponses(self)

    @cached_property
    def fine_tunings(self) -> AsyncFineTunings:
        from .resources.fine_tunings import AsyncFineTunings

        return AsyncFineTunings(self)

    @cached_property
    def with_raw_response(self) -> AsyncGroqWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncGroqWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncGroqWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncGroqWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="comma")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"}

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
        api_key: str | None = None,
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


class GroqWithRawResponse:
    _client: Groq

    def __init__(self, client: Groq) -> None:
        self._client = client

    @cached_property
    def chat(self) -> ChatWithRawResponse:
        from .resources.chat.chat import ChatWithRawResponse

        return ChatWithRawResponse(self._client.chat)

    @cached_property
    def embeddings(self) -> EmbeddingsWithRawResponse:
        from .resources.embeddings import EmbeddingsWithRawResponse

        return EmbeddingsWithRawResponse(self._client.embeddings)

    @cached_property
    def audio(self) -> AudioWithRawResponse:
        from .resources.audio.audio import AudioWithRawResponse

        return AudioWithRawResponse(self._client.audio)

    @cached_property
    def models(self) -> ModelsWithRawResponse:
        from .resources.models import ModelsWithRawResponse

        return ModelsWithRawResponse(self._client.models)

    @cached_property
    def batches(self) -> BatchesWithRawResponse:
        from .resources.batches import BatchesWithRawResponse

        return BatchesWithRawResponse(self._client.batches)

    @cached_property
    def files(self) -> FilesWithRawResponse:
        from .resources.files import FilesWithRawResponse

        return FilesWithRawResponse(self._client.files)

    @cached_property
    def reranking(self) -> RerankingWithRawResponse:
        from .resources.reranking import RerankingWithRawResponse

        return RerankingWithRawResponse(self._client.reranking)

    @cached_property
    def responses(self) -> ResponsesWithRawResponse:
        from .resources.responses import ResponsesWithRawResponse

        return ResponsesWithRawResponse(self._client.responses)

    @cached_property
    def fine_tunings(self) -> FineTuningsWithRawResponse:
        from .resources.fine_tunings import FineTuningsWithRawResponse

        return FineTuningsWithRawResponse(self._client.fine_tunings)


class AsyncGroqWithRawResponse:
    _client: AsyncGroq

    def __init__(self, client: AsyncGroq) -> None:
        self._client = client

    @cached_property
    def chat(self) -> AsyncChatWithRawResponse:
        from .resources.chat.chat import AsyncChatWithRawResponse

        return AsyncChatWithRawResponse(self._client.chat)

    @cached_property
    def embeddings(self) -> AsyncEmbeddingsWithRawResponse:
        from .resources.embeddings import AsyncEmbeddingsWithRawResponse

        return AsyncEmbeddingsWithRawResponse(self._client.embeddings)

    @cached_property
    def audio(self) -> AsyncAudioWithRawResponse:
        from .resources.audio.audio import AsyncAudioWithRawResponse

        return AsyncAudioWithRawResponse(self._client.audio)

    @cached_property
    def models(self) -> AsyncModelsWithRawResponse:
        from .resources.models import AsyncModelsWithRawResponse

        return AsyncModelsWithRawResponse(self._client.models)

    @cached_property
    def batches(self) -> AsyncBatchesWithRawResponse:
        from .resources.batches import AsyncBatchesWithRawResponse

        return AsyncBatchesWithRawResponse(self._client.batches)

    @cached_property
    def files(self) -> AsyncFilesWithRawResponse:
        from .resources.files import AsyncFilesWithRawResponse

        return AsyncFilesWithRawResponse(self._client.files)

    @cached_property
    def reranking(self) -> AsyncRerankingWithRawResponse:
        from .resources.reranking import AsyncRerankingWithRawResponse

        return AsyncRerankingWithRawResponse(self._client.reranking)

    @cached_property
    def responses(self) -> AsyncResponsesWithRawResponse:
        from .resources.responses import AsyncResponsesWithRawResponse

        return AsyncResponsesWithRawResponse(self._client.responses)

    @cached_property
    def fine_tunings(self) -> AsyncFineTuningsWithRawResponse:
        from .resources.fine_tunings import AsyncFineTuningsWithRawResponse

        return AsyncFineTuningsWithRawResponse(self._client.fine_tunings)


class GroqWithStreamedResponse:
    _client: Groq

    def __init__(self, client: Groq) -> None:
        self._client = client

    @cached_property
    def chat(self) -> ChatWithStreamingResponse:
        from .resources.chat.chat import ChatWithStreamingResponse

        return ChatWithStreamingResponse(self._client.chat)

    @cached_property
    def embeddings(self) -> EmbeddingsWithStreamingResponse:
        from .resources.embeddings import EmbeddingsWithStreamingResponse

        return EmbeddingsWithStreamingResponse(self._client.embeddings)

    @cached_property
    def audio(self) -> AudioWithStreamingResponse:
        from .resources.audio.audio import AudioWithStreamingResponse

        return AudioWithStreamingResponse(self._client.audio)

    @cached_property
    def models(self) -> ModelsWithStreamingResponse:
        from .resources.models import ModelsWithStreamingResponse

        return ModelsWithStreamingResponse(self._client.models)

    @cached_property
    def batches(self) -> BatchesWithStreamingResponse:
        from .resources.batches import BatchesWithStreamingResponse

        return BatchesWithStreamingResponse(self._client.batches)

    @cached_property
    def files(self) -> FilesWithStreamingResponse:
        from .resources.files import FilesWithStreamingResponse

        return FilesWithStreamingResponse(self._client.files)

    @cached_property
    def reranking(self) -> RerankingWithStreamingResponse:
        from .resources.reranking import RerankingWithStreamingResponse

        return RerankingWithStreamingResponse(self._client.reranking)

    @cached_property
    def responses(self) -> ResponsesWithStreamingResponse:
        from .resources.responses import ResponsesWithStreamingResponse

        return ResponsesWithStreamingResponse(self._client.responses)

    @cached_property
    def fine_tunings(self) -> FineTuningsWithStreamingResponse:
        from .resources.fine_tunings import FineTuningsWithStreamingResponse

        return FineTuningsWithStreamingResponse(self._client.fine_tunings)


class AsyncGroqWithStreamedResponse:
    _client: AsyncGroq

    def __init__(self, client: AsyncGroq) -> None:
        self._client = client

    @cached_property
    def chat(self) -> AsyncChatWithStreamingResponse:
        from .resources.chat.chat import AsyncChatWithStreamingResponse

        return AsyncChatWithStreamingResponse(self._client.chat)

    @cached_property
    def embeddings(self) -> AsyncEmbeddingsWithStreamingResponse:
        from .resources.embeddings import AsyncEmbeddingsWithStreamingResponse

        return AsyncEmbeddingsWithStreamingResponse(self._client.embeddings)

    @cached_property
    def audio(self) -> AsyncAudioWithStreamingResponse:
        from .resources.audio.audio import AsyncAudioWithStreamingResponse

        return AsyncAudioWithStreamingResponse(self._client.audio)

    @cached_property
    def models(self) -> AsyncModelsWithStreamingResponse:
        from .resources.models import AsyncModelsWithStreamingResponse

        return AsyncModelsWithStreamingResponse(self._client.models)

    @cached_property
    def batches(self) -> AsyncBatchesWithStreamingResponse:
        from .resources.batches import AsyncBatchesWithStreamingResponse

        return AsyncBatchesWithStreamingResponse(self._client.batches)

    @cached_property
    def files(self) -> AsyncFilesWithStreamingResponse:
        from .resources.files import AsyncFilesWithStreamingResponse

        return AsyncFilesWithStreamingResponse(self._client.files)

    @cached_property
    def reranking(self) -> AsyncRerankingWithStreamingResponse:
        from .resources.reranking import AsyncRerankingWithStreamingResponse

        return AsyncRerankingWithStreamingResponse(self._client.reranking)

    @cached_property
    def responses(self) -> AsyncResponsesWithStreamingResponse:
        from .resources.responses import AsyncResponsesWithStreamingResponse

        return AsyncResponsesWithStreamingResponse(self._client.responses)

    @cached_property
    def fine_tunings(self) -> AsyncFineTuningsWithStreamingResponse:
        from .resources.fine_tunings import AsyncFineTuningsWithStreamingResponse

        return AsyncFineTuningsWithStreamingResponse(self._client.fine_tunings)


Client = Groq

AsyncClient = AsyncGroq

for _class in (Groq, AsyncGroq):
    _class.__module__ = __name__.rpartition(".")[0]
