"""Media types: what each means, and which of those a document names is meant."""

from __future__ import annotations

import pytest

from sdkwright.schema import media

KINDS = {
    "application/json": "json",
    "Application/JSON; charset=utf-8": "json",
    "application/vnd.api+json": "json",
    "application/problem+json": "json",
    "text/json": "json text textual",
    "*/*": "json",
    "application/*": "json",
    "application/stream+json": "lines stream",
    "application/x-ndjson": "lines stream",
    "application/jsonl": "lines stream",
    "application/x-jsonlines": "lines stream",
    "text/jsonl": "lines stream",
    "application/json-seq": "lines sequence stream",
    "application/geo+json-seq": "lines sequence stream",
    "text/event-stream": "events stream",
    "text/plain; charset=utf-8": "text textual",
    "text/html": "text textual",
    "application/xml": "textual",
    "application/atom+xml": "textual",
    "application/yaml": "textual",
    "application/openapi+yaml": "textual",
    "application/javascript": "textual",
    "application/octet-stream": "",
    "image/svg": "",
    "multipart/form-data": "multipart",
    "application/x-www-form-urlencoded": "form",
}
QUESTIONS = {
    "json": media.is_json,
    "lines": media.is_json_lines,
    "sequence": media.is_json_sequence,
    "events": media.is_event_stream,
    "stream": media.is_stream,
    "text": media.is_text,
    "textual": media.is_textual,
    "multipart": media.is_multipart,
    "form": media.is_form,
}


@pytest.mark.parametrize(("name", "answers"), KINDS.items())
def test_a_media_type_is_what_its_name_says(name: str, answers: str) -> None:
    assert {word for word, question in QUESTIONS.items() if question(name)} == set(answers.split())


@pytest.mark.parametrize(
    ("name", "is_plain"),
    [
        ("application/json", True),
        ("application/json; charset=utf-8", True),
        ("application/json; version=2", False),
        ("application/vnd.api+json", False),
    ],
)
def test_plain_json_has_no_parameters_but_charset(name: str, is_plain: bool) -> None:
    assert media.is_plain_json(name) is is_plain


def test_plain_json_stands_before_its_relatives() -> None:
    content = {"application/problem+json": 1, "text/plain": 2, "application/json": 3}
    assert [value for _, value in media.plain_json_first(content)] == [3, 1, 2]


@pytest.mark.parametrize(
    ("media_type", "name"),
    [
        ("application/json; charset=utf-8", "Application/JSON"),
        ("image/png", "image/*"),
        ("text/plain", None),
    ],
)
def test_a_sent_type_falls_under_an_offered_one(media_type: str, name: str | None) -> None:
    assert media.find_offered(["image/*", "Application/JSON"], media_type) == name


@pytest.mark.parametrize(
    ("accept", "names"),
    [
        ("*/*", ["text/csv", "application/json", "image/*"]),
        ("application/json, text/csv;q=0.5", ["application/json", "text/csv"]),
        ("text/csv;q=0", []),
        ("image/png", []),
        ("image/*", ["image/*"]),
        ("application/json;q=odd", ["application/json"]),
    ],
)
def test_accepted_types_come_in_the_order_of_preference(accept: str, names: list[str]) -> None:
    assert media.filter_accepted(["text/csv", "application/json", "image/*"], accept) == names


def test_a_range_is_sent_as_a_type_of_its_kind() -> None:
    assert media.to_concrete("image/*") == "image/png"
    assert media.to_concrete("*/*") == "application/json"
    assert media.to_concrete("text/csv; header=present") == "text/csv; header=present"


def test_plain_text_goes_by_other_names_too() -> None:
    assert media.is_text("application/text; charset=utf-8") and media.is_text("application/csv")
    assert not media.is_text("application/octet-stream")
