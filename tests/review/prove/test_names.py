"""Public names and types, read from source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from sdkwright.review.prove.names import compare_names, read_names, spell
from tests.review.packages import write_package


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Optional[List[str]]", "list[str] | None"),
        ("Union[int, Optional[str]]", "None | str | int"),
        ("typing.Dict[str, t.Any]", "dict[str, Any]"),
        ("Literal['b', 'a']", "Literal['a', 'b']"),
        ("Annotated[int, 1]", "int"),
        ("Required['Pet']", "Required[Pet]"),
        ("str | NotGiven", "Union[str, Omit]"),
    ],
)
def test_a_type_has_one_spelling(text: str, same: str) -> None:
    first, second = (ast.parse(item, mode="eval").body for item in (text, same))
    assert spell(first) == spell(second)


def test_names_are_those_callers_see(tmp_path: Path) -> None:
    names = read_names(write_package(tmp_path) / "src" / "zoo")
    assert names["zoo.types.pet.Pet.name"] == "str"
    assert names["zoo.types.Pet"] == ""
    assert names["zoo._client.Zoo.__init__(api_key)"] == "Union(None | str)"
    assert names["zoo.resources.pets.Pets.create(kind)"] == "Literal['cat', 'dog']"
    assert not any("_base_client" in name for name in names)


def test_what_is_missing_and_what_differs_is_counted(tmp_path: Path) -> None:
    published = write_package(tmp_path / "published") / "src" / "zoo"
    changes = {"types/pet.py": ("name: str", "title: str"), "resources/pets.py": ("name: str", "name: int")}
    comparison = compare_names(published, write_package(tmp_path / "generated", changes) / "src" / "zoo")
    assert comparison.missing == ("zoo.types.pet.Pet.name",)
    assert comparison.differing == ("zoo.resources.pets.Pets.create(name)",)
    total = len(comparison.published)
    assert comparison.score.startswith(f"names {total - 1}/{total} ")
    assert comparison.score.endswith("extra 1")
