"""The changelog entry for users."""

from __future__ import annotations

from sdkwright.review.changelog import entry
from sdkwright.review.model import Change, Severity, Subject


def row(check: str, name: str, severity: Severity, why: str) -> Change:
    return Change(check, name, None, severity, None, None, why, Subject("method"))


def test_descriptions_are_counted_and_other_words_are_told() -> None:
    rows = [
        row("docs-changed", "types.Task", "docs", "Only the words about it are others."),
        row("method-undeprecated", "client.tasks.list", "docs", "It is no longer advised against."),
        row("docs-changed", "types.Job", "docs", "Only the words about it are others."),
    ]
    assert entry(rows, (), "1.4.1") == (
        "## 1.4.1\n\n### Documentation\n\n"
        "- `client.tasks.list`: it is no longer advised against.\n"
        "- 2 descriptions updated.\n"
    )
    assert entry(rows[:1], (), "1.4.1").endswith("- 1 description updated.\n")
    assert entry((), (), "1.4.1") == ""
