"""Words that a package spells in a way no rule gives: its ``custom_casings``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sdkwright.config import CasingConfig
from sdkwright.naming.names import Names
from sdkwright.published.likeness import last_name
from sdkwright.published.package import Package


def find_casings(package: Package, organization: str) -> dict[str, CasingConfig]:
    """Return the words whose spelling in most class names is not the usual one.

    Class names are read beside the names of their modules, word by word where the two agree.
    """
    spellings: dict[str, Counter[str]] = {}
    for stem, name in _pairs(package, organization):
        for word, form in _aligned(stem, name):
            spellings.setdefault(word, Counter())[form] += 1
    plain, casings = Names(), dict[str, CasingConfig]()
    for word, forms in sorted(spellings.items()):
        form = max(forms, key=lambda form: (forms[form], form))
        if plain.pascal(word) != form:
            is_initialism = form == word.upper()
            casings[word] = CasingConfig(initialism=True) if is_initialism else CasingConfig(pascal=form)
    return casings


def _pairs(package: Package, organization: str) -> Iterator[tuple[str, str]]:
    yield organization.replace("-", "_"), last_name(package.client.path)
    for path in package.mains:
        *_, stem, name = path.split(".")
        yield stem, name
    for path in package.tree.resources.values():
        yield path.split(".")[-2], last_name(path).removesuffix("Resource")


def _aligned(stem: str, name: str) -> list[tuple[str, str]]:
    """Return the words of a module's name with their spelling in its class, none where the two do not agree."""
    words = [word for word in stem.split("_") if word]
    if "".join(words).lower() != name.lower():
        return []
    pairs: list[tuple[str, str]] = []
    for word in words:
        pairs.append((word, name[: len(word)]))
        name = name[len(word) :]
    return pairs
