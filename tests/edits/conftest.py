from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from tests.edits.repo import Repo, share_renderings

Restore = Callable[[str, Callable[[Repo], None]], Repo]


@pytest.fixture
def restore(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Restore:
    """Gives a repository by name as it was when it was first made: to make one takes longer than most tests take.

    All are at the same place, one test after the other, since the cache knows a package by its path.
    """
    share_renderings(monkeypatch)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    folder = tmp_path_factory.getbasetemp() / "edits"

    def give(name: str, make: Callable[[Repo], None]) -> Repo:
        shutil.rmtree(folder, ignore_errors=True)
        template = folder.with_name(f"edits-{name}")
        if template.exists():
            shutil.copytree(template, folder, symlinks=True)
            return Repo(folder / "repo", folder / "cache", capsys)
        repo = Repo(folder / "repo", folder / "cache", capsys)
        make(repo)
        shutil.copytree(folder, template, symlinks=True)
        return repo

    return give


@pytest.fixture
def bare(restore: Restore) -> Repo:
    """A generated package without version control."""
    return restore("bare", _generate)


@pytest.fixture
def repo(restore: Restore) -> Repo:
    """A generated package, committed."""
    return restore("repo", _commit)


def _generate(repo: Repo) -> None:
    repo.specify()
    assert repo.run("generate")[0] == 0


def _commit(repo: Repo) -> None:
    _generate(repo)
    repo.git("init", "-q")
    repo.commit()
    repo.pack()
