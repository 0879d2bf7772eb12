from __future__ import annotations

from typing import List, Union
from typing_extensions import Literal, Required, TypedDict

from ..._types import FileTypes

__all__ = ["TranscriptionCreateParams"]


class TranscriptionCreateParams(TypedDict, total=False):
    model: Required[Union[str, Literal["whisper-large-v3", "whisper-large-v3-turbo"]]]
    """Speech recognition model. `whisper-large-v3` makes fewer mistakes, `whisper-large-v3-turbo` is quicker and
    cheaper.
    """

    file: FileTypes
    """Content of the recording, as MP3, M4A, MP4, MPEG, MPGA, Ogg, FLAC, WAV or WebM audio. Send bytes, not a path
    or name. Inside a batch use `url` instead, because batch lines cannot carry uploads.
    """

    language: Union[
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
    """Spoken language as an [ISO 639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes) code. Detected when
    left out; saying it saves time and avoids wrong guesses on short recordings.
    """

    prompt: str
    """Words that set spelling and style, such as names that occur in the recording or the end of the part before it.
    Write it in the [language being spoken](https://console.groq.com/docs/speech-to-text).
    """

    response_format: Literal["json", "text", "verbose_json"]
    """Shape of the answer: the text inside JSON, the bare text, or JSON with language, duration and timings."""

    temperature: float
    """Randomness of decoding, from 0 to 1. Near 0 the likeliest words win, near 1 rarer ones get a chance. At
    exactly 0 decoding starts out deterministic and is retried at higher values if [log
    probabilities](https://en.wikipedia.org/wiki/Log_probability) suggest a bad result.
    """

    timestamp_granularities: List[Literal["word", "segment"]]
    """Units that get start and end times, provided that `response_format` is `verbose_json`. Segment times are free;
    word times make the request slower.
    """

    url: str
    """Where to fetch the recording, or the recording itself as base64url text. The only way to name a recording
    inside a batch.
    """
