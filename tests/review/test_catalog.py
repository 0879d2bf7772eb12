"""The page of checks is what their list gives."""

from __future__ import annotations

from pathlib import Path

from sdkwright.review.catalog import changes_page

PAGE = Path(__file__).parents[2] / "docs" / "changes.md"


def test_the_page_of_checks_is_in_step_with_their_list() -> None:
    assert PAGE.read_text(encoding="utf-8") == changes_page(), "make changes"
