"""The commands of ``openapi.transforms``."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.errors import InputError, Problem
from sdkwright.openapi.jsonpath_plus import matches
from sdkwright.openapi.transforms import transform

DOCUMENT: dict[str, Any] = {
    "paths": {"/a": {"get": {"tags": ["x"], "operationId": "getA"}}, "/b": {"put": {"tags": ["y"]}}},
    "components": {
        "schemas": {
            "A": {"oneOf": [{"type": "string"}, {"type": "integer"}], "required": ["p"]},
            "B": {"properties": {"s": {"type": "object", "title": "Same"}, "t": {"type": "object", "title": "Same"}}},
        }
    },
}


def apply(command: str, **args: Any) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    arguments = {key.rstrip("_"): value for key, value in args.items()}
    return transform(DOCUMENT, [{"command": command, "reason": "r", "args": arguments}], problems), problems


def test_update_replaces() -> None:
    result, problems = apply("update", target="$.paths['/a'].get.operationId", value="other")
    assert result["paths"]["/a"]["get"]["operationId"] == "other"
    assert problems == []


def test_append_adds_one_or_several() -> None:
    assert apply("append", target="$..tags", value="z")[0]["paths"]["/b"]["put"]["tags"] == ["y", "z"]
    result, _ = apply("append", target=["$.components.schemas.A.required"], value=["q", "r"])
    assert result["components"]["schemas"]["A"]["required"] == ["p", "q", "r"]


def test_merge_goes_deep() -> None:
    result, _ = apply("merge", target="$.components.schemas.B", object={"properties": {"s": {"title": "New"}}, "x": 1})
    assert result["components"]["schemas"]["B"]["properties"]["s"] == {"type": "object", "title": "New"}
    assert result["components"]["schemas"]["B"]["x"] == 1


def test_remove_takes_places_or_keys() -> None:
    assert "/a" not in apply("remove", target="$.paths['/a']")[0]["paths"]
    assert apply("remove", target="$.paths['/a'].get", keys=["tags"])[0]["paths"]["/a"]["get"] == {
        "operationId": "getA"
    }
    both, _ = apply("remove", target="$.components.schemas.A.oneOf[*]")
    assert both["components"]["schemas"]["A"]["oneOf"] == []


def test_values_are_renamed_where_they_stand_and_in_lists() -> None:
    result, _ = apply("renameValue", target="$..tags", rename={"x": "z"})
    assert [result["paths"][path][verb]["tags"] for path, verb in (("/a", "get"), ("/b", "put"))] == [["z"], ["y"]]
    result, _ = apply("renameValue", filter={"only": ["$..type"]}, from_="integer", to="number")
    assert result["components"]["schemas"]["A"]["oneOf"] == [{"type": "string"}, {"type": "number"}]


def test_copy_and_move_make_the_way() -> None:
    copied, _ = apply("copy", from_="$.components.schemas.A", to="$.components.other['x y'].C")
    assert copied["components"]["other"]["x y"]["C"] == copied["components"]["schemas"]["A"]
    moved, _ = apply("move", from_="$.components.schemas.A", to="$.components.schemas.C")
    assert list(moved["components"]["schemas"]) == ["B", "C"]


def test_one_of_becomes_any_of_in_its_place() -> None:
    result, _ = apply("oneOfToAnyOf", target="$.components.schemas.A")
    assert list(result["components"]["schemas"]["A"]) == ["anyOf", "required"]


def test_equal_schemas_become_references_to_one() -> None:
    targets = ["$.components.schemas.B.properties.s", "$.components.schemas.B.properties.t"]
    result, _ = apply("extractToRefs", ref={"name": "Same"}, matching=targets)
    assert result["components"]["schemas"]["Same"] == {"type": "object", "title": "Same"}
    reference = {"$ref": "#/components/schemas/Same"}
    assert result["components"]["schemas"]["B"]["properties"] == {"s": reference, "t": reference}


@pytest.mark.parametrize("name", ["Same", "#/components/schemas/Same"])
def test_a_reference_may_say_itself_what_becomes_it(name: str) -> None:
    result, problems = apply("extractToRefs", ref={"target": "$.components.schemas.B.properties.s", "name": name})
    assert result["components"]["schemas"]["Same"] == {"type": "object", "title": "Same"}
    assert result["components"]["schemas"]["B"]["properties"]["s"] == {"$ref": "#/components/schemas/Same"}
    assert problems == []


def test_a_different_schema_is_not_replaced() -> None:
    targets = ["$.components.schemas.B.properties.s", "$.components.schemas.A.oneOf[0]"]
    result, problems = apply("extractToRefs", ref="#/components/schemas/Same", matching=targets)
    assert result["components"]["schemas"]["A"]["oneOf"][0] == {"type": "string"}
    assert [problem.severity for problem in problems] == ["warning"]


def test_the_document_given_is_not_changed() -> None:
    before = repr(DOCUMENT)
    apply("remove", target="$.components.schemas.*")
    assert repr(DOCUMENT) == before


@pytest.mark.parametrize(
    "args",
    [
        {"command": "update", "target": "$.paths"},
        {"command": "update", "value": 1},
        {"command": "copy", "from_": "$.paths.*", "to": "$.x"},
        {"command": "copy", "from_": "$.paths", "to": "$.components[?(@.nothing)]"},
        {"command": "merge", "target": "$.paths", "value": 3},
        {"command": "extractToRefs", "target": "$.paths"},
        {"command": "remove", "target": "$"},
    ],
)
def test_a_command_that_cannot_be_carried_out_is_an_error(args: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        apply(**args)


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("$.a[?(@.type === 'x')].type", ["x"]),
        ("$.a[?(@.type !== 'x')].type", ["y", "xyz"]),
        ("$.a[?(@.type == 'x' || @.n > 3)].type", ["x", "y"]),
        ("$.a[?(@.type.match(/^x/))].type", ["x", "xyz"]),
        ("$.a[?(/z$/.test(@.type))].type", ["xyz"]),
        ("$.a[?(@.tags && @.tags.includes('t'))].type", ["y"]),
        ("$.a[?(@.type.startsWith('xy'))].type", ["xyz"]),
        ("$.a[?(@.tags.length == 2)].type", ["y"]),
        ("$.m[?(@property === '/k')]", [1]),
        ("$.m['/k']", [1]),
        ("$..n^.type", None),
        ("$.a[?(@.n)].n^^", [[{"type": "x"}, {"type": "y", "n": 4, "tags": ["t", "u"]}, {"type": "xyz"}]]),
        ("$.a[?(@.type == '=== @property')]", []),
    ],
)
def test_filters_of_jsonpath_plus_are_understood(path: str, values: list[Any] | None) -> None:
    value = {"a": [{"type": "x"}, {"type": "y", "n": 4, "tags": ["t", "u"]}, {"type": "xyz"}], "m": {"/k": 1, "l": 2}}

    def at(parts: tuple[str | int, ...]) -> Any:
        node: Any = value
        for part in parts:
            node = node[part]
        return node

    if values is None:
        with pytest.raises(ValueError, match="no JSONPath"):
            matches(path, value)
    else:
        assert [at(parts) for parts in matches(path, value)] == values


def test_older_files_have_other_names_for_targets_and_commands() -> None:
    result, problems = apply("mergeObject", target=["$.components.schemas"], object={"C": {"type": "string"}})
    assert (result["components"]["schemas"]["C"], problems) == ({"type": "string"}, [])
    place = "$.components.schemas.B.properties.s"
    result, problems = apply("replaceProperties", filter={"only": [place]}, value={"$ref": "#/components/schemas/A"})
    assert result["components"]["schemas"]["B"]["properties"]["s"] == {"$ref": "#/components/schemas/A"}
    assert problems == []


def test_every_one_of_becomes_any_of_where_no_target_is_given() -> None:
    problems: list[Problem] = []
    result = transform(DOCUMENT, [{"command": "oneOfToAnyOf", "reason": "r"}], problems)
    assert (list(result["components"]["schemas"]["A"]), problems) == (["anyOf", "required"], [])


def test_places_within_places_are_changed_too() -> None:
    document = {"components": {"schemas": {"A": {"oneOf": [{"oneOf": [{"items": {"oneOf": [{}]}}]}]}}}}
    everywhere = transform(document, [{"command": "oneOfToAnyOf"}], [])
    targeted = transform(document, [{"command": "oneOfToAnyOf", "args": {"target": "$..oneOf"}}], [])
    for result in (everywhere, targeted):
        assert result["components"]["schemas"]["A"] == {"anyOf": [{"anyOf": [{"items": {"anyOf": [{}]}}]}]}
    lists = {"items": {"items": {"items": {"items": {}}}}}
    flat = transform(lists, [{"command": "update", "args": {"target": "$..items", "value": {"type": "string"}}}], [])
    assert flat == {"items": {"type": "string"}}


def test_older_configs_filter_by_only_and_except() -> None:
    document = {"paths": {}, "components": {"schemas": {name: {"oneOf": [{"type": "string"}]} for name in "ABC"}}}
    args = {"filter": {"only": ["$.components.schemas.*"], "except": ["$.components.schemas.B"]}}
    result = transform(document, [{"command": "oneOfToAnyOf", "args": args}], [])
    assert [list(schema) for schema in result["components"]["schemas"].values()] == [["anyOf"], ["oneOf"], ["anyOf"]]


def test_a_problem_of_a_command_is_told_with_its_line() -> None:
    problems: list[Problem] = []
    step = {"command": "remove", "args": {"target": "$.gone"}, "file": "my.sdk.yml", "line": 7}
    transform({}, [step], problems)
    assert str(problems[0]) == "my.sdk.yml:7: #/openapi/transforms/0: the target '$.gone' matches nothing"
