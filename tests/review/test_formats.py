"""What the report says in each format."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from sdkwright.review.formats.html import render_html
from sdkwright.review.formats.json_text import render_json, schema
from sdkwright.review.formats.markdown import MARKER, MAX_BYTES, render_markdown
from sdkwright.review.formats.marks import Span, mark_lines, mark_tokens, shorten_pair
from sdkwright.review.formats.text import render_text
from tests.review.samples import EMPTY, OUTCOME, many
from tests.shared import ROOT


def test_json_is_what_its_schema_says() -> None:
    report = json.loads(render_json(OUTCOME))
    jsonschema.validate(report, schema())
    assert report["verdict"] == "major"
    assert report["changes"][0]["witness"]["proven"] is True
    assert report["changes"][3]["accepted"] == {"reason": "Nobody reads it.", "until": "2027-01-31", "expired": False}
    assert report["wire"][0]["method"] == "client.chat.completions.create"


def test_the_schema_in_docs_is_this_one() -> None:
    assert json.loads((ROOT / "docs/diff.schema.json").read_text()) == schema()


def test_text_shows_rows_with_their_proof() -> None:
    text = render_text(OUTCOME)
    assert text.startswith("groq: major, 1.7.0 → 2.0.0\n")
    assert "4 breaking, 1 risky, 1 additive, 1 docs, 1 accepted" in text
    assert "breaking  client.chat.completions.create(frequency_penalty)\n" in text
    assert re.search(r"proven\n +from groq import Groq\n", text)
    assert "acceptance expired on 2026-01-31: Was never public." in text
    assert "wire: 1 of 23 methods send another request" in text


def test_text_of_equal_packages() -> None:
    assert (
        render_text(EMPTY) == "groq: nothing changed for callers\na → b\n\nwire: identical requests for 23 methods\n\n"
    )


def test_markdown_shows_five_rows_and_folds_the_rest() -> None:
    text = render_markdown(OUTCOME)
    assert text.startswith(MARKER)
    head, _, folded = text.partition("<details><summary>2 more changes</summary>")
    assert head.count("\n**breaking** ") == 4 and "\n**risky** " in head
    assert "**additive**" in folded and "1 accepted change<" in folded


def test_markdown_keeps_text_of_a_document_harmless() -> None:
    prose = re.sub(r"(`{3,})[^`].*?\n\1", "", render_markdown(OUTCOME), flags=re.DOTALL)
    assert "frequency_penalty" in prose
    prose = re.sub(r"(?<!`)`[^`\n]+`(?!`)", "", prose)
    assert "<script" not in prose and "<img" not in prose
    assert "@everyone" not in prose


@pytest.mark.parametrize("count", [6, 40, 400])
def test_markdown_fits_a_comment(count: int) -> None:
    text = render_markdown(many(count))
    assert len(text.encode()) < MAX_BYTES
    assert text.count("<details>") == text.count("</details>")
    assert text.count("\n```") % 2 == 0


def test_the_page_links_into_the_files() -> None:
    page = render_html(OUTCOME)
    assert 'href="https://example.test/blob/main/generated/groq/src/groq/resources/b.py#L71"' in page


def test_marks_are_on_what_differs() -> None:
    old, new = mark_tokens('Literal["a", "b"]', 'Literal["a", "c"]')
    assert [span.text for span in old if span.is_changed] == ['"b"']
    assert new == (Span('Literal["a", ', False), Span('"c"', True), Span("]", False))
    assert [(line.side, line.text) for line in mark_lines("a\nb", "a\nc")] == [
        ("both", "a"),
        ("old", "b"),
        ("new", "c"),
    ]


def test_long_texts_are_shown_around_what_differs() -> None:
    names = [f"Variant{number}Event" for number in range(40)]
    old, new = shorten_pair(" | ".join(names), " | ".join([*names[:20], "Added", *names[20:]]))
    assert "| Added |" in new and "Added" not in old
    assert len(new) < 240
