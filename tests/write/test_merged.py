"""Files that are the owner's and hold entries of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.write import write
from sdkwright.write.merged import merge_file

OURS = """\
[project]
name = "zoo"
version = "0.1.0"
dependencies = [
  "httpx>=0.25",  # ours
  "pydantic>=2.9",
]

[tool.black]
line-length = 120
"""
THEIRS = """\
# My package
[project]
name = "zoo"
version = "4.2.0"  # released
dependencies = ["httpx>=0.25", "rich"]
license = {text = "MIT"}

[tool.rye]
managed = true
"""


def merge(ours: str, theirs: str | None, last: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Merge after a run that gave ``last``; returns the text and the keys that stay as the owner has them."""
    keys = {} if last is None else {key: (digest,) for key, digest in merge_file("a.toml", last, None, {}).keys.items()}
    result = merge_file("a.toml", ours, theirs, keys)
    return result.text, result.owned


def test_a_file_that_is_not_there_is_written_as_it_is() -> None:
    assert merge(OURS, None) == (OURS, ())


def test_our_keys_come_in_and_theirs_stay() -> None:
    text, owned = merge(OURS, THEIRS)
    assert owned == ("project.version",)
    assert text.startswith("# My package\n[project]\n") and 'version = "4.2.0"  # released' in text
    assert 'dependencies = ["httpx>=0.25", "rich", "pydantic>=2.9"]' in text
    assert "[tool.rye]\nmanaged = true" in text and "[tool.black]\nline-length = 120" in text
    assert merge(OURS, text)[0] == text


def test_a_key_that_is_as_it_was_generated_follows() -> None:
    newer = OURS.replace("0.1.0", "0.2.0").replace("httpx>=0.25", "httpx>=0.27").replace("120", "100")
    text, owned = merge(newer, OURS.replace("line-length = 120", "line-length = 88"), OURS)
    assert 'version = "0.2.0"' in text and "httpx>=0.27" in text and "httpx>=0.25" not in text
    assert "line-length = 88" in text and owned == ("tool.black.line-length",)


def test_a_key_that_is_no_longer_generated_goes_unless_it_was_changed() -> None:
    newer = OURS.replace('  "pydantic>=2.9",\n', "").replace("line-length = 120\n", "")
    text, _ = merge(newer, OURS, OURS)
    assert "pydantic" not in text and "line-length" not in text
    text, _ = merge(newer, OURS.replace("2.9", "2.11"), OURS)
    assert "pydantic>=2.11" in text


def test_a_key_that_its_owner_removed_stays_away() -> None:
    text, owned = merge(OURS, OURS.replace('  "pydantic>=2.9",\n', ""), OURS)
    assert "pydantic" not in text and owned == ("project.dependencies[pydantic]",)


def test_a_value_of_another_kind_is_not_replaced() -> None:
    ours = OURS.replace('version = "0.1.0"', 'version = "0.1.0"\nlicense = "Apache-2.0"')
    text, owned = merge(ours, THEIRS)
    assert 'license = {text = "MIT"}' in text and "project.license" in owned


def test_a_key_that_the_build_fills_in_is_not_added() -> None:
    text, owned = merge(OURS, '[project]\nname = "zoo"\ndynamic = ["version"]\n')
    assert "0.1.0" not in text and "project.version" in owned


def test_what_is_no_toml_is_an_error() -> None:
    with pytest.raises(InputError, match="not valid TOML"):
        merge(OURS, "[project\n")


def test_lines_are_added_to_those_of_the_owner(tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("*.png binary\n")
    write({"a": "1"}, tmp_path)
    lines = (tmp_path / ".gitattributes").read_text().splitlines()
    assert lines[0] == "*.png binary" and any(line.startswith(".sdkwright.json merge=union") for line in lines)
    before = lines
    write({"a": "2"}, tmp_path)
    assert (tmp_path / ".gitattributes").read_text().splitlines() == before
