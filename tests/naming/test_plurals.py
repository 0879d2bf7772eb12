"""Nouns are put in the singular as published packages do."""

from __future__ import annotations

import pytest

from sdkwright.naming.english import IRREGULAR, SAME_IN_BOTH
from sdkwright.naming.names import Names
from sdkwright.naming.plurals import singular_word

NAMES = Names()


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("trip_details", "trip_detail"),
        ("stops_for_route", "stops_for_route"),
        ("journal_entries", "journal_entry"),
        ("batches", "batch"),
        ("indexes", "index"),
        ("memories", "memory"),
        ("directories", "directory"),
        ("ms_teams", "ms_team"),
        ("fs", "f"),
        ("daily_statistics", "daily_statistic"),
        ("people", "person"),
        ("addresses", "address"),
        ("aliases", "alias"),
    ],
)
def test_the_last_word_is_made_singular(plural: str, singular: str) -> None:
    assert NAMES.singular(plural) == singular


@pytest.mark.parametrize("word", ["census", "metadata", "agent_data", "feedback", "storage", "status", "process", "us"])
def test_words_that_are_no_plurals_stay(word: str) -> None:
    assert NAMES.singular(word) == word


def test_short_words_are_no_plurals() -> None:
    assert singular_word("as") == "as"


@pytest.mark.parametrize("word", ["species", "series", "news", "means", "headquarters", "lens", "alias", "canvas"])
def test_words_alike_in_both_numbers_stay(word: str) -> None:
    assert singular_word(word) == word


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("criteria", "criterion"),
        ("analyses", "analysis"),
        ("bases", "base"),
        ("caches", "cache"),
        ("movies", "movie"),
        ("indices", "index"),
        ("radii", "radius"),
        ("taxes", "tax"),
        ("statuses", "status"),
    ],
)
def test_irregular_plurals(plural: str, singular: str) -> None:
    assert singular_word(plural) == singular


def test_the_word_lists_are_those_of_inflect() -> None:
    import inflect  # takes seconds: here, in the process that runs this test, not in all that collect it

    lists = [value for name, value in vars(inflect).items() if name.startswith(("pl_sb_", "si_sb_"))]
    words = {word for value in lists if isinstance(value, (list, tuple, set, dict)) for word in value}
    assert words >= SAME_IN_BOTH
    assert words >= set(IRREGULAR) - {"brethren", "chilies", "corpora", "genera", "genii", "octopodes", "octopuses"}
    assert not SAME_IN_BOTH & set(IRREGULAR)
