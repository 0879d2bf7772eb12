"""What an adoption adds to a config, in the way that the config is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.adopt.config_text import name_document, own_tests
from sdkwright.config import load_config
from sdkwright.errors import InputError

BLOCK = "organization: {name: acme}  # ours\nresources: {}\n"


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_a_config_in_json_stays_json(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "stainless.yml"
    path.write_text(json.dumps({"organization": {"name": "acme"}, "resources": {}, "sdkwright": None}, indent=indent))
    name_document(path, "api/openapi.json")
    own_tests(path)
    config = load_config(path)
    assert (config.openapi.path, config.sdkwright.files) == ("api/openapi.json", {"tests/*": "seeded"})
    assert path.read_text() == json.dumps(json.loads(path.read_text()), indent=indent) + "\n"


def test_lines_of_yaml_are_added_and_nothing_else_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "stainless.yml"
    path.write_text(BLOCK)
    name_document(path, "openapi.yml")
    own_tests(path)
    added = '\nopenapi:\n  path: "openapi.yml"\n\nsdkwright:\n  files:\n    "tests/*": "seeded"\n'
    assert path.read_text() == BLOCK + added


def test_what_cannot_be_edited_safely_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "stainless.yml"
    path.write_text("{organization: {name: acme}, resources: {}}\n")
    with pytest.raises(InputError, match="cannot be added safely"):
        name_document(path, "openapi.yml")
    assert path.read_text() == "{organization: {name: acme}, resources: {}}\n"
