"""Edits in files of all kinds, and what document and config do to those files."""

from __future__ import annotations

import subprocess

import pytest

from tests.edits.repo import ABOUT, MODEL, PETS, Repo, once

BODY = "        if not pet_id:\n"
MINE = "        pet_id = pet_id.strip()  # mine\n"
HELPER = "\n    def shout(self) -> str:\n        return str(self.name).upper()\n"


def test_an_edit_in_a_method_outlives_a_new_operation(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.specify(delete=True)
    message = repo.generate()
    assert "hand edits re-applied: src/zoo/resources/pets.py" in message
    text = repo.text(PETS)
    assert once(text, MINE) and "def delete(" in text
    assert repo.patches() == ["src/zoo/resources/pets.py.patch"]


def test_an_edit_in_a_model_outlives_a_new_field(repo: Repo) -> None:
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER)
    repo.specify(properties={"age": {"type": "integer"}})
    repo.generate()
    assert once(repo.text(MODEL), HELPER) and "age:" in repo.text(MODEL)


def test_an_edit_at_the_top_of_a_file_is_kept(repo: Repo) -> None:
    (repo.folder / PETS).write_text("# Reviewed.\n" + repo.text(PETS))
    repo.specify(delete=True, summary="Get just one.")
    repo.generate()
    assert repo.text(PETS).startswith("# Reviewed.\n")


def test_code_that_was_moved_stays_where_it_was_put(repo: Repo) -> None:
    text = repo.text(PETS)
    start = text.index("    def create(")
    end = text.index("    def retrieve(")
    moved = text[:start] + text[end:].replace(
        "\n\nclass AsyncPets", "\n\n" + text[start:end].rstrip() + "\n\n\nclass AsyncPets", 1
    )
    (repo.folder / PETS).write_text(moved)
    repo.specify(feed=True)
    repo.generate()
    after = repo.text(PETS)
    assert [after.index(f"    def {name}(") for name in ("retrieve", "create")] == sorted(
        after.index(f"    def {name}(") for name in ("retrieve", "create")
    )
    assert once(after, "    def create(") and once(after, "    def feed(")


def test_a_method_added_by_hand_and_one_added_by_the_document_are_both_there(repo: Repo) -> None:
    own = "    def own(self) -> int:\n        return 1\n\n"
    text = repo.text(PETS)
    place = text.index("\n\nclass AsyncPets")
    (repo.folder / PETS).write_text(text[:place] + "\n" + own.rstrip("\n") + "\n" + text[place:])
    repo.specify(feed=True)
    repo.generate()
    after = repo.text(PETS)
    assert once(after, "def own(self)") and after.count("def feed(") == 2
    assert after.index("def own(self)") < after.index("class AsyncPets")


