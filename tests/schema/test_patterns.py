"""Regular expressions of documents: what matches, texts made for them, and what hostile ones may cost."""

from __future__ import annotations

import re
import time

import pytest

from sdkwright.schema.patterns import MAX_PATTERN_CHARS, is_pattern, make_matching_text, matches_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[a-z]{3}-\d{2,4}$", r"^(foo|bar)+$", r"^[^a-z]$", r"^\w+@\w+\.com$", r"^#[0-9a-fA-F]{6}$", r"[A-Z]",
        r"^(?:\+1)?[2-9]\d{9}$", r"^.{5,}$", r"^a?b*c+$", r"^\/path\/[\w-]+$", r"^\p{L}+$", r"^[\d_]+$", r"^$",
        r"^(?<year>\d{4})$", r"^[\]\-a]{2}$", r"^\x41é$", r"^(?P<year>\d{4})$",
    ],
)  # fmt: skip
def test_a_text_is_made_for_a_pattern(pattern: str) -> None:
    text = make_matching_text(pattern)
    assert text is not None
    python = pattern.replace(r"\p{L}", "[a-z]").replace("(?<year>", "(?P<year>")
    assert re.search(python, text)


@pytest.mark.parametrize("pattern", ["(", "[", "a{2", "(?=b)a$", "*", "\\", "(?#", "a{99999999999}", "[^\\s\\S]"])
def test_a_pattern_beyond_the_simple_ones_gives_none_or_a_match(pattern: str) -> None:
    text = make_matching_text(pattern)
    assert text is None or matches_pattern(pattern, text)


def test_repeats_make_a_text_as_long_as_it_must_be() -> None:
    assert make_matching_text("^[a-z]+$", 20) == "a" * 20
    assert make_matching_text("^[a-z]{2}$", 20) is None


@pytest.mark.parametrize(
    ("pattern", "text", "is_match"),
    [
        (r"^\d+$", "12", True),
        (r"^\d+$", "1x", False),
        (r"b", "abc", True),
        (r"^(?!.*--)[a-z-]+$", "a-b", True),
        (r"^(?!.*--)[a-z-]+$", "a--b", False),
        (r"^(a)\1$", "aa", True),
        (r"\Aab\Z", "ab", True),
        (r"\Aab\Z", "abc", False),
        (r"^\\Z$", "\\Z", True),
        (r"^\/v1\/$", "/v1/", True),
        (r"^\p{Lu}$", "É", True),
        (r"[", "anything", True),
    ],
)
def test_a_pattern_matches_as_in_ecma_262(pattern: str, text: str, is_match: bool) -> None:
    assert matches_pattern(pattern, text) is is_match


def test_a_lone_surrogate_is_not_checked() -> None:
    assert is_pattern("\ud800") is False
    assert matches_pattern("^a$", "\ud800") is True


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^(a+)+$", "a" * 5_000 + "!"),
        (r"^(a|aa)+$", "a" * 5_000 + "!"),
        (r"(x+x+)+y", "x" * 5_000),
        (r"^(?=(a+)+$)b", "a" * 5_000 + "!"),
        (r"^(a*)*\1$", "a" * 200 + "!"),
        (r"((a{1000}){1000}){1000}", "a"),
        (r"(?=a)((a{1000}){1000}){1000}", "a"),
        (r"^(.|\n){1,1000000}$", "a"),
        ("(" * 5_000 + "a" + ")" * 5_000, "a"),
        ("a|" * MAX_PATTERN_CHARS, "a"),
        ("[" + "a-z" * 6_000 + "]", "a"),
        (r"((a+){500}){500}", "a"),
        (r"(((((a*)*)*)*)*)*b", "a" * 5_000),
    ],
)
def test_a_hostile_pattern_costs_little(pattern: str, text: str) -> None:
    start = time.process_time()
    matches_pattern(pattern, text)
    example = make_matching_text(pattern, 100)
    assert example is None or len(example) <= 100_000
    assert time.process_time() - start < 1.5
