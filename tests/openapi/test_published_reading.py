"""What published packages leave out of a document, where its owner asks for their reading."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import pipeline
from tests.plan.tiny import answers, class_of, document

REF = {"$ref": "#/components/schemas/Base"}
TEXT = {"type": "string"}
BASE = {"type": "object", "properties": {"id": TEXT, "at": TEXT}, "required": ["id"]}
VARIANTS = [{"title": name, "type": "object", "properties": {name: TEXT}, "required": [name]} for name in ("a", "b")]
SCHEMAS: dict[str, Any] = {
    "Base": BASE,
    "Below": {"allOf": [REF, {"type": "object", "properties": {"on": TEXT}}], "required": ["at", "on"]},
    "Around": {"type": "object", "properties": {"kind": TEXT}, "required": ["kind"], "oneOf": VARIANTS},
    "Beside": {"allOf": [{"type": "object", "properties": {"kind": TEXT}, "required": ["kind"]}, {"oneOf": VARIANTS}]},
    "Apart": {"allOf": [{**BASE, "required": ["id", "on"]}, {"type": "object", "properties": {"on": TEXT}}]},
    "Either": {
        "type": "object",
        "properties": {"x": TEXT, "y": TEXT},
        "required": ["x"],
        "anyOf": [{"required": ["y"]}],
    },
}


def required(folder: Path, reading: str) -> dict[str, list[str]]:
    """Return the required fields of each class of the models with this reading."""
    paths = {
        f"/{name.lower()}": {"get": {"responses": answers({"$ref": f"#/components/schemas/{name}"})}}
        for name in SCHEMAS
    }
    methods = {name.lower(): f"get /{name.lower()}" for name in SCHEMAS}
    models = {name.lower(): f"#/components/schemas/{name}" for name in SCHEMAS}
    config = folder / "sdk.yml"
    resources = {"things": {"models": models, "methods": methods}}
    config.write_text(yaml.safe_dump({"resources": resources, "sdkwright": {"reading": reading}}))
    sdk = pipeline.plan(pipeline.read(document(paths, SCHEMAS).path, config)).sdk
    places = {"below": "Below", "around": "A", "beside": "A", "apart": "Apart", "either": "Either"}
    result = {module: class_of(sdk, f"types/{module}", name) for module, name in places.items()}
    return {module: [field.wire for field in kind.fields if field.required] for module, kind in result.items()}


def test_required_beside_all_of_and_unions_holds_as_json_schema_says(tmp_path: Path) -> None:
    assert required(tmp_path, "json-schema") == {
        "below": ["at", "on"],
        "around": ["a", "kind"],
        "beside": ["a", "kind"],
        "apart": ["id", "on"],
        "either": ["x"],
    }


def test_the_published_reading_leaves_it_out(tmp_path: Path) -> None:
    expected = {"below": [], "around": ["a"], "beside": ["a"], "apart": ["id"], "either": ["x"]}
    assert required(tmp_path, "published") == expected


@pytest.mark.parametrize(("reading", "expected"), [("json-schema", "MapOf"), ("published", "Scalar")])
def test_patterns_of_names_make_a_map_or_any_object(tmp_path: Path, reading: str, expected: str) -> None:
    rates = {"type": "object", "patternProperties": {"^r": {"type": "integer"}}}
    answer = {"type": "object", "properties": {"rates": rates}}
    config = tmp_path / "sdk.yml"
    resources = {"things": {"methods": {"list": "get /things"}}}
    config.write_text(yaml.safe_dump({"resources": resources, "sdkwright": {"reading": reading}}))
    sdk = pipeline.plan(pipeline.read(document({"/things": {"get": {"responses": answers(answer)}}}).path, config)).sdk
    (field,) = class_of(sdk, "types/thing_list_response").fields
    assert type(field.type).__name__ == expected
