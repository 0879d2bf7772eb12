"""Sides of a comparison: what may be named, and what is said of what may not."""

from __future__ import annotations

import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.review.environment import requirements, version
from sdkwright.review.sides import open_side
from tests.review.packages import write_package


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.test", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write_package(tmp_path / "generated" / "zoo")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    write_package(tmp_path / "generated" / "zoo", {"types/pet.py": ("name: str", "title: str")})
    git(tmp_path, "commit", "-qam", "second")
    return tmp_path


def test_a_folder_holds_its_package_below_src(tmp_path: Path) -> None:
    with open_side(str(write_package(tmp_path))) as side:
        assert (side.name, side.search_path, side.distribution) == ("zoo", tmp_path / "src", tmp_path)
        assert (version(side), requirements(side)) == ("1.2.3", ("httpx",))


def test_a_folder_may_be_the_package_itself(tmp_path: Path) -> None:
    with open_side(str(write_package(tmp_path) / "src" / "zoo")) as side:
        assert (side.package, side.distribution) == (tmp_path / "src" / "zoo", tmp_path)


def test_a_wheel_is_unpacked_and_says_what_it_requires(tmp_path: Path) -> None:
    source = write_package(tmp_path / "source") / "src"
    wheel = tmp_path / "zoo-1.2.3-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path in source.rglob("*.py"):
            archive.write(path, path.relative_to(source))
        metadata = "Name: zoo\nVersion: 1.2.3\nRequires-Dist: httpx<1\nRequires-Dist: aiohttp; extra == 'aiohttp'\n"
        archive.writestr("zoo-1.2.3.dist-info/METADATA", metadata)
    with open_side(str(wheel)) as side:
        assert side.name == "zoo"
        assert (version(side), requirements(side)) == ("1.2.3", ("httpx<1",))
    assert not side.package.exists()


def test_an_sdist_is_unpacked(tmp_path: Path) -> None:
    sdist = tmp_path / "zoo-1.2.3.tar.gz"
    with tarfile.open(sdist, "w:gz") as archive:
        archive.add(write_package(tmp_path / "zoo-1.2.3"), "zoo-1.2.3")
    with open_side(str(sdist)) as side:
        assert (side.name, side.distribution.name) == ("zoo", "zoo-1.2.3")


def test_a_revision_is_checked_out(repository: Path) -> None:
    with open_side("HEAD~1", repository=repository) as old, open_side("HEAD", repository=repository) as new:
        assert "name: str" in (old.package / "types/pet.py").read_text()
        assert "title: str" in (new.package / "types/pet.py").read_text()
        assert old.commit and new.commit and old.commit != new.commit
    assert not old.package.exists()


def test_a_revision_may_name_its_folder(repository: Path) -> None:
    with open_side("HEAD:generated/zoo", repository=repository) as side:
        assert side.checkout is not None
        assert side.package == side.checkout / "generated/zoo/src/zoo"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nowhere", "there is no such folder, file or git revision"),
        ("HEAD:packages/zoo", "the revision has no folder packages/zoo"),
        ("--output=x", "there is no such folder, file or git revision"),
    ],
)
def test_a_side_that_is_not_there(repository: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message), open_side(text, repository=repository):
        pass


def test_a_folder_without_a_package(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it holds no Python package"), open_side(str(tmp_path)):
        pass


def test_a_folder_with_two_packages(tmp_path: Path) -> None:
    for name in ("lion", "tiger"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    with pytest.raises(InputError, match="it holds several packages: lion, tiger"), open_side(str(tmp_path)):
        pass


@pytest.mark.parametrize("name", ["zoo-1.0-py3-none-any.whl", "zoo-1.0.tar.gz"])
def test_a_broken_archive(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no archive")
    with pytest.raises(InputError, match="it cannot be unpacked"), open_side(str(tmp_path / name)):
        pass


def test_a_file_that_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(InputError, match="it is neither a wheel nor an sdist"), open_side(str(tmp_path / "notes.txt")):
        pass
