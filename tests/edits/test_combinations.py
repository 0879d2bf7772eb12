"""Several things at once: edits with renames, squashes, other line ends, conflicts, and patches changed by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.edits.repo import ABOUT, MODEL, PETS, Repo, once

BODY = "        if not pet_id:\n"
MINE = "        pet_id = pet_id.strip()  # mine\n"
LATER = "        # later\n"
HELPER = "\n    def shout(self) -> str:\n        return str(self.name).upper()\n"
ANIMALS = "sdk/src/zoo/resources/animals.py"
PATCH = "sdk/patches/src/zoo/resources/pets.py.patch"


def use_crlf(folder: Path) -> None:
    """Write every text below ``folder`` with the line ends of Windows."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def test_an_edit_a_rename_and_a_squash(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit("edit")
    repo.specify(resource="animals")
    repo.generate()
    repo.commit("rename")
    repo.edit(ANIMALS, MINE, MINE + LATER)
    repo.generate()
    repo.commit("edit on")
    repo.git("switch", "-q", "main")
    repo.git("merge", "-q", "--squash", "work")
    repo.commit("squashed")
    clone = repo.clone("clone", "--depth", "1", "--branch", "main")
    clone.specify(resource="animals", delete=True)
    clone.generate()
    text = clone.text(ANIMALS)
    assert once(text, MINE + LATER) and "def delete(" in text
    assert clone.patches() == ["src/zoo/resources/animals.py.patch"]


def test_a_rename_in_a_checkout_with_other_line_ends(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    use_crlf(repo.folder / "sdk")
    repo.specify(resource="animals", delete=True)
    repo.generate()
    content = (repo.folder / ANIMALS).read_bytes()
    assert content.count(b"# mine") == 1 and b"def delete(" in content
    assert repo.patches() == ["src/zoo/resources/animals.py.patch"]


def test_a_conflict_in_a_file_with_other_line_ends_is_resolved(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    use_crlf(repo.folder / "sdk/src/zoo/resources")
    repo.specify(summary="Get precisely one.")
    repo.refuse("--resolve")
    copy = repo.folder / "sdk.conflicts/src/zoo/resources/pets.py"
    lines = copy.read_bytes().decode().splitlines()
    assert lines.count("<<<<<<< edited by hand") == lines.count(">>>>>>> generated now") == 1
    start, middle, end = (lines.index(mark) for mark in ("<<<<<<< edited by hand", "=======", ">>>>>>> generated now"))
    assert lines[start + 1 : middle][0].strip() == '"""Fetch one.'
    copy.write_bytes("\r\n".join([*lines[:start], lines[start + 1], *lines[end + 1 :], ""]).encode())
    assert repo.run("generate", "--resolve")[0] == 0
    repo.generate()
    content = (repo.folder / PETS).read_bytes()
    assert content.count(b"Fetch one.") == 1 and content.count(b"\r\n") == content.count(b"\n")


def test_a_conflict_that_the_document_takes_back_names_the_copy(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.specify(summary="Get precisely one.")
    repo.refuse("--resolve")
    repo.specify(delete=True)
    message = repo.generate()
    assert once(repo.text(PETS), "Fetch one.")
    assert "sdk.conflicts: nothing is in conflict any more" in message


def test_a_patch_that_was_changed_by_hand_changes_the_file(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    repo.edit(PATCH, "# mine", "# changed in the patch")
    assert "hand edits re-applied: src/zoo/resources/pets.py" in repo.generate()
    assert once(repo.text(PETS), "# changed in the patch") and MINE not in repo.text(PETS)


def test_a_patch_and_its_file_changed_by_hand_are_what_the_file_says(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    repo.edit(PATCH, "# mine", "# changed in the patch")
    repo.edit(PETS, MINE, MINE + LATER)
    repo.generate()
    assert once(repo.text(PETS), MINE + LATER) and "# changed in the patch" not in repo.text(PATCH)


def test_a_patch_that_is_no_patch_any_more_loses_nothing(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    (repo.folder / PATCH).write_text("nonsense\n@@ -1 +1 @@\n")
    repo.specify(delete=True)
    repo.generate()
    assert once(repo.text(PETS), MINE) and "+        pet_id = pet_id.strip()  # mine\n" in repo.text(PATCH)


def test_a_broken_patch_of_a_package_that_is_written_anew_is_named(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    repo.edit(PATCH, "+        pet_id", "?        pet_id")
    shutil.rmtree(repo.folder / "sdk/src")
    (repo.folder / "sdk/.sdkwright.json").unlink()
    repo.specify()
    status, out, err = repo.run("generate")
    assert status != 0 and "patches/src/zoo/resources/pets.py.patch" in out + err


def test_a_part_goes_upstream_while_the_file_is_renamed(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    repo.specify(resource="animals", summary="Fetch one.")
    repo.generate()
    patch = repo.text("sdk/patches/src/zoo/resources/animals.py.patch")
    assert patch.count("\n+ ") == 1 and "+        pet_id = pet_id.strip()  # mine\n" in patch
    assert once(repo.text(ANIMALS), MINE)


def test_a_resource_and_a_model_are_renamed_at_once(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER)
    repo.specify(resource="animals", model="animal", properties={"age": {"type": "integer"}})
    repo.generate()
    assert once(repo.text(ANIMALS), MINE)
    assert once(repo.text("sdk/src/zoo/types/animal.py"), HELPER)


def test_a_branch_edits_the_file_that_another_one_renames(repo: Repo) -> None:
    repo.git("switch", "-qc", "work")
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit("edit")
    repo.git("switch", "-q", "main")
    repo.specify(resource="animals")
    repo.generate()
    repo.commit("rename")
    repo.git("merge", "-q", "work", check=False)
    if "UU" in repo.git("status", "--short") or "DU" in repo.git("status", "--short"):
        repo.git("checkout", "--theirs", "--", ".", check=False)
    repo.commit("merge")
    repo.generate()
    assert once(repo.text(ANIMALS), MINE)
    assert not (repo.folder / PETS).exists()
    assert repo.patches() == ["src/zoo/resources/animals.py.patch"]
