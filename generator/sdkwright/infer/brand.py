"""The name of the API: the words of its title that are its own, spelled as its makers spell them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TypeAlias
from urllib.parse import urlsplit

from sdkwright.infer.words import NAMES, config_name, words
from sdkwright.naming.english import word_set
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.reserved import is_usable_brand
from sdkwright.naming.words import LETTERS
from sdkwright.openapi import Document
from sdkwright.schema.keywords import as_schema

# Words that every title may have.
FILLER = word_set("""
    api apis rest restful openapi open swagger specification spec reference documentation docs doc the server service
    definition definitions schema http https json public for of with a an and or to in on w by from your application
    deprecated legacy preview beta alpha stable draft
    """)
# Words for a part of what a maker offers, with which no name can do alone ("Orders", "Data Platform").
_PARTS = word_set("""
    access account admin analytic app application auth authentication authorization authorized billing catalog checkout
    cloud commerce communication connect content control core customer data delivery developer device document event
    facility file gateway identity inventory invoice management message messaging notification operation order partner
    payment platform portal product project report reporting sale search settlement shipping storage story subscription
    tax team transaction transfer user webhook workflow
    """)
# Words that add nothing to a maker's name ("Spotify Web API").
_OFFERS = word_set("ai client core developer developers inc io ltd platform sdk web")
# Hosts that belong to somebody else than the API's maker.
_HOSTING = word_set("""
    amazonaws apiary apimatic azure azurewebsites bitbucket bump cloudfront fly github githubusercontent gitlab gmail
    google googleapis googlemail herokuapp hotmail icloud linkedin local localhost microcks mintlify mocky netlify
    ngrok notion onrender outlook postman proton protonmail rapidapi readme readthedocs render stackoverflow stoplight
    vercel yahoo youtube
    """)
_SECOND_LEVEL = word_set("ac co com edu gob gov net org")
_MAX_WORDS = 3
_MAX_LETTERS = 60
_MIN_TITLE_LETTERS = 6
_MIN_LABEL_LETTERS = 2

Domains: TypeAlias = "dict[str, str]"
"""What the domains are called that a document names, with their endings."""


@dataclass(frozen=True)
class Brand:
    """``name`` in snake case; ``casings`` are the words of it whose capitals no rule gives (``sumup``: ``SumUp``)."""

    name: str
    casings: dict[str, str]


PLACEHOLDER = Brand("my_api", {})
"""What an API is called whose document says nothing of its name."""


def find_brand(document: Document) -> Brand:
    """Return the organization's name: the title less usual words, else the maker's domain, else the file's.

    The domains a document names say what is one word (``SumUp``), where a maker's name ends (``GroqCloud`` at
    groq.com), and who offers what is called just "Orders".
    """
    domains = _domains(document)
    prose_spellings = {
        word.lower(): word for word in re.findall(r"\b[A-Za-z]+\b", " ".join(_prose(document, title=False)))
    }
    title = as_schema(document.root.get("info")).get("title")
    for text in (title if isinstance(title, str) else "", *list(domains)[:1], document.path.stem):
        brand = _of_text(text, domains, prose_spellings)
        if brand is not None:
            usable = is_usable_brand(brand.name)
            return brand if usable else Brand(f"{brand.name}_api", brand.casings)
    return PLACEHOLDER


def _of_text(text: str, domains: Domains, prose_spellings: dict[str, str]) -> Brand | None:
    for part in re.split(
        r"\s[-–—|]\s|:\s|[(\[,;]|\s(?:with|for|by|from)\s", re.sub(r"\([^)]*\)", " ", text.strip().translate(LETTERS))
    ):
        part = re.sub(r"\bv?\d+(?:\.\d+)+\b|\bv\d+\b", " ", part, flags=re.I)
        pairs = [pair for token in re.split(r"[\W_]+", part) for pair in _words_of(token, domains, prose_spellings)]
        telling = [(word, spelling) for word, spelling in pairs if word not in FILLER and not word.isdigit()]
        if telling:
            return _build_brand(telling, domains)
    return None


def _words_of(token: str, domains: Domains, prose_spellings: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield ``(word, spelling)`` for the words of a token.

    One that a domain is called, or that prose (``prose_spellings``) spells with other capitals, is not taken apart.
    """
    if token.lower() in FILLER or config_name(token) is None:
        return
    parts = words(token)
    joined = "".join(parts)
    if joined in domains or (len(joined) >= _MIN_TITLE_LETTERS and any(joined in label for label in domains)):
        yield joined, token
        return
    if len(parts) > 1 and prose_spellings.get(token.lower(), token) != token:
        yield joined, prose_spellings[token.lower()]
        return
    starts = ("".join(parts[:end]) for end in range(1, len(parts)))
    begun = next((start for start in starts if start in domains), None)
    if begun is not None:
        yield begun, token[: len(begun)]
        return
    for word in parts:
        yield word, NAMES.pascal(word)


