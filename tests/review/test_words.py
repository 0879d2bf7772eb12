"""What docstrings say of arguments, compared by argument."""

from __future__ import annotations

import pytest

from sdkwright.review.judge.context import Place
from sdkwright.review.judge.words import doc_rows

PLACE = Place("client.tasks.create", "method")


@pytest.mark.parametrize("head", ["Create a task.\n\nArgs:\n  ", "Args:\n"])
def test_words_of_an_argument_that_came_are_no_change(head: str) -> None:
    gap = "\n  " if head.endswith("  ") else "\n"
    old = f"{head}title: What to do,{gap}    in a few words.{gap}timeout: Seconds."
    assert list(doc_rows(PLACE, old, f"{old}{gap}key: A key.")) == []
    (row,) = doc_rows(PLACE, old, old.replace("Seconds", "Milliseconds"))
    assert (row.old, row.new) == ("Seconds.", "Milliseconds.")
