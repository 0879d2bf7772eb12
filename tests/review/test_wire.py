"""The same call of both sides, and the requests it sends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sdkwright.review.sides import open_side
from sdkwright.review.wire import NotRecorded, Wire, compare_wire
from tests.review.packages import write_package


def compare(tmp_path: Path, file: str, old: str, new: str) -> Wire:
    before, after = write_package(tmp_path / "old"), write_package(tmp_path / "new", {file: (old, new)})
    with open_side(str(before)) as was, open_side(str(after)) as now:
        return compare_wire(was, now, Path(sys.executable))


def test_every_method_of_the_api_is_recorded_and_user_agents_do_not_count(tmp_path: Path) -> None:
    wire = compare(tmp_path, "resources/pets.py", '"User-Agent": "zoo"', '"User-Agent": "zoo/2"')
    assert wire == Wire(("pets.create", "pets.retrieve"), (), (), {"api_key": "my-api-key"})


def test_the_order_of_json_keys_does_not_count(tmp_path: Path) -> None:
    wire = compare(tmp_path, "resources/pets.py", '"name": name, "kind": kind', '"kind": kind, "name": name')
    assert wire.changes == ()


def test_another_path_is_shown_for_the_same_call(tmp_path: Path) -> None:
    wire = compare(tmp_path, "resources/pets.py", "/pets/{pet_id}", "/v2/pets/{pet_id}")
    (change,) = wire.changes
    assert change.method == "client.pets.retrieve"
    assert change.old.startswith("GET https://zoo.test/pets/pet_id\n")
    assert change.new.startswith("GET https://zoo.test/v2/pets/pet_id\n")


def test_a_difference_in_an_optional_property_is_found(tmp_path: Path) -> None:
    wire = compare(tmp_path, "resources/pets.py", '{"home": home}', '{"house": home}')
    (change,) = wire.changes
    assert '"home": {\n    "number": 1,\n    "street": "street"\n  }' in change.old
    assert '"house": {' in change.new


def test_a_method_that_fails_on_one_side_is_a_difference(tmp_path: Path) -> None:
    wire = compare(
        tmp_path,
        "resources/pets.py",
        '        body = {"name"',
        '        raise ValueError("no")\n        body = {"name"',
    )
    (change,) = wire.changes
    assert (change.method, change.new) == ("client.pets.create", "no request: ValueError: no")


def test_a_package_that_cannot_be_imported_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotRecorded, match="ModuleNotFoundError: No module named 'nowhere'"):
        compare(tmp_path, "__init__.py", "from ._client", "import nowhere\nfrom ._client")


def test_a_package_that_prints_much_is_recorded(tmp_path: Path) -> None:
    wire = compare(tmp_path, "__init__.py", "from ._client", 'print("x" * 2**20)\nfrom ._client')
    assert (wire.methods, wire.changes) == (("pets.create", "pets.retrieve"), ())