def _build_brand(pairs: list[tuple[str, str]], domains: Domains) -> Brand | None:
    if pairs[0][0] in domains:
        # Some write the ending of their domain as a part of their name ("Loket.nl").
        while len(pairs) > 1 and pairs[1][0] in _OFFERS | {domains[pairs[0][0]]}:
            pairs = [pairs[0], *pairs[2:]]
    elif domains and all(singular_word(word) in _PARTS for word, _ in pairs):
        maker = next(iter(domains))
        pairs = [(maker, NAMES.pascal(maker)), *pairs]
    if len(pairs) > 1 and pairs[-1][0] == "project":
        pairs = pairs[:-1]
    pairs = pairs[:_MAX_WORDS]
    first = config_name(pairs[0][0])
    if first is None:
        return None
    name = "_".join([first, *(word for word, _ in pairs[1:])])[:_MAX_LETTERS].rstrip("_")
    casings = {word: spelling for word, spelling in pairs if _is_special(word, spelling)}
    return Brand(name, casings)


def _is_special(word: str, spelling: str) -> bool:
    return spelling.isascii() and spelling.isalnum() and spelling[0].isupper() and spelling != NAMES.pascal(word)


# -- domains -----------------------------------------------------------------------------------------------------------


def _domains(document: Document) -> Domains:
    """Return the domains a document names; what its own prose speaks of most comes first."""
    info = as_schema(document.root.get("info"))
    contact = as_schema(info.get("contact"))
    links = [server.get("url") for server in document.servers]
    links += [contact.get("url"), as_schema(document.root.get("externalDocs")).get("url"), info.get("termsOfService")]
    hosts = [_host(str(link or "")) for link in links]
    hosts.append(str(contact.get("email") or "").partition("@")[2])
    endings = {label: host.rsplit(".", 1)[-1] for host in hosts if (label := _label(host))}
    prose = " ".join(_prose(document)).lower()
    mentions = {label: len(re.findall(rf"\b{re.escape(label)}\b", prose)) for label in endings}
    return dict(sorted(endings.items(), key=lambda item: -mentions[item[0]]))


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:
        return ""


def _prose(document: Document, *, title: bool = True) -> Iterable[str]:
    info = as_schema(document.root.get("info"))
    yield str(as_schema(info.get("contact")).get("name") or "")
    for text in (info.get("title") if title else "", info.get("description")):
        yield str(text or "")


def _label(host: str) -> str:
    """Return the part of a host name that somebody registered; empty where it tells nothing."""
    parts = [part for part in host.lower().split(".") if part]
    if len(parts) < 2 or "{" in host or _is_address(host) or "example" in parts:
        return ""
    at = -3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else -2
    label = parts[at].replace("-", "_")
    if label in _HOSTING | FILLER or len(label) < _MIN_LABEL_LETTERS or config_name(label) is None:
        return ""
    return label


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
