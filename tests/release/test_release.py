"""Releases of a package in a real repository."""

from __future__ import annotations

import zipfile

import pytest

from tests.edits.repo import Repo


def release(repo: Repo, *arguments: str) -> tuple[int, str]:
    status, out, err = repo.run("release", "--no-install", *arguments)
    return status, out + err


def refused(repo: Repo, *arguments: str) -> str:
    """Release, which has to be refused with everything as it was; returns what was said."""
    before = (repo.tree(), repo.git("rev-parse", "HEAD"), repo.git("tag"), repo.git("status", "--porcelain"))
    status, text = release(repo, *arguments)
    after = (repo.tree(), repo.git("rev-parse", "HEAD"), repo.git("tag"), repo.git("status", "--porcelain"))
    assert (status, after) == (1, before), text
    return text


def test_a_first_release_sets_the_version_everywhere(released: Repo) -> None:
    assert released.git("tag") == "zoo-v1.0.0\n"
    assert released.git("status", "--porcelain") == ""
    assert "version: 1.0.0" in released.text("sdk.yml")
    assert 'version = "1.0.0"' in released.text("sdk/pyproject.toml")
    assert '"1.0.0"' in released.text("sdk/src/zoo/_version.py")
    assert released.text("sdk/CHANGELOG.md").count("## ") == released.text("sdk/CHANGELOG.md").count("## 1.0.0\n") == 1
    names = sorted(path.name for path in (released.folder / "sdk/dist").iterdir())
    assert names == ["zoo-1.0.0-py3-none-any.whl", "zoo-1.0.0.tar.gz"]
    with zipfile.ZipFile(released.folder / "sdk/dist" / names[0]) as wheel:
        assert {"zoo/py.typed", "zoo/_core/__init__.py"} <= set(wheel.namelist())


def test_additions_are_minor_and_what_was_written_by_hand_stays(released: Repo) -> None:
    released.specify(feed=True, ours={"version": "1.0.0"})
    released.generate()
    released.edit("sdk/CHANGELOG.md", "## 1.0.0", "## Unreleased\n\n- Written by hand.\n\n## 1.0.0")
    released.commit("feed")
    assert "## 1.1.0" in release(released, "--dry-run")[1]
    assert released.git("tag") == "zoo-v1.0.0\n"
    status, text = release(released)
    assert status == 0 and "zoo-v1.1.0: committed and tagged" in text
    changelog = released.text("sdk/CHANGELOG.md")
    assert changelog.index("## 1.1.0") < changelog.index("- Written by hand.") < changelog.index("pets.feed")
    assert changelog.index("pets.feed") < changelog.index("## 1.0.0")
    assert "pets.feed" in released.git("tag", "--list", "--format=%(contents)", "zoo-v1.1.0")
    assert released.run("check")[0] == 0


def test_a_version_smaller_than_the_change_is_refused(released: Repo) -> None:
    released.specify(create=False, ours={"version": "1.0.0"})
    released.generate()
    released.commit("create is gone")
    assert "1.1.0 is too small: the change since zoo-v1.0.0 is major" in refused(released, "--version", "1.1.0")
    assert release(released)[0] == 0
    assert "zoo-v2.0.0" in released.git("tag")


def test_an_acceptance_that_has_expired_is_refused(released: Repo) -> None:
    accept = {"id": "method-removed", "name": "client.pets.create", "reason": "Nobody calls it.", "until": "2020-01-01"}
    released.specify(create=False, ours={"version": "1.0.0", "accept": [accept]})
    released.generate()
    released.commit("create is gone")
    assert "method-removed of client.pets.create: its acceptance has expired" in refused(released)


@pytest.mark.parametrize("what", ["changed", "untracked", "drift", "nothing", "exists"])
def test_refused(released: Repo, what: str) -> None:
    if what == "changed":
        released.edit("sdk.yml", "zoo", "zoo ")
        assert "sdk.yml: not committed" in refused(released)
    elif what == "untracked":
        (released.folder / "notes.txt").write_text("x")
        assert "notes.txt: not committed" in refused(released)
    elif what == "drift":
        released.edit("openapi.yaml", "Get one.", "Get a pet.")
        released.commit()
        assert "not what sdkwright would write" in refused(released)
    elif what == "nothing":
        assert "nothing that callers would notice has changed" in refused(released)
    else:
        assert "there is such a release already" in refused(released, "--version", "1.0.0")


def test_a_failing_build_leaves_everything_as_it_was(released: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    released.specify(feed=True, ours={"version": "1.0.0"})
    released.generate()
    released.edit("sdk/pyproject.toml", 'readme = "README.md"', 'readme = "missing.md"')
    released.commit("feed")
    before = released.tree()
    status, text = release(released)
    assert status == 2 and "the package cannot be built" in text
    assert released.tree() == before and released.git("status", "--porcelain") == ""


def test_without_a_repository(bare: Repo) -> None:
    status, text = release(bare)
    assert status == 2 and "git rev-parse" in text
