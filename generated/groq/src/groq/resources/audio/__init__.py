"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .speech import Speech as Speech
    from .speech import AsyncSpeech as AsyncSpeech
    from .speech import SpeechWithRawResponse as SpeechWithRawResponse
    from .speech import AsyncSpeechWithRawResponse as AsyncSpeechWithRawResponse
    from .speech import SpeechWithStreamingResponse as SpeechWithStreamingResponse
    from .speech import AsyncSpeechWithStreamingResponse as AsyncSpeechWithStreamingResponse
    from .transcriptions import Transcriptions as Transcriptions
    from .transcriptions import AsyncTranscriptions as AsyncTranscriptions
    from .transcriptions import TranscriptionsWithRawResponse as TranscriptionsWithRawResponse
    from .transcriptions import AsyncTranscriptionsWithRawResponse as AsyncTranscriptionsWithRawResponse
    from .transcriptions import TranscriptionsWithStreamingResponse as TranscriptionsWithStreamingResponse
    from .transcriptions import AsyncTranscriptionsWithStreamingResponse as AsyncTranscriptionsWithStreamingResponse
    from .translations import Translations as Translations
    from .translations import AsyncTranslations as AsyncTranslations
    from .translations import TranslationsWithRawResponse as TranslationsWithRawResponse
    from .translations import AsyncTranslationsWithRawResponse as AsyncTranslationsWithRawResponse
    from .translations import TranslationsWithStreamingResponse as TranslationsWithStreamingResponse
    from .translations import AsyncTranslationsWithStreamingResponse as AsyncTranslationsWithStreamingResponse
    from .audio import Audio as Audio
    from .audio import AsyncAudio as AsyncAudio
    from .audio import AudioWithRawResponse as AudioWithRawResponse
    from .audio import AsyncAudioWithRawResponse as AsyncAudioWithRawResponse
    from .audio import AudioWithStreamingResponse as AudioWithStreamingResponse
    from .audio import AsyncAudioWithStreamingResponse as AsyncAudioWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "Speech",
                    "AsyncSpeech",
                    "SpeechWithRawResponse",
                    "AsyncSpeechWithRawResponse",
                    "SpeechWithStreamingResponse",
                    "AsyncSpeechWithStreamingResponse",
                ],
                "speech",
            ),
            **dict.fromkeys(
                [
                    "Transcriptions",
                    "AsyncTranscriptions",
                    "TranscriptionsWithRawResponse",
                    "AsyncTranscriptionsWithRawResponse",
                    "TranscriptionsWithStreamingResponse",
                    "AsyncTranscriptionsWithStreamingResponse",
                ],
                "transcriptions",
            ),
            **dict.fromkeys(
                [
                    "Translations",
                    "AsyncTranslations",
                    "TranslationsWithRawResponse",
                    "AsyncTranslationsWithRawResponse",
                    "TranslationsWithStreamingResponse",
                    "AsyncTranslationsWithStreamingResponse",
                ],
                "translations",
            ),
            **dict.fromkeys(
                [
                    "Audio",
                    "AsyncAudio",
                    "AudioWithRawResponse",
                    "AsyncAudioWithRawResponse",
                    "AudioWithStreamingResponse",
                    "AsyncAudioWithStreamingResponse",
                ],
                "audio",
            ),
        },
    )

__all__ = [
    "Speech",
    "AsyncSpeech",
    "SpeechWithRawResponse",
    "AsyncSpeechWithRawResponse",
    "SpeechWithStreamingResponse",
    "AsyncSpeechWithStreamingResponse",
    "Transcriptions",
    "AsyncTranscriptions",
    "TranscriptionsWithRawResponse",
    "AsyncTranscriptionsWithRawResponse",
    "TranscriptionsWithStreamingResponse",
    "AsyncTranscriptionsWithStreamingResponse",
    "Translations",
    "AsyncTranslations",
    "TranslationsWithRawResponse",
    "AsyncTranslationsWithRawResponse",
    "TranslationsWithStreamingResponse",
    "AsyncTranslationsWithStreamingResponse",
    "Audio",
    "AsyncAudio",
    "AudioWithRawResponse",
    "AsyncAudioWithRawResponse",
    "AudioWithStreamingResponse",
    "AsyncAudioWithStreamingResponse",
]
