"""A package of our own and its document give a config that generates the package again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import pipeline
from sdkwright.config import MethodConfig, ResourceConfig, load_config
from sdkwright.errors import InputError
from tests.golden import cases
from tests.plan.tiny import answers, document, query, sends


def write_package(name: str, folder: Path) -> dict[str, str]:
    """Write the package of a golden case, and return its modules."""
    files = cases.rendered(name)
    write_files(files, folder)
    return modules_of(files)


def write_files(files: Mapping[str, str | bytes], folder: Path) -> None:
    """Write the texts among the files of a package."""
    for path, text in files.items():
        if isinstance(text, str):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")


def modules_of(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return the modules of a package."""
    return {path: text for path, text in files.items() if path.startswith("src/") and isinstance(text, str)}


@pytest.mark.parametrize(
    "name", ["compositions", "names", "parameters", "references", "responses", "security", "values", "webhooks"]
)
def test_the_config_of_a_package_generates_it_byte_for_byte(name: str, tmp_path: Path) -> None:
    document, config = cases.CASES / name / "openapi.yaml", tmp_path / "sdk.yml"
    before = write_package(name, tmp_path / "published")
    text, _ = pipeline.propose(str(document), config, package=str(tmp_path / "published"))
    config.write_text(text, encoding="utf-8")
    after = pipeline.emit(pipeline.plan(pipeline.read(document, config)).sdk, jobs=1)
    assert {path: text for path, text in after.items() if path.startswith("src/")} == before
    assert pipeline.propose(str(document), config, package=str(tmp_path / "published"))[0] == text


def test_streams_of_a_package_are_settings_of_its_methods(tmp_path: Path) -> None:
    write_package("chat", tmp_path / "published")
    document = cases.CASES / "chat" / "openapi.yaml"
    config = tmp_path / "sdk.yml"
    text, _ = pipeline.propose(str(document), config, package=str(tmp_path / "published"))
    config.write_text(text, encoding="utf-8")
    methods = _methods(load_config(config).resources)
    switches = {method.streaming.param_discriminator for method in methods if method.streaming is not None}
    assert switches == {"stream", None}


def test_an_older_edition_is_a_setting(tmp_path: Path) -> None:
    write_package("names", tmp_path / "published")
    (package,) = (path.parent for path in (tmp_path / "published" / "src").glob("*/_client.py"))
    (package / "_compat.py").write_text("PYDANTIC_V2 = True\n", encoding="utf-8")
    (package / "_legacy_response.py").write_text("", encoding="utf-8")
    document = cases.CASES / "names" / "openapi.yaml"
    text, _ = pipeline.propose(str(document), None, package=str(tmp_path / "published"))
    assert "raw_responses: legacy" in text and 'edition: "2025-08"' in text


def test_options_that_fill_paths_are_read_from_methods(tmp_path: Path) -> None:
    write_package("client_options", tmp_path / "published")
    document = cases.CASES / "client_options" / "openapi.yaml"
    text, _ = pipeline.propose(str(document), None, package=str(tmp_path / "published"))
    assert text.count("send_as_path_param") == 1 and "send_as_path_param: shopId" in text
    assert "return: post /shops/{shopId}/sold/{thing_id}\n" in text


def test_how_queries_are_written_is_read_from_the_client(tmp_path: Path) -> None:
    write_package("names", tmp_path / "published")
    (client,) = (tmp_path / "published" / "src").glob("*/_client.py")
    source = client.read_text(encoding="utf-8").replace('array_format="repeat"', 'array_format="brackets"')
    client.write_text(source, encoding="utf-8")
    document = cases.CASES / "names" / "openapi.yaml"
    text, problems = pipeline.propose(str(document), None, package=str(tmp_path / "published"))
    assert "array_format: brackets" in text
    assert not any("query_settings" in problem.message for problem in problems)


