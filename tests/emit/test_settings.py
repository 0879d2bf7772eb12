"""What settings of a config change in the package: how it is described, tested and laid out, and how it writes lists."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from sdkwright.emit import emit
from sdkwright.ir import Sdk
from tests.emit.conftest import Load
from tests.plan.tiny import answers, class_of, plan, query, sends

TEXT: dict[str, Any] = {"type": "string"}
TEXTS: dict[str, Any] = {"type": "array", "items": TEXT}
PET: dict[str, Any] = {"type": "object", "required": ["name"], "properties": {"name": TEXT, "age": TEXT, "id": TEXT}}
UPLOAD: dict[str, Any] = {
    "type": "object",
    "properties": {"tags": TEXTS, "pictures": {"type": "array", "items": {**TEXT, "format": "binary"}}},
}


def pets(**settings: Any) -> Sdk:
    box = {"type": "object", "properties": {"min": {"type": "integer"}, "in": TEXTS}}
    paths = {
        "/pets": {"get": {"parameters": [query("ids", TEXTS), query("box", box)], "responses": answers(PET)}},
        "/new": {"post": {"requestBody": sends(UPLOAD, "multipart/form-data"), "responses": answers(PET)}},
    }
    return plan(paths, {"Pet": PET}, {"pets": {"methods": {"find": "get /pets", "create": "post /new"}}}, **settings)


def files(**settings: Any) -> dict[str, str]:
    return {path: text for path, text in emit(pets(**settings), jobs=1).items() if isinstance(text, str)}


def test_a_package_is_described_as_its_target_says() -> None:
    python = {
        "package_name": "zoo.pets",
        "project_name": "zoo-pets",
        "readme_title": "Pets of the zoo",
        "production_repo": "zoo/pets-python",
    }
    organization = {"name": "zoo", "docs": "https://docs.zoo.example", "contact": "dev@zoo.example"}
    made = files(targets={"python": python}, organization=organization)
    project, readme = made["pyproject.toml"], made["README.md"]
    assert 'name = "zoo-pets"' in project and 'email = "dev@zoo.example"' in project
    assert 'Repository = "https://github.com/zoo/pets-python"' in project
    assert readme.startswith("# Pets of the zoo\n") and "pip install zoo-pets\n" in readme
    assert "https://docs.zoo.example" in readme
    unpublished = files(targets={"python": {**python, "publish": {"pypi": False}}})["README.md"]
    assert "pip install git+https://github.com/zoo/pets-python\n" in unpublished
    assert "src/zoo/pets/_client.py" in made or "src/zoo_pets/_client.py" in made
    assert "class Zoo(SyncAPIClient)" in next(text for path, text in made.items() if path.endswith("/_client.py"))


@pytest.mark.parametrize(
    ("license", "text"),
    [
        (None, "Apache License"),
        ("Apache-2.0", "Apache License"),
        ("MIT", "Permission is hereby"),
        ("BSD-3-Clause", "3. Neither the name"),
        ("ISC", "Permission to use"),
        ("0BSD", "Identifier: 0BSD"),
        ("proprietary", "Identifier: LicenseRef-Proprietary"),
    ],
)
def test_a_package_has_its_licence(license: str | None, text: str) -> None:
    made = files(settings={"license": license} if license else {})
    assert text in made["LICENSE"]
    named = "LicenseRef-Proprietary" if license == "proprietary" else license or "Apache-2.0"
    assert f'license = "{named}"' in made["pyproject.toml"]


def test_every_generated_file_begins_with_the_header() -> None:
    made = files(settings={"file_header": "Kept by the zoo.\nAsk first."})
    sources = [
        text
        for path, text in made.items()
        if path.endswith(".py") and text.strip() and not path.startswith("examples/")
    ]
    assert all(text.startswith("# Kept by the zoo.\n# Ask first.\n") for text in sources)


def test_tests_against_a_mock_can_be_left_out() -> None:
    assert "pytest.mark.skip" not in files()["tests/api_resources/test_pets.py"]
    made = files(settings={"disable_mock_tests": True})["tests/api_resources/test_pets.py"]
    assert "pytest.mark.skip" in made or "skip(" in made


@pytest.mark.parametrize(("said", "order"), [(None, ["name", "id", "age"]), (False, ["name", "age", "id"])])
def test_properties_are_sorted_unless_the_config_keeps_them(said: bool | None, order: list[str]) -> None:
    model = class_of(pets(settings={} if said is None else {"sort_schema_properties": said}), "types/pet_find_response")
    assert [one.name for one in model.fields] == order


@pytest.mark.parametrize(
    ("settings", "sent"),
    [
        ({}, "ids=a,b&box[min]=1&box[in]=c,d"),
        ({"array_format": "repeat"}, "ids=a&ids=b&box[min]=1&box[in]=c&box[in]=d"),
        ({"array_format": "brackets"}, "ids[]=a&ids[]=b&box[min]=1&box[in][]=c&box[in][]=d"),
        ({"array_format": "indices"}, "ids[0]=a&ids[1]=b&box[min]=1&box[in][0]=c&box[in][1]=d"),
        ({"nested_format": "dots"}, "ids=a,b&box.min=1&box.in=c,d"),
    ],
)
def test_a_query_is_written_as_the_settings_say(load: Load, settings: dict[str, str], sent: str) -> None:
    request = one_request(load(pets(query_settings=settings)), "find", ids=["a", "b"], box={"min": 1, "in": ["c", "d"]})
    assert httpx.QueryParams(request.url.query.decode()) == httpx.QueryParams(sent)


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({}, ["tags[]", "tags[]", "pictures[]", "pictures[]"]),
        ({"array_format": "repeat"}, ["tags", "tags", "pictures", "pictures"]),
        ({"array_format": "indices"}, ["tags[0]", "tags[1]", "pictures[0]", "pictures[1]"]),
        ({"array_format": "comma"}, ["tags", "pictures", "pictures"]),
    ],
)
def test_a_multipart_body_is_written_as_the_settings_say(
    load: Load, settings: dict[str, str], names: list[str]
) -> None:
    package = load(pets(multipart_settings=settings))
    body = one_request(package, "create", tags=["a", "b"], pictures=[b"1", b"2"]).content.decode()
    assert [part.split('name="')[1].split('"')[0] for part in body.split("Content-Disposition:")[1:]] == names


def one_request(package: Any, method: str, **arguments: Any) -> httpx.Request:
    """What a call sends."""
    requests: list[httpx.Request] = []

    def serve(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        request.read()
        return httpx.Response(200, json={})

    client = package.Tiny(http_client=httpx.Client(transport=httpx.MockTransport(serve)))
    getattr(client.pets, method)(**arguments)
    return requests[0]
