"""Witnesses are run on both sides; one that does not hold is said to be unproven."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from sdkwright.review.model import Argument, Change, Subject
from sdkwright.review.sides import open_side
from sdkwright.review.witness.prove import Pair, Setting, prove_changes
from tests.review.packages import write_package

RETRIEVE = Subject("method", client="zoo.Zoo", call="pets.retrieve", arguments=(Argument(None, '"p1"'),))


def row(subject: Subject) -> Change:
    return Change("some-check", "client.pets", None, "breaking", None, None, "", subject)


def prove(tmp_path: Path, changes: Mapping[str, tuple[str, str]], *subjects: Subject) -> list[Change]:
    before, after = write_package(tmp_path / "old"), write_package(tmp_path / "new", changes)
    setting = Setting(Path(sys.executable), lambda: {"api_key": "k"})
    with open_side(str(before)) as old, open_side(str(after)) as new:
        return list(prove_changes(Pair([row(subject) for subject in subjects], old, new), setting))


def test_a_type_checker_judges_all_programs_of_a_side(tmp_path: Path) -> None:
    field, unchanged = Subject("field", "zoo.types.Pet", "name"), Subject("field", "zoo.types.Pet", "id")
    gone, stable = prove(tmp_path, {"types/pet.py": ("name: str", "title: str")}, field, unchanged)
    assert gone.witness is not None and stable.witness is not None
    assert (gone.witness.proven, gone.witness.old) == (True, "accepted by pyright")
    assert gone.witness.new.startswith('line 5: Cannot access attribute "name" for class "Pet"')
    assert (stable.witness.proven, stable.witness.new) == (False, "accepted by pyright")


def test_a_program_that_old_refuses_proves_nothing(tmp_path: Path) -> None:
    (result,) = prove(tmp_path, {}, Subject("field", "zoo.types.Pet", "colour"))
    assert result.witness is not None and not result.witness.proven
    assert result.witness.old.startswith("line 5: Cannot access attribute")


def test_behaviour_is_shown_by_a_run(tmp_path: Path) -> None:
    changes = {"resources/pets.py": ('"https://zoo.test/pets/{pet_id}"', '"https://zoo.test/pets/{pet_id[::-1]}"')}
    (result,) = prove(tmp_path, changes, RETRIEVE)
    assert result.witness is not None and result.witness.proven
    assert result.witness.old.startswith("runs: GET https://zoo.test/pets/p1")
    assert result.witness.new.startswith("runs: GET https://zoo.test/pets/1p")
    assert "MockTransport" in result.witness.code


def test_rows_that_break_nothing_get_no_witness(tmp_path: Path) -> None:
    changes = [Change("x", "y", None, "additive", None, None, "", RETRIEVE)]
    with open_side(str(write_package(tmp_path))) as side:
        assert prove_changes(Pair(changes, side, side), Setting(Path(sys.executable)))[0].witness is None
