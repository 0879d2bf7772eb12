"""From the words of a document and a config to Python names.

One splitting rule serves config names, property names, component names and titles alike, so that the same words give
the same name wherever they come from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.naming.plurals import singular_word
from sdkwright.naming.spellings import BRANDS, INITIALISMS, PLURAL_INITIALISMS
from sdkwright.naming.words import split_words

_PLURALS = re.compile(rf"(?:{'|'.join(PLURAL_INITIALISMS.values())})(?![a-z])")
_PASCAL = {**INITIALISMS, **{brand.lower(): brand for brand in BRANDS}}


@dataclass(frozen=True)
class Casing:
    """How one word is spelled where a config says so (``custom_casings``); ``is_capital``: it is an initialism."""

    snake: str | None = None
    pascal: str | None = None
    is_capital: bool = False
    singular: str | None = None


@dataclass(frozen=True)
class Names:
    """The naming rules of one SDK: the general ones and the config's ``custom_casings``.

    ``casings`` maps a lower-case word to its special forms.
    """

    casings: Mapping[str, Casing] = field(default_factory=dict[str, Casing])
    _own_words: tuple[str, ...] = field(default=(), init=False, repr=False, compare=False)
    _snakes: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)
    _pascals: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)
    _singulars: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)

    def __post_init__(self) -> None:
        own = (word for word, casing in self.casings.items() if casing.is_capital and word not in INITIALISMS)
        object.__setattr__(self, "_own_words", tuple(sorted(own, key=len, reverse=True)))

    def words(self, text: str) -> tuple[str, ...]:
        """Split a name into lower-case words; never empty (a name without letters or digits gives its code points).

        Where words of the config's own run into one another (``TTSSSEEvent``), they are taken apart.
        """
        if not self._own_words:
            return split_words(text)
        return tuple(part for word in split_words(text) for part in self._cut(word))

    def _cut(self, word: str) -> tuple[str, ...]:
        """Return the words with casings of their own that ``word`` is made of, or the word itself."""
        if word in self.casings:
            return (word,)
        for own in self._own_words:
            if word.startswith(own):
                rest = self._cut(word.removeprefix(own))
                if all(part in self.casings for part in rest):
                    return (own, *rest)
        return (word,)

    def snake(self, text: str) -> str:
        """Return ``snake_case``; not yet safe as an identifier, see `sdkwright.naming.reserved.safe`."""
        if text not in self._snakes:
            self._snakes[text] = "_".join(self._snake_word(word) for word in self.words(text))
        return self._snakes[text]

    def pascal(self, text: str) -> str:
        """Return ``PascalCase`` with initialisms raised (``user_ids`` gives ``UserIDs``)."""
        if text not in self._pascals:
            self._pascals[text] = self._pascal(text)
        return self._pascals[text]

    def recut(self, name: str) -> str:
        """Return a class name with its words cut anew from its capitals (`Authentication3DSResult` gives `…3DsResult`)."""
        name = _PLURALS.sub(lambda match: match[0].capitalize(), name)
        return self.pascal(name) if name else ""

    def _pascal(self, text: str) -> str:
        """Join the words, with an underscore where two numbers would run into one (``Veo3_1``)."""
        name = ""
        for word in map(self._pascal_word, self.words(text)):
            name += "_" + word if name[-1:].isdigit() and word[:1].isdigit() else word
        return name or "_"

    def constant(self, text: str) -> str:
        """Return ``UPPER_SNAKE`` for environment variables."""
        return self.snake(text).upper()

    def singular(self, text: str) -> str:
        """Return the same name in snake case with its last word in the singular."""
        if text not in self._singulars:
            self._singulars[text] = self._singular(text)
        return self._singulars[text]

    def singular_class(self, name: str) -> str:
        """Return a class name with its last word in the singular."""
        last = self.words(name)[-1]
        ending = self.pascal(last)
        return name.removesuffix(ending) + self.pascal(self.singular(last)) if name.endswith(ending) else name

    def _singular(self, text: str) -> str:
        words = self.words(text)
        last = words[-1]
        casing = self.casings.get(last)
        if casing:
            last = casing.singular or last
        elif last in PLURAL_INITIALISMS:
            last = last.removesuffix("s")
        elif last not in INITIALISMS:  # a word in capitals is a name, and no plural of another (`ats`, `dns`)
            last = singular_word(last)
        return "_".join(self._snake_word(word) for word in (*words[:-1], *self.words(last)))

    def _snake_word(self, word: str) -> str:
        casing = self.casings.get(word)
        return casing.snake if casing and casing.snake else word

    def _pascal_word(self, word: str) -> str:
        casing = self.casings.get(word)
        if casing and casing.pascal:
            return casing.pascal
        return _PASCAL.get(word) or word[:1].upper() + word[1:]
