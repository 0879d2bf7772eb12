"""Names of any spelling come apart into the same words."""

from __future__ import annotations

import pytest

from sdkwright.naming.words import split_words, transliterate


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("trip-details", ("trip", "details")),
        ("AWSSNSPush", ("awssns", "push")),
        ("frame0", ("frame0",)),
        ("userId", ("user", "id")),
        ("open_ai_key", ("openai", "key")),
        ("OpenAI", ("openai",)),
        ("MongoDB URL", ("mongodb", "url")),
        ("Größe", ("grosse",)),
        ("ŒuvreId", ("oeuvre", "id")),
        ("crème_brûlée", ("creme", "brulee")),
        ("→", ("u2192",)),
        ("", ("empty",)),
    ],
)
def test_a_name_comes_apart_into_words(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("text", "plain"), [("Łódź", "Lodz"), ("Straße", "Strasse"), ("Æther", "Aether"), ("plain", "plain")]
)
def test_letters_lose_their_accents(text: str, plain: str) -> None:
    assert transliterate(text) == plain
