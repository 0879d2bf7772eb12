"""The JSON Schema and the page of keys say what `load_config` does with a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from typer.testing import CliRunner

from sdkwright.cli import app
from sdkwright.commands.schema import run as run_schema
from sdkwright.config import Section, load_config
from sdkwright.config.reference import config_page, json_schema
from sdkwright.errors import InputError
from tests.config.test_other_keys import FILE
from tests.shared import ROOT, SHARED, needs_shared

CONFIGS = [
    ROOT / "spec" / "groq.sdk.yml",
    *sorted(ROOT.glob("tests/golden/*/sdk.yml")),
    *sorted(ROOT.glob("tests/review/cases/*/*sdk.yml")),
]


@pytest.fixture(scope="module")
def validator() -> Any:
    return jsonschema_rs.validator_for(json_schema())


def errors(validator: Any, config: object) -> list[str]:
    plain = json.loads(json.dumps(config, default=str))
    return [f"{'/'.join(map(str, error.instance_path))}: {error.message}" for error in validator.iter_errors(plain)]


def test_the_schema_takes_every_config_of_ours(validator: Any) -> None:
    result = {str(path.relative_to(ROOT)): errors(validator, yaml.safe_load(path.read_text())) for path in CONFIGS}
    assert len(result) > 10
    assert {name: messages for name, messages in result.items() if messages} == {}


def test_the_schema_takes_a_config_for_many_languages(validator: Any) -> None:
    assert errors(validator, yaml.safe_load(FILE)) == []


@needs_shared
def test_the_schema_takes_what_loads_without_a_word(validator: Any) -> None:
    assert SHARED is not None
    files = [*SHARED.glob("pairs/*/sdk.yml"), *SHARED.glob("stainless/*/*stainless*.yml")]
    for path in files:
        result = errors(validator, yaml.safe_load(path.read_text()))
        assert bool(result) == bool(load_config(path).problems), (path, result)


@pytest.mark.parametrize(
    "text",
    [
        "settings: {licence: MIT}",
        "resources: {things: {methods: {list: {endpoint: get /things, paginatd: true}}}}",
        "resources: {things: {models: {thing: 1}}}",
        "pagination: [{name: pages, type: curser}]",
        "query_settings: {array_format: commas}",
        "client_settings: {opts: {key: {auth: {role: value}}}}",
    ],
)
def test_the_schema_finds_what_loading_finds(validator: Any, tmp_path: Path, text: str) -> None:
    assert len(errors(validator, yaml.safe_load(text))) == 1
    path = tmp_path / "sdk.yml"
    path.write_text(text)
    try:
        result = load_config(path).problems
    except InputError as error:
        result = error.problems
    assert len(result) == 1


def test_every_key_is_described() -> None:
    assert list(undescribed(json_schema(), "")) == []


def undescribed(schema: Any, place: str) -> Iterator[str]:
    if isinstance(schema, dict):
        for name, value in schema.get("properties", {}).items():
            if isinstance(value, dict) and "description" not in value and place.count("properties") == 0:
                yield f"{place}/{name}"
        for key, value in schema.items():
            yield from undescribed(value, f"{place}/{key}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from undescribed(value, f"{place}/{index}")


def test_the_page_is_current() -> None:
    page = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
    assert page == config_page(), "run: make config-reference"


def test_keys_without_effect_are_told_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "sdk.yml"
    path.write_text("codeflow: {}\nsettings: {python: {}}\nresources: {things: {models: {thing: {name: a, to: b}}}}\n")
    config = load_config(path)
    assert config.problems == ()
    assert list(config.unused) == ["/codeflow", "/resources/things/models/thing/name", "/settings/python"]
    assert config.unused["/codeflow"] == "there is no hosted service"


def test_every_key_without_effect_has_a_reason_and_is_no_field() -> None:
    models = [model for model in subclasses(Section) if model.without_effect]
    assert len(models) > 10
    for model in models:
        assert all(model.without_effect.values()), model
        assert not model.without_effect.keys() & model.model_fields.keys(), model


def subclasses(model: type[Section]) -> Iterator[type[Section]]:
    yield model
    for below in model.__subclasses__():
        yield from subclasses(below)


def test_the_command_prints_the_schema() -> None:
    result = CliRunner().invoke(app, ["schema"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json_schema()


def test_each_row_of_a_table_is_one_line() -> None:
    rows = [line for line in config_page().splitlines() if "|" in line]
    assert [row for row in rows if not (row.startswith("|") and row.endswith("|"))] == []


def test_the_command_writes_the_schema_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "config.schema.json"
    assert run_schema(target) == 0
    assert json.loads(target.read_text(encoding="utf-8")) == json_schema()
    assert target.read_bytes().endswith(b"}\n")
    assert capsys.readouterr().err == f"{target}: written\n"


def test_the_command_prints_what_it_would_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "config.schema.json"
    run_schema(target)
    capsys.readouterr()
    assert run_schema(None) == 0
    assert capsys.readouterr().out == target.read_text(encoding="utf-8")
