"""What version control does to a repository with hand edits: none is lost, none applied twice, none needs a repair."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.edits.repo import MODEL, PETS, Repo, once

BODY = "        if not pet_id:\n"
MINE = "        pet_id = pet_id.strip()  # mine\n"
LATER = "        # later\n"
HELPER = "\n    def shout(self) -> str:\n        return str(self.name).upper()\n"
PATCH = "sdk/patches/src/zoo/resources/pets.py.patch"


def edit_and_generate(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit("edit by hand")


def release(repo: Repo, **more: object) -> None:
    """Generate from another document and commit."""
    repo.specify(**more)  # type: ignore[arg-type]
    repo.generate()
    repo.commit("release")


def check_edit(repo: Repo, *parts: str) -> None:
    for part in (MINE, *parts):
        assert repo.text(PETS).count(part) >= 1, part
    assert once(repo.text(PETS), MINE)


def test_regenerating_twice_changes_nothing(repo: Repo) -> None:
    edit_and_generate(repo)
    before = repo.tree()
    for _ in range(2):
        repo.generate("--no-cache")
    assert repo.tree() == before


def test_no_git_at_all(bare: Repo) -> None:
    bare.edit(PETS, BODY, MINE + BODY)
    bare.specify(delete=True)
    bare.generate()
    check_edit(bare, "def delete(")


def test_no_git_and_another_machine(bare: Repo) -> None:
    bare.edit(PETS, BODY, MINE + BODY)
    bare.generate()
    bare.cache = bare.cache.with_name("elsewhere")
    bare.specify(delete=True)
    bare.generate()
    check_edit(bare, "def delete(")


def test_no_git_an_edit_not_stored_and_another_machine_stops_rather_than_guess(bare: Repo) -> None:
    bare.edit(PETS, BODY, MINE + BODY)
    bare.cache = bare.cache.with_name("elsewhere")
    bare.specify(delete=True)
    assert "can no longer be found" in bare.refuse()


def test_a_fresh_clone_on_another_machine(repo: Repo) -> None:
    edit_and_generate(repo)
    clone = repo.clone("clone")
    clone.specify(delete=True)
    clone.generate()
    check_edit(clone, "def delete(")


def test_a_fresh_clone_with_an_edit_that_nobody_stored(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.commit()
    clone = repo.clone("clone")
    clone.specify(delete=True)
    clone.generate()
    check_edit(clone, "def delete(")


def test_a_shallow_clone(repo: Repo) -> None:
    edit_and_generate(repo)
    clone = repo.clone("clone", "--depth", "1")
    clone.specify(delete=True)
    clone.generate()
    check_edit(clone, "def delete(")


def test_a_shallow_clone_with_an_edit_that_nobody_stored(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.commit()
    clone = repo.clone("clone", "--depth", "1")
    clone.generate()
    clone.specify(delete=True)
    clone.generate()
    check_edit(clone, "def delete(")


def test_a_shallow_clone_with_a_stored_edit_that_was_edited_on(repo: Repo) -> None:
    edit_and_generate(repo)
    clone = repo.clone("clone", "--depth", "1")
    clone.edit(PETS, MINE, MINE + LATER)
    clone.specify(delete=True)
    clone.generate()
    check_edit(clone, "def delete(", LATER)


def test_a_squash_merge(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    edit_and_generate(repo)
    repo.edit(PETS, MINE, MINE + LATER)
    repo.generate()
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.git("merge", "-q", "--squash", "work")
    repo.commit("squashed")
    repo.git("branch", "-qD", "work")
    repo.git("reflog", "expire", "--expire=now", "--all")
    repo.git("gc", "-q", "--prune=now")
    release(repo, delete=True)
    check_edit(repo, "def delete(", LATER)


def test_a_rebase_over_a_regeneration(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    edit_and_generate(repo)
    repo.git("switch", "-q", "main")
    release(repo, delete=True)
    repo.git("switch", "-q", "work")
    repo.git("rebase", "-q", "main")
    repo.generate()
    check_edit(repo, "def delete(")


def test_a_cherry_pick_onto_an_older_state(repo: Repo) -> None:
    repo.git("branch", "old")
    release(repo, delete=True)
    edit_and_generate(repo)
    repo.git("switch", "-q", "old")
    repo.git("cherry-pick", "main")
    repo.generate()
    check_edit(repo)
    assert "def delete(" not in repo.text(PETS)


def test_two_branches_with_edits_in_different_files(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER)
    repo.generate()
    repo.commit()
    repo.git("switch", "-q", "main")
    edit_and_generate(repo)
    repo.git("merge", "-q", "-m", "merge", "work")
    release(repo, properties={"age": {"type": "integer"}}, delete=True)
    check_edit(repo, "def delete(")
    assert once(repo.text(MODEL), HELPER)


def test_two_branches_with_edits_in_one_file(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    (repo.folder / PETS).write_text("# Reviewed.\n" + repo.text(PETS))
    repo.generate()
    repo.commit()
    repo.git("switch", "-q", "main")
    edit_and_generate(repo)
    repo.git("merge", "-q", "-m", "merge", "work")
    repo.generate()
    release(repo, delete=True)
    check_edit(repo, "def delete(")
    assert repo.text(PETS).startswith("# Reviewed.\n")
    assert repo.text(PATCH).count("@@ -") == 2


def test_a_branch_with_an_edit_and_one_that_regenerated(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    edit_and_generate(repo)
    repo.git("switch", "-q", "main")
    release(repo, delete=True)
    repo.git("merge", "-q", "-m", "merge", "work")
    repo.generate()
    check_edit(repo, "def delete(")


def test_two_branches_that_regenerated(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    release(repo, properties={"age": {"type": "integer"}})
    repo.git("switch", "-q", "main")
    repo.specify(delete=True)
    repo.generate()
    repo.commit()
    repo.git("merge", "-q", "-m", "merge", "work", "-X", "ours", check=False)
    repo.git("checkout", "-q", "--ours", ".", check=False)
    repo.specify(delete=True, properties={"age": {"type": "integer"}})
    repo.generate("--no-cache")
    assert repo.patches() == []
    assert repo.tree() == repo.pristine()


def test_a_conflict_that_was_settled_with_the_other_side_gets_the_edit_back(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    edit_and_generate(repo)
    repo.git("switch", "-q", "main")
    release(repo, delete=True)
    pristine = repo.text(PETS)
    repo.git("merge", "-q", "--no-commit", "work")
    (repo.folder / PETS).write_text(pristine)
    repo.commit("merge")
    repo.generate()
    check_edit(repo, "def delete(")


def test_a_manifest_with_conflict_markers_is_read(repo: Repo) -> None:
    edit_and_generate(repo)
    manifest = repo.folder / "sdk/.sdkwright.json"
    lines = manifest.read_text().splitlines(keepends=True)
    lines[3:5] = ["<<<<<<< HEAD\n", *lines[3:5], "=======\n", *lines[3:5], ">>>>>>> work\n"]
    manifest.write_text("".join(lines))
    repo.specify(delete=True)
    repo.generate()
    check_edit(repo, "def delete(")


def test_a_history_that_was_rewritten(repo: Repo) -> None:
    edit_and_generate(repo)
    repo.git("checkout", "-q", "--orphan", "fresh")
    repo.commit("all in one")
    repo.git("branch", "-qD", "main")
    repo.git("reflog", "expire", "--expire=now", "--all")
    repo.git("gc", "-q", "--prune=now")
    repo.cache = repo.cache.with_name("elsewhere")
    release(repo, delete=True)
    check_edit(repo, "def delete(")


def test_a_commit_that_is_reverted(repo: Repo) -> None:
    before = repo.tree()
    edit_and_generate(repo)
    repo.git("revert", "--no-edit", "HEAD")
    repo.generate()
    assert repo.tree() == before


def test_an_edit_that_is_stashed_and_taken_back(repo: Repo) -> None:
    edit_and_generate(repo)
    repo.edit(PETS, MINE, MINE + LATER)
    repo.git("stash", "-q")
    release(repo, delete=True)
    repo.git("stash", "pop", "-q")
    repo.generate()
    check_edit(repo, "def delete(", LATER)


def test_an_upgrade_of_the_generator(repo: Repo) -> None:
    edit_and_generate(repo)
    path = repo.folder / "sdk.yml"
    path.write_text(path.read_text() + "settings: {file_header: Made anew}\n")
    repo.generate()
    check_edit(repo)
    assert repo.text(PETS).splitlines()[1] == "# Made anew"


def test_the_same_edit_made_in_two_branches_is_there_once(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    edit_and_generate(repo)
    repo.git("switch", "-q", "main")
    repo.edit(PETS, BODY, MINE + BODY)
    repo.specify(delete=True)
    repo.generate()
    repo.commit()
    repo.git("merge", "-q", "-m", "merge", "work")
    repo.generate()
    check_edit(repo, "def delete(")


def test_a_patch_that_was_deleted_by_hand_is_stored_again(repo: Repo) -> None:
    edit_and_generate(repo)
    (repo.folder / PATCH).unlink()
    repo.generate()
    assert (repo.folder / PATCH).exists()
    check_edit(repo)


def test_a_package_that_is_written_anew_gets_its_stored_edits(repo: Repo) -> None:
    edit_and_generate(repo)
    before = repo.tree()
    shutil.rmtree(repo.folder / "sdk/src")
    (repo.folder / "sdk/.sdkwright.json").unlink()
    repo.specify()
    repo.generate()
    assert repo.tree() == before


@pytest.mark.parametrize("point", [3, 12, 30, 45])
def test_a_run_that_is_interrupted_loses_no_edit(repo: Repo, point: int) -> None:
    edit_and_generate(repo)
    repo.specify(delete=True, properties={"age": {"type": "integer"}})
    _generate_until(repo, point)
    assert repo.run("generate")[0] == 0
    repo.generate()
    check_edit(repo, "def delete(")
    assert repo.patches() == ["src/zoo/resources/pets.py.patch"]
    assert not (repo.folder / "sdk/.sdkwright").exists()


def _generate_until(repo: Repo, point: int) -> None:
    """Generate in a process that kills itself at its ``point``-th move of a file."""
    process = os.fork()
    if process == 0:
        count, real = 0, os.replace

        def replace(source: Path, target: Path) -> None:
            nonlocal count
            count += ".sdkwright" in str(source) + str(target)
            if count == point:
                os.kill(os.getpid(), signal.SIGKILL)
            real(source, target)

        os.replace = replace  # type: ignore[assignment]
        repo.run("generate")
        os._exit(0)
    os.waitpid(process, 0)


def test_an_edit_that_was_committed_with_the_generated_file_is_found_by_the_inputs_of_that_time(bare: Repo) -> None:
    bare.edit(PETS, BODY, MINE + BODY)
    bare.git("init", "-q")
    bare.commit("no commit has the file as it was generated, but document and config are here")
    clone = bare.clone("clone")
    clone.specify(delete=True)
    clone.commit("another document")
    clone.generate()
    check_edit(clone, "def delete(")
