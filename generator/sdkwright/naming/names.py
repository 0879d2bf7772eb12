"""From the words of a document and a config to Python names.

One splitting rule serves config names, property names, component names and titles alike, so that the same words give
the same name wherever they come from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.naming.plurals import singular_word
from sdkwright.naming.spellings import BRANDS, INITIALISMS
from sdkwright.naming.words import split_words

_PASCAL = {**INITIALISMS, **{brand.lower(): brand for brand in BRANDS}}
_AFTER_DIGIT = re.compile(r"(?<=\d)[a-z]")


@dataclass(frozen=True)
class Casing:
    """How one word is spelled where a config says so (``custom_casings``)."""

    snake: str | None = None
    pascal: str | None = None
    singular: str | None = None


@dataclass(frozen=True)
class Names:
    """The naming rules of one SDK: the general ones and the config's ``custom_casings``.

    ``casings`` maps a lower-case word to its special forms.
    """

    casings: Mapping[str, Casing] = field(default_factory=dict[str, Casing])
    _snakes: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)
    _pascals: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)
    _singulars: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)

    def words(self, text: str) -> tuple[str, ...]:
        """Split a name into lower-case words; never empty (a name without letters or digits gives its code points)."""
        return split_words(text)

    def snake(self, text: str) -> str:
        """Return ``snake_case``; not yet safe as an identifier, see `sdkwright.naming.reserved.safe`."""
        if text not in self._snakes:
            self._snakes[text] = "_".join(self._snake_word(word) for word in self.words(text))
        return self._snakes[text]

    def pascal(self, text: str) -> str:
        """Return ``PascalCase`` with initialisms raised (``user_ids`` gives ``UserIDs``)."""
        if text not in self._pascals:
            self._pascals[text] = "".join(self._pascal_word(word) for word in self.words(text)) or "_"
        return self._pascals[text]

    def constant(self, text: str) -> str:
        """Return ``UPPER_SNAKE`` for environment variables."""
        return self.snake(text).upper()

    def singular(self, text: str) -> str:
        """Return the same name in snake case with its last word in the singular."""
        if text not in self._singulars:
            self._singulars[text] = self._singular(text)
        return self._singulars[text]

    def _singular(self, text: str) -> str:
        words = self.words(text)
        last = words[-1]
        casing = self.casings.get(last)
        last = casing.singular if casing and casing.singular else singular_word(last)
        return "_".join(self._snake_word(word) for word in (*words[:-1], *self.words(last)))

    def _snake_word(self, word: str) -> str:
        casing = self.casings.get(word)
        return casing.snake if casing and casing.snake else word

    def _pascal_word(self, word: str) -> str:
        casing = self.casings.get(word)
        if casing and casing.pascal:
            return casing.pascal
        if word in _PASCAL:
            return _PASCAL[word]
        return _AFTER_DIGIT.sub(lambda match: match[0].upper(), word[:1].upper() + word[1:])
