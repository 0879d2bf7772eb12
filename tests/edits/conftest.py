from __future__ import annotations

from pathlib import Path

import pytest

from tests.edits.repo import Repo, share_renderings


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Repo:
    """A generated package without version control."""
    share_renderings(monkeypatch)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    repo = Repo(tmp_path / "repo", tmp_path / "cache", capsys)
    repo.specify()
    assert repo.run("generate")[0] == 0
    return repo


@pytest.fixture
def repo(bare: Repo) -> Repo:
    """A generated package, committed."""
    bare.git("init", "-q")
    bare.commit()
    return bare
