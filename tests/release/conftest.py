from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.edits.conftest import bare, repo, restore
from tests.edits.repo import Repo, share_renderings

__all__ = ["bare", "released", "repo", "restore"]

_templates: dict[Path, Repo] = {}
"""The repository of ``released``, by the folder of the test run: it takes longer to make than most tests take."""


@pytest.fixture
def released(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Repo:
    """A package with one release: zoo-v1.0.0."""
    share_renderings(monkeypatch)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    for who in ("AUTHOR", "COMMITTER"):
        for what in ("NAME", "EMAIL"):
            monkeypatch.setenv(f"GIT_{who}_{what}", "x@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    run = tmp_path_factory.getbasetemp()
    if run not in _templates:
        folder = tmp_path_factory.mktemp("released")
        _templates[run] = _release(Repo(folder / "repo", folder / "cache", capsys))
    template = _templates[run]
    shutil.copytree(template.folder, tmp_path / "repo", symlinks=True)
    return Repo(tmp_path / "repo", template.cache, capsys)


def _release(repo: Repo) -> Repo:
    repo.specify()
    assert repo.run("generate")[0] == 0
    repo.git("init", "-q")
    repo.commit()
    status, out, err = repo.run("release", "--version", "1.0.0", "--no-install")
    assert status == 0, (out, err)
    repo.pack()
    return repo
