from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypedDict

from ..._types import FileTypes

__all__ = ["TranslationCreateParams"]


class TranslationCreateParams(TypedDict, total=False):
    model: Required[Union[str, Literal["whisper-large-v3", "whisper-large-v3-turbo"]]]
    """Speech recognition model. Of the whisper family, `whisper-large-v3` is the one trained to translate."""

    file: FileTypes
    """Content of the recording, as MP3, M4A, MP4, MPEG, MPGA, Ogg, FLAC, WAV or WebM audio. Send bytes, not a path
    or name.
    """

    prompt: str
    """English words that set spelling and style, such as names that occur in the recording. The [speech
    guide](https://console.groq.com/docs/speech-to-text) gives hints.
    """

    response_format: Literal["json", "text", "verbose_json"]
    """Shape of the answer: the text inside JSON, the bare text, or JSON with duration and timings."""

    temperature: float
    """Randomness of decoding, from 0 to 1. Near 0 the likeliest words win, near 1 rarer ones get a chance. At
    exactly 0 decoding starts out deterministic and is retried at higher values if [log
    probabilities](https://en.wikipedia.org/wiki/Log_probability) suggest a bad result.
    """

    url: str
    """Where to fetch the recording, or the recording itself as base64url text. Batch lines have to use this rather
    than `file`.
    """
