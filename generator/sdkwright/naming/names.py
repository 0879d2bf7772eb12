"""From the words of a document and a config to Python names: casing, plurals, keywords.

One splitting rule serves config names, property names, component names and titles alike, so that the same words give
the same name wherever they come from.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

INITIALISMS = {"id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs"} | {
    word: word.upper() for word in ("api", "http", "sms", "html", "ai", "db", "sdk", "gpu", "ip", "ssh")
}
# Brands that are one word however they are written: `OpenAI`, `openai` and `open_ai` are the same.
_BRANDS = {"openai": "OpenAI", "mongodb": "MongoDB"}
_BRANDS_IN_TWO = {("open", "ai"): "openai", ("mongo", "db"): "mongodb"}

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SPLIT = re.compile(r"[^A-Za-z0-9]+")
# Letters that do not come apart into a plain one and its accent.
_SPELLED = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H"}
)
_UNCOUNTABLE = frozenset(
    [
        "analytics",
        "as",
        "audio",
        "bus",
        "census",
        "chassis",
        "corps",
        "data",
        "economics",
        "equipment",
        "feedback",
        "gas",
        "https",
        "information",
        "lens",
        "means",
        "media",
        "metadata",
        "money",
        "mathematics",
        "news",
        "physics",
        "politics",
        "rice",
        "sales",
        "schema",
        "series",
        "software",
        "species",
        "status",
        "statics",
        "storage",
        "this",
        "us",
        "dns",
        "sms",
        "aws",
        "sns",
        "sqs",
        "sms",
        "tls",
        "css",
        "js",
        "os",
        "ios",
        "macos",
        "kubernetes",
        "redis",
        "address",
    ]
)
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "vertices": "vertex",
    "indices": "index",
    "matrices": "matrix",
    "analyses": "analysis",
    "bases": "base",
    "crises": "crisis",
    "diagnoses": "diagnosis",
    "hypotheses": "hypothesis",
    "theses": "thesis",
    "synopses": "synopsis",
    "axes": "axis",
    "caches": "cache",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "ties": "tie",
    "lies": "lie",
    "dies": "die",
    "pies": "pie",
    "leaves": "leaf",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "shelves": "shelf",
    "wolves": "wolf",
    "halves": "half",
    "selves": "self",
    "buses": "bus",
    "viruses": "virus",
    "statuses": "status",
    "aliases": "alias",
    "biases": "bias",
    "atlases": "atlas",
    "canvases": "canvas",
    "campuses": "campus",
    "bonuses": "bonus",
    "corpuses": "corpus",
    "lenses": "lens",
    "gases": "gas",
    "quizzes": "quiz",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "echoes": "echo",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "oxen": "ox",
}


def singular_word(word: str) -> str:
    """The singular of one lower-case English word; a word that is none already comes back as it is."""
    if word in _UNCOUNTABLE or len(word) < 2:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1] if word.endswith("s") else word


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
        return _words(text)

    def snake(self, text: str) -> str:
        """``snake_case``; not yet safe as an identifier, see :func:`safe`."""
        if text not in self._snakes:
            self._snakes[text] = "_".join(self._snake_word(word) for word in self.words(text))
        return self._snakes[text]

    def pascal(self, text: str) -> str:
        """``PascalCase`` with initialisms raised (``user_ids`` gives ``UserIDs``)."""
        if text not in self._pascals:
            self._pascals[text] = "".join(self._pascal_word(word) for word in self.words(text)) or "_"
        return self._pascals[text]

    def constant(self, text: str) -> str:
        """``UPPER_SNAKE`` for environment variables."""
        return self.snake(text).upper()

    def singular(self, text: str) -> str:
        """The same name in snake case with its last word in the singular."""
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
        if word in INITIALISMS:
            return INITIALISMS[word]
        if word in _BRANDS:
            return _BRANDS[word]
        raised = word[:1].upper() + word[1:]
        return re.sub(r"(?<=\d)[a-z]", lambda match: match[0].upper(), raised)


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    plain = (
        text
        if text.isascii()
        else unicodedata.normalize("NFKD", text.translate(_SPELLED)).encode("ascii", "ignore").decode()
    )
    found = [word.lower() for part in _SPLIT.split(plain) if part for word in _CAMEL.split(part) if word]
    for index in range(len(found) - 2, -1, -1):
        brand = _BRANDS_IN_TWO.get((found[index], found[index + 1]))
        if brand is not None:
            found[index : index + 2] = [brand]
    if not found:
        found = [f"u{ord(character):x}" for character in text] or ["empty"]
    return tuple(found)


def safe(name: str, *, taken: frozenset[str] = frozenset()) -> str:
    """A Python identifier that is no keyword: leading digits get an underscore, keywords and ``taken`` a trailing one."""
    if name[:1].isdigit():
        name = "_" + name
    if keyword.iskeyword(name) or name in {"None", "True", "False"} or name in taken:
        return name + "_"
    return name


def safe_class(name: str) -> str:
    """A class name: never a keyword, never starting with a digit."""
    if name[:1].isdigit():
        name = "_" + name
    return name + "_" if keyword.iskeyword(name) else name
