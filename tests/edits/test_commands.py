"""The commands about edits: status, save, drop, --resolve, and the budget."""

from __future__ import annotations

import pytest

from tests.edits.repo import ABOUT, MODEL, PETS, Repo, once

BODY = "        if not pet_id:\n"
MINE = "        pet_id = pet_id.strip()  # mine\n"
FILE = "src/zoo/resources/pets.py"


def test_status_lists_edits_and_says_whether_they_are_stored(repo: Repo) -> None:
    assert repo.run("edits", "status")[:2] == (0, "")
    repo.edit(PETS, BODY, MINE + BODY)
    assert repo.run("edits", "status")[:2] == (1, f"not stored: {FILE}: 1 line\n")
    repo.generate()
    assert repo.run("edits", "status")[:2] == (0, f"stored: {FILE}: 1 line\n")


def test_check_says_that_an_edit_is_not_stored(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    status, out, err = repo.run("check")
    assert status == 1 and f"edited: {FILE}\n" in out and "sdkwright edits save" in err


def test_save_stores_edits_and_changes_nothing_else(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    before = repo.tree()
    repo.specify(delete=True)
    assert repo.run("edits", "save")[:2] == (0, f"stored: {FILE}\n")
    after = repo.tree()
    assert {path for path in after if after[path] != before.get(path)} == {".sdkwright.json", f"patches/{FILE}.patch"}
    repo.generate()
    assert once(repo.text(PETS), MINE) and "def delete(" in repo.text(PETS)


@pytest.mark.parametrize("path", [FILE, PETS])
def test_drop_gives_one_edit_up(repo: Repo, path: str) -> None:
    before = repo.text(PETS)
    repo.edit(PETS, BODY, MINE + BODY)
    (repo.folder / MODEL).write_text(repo.text(MODEL) + "\n# mine\n")
    repo.generate()
    assert repo.run("edits", "drop", path)[0] == 0
    assert repo.text(PETS) == before
    assert repo.patches() == ["src/zoo/types/pet.py.patch"]
    status, _, err = repo.run("edits", "drop", path)
    assert status == 2 and "there is no hand edit" in err


def test_drop_ends_a_conflict(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.specify(summary="Get precisely one.")
    repo.refuse()
    assert repo.run("edits", "drop", FILE)[0] == 0
    repo.generate()
    assert repo.tree() == repo.pristine()


def test_a_conflict_is_resolved_in_a_copy(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.edit(PETS, BODY, MINE + BODY)
    repo.specify(summary="Get precisely one.", delete=True)
    copy = repo.folder / "sdk.conflicts" / FILE
    message = repo.refuse("--resolve")
    assert str(copy.relative_to(repo.folder)) in message
    text = copy.read_text()
    assert text.count("<<<<<<< edited by hand\n") == text.count(">>>>>>> generated now\n") == 1
    assert "conflict markers left" in repo.refuse("--resolve")
    lines = text.split("\n")
    start, end = lines.index("<<<<<<< edited by hand"), lines.index(">>>>>>> generated now")
    copy.write_text("\n".join([*lines[:start], '        """Fetch precisely one.', *lines[end + 1 :]]))
    assert repo.run("generate", "--resolve")[0] == 0
    assert not copy.parent.exists() and not (repo.folder / "sdk.conflicts").exists()
    repo.generate()
    after = repo.text(PETS)
    assert once(after, "Fetch precisely one.") and once(after, MINE) and "def delete(" in after


def test_a_copy_made_for_another_document_is_not_taken(repo: Repo) -> None:
    repo.edit(PETS, ABOUT, "Fetch one.")
    repo.specify(summary="Get precisely one.")
    repo.refuse("--resolve")
    copy = repo.folder / "sdk.conflicts" / FILE
    copy.write_text(repo.text(PETS))
    repo.specify(summary="Get exactly one.", delete=True)
    repo.refuse("--resolve")
    assert "<<<<<<<" in copy.read_text()


def test_more_edited_lines_than_the_budget_allows_fail_the_check(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + MINE + BODY)
    repo.specify(ours={"custom_code_budget": 1})
    status, _, err = repo.run("generate")
    assert status == 0 and "custom_code_budget allows 1" in err
    status, _, err = repo.run("check")
    assert status == 1 and "2 lines edited by hand, custom_code_budget allows 1" in err
    repo.specify(ours={"custom_code_budget": 2})
    assert repo.run("check")[0] == 0


@pytest.mark.parametrize("how", ["option", "environment"])
def test_in_a_pull_request_the_budget_of_its_base_counts(repo: Repo, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    repo.specify(ours={"custom_code_budget": 1})
    repo.commit()
    repo.git("switch", "-qc", "work")
    repo.edit(PETS, BODY, MINE + MINE + BODY)
    repo.specify(ours={"custom_code_budget": 100})
    repo.generate()
    repo.commit()
    if how == "environment":
        monkeypatch.setenv("GITHUB_BASE_REF", "main")
    status, _, err = repo.run("check", *(["--base", "main"] if how == "option" else []))
    assert status == 1 and "custom_code_budget allows 1" in err


def test_force_gives_all_edits_up_and_names_them(repo: Repo) -> None:
    repo.edit(PETS, BODY, MINE + BODY)
    repo.generate()
    status, _, err = repo.run("generate", "--force")
    assert status == 0 and f"hand edits that are no more: {FILE}" in err
    assert repo.tree() == repo.pristine()
