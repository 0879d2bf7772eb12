"""The lowest versions that a project's metadata allows."""

from __future__ import annotations

import pytest

from sdkwright.write.merged import merge_file
from sdkwright.write.minimums import allows_older, lowest_version


@pytest.mark.parametrize(
    ("specifier", "lowest"),
    [(">=3.8", "3.8"), (">=1.9,<3", "1.9"), ("~=2.4", "2.4"), ("==2.*", "2"), ("<3", None), ("", None), ("3.8", None)],
)
def test_lowest_version(specifier: str, lowest: str | None) -> None:
    result = lowest_version(specifier)
    assert (None if result is None else str(result)) == lowest


@pytest.mark.parametrize(
    ("theirs", "ours", "is_older"),
    [
        ("pydantic>=1.9.0, <3", "pydantic>=2.9", True),
        ("pydantic", "pydantic>=2.9", True),
        ("pydantic>=2.11", "pydantic>=2.9", False),
        (">= 3.8", ">=3.10", True),
        (">=3.11", ">=3.10", False),
        ("sniffio", "sniffio", False),
        ("zoo @ https://zoo.example/zoo.whl", "zoo", False),
    ],
)
def test_a_lower_bound_that_is_too_low(theirs: str, ours: str, is_older: bool) -> None:
    assert allows_older(theirs, ours) is is_older


def test_the_first_run_raises_minimums_and_later_ones_leave_what_the_owner_chose() -> None:
    ours = '[project]\nrequires-python = ">=3.10"\ndependencies = ["httpx>=0.25", "pydantic>=2.9"]\n'
    theirs = '[project]\nrequires-python = ">=3.8"\ndependencies = [\n  "httpx>=0.27",\n  "pydantic>=1.9, <3",  # models\n]\n'
    first = merge_file("pyproject.toml", ours, theirs, {})
    assert 'requires-python = ">=3.10"' in first.text
    assert '"httpx>=0.27"' in first.text and '"pydantic>=2.9",  # models' in first.text
    assert first.owned == ("project.dependencies[httpx]",)
    lowered = first.text.replace("pydantic>=2.9", "pydantic>=2.5")
    keys = {key: (digest,) for key, digest in first.keys.items()}
    assert merge_file("pyproject.toml", ours, lowered, keys).text == lowered
