"""Published packages, from an index that a program stands for."""

from __future__ import annotations

import subprocess
import tarfile
from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.review.prove import published
from tests.review.packages import write_package


class Index:
    """Answers pip with an sdist of the test package, or with ``failure``."""

    def __init__(self, folder: Path, failure: str = "", *, is_empty: bool = False) -> None:
        self.folder, self.failure, self.is_empty = folder, failure, is_empty
        self.requirements: list[str] = []

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.requirements.append(command[-1])
        if not self.failure and not self.is_empty:
            with tarfile.open(Path(command[command.index("-d") + 1]) / "zoo-1.2.3.tar.gz", "w:gz") as archive:
                archive.add(write_package(self.folder / "zoo-1.2.3"), "zoo-1.2.3")
        return subprocess.CompletedProcess(command, int(bool(self.failure)), "", self.failure)


def test_a_package_is_downloaded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = Index(tmp_path / "index")
    monkeypatch.setattr(subprocess, "run", index.run)
    folder = published.download_sdist("zoo==1.2.3", tmp_path / "cache")
    assert published.download_sdist("zoo==1.2.3", tmp_path / "cache") == folder
    assert (folder / "src/zoo/_client.py").is_file()
    assert index.requirements == ["zoo==1.2.3"]
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["zoo-1.2.3"]


@pytest.mark.parametrize(
    ("failure", "message"),
    [("hint\nno such version\n", "cannot be downloaded: no such version"), ("", "has no source distribution of it")],
)
def test_what_the_index_does_not_have_is_an_error(
    failure: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", Index(tmp_path, failure, is_empty=True).run)
    with pytest.raises(InputError, match=message):
        published.download_sdist("zoo==1", tmp_path / "cache")
    assert not list((tmp_path / "cache").iterdir())
