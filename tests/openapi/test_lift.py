"""Schemas of OpenAPI 3.0, as they are once read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .texts import read_text_document, schema

NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("text", "lifted"),
    [
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{type: string, nullable: false}", {"type": "string"}),
        ("{type: string, enum: [a], nullable: true}", {"type": ["string", "null"], "enum": ["a", None]}),
        ("{$ref: '#/components/schemas/Other', nullable: true}", {"anyOf": [{"$ref": "#/components/schemas/Other"}, NULL]}),
        (
            "{allOf: [{$ref: '#/components/schemas/Other'}], nullable: true, description: d}",
            {"anyOf": [{"allOf": [{"$ref": "#/components/schemas/Other"}]}, NULL], "description": "d"},
        ),
        ("{oneOf: [{type: string}], nullable: true}", {"oneOf": [{"type": "string"}, NULL]}),
        ("{anyOf: [{type: string}, {nullable: true}]}", {"anyOf": [{"type": "string"}, NULL]}),
        ("{nullable: true}", {}),
        ("{properties: {}, nullable: true}", {"properties": {}, "type": ["object", "null"]}),
        ("{type: [string, null]}", {"type": ["string", "null"]}),
        ("{minimum: 1, exclusiveMinimum: true}", {"exclusiveMinimum": 1}),
        ("{maximum: 9, exclusiveMaximum: true}", {"exclusiveMaximum": 9}),
        ("{minimum: 1, exclusiveMinimum: false}", {"minimum": 1}),
        ("{type: string, example: a}", {"type": "string", "example": "a"}),
        ("{type: array, items: [{type: string}]}", {"type": "array", "prefixItems": [{"type": "string"}]}),
        ("{type: String}", {"type": "string"}),
        ("{type: file}", {"type": "string", "format": "binary"}),
    ],
)  # fmt: skip
def test_a_spelling_of_3_0_becomes_that_of_3_1(tmp_path: Path, text: str, lifted: Any) -> None:
    assert schema(tmp_path, text) == lifted


def test_nullable_counts_in_3_1_too(tmp_path: Path) -> None:
    assert schema(tmp_path, "{type: string, nullable: true}", "3.1.0") == {"type": ["string", "null"]}


def test_null_may_stand_behind_a_reference(tmp_path: Path) -> None:
    nothing = (
        "None: {type: 'null'}, Nil: {enum: [null]}, Void: {$ref: '#/components/schemas/Nil'}, Text: {type: string}"
    )
    union = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in ("None", "Text", "Void"))
    document = read_text_document(tmp_path, f"components: {{schemas: {{A: {{oneOf: [{union}]}}, {nothing}}}}}")
    assert document.schemas["A"] == {"oneOf": [NULL, {"$ref": "#/components/schemas/Text"}, NULL]}


def test_siblings_of_a_reference_are_kept(tmp_path: Path) -> None:
    text = "{$ref: '#/components/schemas/Other', description: d, x-a: 1}"
    assert schema(tmp_path, text) == {"$ref": "#/components/schemas/Other", "description": "d", "x-a": 1}


def test_a_reference_into_what_moved_still_leads_there(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        components:
          schemas:
            A: {nullable: true, allOf: [{properties: {b: {type: string, title: found}}}]}
            C: {$ref: '#/components/schemas/A/allOf/0/properties/b'}
        """,
        "3.0.3",
    )
    assert document.resolve(document.schemas["C"])[1]["title"] == "found"


def test_what_is_data_stays_as_it_is(tmp_path: Path) -> None:
    data = {"nullable": True, "$ref": "nowhere"}
    result = schema(tmp_path, "{default: {nullable: true, $ref: nowhere}, enum: [{nullable: true, $ref: nowhere}]}")
    assert result == {"default": data, "enum": [data]}


def test_a_property_may_be_called_like_a_keyword(tmp_path: Path) -> None:
    result = schema(tmp_path, "{properties: {$ref: {type: string}, nullable: {type: boolean, nullable: true}}}")
    assert result["properties"] == {"$ref": {"type": "string"}, "nullable": {"type": ["boolean", "null"]}}


def test_the_names_in_a_mapping_become_references(tmp_path: Path) -> None:
    result = schema(tmp_path, "{discriminator: {propertyName: kind, mapping: {o: Other}}}")
    assert result["discriminator"]["mapping"] == {"o": "#/components/schemas/Other"}


def test_an_unquoted_enum_takes_the_type_that_is_stated(tmp_path: Path) -> None:
    assert schema(tmp_path, "{type: string, enum: [1, true, a]}")["enum"] == ["1", "true", "a"]


def test_schemas_outside_of_components_are_lifted_too(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        components: {schemas: {A: {$ref: '#/x-schemas/B'}}}
        x-schemas: {B: {type: string, nullable: true}}
        """,
        "3.0.3",
    )
    assert document.resolve(document.schemas["A"]) == ("/x-schemas/B", {"type": ["string", "null"]})


def test_of_types_that_exclude_each_other_the_last_is_taken_and_the_rest_reported(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        components:
          schemas:
            Text: {type: string, description: text}
            A: {allOf: [{$ref: '#/components/schemas/Text'}, {type: number}, {type: integer, minimum: 1}]}
        """,
    )
    assert document.schemas["A"] == {"allOf": [{}, {"type": "number"}, {"type": "integer", "minimum": 1}]}
    (problem,) = document.problems
    assert (problem.severity, problem.pointer) == ("warning", "/components/schemas/A/allOf/0")
    assert "no value is string and also integer" in problem.message


def test_schemas_that_refer_to_each_other_many_times_take_no_time(tmp_path: Path) -> None:
    parts = {number: f"{{$ref: '#/components/schemas/L{min(number + 1, 12)}'}}" for number in range(13)}
    levels = ", ".join(f"L{number}: {{allOf: [{', '.join([part] * 40)}]}}" for number, part in parts.items())
    document = read_text_document(tmp_path, f"components: {{schemas: {{{levels}}}}}")
    assert len(document.schemas["L0"]["allOf"]) == 40


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("/^a+$/", "^a+$"),
        ("/^a+$/i", "^a+$"),
        ("/a+/i", "a+"),
        ("/users/my", "/users/my"),
        ("/^a/", "^a"),
        ("/a/", "/a/"),
        ("^/a/$", "^/a/$"),
    ],
)
def test_slashes_around_a_pattern_are_quotes_when_it_has_anchors_or_flags(
    tmp_path: Path, text: str, pattern: str
) -> None:
    assert schema(tmp_path, f"{{type: string, pattern: '{text}'}}")["pattern"] == pattern


def test_a_pattern_that_no_text_of_the_right_length_has_gives_way_to_the_example(tmp_path: Path) -> None:
    assert "pattern" not in schema(tmp_path, "{type: string, minLength: 4, pattern: '^[a-z]$', example: abcd}")
    assert "pattern" in schema(tmp_path, "{type: string, minLength: 4, pattern: '^[a-z]+$', example: ABCD}")
