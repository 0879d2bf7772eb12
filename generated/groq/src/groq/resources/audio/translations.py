from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Union

from ..._core.compat import cached_property
from ..._core.files import deepcopy_with_paths
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import drop_omitted, extract_files

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, FileTypes, Headers, NotGiven, Query
    from ...types.audio.translation import Translation

__all__ = ["Translations", "AsyncTranslations"]


class Translations(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> TranslationsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TranslationsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TranslationsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TranslationsWithStreamingResponse(self)

    def create(
        self,
        *,
        model: Union[str, Literal["whisper-large-v3", "whisper-large-v3-turbo"]],
        file: FileTypes | Omit = omit,
        prompt: str | Omit = omit,
        response_format: Literal["json", "text", "verbose_json"] | Omit = omit,
        temperature: float | Omit = omit,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Translation:
        """Writes down in English what is said in a recording in any other supported language. Pass the recording
        either as an uploaded `file` or as a `url`, never both.

        Args:
            model: Speech recognition model. Of the whisper family, `whisper-large-v3` is the one trained to
                translate.
            file: Content of the recording, as MP3, M4A, MP4, MPEG, MPGA, Ogg, FLAC, WAV or WebM audio. Send bytes,
                not a path or name.
            prompt: English words that set spelling and style, such as names that occur in the recording. The [speech
                guide](https://console.groq.com/docs/speech-to-text) gives hints.
            response_format: Shape of the answer: the text inside JSON, the bare text, or JSON with duration and
                timings.
            temperature: Randomness of decoding, from 0 to 1. Near 0 the likeliest words win, near 1 rarer ones get a
                chance. At exactly 0 decoding starts out deterministic and is retried at higher values if [log
                probabilities](https://en.wikipedia.org/wiki/Log_probability) suggest a bad result.
            url: Where to fetch the recording, or the recording itself as base64url text. Batch lines have to use this
                rather than `file`.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.audio.translation import Translation

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted(
                {
                    "model": model,
                    "file": file,
                    "prompt": prompt,
                    "response_format": response_format,
                    "temperature": temperature,
                    "url": url,
                }
            ),
            [["file"]],
        )
        files = extract_files(body_fields, paths=[["file"]])
        return self._post(
            "/openai/v1/audio/translations",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Translation,
        )


class AsyncTranslations(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncTranslationsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTranslationsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTranslationsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTranslationsWithStreamingResponse(self)

    async def create(
        self,
        *,
        model: Union[str, Literal["whisper-large-v3", "whisper-large-v3-turbo"]],
        file: FileTypes | Omit = omit,
        prompt: str | Omit = omit,
        response_format: Literal["json", "text", "verbose_json"] | Omit = omit,
        temperature: float | Omit = omit,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Translation:
        """Writes down in English what is said in a recording in any other supported language. Pass the recording
        either as an uploaded `file` or as a `url`, never both.

        Args:
            model: Speech recognition model. Of the whisper family, `whisper-large-v3` is the one trained to
                translate.
            file: Content of the recording, as MP3, M4A, MP4, MPEG, MPGA, Ogg, FLAC, WAV or WebM audio. Send bytes,
                not a path or name.
            prompt: English words that set spelling and style, such as names that occur in the recording. The [speech
                guide](https://console.groq.com/docs/speech-to-text) gives hints.
            response_format: Shape of the answer: the text inside JSON, the bare text, or JSON with duration and
                timings.
            temperature: Randomness of decoding, from 0 to 1. Near 0 the likeliest words win, near 1 rarer ones get a
                chance. At exactly 0 decoding starts out deterministic and is retried at higher values if [log
                probabilities](https://en.wikipedia.org/wiki/Log_probability) suggest a bad result.
            url: Where to fetch the recording, or the recording itself as base64url text. Batch lines have to use this
                rather than `file`.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.audio.translation import Translation

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted(
                {
                    "model": model,
                    "file": file,
                    "prompt": prompt,
                    "response_format": response_format,
                    "temperature": temperature,
                    "url": url,
                }
            ),
            [["file"]],
        )
        files = extract_files(body_fields, paths=[["file"]])
        return await self._post(
            "/openai/v1/audio/translations",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Translation,
        )


class TranslationsWithRawResponse:
    def __init__(self, translations: Translations) -> None:
        self._translations = translations
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(translations.create)


class AsyncTranslationsWithRawResponse:
    def __init__(self, translations: AsyncTranslations) -> None:
        self._translations = translations
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(translations.create)


class TranslationsWithStreamingResponse:
    def __init__(self, translations: Translations) -> None:
        self._translations = translations
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(translations.create)


class AsyncTranslationsWithStreamingResponse:
    def __init__(self, translations: AsyncTranslations) -> None:
        self._translations = translations
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(translations.create)
