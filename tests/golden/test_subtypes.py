"""What answers become whose class only a discriminator tells."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.golden.test_wire import package


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("subtypes")


def client(folder: Path, answer: object) -> Any:
    """A client of the fleet whose every answer is this."""
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
    return package(folder, "subtypes", "fleet").Fleet(http_client=httpx.Client(transport=transport))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"type": "road"}, "Road"),
        ({"type": "path"}, "Road"),
        ({"type": "ferry"}, "Ferry"),
        ({"type": "ferry", "length": "long"}, "Ferry"),
        ({"type": "tunnel"}, "Road"),
    ],
)
def test_a_mapping_says_which_class_a_value_is(folder: Path, answer: dict[str, Any], expected: str) -> None:
    route = client(folder, answer).routes.retrieve()
    assert (type(route).__name__, route.type) == (expected, answer["type"])


def test_without_a_mapping_the_name_of_the_component_says_it(folder: Path) -> None:
    assert type(client(folder, {"stopKind": "Depot"}).stops.retrieve()).__name__ == "Depot"
    assert type(client(folder, {"stopKind": "Halt", "gates": 2}).stops.retrieve()).__name__ == "Halt"


def test_what_extends_a_base_stands_where_the_base_is_used(folder: Path) -> None:
    kinds = ["Car", "Bike", "Truck", "Vehicle", "Sledge"]
    answers = client(folder, [{"kind": kind} for kind in kinds]).vehicles.list()
    assert [type(vehicle).__name__ for vehicle in answers] == ["Car", "Bike", "Truck", "VehicleBase", "Car"]
    owner = client(folder, {"main": {"kind": "Bike"}, "byName": {"a": {"kind": "Truck"}}}).owners.retrieve("1")
    assert (type(owner.main).__name__, type(owner.by_name["a"]).__name__) == ("Bike", "Truck")
    assert client(folder, {"main": None}).owners.retrieve("1").main is None
    assert type(client(folder, {"signType": "square"}).signs.retrieve()).__name__ == "Square"


def test_a_base_among_its_own_kinds_may_contain_itself(folder: Path) -> None:
    answer: dict[str, Any] = {
        "zoneType": "area",
        "zones": [{"zoneType": "zone", "name": "a"}, {"zoneType": "area", "zones": []}],
    }
    area = client(folder, answer).zones.retrieve()
    assert [type(zone).__name__ for zone in (area, *area.zones)] == ["Area", "ZoneBase", "Area"]


def test_the_properties_of_all_subtypes_are_arguments(folder: Path) -> None:
    bodies: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(201, json=bodies[-1])

    fleet = package(folder, "subtypes", "fleet")
    with fleet.Fleet(http_client=httpx.Client(transport=httpx.MockTransport(answer))) as api:
        assert {"kind", "wheels", "doors", "load"} <= set(inspect.signature(api.vehicles.create).parameters)
        truck = api.vehicles.create(kind="Truck", load=2.5, doors=2)
    assert (type(truck).__name__, bodies) == ("Truck", [{"kind": "Truck", "load": 2.5, "doors": 2}])
