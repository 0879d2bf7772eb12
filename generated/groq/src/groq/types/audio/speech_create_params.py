from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypedDict

__all__ = ["SpeechCreateParams"]


class SpeechCreateParams(TypedDict, total=False):
    input: Required[str]
    """Text to read aloud."""

    model: Required[Union[str, Literal["playai-tts", "playai-tts-arabic"]]]
    """Text-to-speech model, from [those on offer](https://console.groq.com/docs/text-to-speech)."""

    voice: Required[str]
    """Speaker, named as in the [voice list](https://console.groq.com/docs/text-to-speech). Voices belong to one
    model and one language.
    """

    response_format: Literal["flac", "mp3", "mulaw", "ogg", "wav"]
    """Encoding of the returned audio."""

    sample_rate: Literal[8000, 16000, 22050, 24000, 32000, 44100, 48000]
    """Samples per second of the returned audio, in hertz."""

    speed: float
    """Pace relative to the natural one, so 2 is twice as fast."""
