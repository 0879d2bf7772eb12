from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Union

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import drop_omitted

if TYPE_CHECKING:
    from ..._core.response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query

__all__ = ["Speech", "AsyncSpeech"]


class Speech(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> SpeechWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return SpeechWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> SpeechWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return SpeechWithStreamingResponse(self)

    def create(
        self,
        *,
        input: str,
        model: Union[str, Literal["playai-tts", "playai-tts-arabic"]],
        voice: str,
        response_format: Literal["flac", "mp3", "mulaw", "ogg", "wav"] | Omit = omit,
        sample_rate: Literal[8000, 16000, 22050, 24000, 32000, 44100, 48000] | Omit = omit,
        speed: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """Reads the given text aloud in the chosen voice. The answer is the encoded audio itself, sent in pieces
        while it is being synthesised, so playback can begin before the last byte has arrived.

        Args:
            input: Text to read aloud.
            model: Text-to-speech model, from [those on offer](https://console.groq.com/docs/text-to-speech).
            voice: Speaker, named as in the [voice list](https://console.groq.com/docs/text-to-speech). Voices belong
                to one model and one language.
            response_format: Encoding of the returned audio.
            sample_rate: Samples per second of the returned audio, in hertz.
            speed: Pace relative to the natural one, so 2 is twice as fast.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import BinaryAPIResponse

        extra_headers = {"Accept": "audio/wav", **(extra_headers or {})}
        return self._post(
            "/openai/v1/audio/speech",
            body=drop_omitted(
                {
                    "input": input,
                    "model": model,
                    "voice": voice,
                    "response_format": response_format,
                    "sample_rate": sample_rate,
                    "speed": speed,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BinaryAPIResponse,
        )


class AsyncSpeech(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncSpeechWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncSpeechWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSpeechWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncSpeechWithStreamingResponse(self)

    async def create(
        self,
        *,
        input: str,
        model: Union[str, Literal["playai-tts", "playai-tts-arabic"]],
        voice: str,
        response_format: Literal["flac", "mp3", "mulaw", "ogg", "wav"] | Omit = omit,
        sample_rate: Literal[8000, 16000, 22050, 24000, 32000, 44100, 48000] | Omit = omit,
        speed: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        """Reads the given text aloud in the chosen voice. The answer is the encoded audio itself, sent in pieces
        while it is being synthesised, so playback can begin before the last byte has arrived.

        Args:
            input: Text to read aloud.
            model: Text-to-speech model, from [those on offer](https://console.groq.com/docs/text-to-speech).
            voice: Speaker, named as in the [voice list](https://console.groq.com/docs/text-to-speech). Voices belong
                to one model and one language.
            response_format: Encoding of the returned audio.
            sample_rate: Samples per second of the returned audio, in hertz.
            speed: Pace relative to the natural one, so 2 is twice as fast.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import AsyncBinaryAPIResponse

        extra_headers = {"Accept": "audio/wav", **(extra_headers or {})}
        return await self._post(
            "/openai/v1/audio/speech",
            body=drop_omitted(
                {
                    "input": input,
                    "model": model,
                    "voice": voice,
                    "response_format": response_format,
                    "sample_rate": sample_rate,
                    "speed": speed,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )


class SpeechWithRawResponse:
    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        from ..._core.response_wrappers import BinaryAPIResponse, to_custom_raw_response_wrapper

        self.create: Final = to_custom_raw_response_wrapper(speech.create, BinaryAPIResponse)


class AsyncSpeechWithRawResponse:
    def __init__(self, speech: AsyncSpeech) -> None:
        self._speech = speech
        from ..._core.response_wrappers import AsyncBinaryAPIResponse, async_to_custom_raw_response_wrapper

        self.create: Final = async_to_custom_raw_response_wrapper(speech.create, AsyncBinaryAPIResponse)


class SpeechWithStreamingResponse:
    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        from ..._core.response_wrappers import StreamedBinaryAPIResponse, to_custom_streamed_response_wrapper

        self.create: Final = to_custom_streamed_response_wrapper(speech.create, StreamedBinaryAPIResponse)


class AsyncSpeechWithStreamingResponse:
    def __init__(self, speech: AsyncSpeech) -> None:
        self._speech = speech
        from ..._core.response_wrappers import AsyncStreamedBinaryAPIResponse, async_to_custom_streamed_response_wrapper

        self.create: Final = async_to_custom_streamed_response_wrapper(speech.create, AsyncStreamedBinaryAPIResponse)
