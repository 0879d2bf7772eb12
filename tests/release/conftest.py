from __future__ import annotations

import os

import pytest

from tests.edits.conftest import bare, repo
from tests.edits.repo import Repo

__all__ = ["bare", "released", "repo"]


@pytest.fixture
def released(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A package with one release: zoo-v0.1.0."""
    for who in ("AUTHOR", "COMMITTER"):
        for what in ("NAME", "EMAIL"):
            monkeypatch.setenv(f"GIT_{who}_{what}", "x@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    status, out, err = repo.run("release", "--version", "1.0.0", "--no-install")
    assert status == 0, (out, err)
    return repo
