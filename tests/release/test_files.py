"""The two files that a release edits: the config's version and the changelog."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from sdkwright.errors import InputError
from sdkwright.release import distribution
from sdkwright.release.changelog import has_entry, prepend_entry
from sdkwright.release.version_line import set_version

ENTRY = "## 1.5.0\n\n### Added\n\n- `pets.feed`: new.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sdkwright:\n  version: 1.4.0  # ours\n", "sdkwright:\n  version: 1.5.0  # ours\n"),
        ("sdkwright: {version: '1.4.0', files: {}}\n", "sdkwright: {version: 1.5.0, files: {}}\n"),
        ("sdkwright:\n    files: {}\n", "sdkwright:\n    version: 1.5.0\n    files: {}\n"),
        ("sdkwright: {files: {}}\n", "sdkwright: {version: 1.5.0, files: {}}\n"),
        ("settings: {license: MIT}", "settings: {license: MIT}\nsdkwright:\n  version: 1.5.0\n"),
        ("# mine\r\nsdkwright:\r\n  version: 1.4.0\r\n", "# mine\r\nsdkwright:\r\n  version: 1.5.0\r\n"),
    ],
)
def test_only_the_version_is_edited(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "sdk.yml"
    path.write_bytes(before.encode())
    set_version(path, "1.5.0")
    assert path.read_bytes().decode() == after


def test_a_version_of_two_parts_is_no_number(tmp_path: Path) -> None:
    path = tmp_path / "sdk.yml"
    path.write_text("sdkwright: {version: 1.4.0}\n")
    set_version(path, "1.10")
    assert path.read_text() == 'sdkwright: {version: "1.10"}\n'


def test_what_cannot_be_edited_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "sdk.yml"
    text = "x-ours: &ours\n  files: {}\nsdkwright: *ours\n"
    path.write_text(text)
    with pytest.raises(InputError, match=r"write version: 1\.5\.0 there"):
        set_version(path, "1.5.0")
    assert path.read_text() == text


def test_an_entry_goes_on_top_of_the_others() -> None:
    text = "# Changelog\n\nHow to read it.\n\n## 1.4.0\n\nBy hand.\n"
    changed = prepend_entry(text, ENTRY)
    assert changed == f"# Changelog\n\nHow to read it.\n\n{ENTRY}\n## 1.4.0\n\nBy hand.\n"
    assert has_entry(changed, "1.5.0") and has_entry(changed, "1.4.0") and not has_entry(changed, "1.5")


def test_what_is_written_under_unreleased_becomes_part_of_the_entry() -> None:
    text = "# Changelog\n\n## Unreleased\n\n- Thanks to all.\n\n## 1.4.0\n\nBy hand.\n"
    assert prepend_entry(text, ENTRY) == (
        "# Changelog\n\n## 1.5.0\n\n- Thanks to all.\n\n### Added\n\n- `pets.feed`: new.\n\n## 1.4.0\n\nBy hand.\n"
    )


def test_a_changelog_begins_with_its_title_and_keeps_its_line_ends() -> None:
    assert prepend_entry("", ENTRY) == f"# Changelog\n\n{ENTRY}"
    assert "\n" not in prepend_entry("# Log\r\n\r\n## 1.0.0\r\n", ENTRY).replace("\r\n", "")


@pytest.mark.parametrize(
    ("requires", "expected"),
    [('["hatchling>=1.26"]', True), ('["hatchling==0.1"]', False), ('["hatchling", "no-such-backend-plugin"]', False)],
)
def test_a_build_is_isolated_where_its_backend_is_not_installed(tmp_path: Path, requires: str, expected: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[build-system]\nrequires = {requires}\n")
    commands: list[list[str]] = []
    with mock.patch.object(distribution, "_run", lambda command, what, environment: commands.append(command)):
        distribution._build(tmp_path, tmp_path / "dist", "0")  # pyright: ignore[reportPrivateUsage]
    assert ("--no-isolation" in commands[0]) is expected
