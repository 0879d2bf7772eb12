"""Differences that have a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.review.prove.reasons import read_reasons


def test_entries_cover_names_and_modules(tmp_path: Path) -> None:
    path = tmp_path / "reasons.yaml"
    path.write_text(
        "- {name: zoo.Pet.age, reason: r}\n- {module: zoo.lib, reason: r}\n- {wire: client.pets.list, reason: r}\n"
    )
    reasons = read_reasons(path)
    assert [reasons.cover(name) for name in ("zoo.Pet.age", "zoo.lib.Agent", "zoo.library")] == [True, True, False]
    assert reasons.unused(["zoo.lib"], None) == ("zoo.Pet.age",)
    assert reasons.unused(["zoo.lib", "zoo.Pet.age"], ["client.pets.get"]) == ("client.pets.list",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {name: a}", "entry 1 has not both a reason and one of name, module, wire"),
        ("name: a", "it is no list of entries with texts"),
        ("- [", "it cannot be read"),
    ],
)
def test_what_is_no_list_of_reasons(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "reasons.yaml"
    path.write_text(text)
    with pytest.raises(InputError, match=message):
        read_reasons(path)
