"""Names of any spelling, split into words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sdkwright.naming.spellings import BRANDS, INITIALISMS

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLURAL = re.compile(r"(?<![A-Z])([A-Z]{2,})s(?![a-z])")
_SEPARATORS = re.compile(r"[^A-Za-z0-9]+")
LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H"}
)
"""Letters that do not come apart into a plain one and its accent; capitals of two letters begin words (`Ægir`)."""


def _split_capitals(text: str) -> list[str]:
    """Split at capitals; an initialism that stands alone (`3DS`) is one word, and so is its plural (`userIDs`)."""
    if text.lower() in INITIALISMS:
        return [text.lower()]
    return [word.lower() for word in _CAMEL.split(_PLURAL.sub(_lower_plural, text)) if word]


def _lower_plural(match: re.Match[str]) -> str:
    """Return `Ids` for `IDs`, so that no word begins at its last capital."""
    return f"{match[1].capitalize()}s" if match[1].lower() in INITIALISMS else match[0]


_BRANDS_BY_WORDS = {tuple(_split_capitals(brand)): brand.lower() for brand in BRANDS}


@lru_cache(maxsize=65536)
def split_words(text: str) -> tuple[str, ...]:
    """Split a name into lower-case words.

    Returns at least one word: a name without letters or digits gives its code points.
    """
    words = [word for part in _SEPARATORS.split(transliterate(text)) for word in _split_capitals(part)]
    for index in range(len(words) - 2, -1, -1):
        brand = _BRANDS_BY_WORDS.get((words[index], words[index + 1]))
        if brand is not None:
            words[index : index + 2] = [brand]
    return tuple(words or [f"u{ord(character):x}" for character in text] or ["empty"])


def transliterate(text: str) -> str:
    """Return the text in ASCII letters: accents are taken off, other characters left out."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.translate(LETTERS)).encode("ascii", "ignore").decode()
