"""The version that a folder states, and the marker on its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.version import Version

from sdkwright.write.version import StatedVersion, read_version


def state(folder: Path, module: str | None, project: str | None, package: str = "zoo") -> StatedVersion:
    """Write ``_version.py`` and pyproject.toml as far as they are given, and read them."""
    if module is not None:
        place = folder / "src" / package.replace(".", "/") / "_version.py"
        place.parent.mkdir(parents=True)
        place.write_bytes(module.encode())
    if project is not None:
        (folder / "pyproject.toml").write_bytes(project.encode())
    return read_version(folder, package)


@pytest.mark.parametrize(
    ("module", "version", "comment"),
    [
        ('__title__ = "zoo"\n__version__ = "1.26.0"\n', "1.26.0", ""),
        ('__version__ = "0.21.1"  # x-release-please-version\n', "0.21.1", "x-release-please-version"),
        ("__version__: str = '2.0.0rc1'\n", "2.0.0rc1", ""),
        ('__version__ = "1.0.0" # x-release-please-version  \r\n', "1.0.0", "x-release-please-version"),
        ('__version__ = "1.0" + ".0"\n', None, ""),
        ('__version__ = "not a version"\n', None, ""),
        ("VERSION = '1.0.0'\n", None, ""),
        ("", None, ""),
    ],
)
def test_the_line_of_the_module(tmp_path: Path, module: str, version: str | None, comment: str) -> None:
    assert state(tmp_path, module, None) == StatedVersion(None if version is None else Version(version), comment)


@pytest.mark.parametrize(
    ("project", "version"),
    [
        ('[project]\nname = "zoo"\nversion = "3.1.4"\n', "3.1.4"),
        ('[project]\ndynamic = ["version"]\n', None),
        ("[project]\nversion = 3\n", None),
        ("[tool.poetry]\nversion = '1.0.0'\n", None),
        ("project = 3\n", None),
        ("[project\n", None),
    ],
)
def test_the_version_of_the_project(tmp_path: Path, project: str, version: str | None) -> None:
    assert state(tmp_path, None, project).version == (None if version is None else Version(version))


def test_the_higher_of_two_versions_counts(tmp_path: Path) -> None:
    stated = state(tmp_path, '__version__ = "1.10.0"  # keep\n', '[project]\nversion = "1.9.2"\n', package="acme.zoo")
    assert stated == StatedVersion(Version("1.10.0"), "keep")


def test_a_folder_without_either_states_none(tmp_path: Path) -> None:
    assert read_version(tmp_path / "nowhere", "zoo") == StatedVersion()
