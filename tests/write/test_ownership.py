"""Who owns which file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.write import Options, Ownership, write
from sdkwright.write.manifest import read_manifest
from sdkwright.write.ownership import OWNERS, RULES, check_overrides, find_idle_overrides, rules_as_markdown
from tests.shared import ROOT

DOCS = ROOT / "docs/files.md"


def test_the_documentation_lists_the_rules() -> None:
    result = re.search(r"<!-- rules -->\n(.*?)<!-- /rules -->", DOCS.read_text(), re.DOTALL)
    assert result is not None
    assert result[1] == rules_as_markdown()
    assert {rule.owner for rule in RULES} == set(OWNERS)


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("src/zoo/_client.py", "generated"),
        ("src/zoo/lib/a.py", "seeded"),
        ("src/zoo/resources/lib.py", "generated"),
        ("examples/a/b.py", "seeded"),
        ("README.md", "seeded"),
        ("api.md", "generated"),
        ("pyproject.toml", "merged"),
        ("tests/sample_file.txt", "seeded"),
        ("tests/test_client.py", "generated"),
        (".github/workflows/ci.yml", "seeded"),
    ],
)
def test_a_path_has_its_class(path: str, owner: str) -> None:
    assert Ownership().owner_of(path) == owner


def test_the_config_moves_paths_and_the_longest_pattern_holds() -> None:
    ownership = Ownership({"tests/*": "seeded", "tests/test_*": "generated", "README.md": "generated"})
    assert [ownership.owner_of(path) for path in ("tests/a.py", "tests/test_a.py", "README.md")] == [
        "seeded",
        "generated",
        "generated",
    ]


def test_only_some_files_can_be_merged() -> None:
    check_overrides({"pyproject.toml": "merged"}, "sdk.yml")
    with pytest.raises(InputError, match=r"#/sdkwright/files/a~1b: 'a/b' cannot be merged"):
        check_overrides({"a/b": "merged"}, "sdk.yml")


def test_a_file_that_becomes_its_owners_is_left_alone_and_comes_back(tmp_path: Path) -> None:
    seeded = Options(Ownership({"a.py": "seeded"}))
    write({"a.py": "1\n"}, tmp_path)
    write({"a.py": "2\n"}, tmp_path, seeded)
    assert (tmp_path / "a.py").read_text() == "1\n"
    assert read_manifest(tmp_path).entries["a.py"].kind == "seeded"
    write({"a.py": "3\n"}, tmp_path)
    assert (tmp_path / "a.py").read_text() == "3\n"


def test_a_seeded_file_that_its_owner_deleted_stays_away(tmp_path: Path) -> None:
    write({"README.md": "1"}, tmp_path)
    (tmp_path / "README.md").unlink()
    write({"README.md": "2"}, tmp_path)
    assert not (tmp_path / "README.md").exists()


def test_patterns_that_match_nothing_that_is_written_are_listed() -> None:
    paths = ("src/acme/_files.py", "tests/test_client.py", "README.md")
    assert find_idle_overrides(["tests/*", "src/*/_files.py", "docs/*", "readme.md"], paths) == ("docs/*", "readme.md")
