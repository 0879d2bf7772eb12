"""Words that a package spells in a way of its own: what a config's ``custom_casings`` have to say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from sdkwright.naming.names import Casing, Names
from tests.peers.rebuild.source import Package

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z][A-Z0-9]*")


@dataclass(frozen=True)
class Casings:
    """The rules, and how the config writes them."""

    names: Names
    settings: dict[str, Any]


def casings(package: Package) -> Casings:
    """The casings of a package, from class names beside the names of the modules they are in."""
    forms_by_word = spellings(package)
    plain = Names()
    settings: dict[str, Any] = {}
    result: dict[str, Casing] = {}
    for word, forms in sorted(forms_by_word.items()):
        form, _ = max(forms.items(), key=lambda word: (word[1], word[0]))
        if plain.pascal(word) != form:
            settings[word] = {"initialism": True} if form == word.upper() else {"pascal": form, "snake": word}
            result[word] = Casing(pascal=form)
    return Casings(Names(result), settings)


def spellings(package: Package) -> dict[str, Counter[str]]:
    """How each word of a module's name is spelled in the class it is for, word by word where the two agree."""
    forms_by_word: dict[str, Counter[str]] = {}
    for module in (*package.modules("types"), *package.modules("resources")):
        words = module.path.rpartition("/")[2].split("_")
        rest, parts = module.main.removesuffix("Resource"), list[str]()
        for word in words:
            if rest[: len(word)].lower() != word:
                break
            parts.append(rest[: len(word)])
            rest = rest[len(word) :]
        if not rest and len(parts) == len(words):
            for word, form in zip(words, parts, strict=True):
                forms_by_word.setdefault(word, Counter())[form] += 1
    return forms_by_word
