"""A repository with a package of another generator's and years of hand-written code in it."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.edits.repo import MODEL, PETS, Repo, share_renderings

SHOUT = '''
    def shout(self) -> str:
        """Return the name in capitals."""
        return _loud(str(self.name))


def _loud(text: str) -> str:
    return re.sub(" +", " ", text).upper()
'''
NAP = """
    def nap(self, pet_id: str) -> str:
        return f"{pet_id} naps"
"""
WORKFLOW = "on: push\njobs: {}\n"


def write(repo: Repo, path: str, text: str) -> None:
    (repo.folder / path).parent.mkdir(parents=True, exist_ok=True)
    (repo.folder / path).write_text(text)


@pytest.fixture
def old(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Repo:
    """The repository on the branch main; the branch generated holds the old generator's output without hand edits."""
    share_renderings(monkeypatch)
    for who in ("AUTHOR", "COMMITTER"):
        for what in ("NAME", "EMAIL"):
            monkeypatch.setenv(f"GIT_{who}_{what}", "x@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    template = tmp_path_factory.getbasetemp() / "adopt"
    if not template.exists():
        _make(Repo(template / "repo", template / "cache", capsys))
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    return Repo(tmp_path / "repo", tmp_path / "cache", capsys)


def _make(repo: Repo) -> None:
    repo.specify()
    assert repo.run("generate")[0] == 0
    _make_foreign(repo)
    repo.git("init", "-q")
    repo.commit("generated")
    repo.git("branch", "generated")
    _write_by_hand(repo)
    repo.commit("written by hand")
    repo.pack()


def _make_foreign(repo: Repo) -> None:
    """Turn the package into one that another generator wrote: other words, files of its own, no manifest."""
    folder = repo.folder / "sdk"
    for name in (".sdkwright.json", ".gitattributes"):
        (folder / name).unlink()
    for path in folder.rglob("*.py"):
        header = "# File generated from our OpenAPI spec by Other.\n\n"
        path.write_text(header + re.sub(r'^( +)"""(\w)', r'\1"""The \2', path.read_text(), flags=re.MULTILINE))
    write(repo, "sdk/src/zoo/_utils/_compat.py", "WORDS = 1\n")
    write(repo, "sdk/src/zoo/types/horse.py", "# File generated from our OpenAPI spec by Other.\n\nHorse = dict\n")
    write(repo, "sdk/src/zoo/_legacy.py", "# File generated from our OpenAPI spec by Other.\n\nX = 1\n")
    write(repo, "sdk/tests/test_legacy.py", "from zoo._legacy import X\n\n\ndef test_x() -> None:\n    assert X == 1\n")


def _write_by_hand(repo: Repo) -> None:
    repo.edit("sdk/pyproject.toml", 'version = "0.1.0"', 'version = "2.4.0"')
    repo.edit("sdk/pyproject.toml", 'requires-python = ">=3.10"', 'requires-python = ">=3.8"')
    repo.edit("sdk/pyproject.toml", '"pydantic>=2.9, <3"', '"pydantic>=1.9, <3", "rich>=13"')
    repo.edit("sdk/pyproject.toml", 'authors = [{ name = "Zoo" }]', 'authors = [{ name = "Zoe" }]')
    repo.edit(
        "sdk/pyproject.toml",
        '  "Programming Language :: Python :: 3.10",\n',
        '  "Programming Language :: Python :: 3.8",\n',
    )
    write(repo, "sdk/pyproject.toml", repo.text("sdk/pyproject.toml") + '\n[tool.zoo.scripts]\nfeed = "make feed"\n')
    repo.edit("sdk/src/zoo/_version.py", '"0.1.0"', '"2.4.0"  # x-release-please-version')
    repo.edit("sdk/LICENSE", "Copyright Zoo", "Copyright 2019 Zoe's Zoo Ltd")
    write(repo, "sdk/CHANGELOG.md", "# Changelog\n\n## 2.4.0\n\n- By hand.\n")
    write(repo, "sdk/.gitignore", ".env\n")
    write(repo, "sdk/.github/workflows/ours.yml", WORKFLOW)
    write(repo, "sdk/src/zoo/lib/extra.py", "EXTRA = 1\n")
    repo.edit(MODEL, "from typing import Optional\n", "import re\nfrom typing import Optional\n")
    write(repo, MODEL, repo.text(MODEL) + SHOUT)
    before, after = re.split(r"(?=^class AsyncPets)", repo.text(PETS), maxsplit=1, flags=re.MULTILINE)
    write(repo, PETS, before.rstrip() + "\n" + NAP + "\n\n" + after)
