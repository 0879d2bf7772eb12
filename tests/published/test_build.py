"""A package of our own and its document give a config that generates the package again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright import pipeline
from sdkwright.config import MethodConfig, ResourceConfig, load_config
from sdkwright.errors import InputError
from tests.golden import cases


def write_package(name: str, folder: Path) -> dict[str, str]:
    """Write the package of a golden case, and return its modules."""
    files = {path: text for path, text in cases.rendered(name).items() if isinstance(text, str)}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return {path: text for path, text in files.items() if path.startswith("src/")}


@pytest.mark.parametrize(
    "name", ["compositions", "names", "parameters", "references", "responses", "security", "values"]
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


def test_how_queries_are_written_is_read_from_the_client(tmp_path: Path) -> None:
    write_package("names", tmp_path / "published")
    (client,) = (tmp_path / "published" / "src").glob("*/_client.py")
    source = client.read_text(encoding="utf-8").replace('array_format="repeat"', 'array_format="brackets"')
    client.write_text(source, encoding="utf-8")
    document = cases.CASES / "names" / "openapi.yaml"
    text, problems = pipeline.propose(str(document), None, package=str(tmp_path / "published"))
    assert "array_format: brackets" in text
    assert not any("query_settings" in problem.message for problem in problems)


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
