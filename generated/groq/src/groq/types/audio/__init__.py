from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .translation import Translation as Translation
    from .transcription import Transcription as Transcription
    from .speech_create_params import SpeechCreateParams as SpeechCreateParams
    from .translation_create_params import TranslationCreateParams as TranslationCreateParams
    from .transcription_create_params import TranscriptionCreateParams as TranscriptionCreateParams
else:
    _modules = {
        "Translation": "translation",
        "Transcription": "transcription",
        "SpeechCreateParams": "speech_create_params",
        "TranslationCreateParams": "translation_create_params",
        "TranscriptionCreateParams": "transcription_create_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
