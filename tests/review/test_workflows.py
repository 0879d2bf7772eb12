"""The workflows that report on pull requests: pinned, with the least rights, and of one marker."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from sdkwright.review.formats.markdown import MARKER, MAX_BYTES
from tests.shared import ROOT

FOLDER = ROOT / ".github/workflows"


def load(name: str) -> dict[Any, Any]:
    return yaml.safe_load((FOLDER / name).read_text())


@pytest.mark.parametrize("name", ["review.yml", "comment.yml"])
def test_actions_are_pinned_by_commit(name: str) -> None:
    actions = re.findall(r"uses: (\S+)  # v[\d.]+\n", (FOLDER / name).read_text())
    assert actions and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in actions)
    assert len(actions) == (FOLDER / name).read_text().count("uses:")


def test_what_runs_code_of_a_pull_request_may_only_read() -> None:
    review = load("review.yml")
    assert review["permissions"] == {"contents": "read"}
    assert "permissions" not in review["jobs"]["diff"]
    assert review["jobs"]["diff"]["steps"][0]["with"]["persist-credentials"] is False


def test_what_may_write_runs_no_code_of_a_pull_request() -> None:
    comment = load("comment.yml")
    assert comment["permissions"] == {}
    (job,) = comment["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert [step["uses"].partition("@")[0] for step in job["steps"]] == [
        "actions/download-artifact",
        "actions/github-script",
    ]


def test_the_comment_is_found_by_the_marker_of_the_report() -> None:
    script = (FOLDER / "comment.yml").read_text()
    assert f"const marker = '{MARKER}';" in script
    assert f"slice(0, {MAX_BYTES})" in script