def test_what_the_document_does_not_say_is_read_from_names_and_types(tmp_path: Path) -> None:
    """A path parameter whose name is the body's too, pages that end at an item, and what is required beside allOf."""
    text: dict[str, Any] = {"type": "string"}
    base = {"type": "object", "properties": {"id": text}}
    run = {"allOf": [{"$ref": "#/components/schemas/Base"}], "required": ["id"]}
    runs = {"type": "object", "properties": {"runs": {"type": "array", "items": {"$ref": "#/components/schemas/Run"}}}}
    path = {"name": "run_id", "in": "path", "required": True, "schema": text}
    paths = {
        "/runs": {"get": {"parameters": [query("after")], "responses": answers(runs)}},
        "/runs/{run_id}": {
            "post": {
                "parameters": [path],
                "requestBody": sends({"type": "object", "properties": {"run_id": text}}),
                "responses": answers({"$ref": "#/components/schemas/Run"}),
            }
        },
    }
    spec = str(document(paths, {"Base": base, "Run": run}).path)
    purpose = {"x-stainless-pagination-property": {"purpose": "items"}}
    scheme = {
        "name": "runs_page",
        "type": "cursor_id",
        "request": {"after": text},
        "response": {"runs": {"type": "array", "items": {}, **purpose}},
    }
    methods = {"list": {"endpoint": "get /runs", "paginated": "runs_page"}, "start": "post /runs/{run_id}"}
    config = {
        "organization": {"name": "runner"},
        "targets": {"python": {"package_name": "runner"}},
        "resources": {"runs": {"models": {"run": "Run"}, "methods": methods}},
        "pagination": [scheme],
        "sdkwright": {"reading": "published"},
    }
    (tmp_path / "first.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    before = pipeline.emit(pipeline.plan(pipeline.read(spec, tmp_path / "first.yml")).sdk, jobs=1)
    write_files(before, tmp_path / "published")
    second = tmp_path / "second.yml"
    second.write_text(pipeline.propose(spec, second, package=str(tmp_path / "published"))[0], encoding="utf-8")
    rebuilt = load_config(second)
    assert rebuilt.sdkwright.reading == "published"
    assert [scheme.type for scheme in rebuilt.pagination] == ["cursor_id"]
    assert rebuilt.resources["runs"].methods["start"].positional_params is None
    after = pipeline.emit(pipeline.plan(pipeline.read(spec, second)).sdk, jobs=1)
    assert modules_of(after) == modules_of(before)


@pytest.mark.parametrize("reading", ["published", "json-schema"])
def test_how_a_204_beside_an_answer_is_read_is_seen_from_what_methods_return(reading: str, tmp_path: Path) -> None:
    run = {"type": "object", "properties": {"id": {"type": "string"}}}
    spec = str(document({"/run": {"get": {"responses": {**answers(run), "204": {"description": "None."}}}}}).path)
    config = {
        "organization": {"name": "runner"},
        "targets": {"python": {"package_name": "runner"}},
        "resources": {"runs": {"methods": {"read": "get /run"}}},
        "sdkwright": {"reading": reading},
    }
    (tmp_path / "first.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    write_files(
        pipeline.emit(pipeline.plan(pipeline.read(spec, tmp_path / "first.yml")).sdk, jobs=1), tmp_path / "published"
    )
    text, _ = pipeline.propose(spec, None, package=str(tmp_path / "published"))
    assert ("reading: published" in text) == (reading == "published")


def test_pages_are_read_from_their_classes(tmp_path: Path) -> None:
    """Pages whose items are in an object, beside lists and maps, by parameters that the document does not pair."""
    word: dict[str, Any] = {"type": "string"}
    thing = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
    page = {
        "type": "object",
        "properties": {
            "result": {"type": "object", "properties": {"things": thing, "tags": {"type": "array", "items": word}}},
            "labels": {"type": "object", "additionalProperties": word},
            "total": {"type": "integer"},
        },
    }
    number = {"type": "integer"}
    parameters = [query("offset", number), query("limit", number)]
    paths = {"/things": {"get": {"parameters": parameters, "responses": answers(page)}}}
    spec = str(document(paths, {"Thing": {"type": "object", "properties": {"id": word}}}).path)

    def marked(schema: dict[str, Any], purpose: str) -> dict[str, Any]:
        return {**schema, "x-stainless-pagination-property": {"purpose": purpose}}

    inner = {"things": marked({"type": "array", "items": {}}, "items"), "tags": {"type": "array", "items": word}}
    response = {
        "result": {"type": "object", "properties": inner},
        "labels": {"type": "object", "additionalProperties": word},
        "total": marked(number, "offset_total_count_field"),
    }
    request = {"offset": marked(number, "offset_count_param"), "limit": number}
    scheme = {"name": "things_offset", "type": "offset", "request": request, "response": response}
    methods = {"list": {"endpoint": "get /things", "paginated": "things_offset"}}
    config = {
        "organization": {"name": "shop"},
        "targets": {"python": {"package_name": "shop"}},
        "resources": {"things": {"models": {"thing": "Thing"}, "methods": methods}},
        "pagination": [scheme],
    }
    (tmp_path / "first.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    before = pipeline.emit(pipeline.plan(pipeline.read(spec, tmp_path / "first.yml")).sdk, jobs=1)
    write_files(before, tmp_path / "published")
    second = tmp_path / "second.yml"
    second.write_text(pipeline.propose(spec, second, package=str(tmp_path / "published"))[0], encoding="utf-8")
    (proposed,) = load_config(second).pagination
    assert (proposed.name, proposed.type, [*proposed.request]) == ("things_offset", "offset", ["offset"])
    after = pipeline.emit(pipeline.plan(pipeline.read(spec, second)).sdk, jobs=1)
    assert modules_of(after) == modules_of(before)


def _methods(resources: Mapping[str, ResourceConfig]) -> list[MethodConfig]:
    own = [method for resource in resources.values() for method in resource.methods.values()]
    return own + [method for resource in resources.values() for method in _methods(resource.subresources)]


def test_a_document_of_another_api_is_an_error(tmp_path: Path) -> None:
    write_package("references", tmp_path / "published")
    with pytest.raises(InputError, match="it has the operations of 0 of the") as error:
        pipeline.propose(str(cases.CASES / "webhooks" / "openapi.yaml"), None, package=str(tmp_path / "published"))
    assert error.value.problems[0].hint == "give the document of the API that the package is for"


def test_a_package_without_a_client_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "__init__.py").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="the package plain has no client"):
        pipeline.propose(str(cases.CASES / "chat" / "openapi.yaml"), None, package=str(tmp_path / "plain"))


def test_a_package_that_is_nowhere_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        pipeline.propose(str(cases.CASES / "chat" / "openapi.yaml"), None, package=str(tmp_path / "nothing"))