def test_an_edit_follows_its_file_when_a_resource_is_renamed(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.specify(resource="animals")
    message = repo.generate()
    after = repo.text("sdk/src/zoo/resources/animals.py")
    assert once(after, MINE) and "class AnimalsResource(" in after
    assert "src/zoo/resources/animals.py (was src/zoo/resources/pets.py)" in message
    assert repo.patches() == ["src/zoo/resources/animals.py.patch"]
    assert not (repo.folder / PETS).exists()


def test_an_edit_that_is_stored_follows_a_rename_with_a_new_document(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.commit()
    repo.specify(resource="animals", delete=True)
    repo.generate()
    after = repo.text("sdk/src/zoo/resources/animals.py")
    assert once(after, MINE) and "def delete(" in after


def test_an_edit_follows_its_file_when_a_model_is_renamed(repo: Repo) -> None:
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER)
    repo.specify(model="animal")
    repo.generate()
    assert once(repo.text("sdk/src/zoo/types/animal.py"), HELPER)
    assert "class Animal(" in repo.text("sdk/src/zoo/types/animal.py")


def test_an_edit_in_a_file_that_is_no_longer_generated_stops_the_run(repo: Repo) -> None:
    path = "sdk/tests/api_resources/test_pets.py"
    repo.edit(path, "from __future__", "# mine\nfrom __future__")
    repo.specify(ours={"files": {}}, retrieve=False, create=False, delete=False)
    message = repo.refuse()
    assert "tests/api_resources/test_pets.py" in message and "no longer generated" in message


def test_an_edit_in_a_method_that_is_gone_stops_the_run(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.specify(retrieve=False)
    assert "src/zoo/resources/pets.py" in repo.refuse()


def test_a_file_deleted_by_hand_stays_away_until_it_is_asked_for(repo: Repo) -> None:
    path = repo.folder / "sdk/tests/api_resources/test_pets.py"
    path.unlink()
    assert "deleted by hand" in repo.generate()
    repo.specify(delete=True)
    repo.generate()
    assert not path.exists()
    assert repo.run("edits", "drop", "tests/api_resources/test_pets.py")[0] == 0
    assert path.exists()
    assert repo.run("check")[0] == 0


def test_the_same_line_changed_by_both_is_a_conflict_with_its_place(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.specify(summary="Get precisely one.")
    message = repo.refuse()
    line = repo.text(PETS).split("\n").index('        """Fetch one.') + 1
    assert f"src/zoo/resources/pets.py:{line}" in message
    for part in ("Fetch one.", ABOUT, "Get precisely one."):
        assert part in message


def test_one_conflict_keeps_all_files_from_being_written(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER)
    repo.specify(summary="Get precisely one.", properties={"age": {"type": "integer"}})
    repo.refuse()
    assert "age" not in repo.text(MODEL)


def test_changes_of_neighbouring_lines_are_no_conflict(repo: Repo) -> None:
    line = "            extra_headers: More headers for this request"
    repo.edit(PETS, line, "            extra_headers: Headers for this request")
    repo.specify(properties={"name": {"type": "string", "description": "Its name."}})
    repo.generate()
    assert "            name: Its name.\n            extra_headers: Headers for this request" in repo.text(PETS)


def test_a_checkout_with_other_line_ends_has_no_edits(repo: Repo) -> None:
    for path in (repo.folder / "sdk").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = repo.tree()
    assert repo.run("generate")[0] == 0
    assert repo.tree() == before and repo.patches() == []
    assert repo.run("check")[0] == 0


def test_an_edit_in_a_file_with_other_line_ends_keeps_both(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    (repo.folder / PETS).write_bytes(repo.text(PETS).encode().replace(b"\n", b"\r\n"))
    repo.specify(delete=True)
    repo.generate()
    content = (repo.folder / PETS).read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") and content.count(b"# mine") == 1
    assert b"\r" not in (repo.folder / "sdk/patches/src/zoo/resources/pets.py.patch").read_bytes()


def test_a_file_without_a_final_newline_stays_so(repo: Repo) -> None:
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER.rstrip("\n"))
    repo.specify(properties={"age": {"type": "integer"}})
    repo.generate()
    assert repo.text(MODEL).endswith(".upper()") and "age:" in repo.text(MODEL)
    assert "\\ No newline at end of file" in repo.text("sdk/patches/src/zoo/types/pet.py.patch")


def test_bytes_that_are_not_utf_8_survive(repo: Repo) -> None:
    (repo.folder / "sdk/api.md").write_bytes(b"caf\xe9 \xff\n" + (repo.folder / "sdk/api.md").read_bytes())
    repo.specify(delete=True)
    repo.generate()
    content = (repo.folder / "sdk/api.md").read_bytes()
    assert content.startswith(b"caf\xe9 \xff\n") and b"delete" in content


def test_an_edit_that_is_undone_leaves_no_trace(repo: Repo) -> None:
    before = repo.tree()
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    assert repo.patches() != []
    repo.edit(PETS, MINE, "")
    repo.generate()
    assert repo.tree() == before


def test_an_edit_that_the_document_catches_up_with_leaves_no_trace(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.generate()
    repo.specify(summary="Fetch one.")
    repo.generate()
    assert repo.patches() == []
    assert repo.tree() == repo.pristine()


def test_a_part_that_the_document_catches_up_with_is_no_longer_an_edit(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    repo.specify(summary="Fetch one.")
    repo.generate()
    patch = repo.text("sdk/patches/src/zoo/resources/pets.py.patch")
    assert "+        pet_id = pet_id.strip()  # mine\n" in patch
    assert "Fetch one." not in patch.replace(' """Fetch one.', "")


def test_files_of_the_owner_stay(repo: Repo) -> None:
    (repo.folder / "sdk/src/zoo/resources/mine.py").write_text("x = 1\n")
    (repo.folder / "sdk/README.md").write_text("My package\n")
    (repo.folder / "sdk/CHANGELOG.md").unlink()
    pyproject = repo.text("sdk/pyproject.toml").replace('version = "0.1.0"', 'version = "4.2.0"')
    (repo.folder / "sdk/pyproject.toml").write_text(pyproject + '\n[tool.mine]\nkey = "value"  # why\n')
    repo.specify(resource="animals")
    repo.generate()
    assert repo.text("sdk/src/zoo/resources/mine.py") == "x = 1\n"
    assert repo.text("sdk/README.md") == "My package\n"
    assert not (repo.folder / "sdk/CHANGELOG.md").exists()
    assert 'version = "4.2.0"' in repo.text("sdk/pyproject.toml")
    assert 'key = "value"  # why' in repo.text("sdk/pyproject.toml")
    assert repo.patches() == []


def test_a_patch_is_what_git_understands(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    (repo.folder / MODEL).write_text(repo.text(MODEL) + HELPER.rstrip("\n"))
    repo.generate()
    for name in repo.patches():
        command = ["git", "apply", "--check", "-R", "--directory=sdk", f"sdk/patches/{name}"]
        done = subprocess.run(command, cwd=repo.folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_permissions_of_an_edited_file_stay(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    (repo.folder / PETS).chmod(0o755)
    repo.specify(delete=True)
    repo.generate()
    assert (repo.folder / PETS).stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("place", ["generated", "foreign"])
def test_a_file_that_sdkwright_did_not_write_is_not_overwritten_unnamed(repo: Repo, place: str) -> None:
    path = repo.folder / "sdk/src/zoo/resources/animals.py"
    path.write_text("mine\n")
    repo.specify(resource="animals")
    before = repo.tree()
    arguments = ["--force"] if place == "foreign" else []
    status, _, err = repo.run("generate", *arguments)
    assert (status, repo.tree()) == (2, before)
    assert "animals.py: not written by sdkwright" in err
    assert repo.run("generate", "--overwrite", "src/zoo/resources/animals.py")[0] == 0
    assert "class AnimalsResource(" in path.read_text()
