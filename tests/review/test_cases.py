"""Every labelled case gets the rows, the verdict and the requests that its author wrote down."""

from __future__ import annotations

from collections import Counter

import pytest

from sdkwright.review.checks import CHECKS
from tests.review import cases


@pytest.mark.parametrize("name", cases.names())
def test_a_case_is_judged_as_labelled(name: str) -> None:
    report, expected = cases.report(name), cases.expected(name)
    rows = sorted((change.id, change.name) for change in report.changes)
    assert rows == sorted((row["id"], row["name"]) for row in expected["changes"])
    assert report.verdict == expected["verdict"]
    assert [change.method for change in report.wire] == expected.get("wire", [])


def test_there_are_a_hundred_cases_and_two_for_every_check() -> None:
    labels = [cases.expected(name) for name in cases.names()]
    assert len(labels) >= 100
    count = Counter(row["id"] for label in labels for row in label["changes"])
    assert {check: count[check] for check in CHECKS if count[check] < 2} == {}
    assert set(count) <= set(CHECKS)
