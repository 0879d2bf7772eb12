from __future__ import annotations

from typing import TYPE_CHECKING, Final, List, Literal, Union

from ..._core.compat import cached_property
from ..._core.files import deepcopy_with_paths
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import drop_omitted, extract_files

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, FileTypes, Headers, NotGiven, Query
    from ...types.audio.transcription import Transcription

__all__ = ["Transcriptions", "AsyncTranscriptions"]


class Transcriptions(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> TranscriptionsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TranscriptionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TranscriptionsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TranscriptionsWithStreamingResponse(self)

    def create(
        self,
        *,
        model: Union[str, Literal["whisper-large-v3", "whisper-large-v3-turbo"]],
        file: FileTypes | Omit = omit,
        language: (
            Union[
                str,
                Literal[
                    "en",
                    "zh",
                    "de",
                    "es",
                    "ru",
                    "ko",
                    "fr",
                    "ja",
                    "pt",
                    "tr",
                    "pl",
                    "ca",
                    "nl",
                    "ar",
                    "sv",
                    "it",
                    "id",
                    "hi",
                    "fi",
                    "vi",
                    "he",
                    "uk",
                    "el",
                    "ms",
                    "cs",
                    "ro",
                    "da",
                    "hu",
                    "ta",
                    "no",
                    "th",
                    "ur",
                    "hr",
                    "bg",
                    "lt",
                    "la",
                    "mi",
                    "ml",
                    "cy",
                    "sk",
                    "te",
                    "fa",
                    "lv",
                    "bn",
                    "sr",
                    "az",
                    "sl",
                    "kn",
                    "et",
                    "mk",
                    "br",
                    "eu",
                    "is",
                    "hy",
                    "ne",
                    "mn",
                    "bs",
                    "kk",
                    "sq",
                    "sw",
                    "gl",
                    "mr",
                    "pa",
                    "si",
                    "km",
                    "sn",
                    "yo",
                    "so",
                    "af",
                    "oc",
                    "ka",
                    "be",
                    "tg",
                    "sd",
                    "gu",
                    "am",
                    "yi",
                    "lo",
                    "uz",
                    "fo",
                    "ht",
                    "ps",
                    "tk",
                    "nn",
                    "mt",
                    "sa",
                    "lb",
                    "my",
                    "bo",
                    "tl",
                    "mg",
                    "as",
                    "tt",
                    "haw",
                    "ln",
                    "ha",
                    "ba",
                    "jv",
                    "su",
                    "yue",
                ],
            ]
            | Omit
        ) = omit,
        prompt: str | Omit = omit,
        response_format: Literal["json", "text", "verbose_json"] | Omit = omit,
        temperature: float | Omit = omit,
        timestamp_granularities: List[Literal["word", "segment"]] | Omit = omit,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Transcription:
        """Writes down what is said in a recording, in the language it is spoken in. Pass the recording either as an
        uploaded `file` or as a `url`, never both.

        Args:
            model: Speech recognition model. `whisper-large-v3` makes fewer mistakes, `whisper-large-v3-turbo` is
                quicker and cheaper.
            file: Content of the recording, as MP3, M4A, MP4, MPEG, MPGA, Ogg, FLAC, WAV or WebM audio. Send bytes,
                not a path or name. Inside a batch use `url` instead, because batch lines cannot carry uploads.
            language: Spoken language as an [ISO 639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes) code.
                Detected when left out; saying it saves time and avoids wrong guesses on short recordings.
            prompt: Words that set spelling and style, such as names that occur in the recording or the end of the
                part before it. Write it in the [language being spoken](https://console.groq.com/docs/speech-to-text).
            response_format: Shape of the answer: the text inside JSON, the bare text, or JSON with language, duration
                and timings.
            temperature: Randomness of decoding, from 0 to 1. Near 0 the likeliest words win, near 1 rarer ones get a
                chance. At exactly 0 decoding starts out deterministic and is retried at higher values if [log
                probabilities](https://en.wikipedia.org/wiki/Log_probability) suggest a bad result.
            timestamp_granularities: Units that get start and end times, provided that `response_format` is
                `verbose_json`. Segment times are free; word times make the request slower.
            url: Where to fetch the recording, or the recording itself as base64url text. The only way to name a
                recording inside a batch.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.audio.transcription import Transcription

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted(
                {
                    "model": model,
                    "file": file,
                    "language": language,
                    "prompt": prompt,
                    "response_format": response_format,
                    "temperature": temperature,
                    "timestamp_granularities": timestamp_granularities,
                    "url": url,
                }
            ),
            [["file"]],
        )
        files = extract_files(body_fields, paths=[["file"]])
        return self._post(
            "/openai/v1/audio/transcriptions",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Transcription,
        )


class AsyncTranscriptions(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncTranscriptionsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTranscriptionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTranscriptionsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTranscriptionsWithStreamingResponse(self)

    async def create(
        self,
        *,
        model: Union[str, Literal["whisper-large-v3", "whisper-large-v3-turbo"]],
        file: FileTypes | Omit = omit,
        language: (
            Union[
                str,
                Literal[
                    "en",
                    "zh",
                    "de",
                    "es",
                    "ru",
                    "ko",
                    "fr",
                    "ja",
                    "pt",
                    "tr",
                    "pl",
                    "ca",
                    "nl",
                    "ar",
                    "sv",
                    "it",
                    "id",
                    "hi",
                    "fi",
                    "vi",
                    "he",
                    "uk",
                    "el",
                    "ms",
                    "cs",
                    "ro",
                    "da",
                    "hu",
                    "ta",
                    "no",
                    "th",
                    "ur",
                    "hr",
                    "bg",
                    "lt",
                    "la",
                    "mi",
                    "ml",
                    "cy",
                    "sk",
                    "te",
                    "fa",
                    "lv",
                    "bn",
                    "sr",
                    "az",
                    "sl",
                    "kn",
                    "et",
                    "mk",
                    "br",
                    "eu",
                    "is",
                    "hy",
                    "ne",
                    "mn",
                    "bs",
                    "kk",
                    "sq",
                    "sw",
                    "gl",
                    "mr",
                    "pa",
                    "si",
                    "km",
                    "sn",
                    "yo",
                    "so",
                    "af",
                    "oc",
                    "ka",
                    "be",
                    "tg",
                    "sd",
                    "gu",
                    "am",
                    "yi",
                    "lo",
                    "uz",
                    "fo",
                    "ht",
                    "ps",
                    "tk",
                    "nn",
                    "mt",
                    "sa",
                    "lb",
                    "my",
                    "bo",
                    "tl",
                    "mg",
                    "as",
                    "tt",
                    "haw",
                    "ln",
                    "ha",
                    "ba",
                    "jv",
                    "su",
                    "yue",
                ],
            ]
            | Omit
        ) = omit,
        prompt: str | Omit = omit,
        response_format: Literal["json", "text", "verbose_json"] | Omit = omit,
        temperature: float | Omit = omit,
        timestamp_granularities: List[Literal["word", "segment"]] | Omit = omit,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Transcription:
        """Writes down what is said in a recording, in the language it is spoken in. Pass the recording either as an
        uploaded `file` or as a `url`, never both.

        Args:
            model: Speech recognition model. `whisper-large-v3` makes fewer mistakes, `whisper-large-v3-turbo` is
                quicker and cheaper.
            file: Content of the recording, as MP3, M4A, MP4, MPEG, MPGA, Ogg, FLAC, WAV or WebM audio. Send bytes,
                not a path or name. Inside a batch use `url` instead, because batch lines cannot carry uploads.
            language: Spoken language as an [ISO 639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes) code.
                Detected when left out; saying it saves time and avoids wrong guesses on short recordings.
            prompt: Words that set spelling and style, such as names that occur in the recording or the end of the
                part before it. Write it in the [language being spoken](https://console.groq.com/docs/speech-to-text).
            response_format: Shape of the answer: the text inside JSON, the bare text, or JSON with language, duration
                and timings.
            temperature: Randomness of decoding, from 0 to 1. Near 0 the likeliest words win, near 1 rarer ones get a
                chance. At exactly 0 decoding starts out deterministic and is retried at higher values if [log
                probabilities](https://en.wikipedia.org/wiki/Log_probability) suggest a bad result.
            timestamp_granularities: Units that get start and end times, provided that `response_format` is
                `verbose_json`. Segment times are free; word times make the request slower.
            url: Where to fetch the recording, or the recording itself as base64url text. The only way to name a
                recording inside a batch.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.audio.transcription import Transcription

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted(
                {
                    "model": model,
                    "file": file,
                    "language": language,
                    "prompt": prompt,
                    "response_format": response_format,
                    "temperature": temperature,
                    "timestamp_granularities": timestamp_granularities,
                    "url": url,
                }
            ),
            [["file"]],
        )
        files = extract_files(body_fields, paths=[["file"]])
        return await self._post(
            "/openai/v1/audio/transcriptions",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Transcription,
        )


class TranscriptionsWithRawResponse:
    def __init__(self, transcriptions: Transcriptions) -> None:
        self._transcriptions = transcriptions
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(transcriptions.create)


class AsyncTranscriptionsWithRawResponse:
    def __init__(self, transcriptions: AsyncTranscriptions) -> None:
        self._transcriptions = transcriptions
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(transcriptions.create)


class TranscriptionsWithStreamingResponse:
    def __init__(self, transcriptions: Transcriptions) -> None:
        self._transcriptions = transcriptions
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(transcriptions.create)


class AsyncTranscriptionsWithStreamingResponse:
    def __init__(self, transcriptions: AsyncTranscriptions) -> None:
        self._transcriptions = transcriptions
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(transcriptions.create)
