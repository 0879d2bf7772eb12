"""Whatever a document holds, planning it ends in a sound plan."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sdkwright.errors import InputError
from sdkwright.infer import infer_config
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe, safe_class
from sdkwright.plan import build
from tests.plan.soundness import check
from tests.plan.tiny import answers, document, query, sends

COMPONENTS = ("Node", "node", "List", "Item_1", "item1")
PROPERTIES = ("id", "class", "self", "model_x", "_a", "list", "date", "1st", "größe", "a-b", "a_b", "json", "timeout")

Json = dict[str, Any]


def leaves() -> st.SearchStrategy[Any]:
    plain = st.sampled_from(
        [
            {},
            True,
            {"type": "string"},
            {"type": "string", "format": "date-time"},
            {"type": "string", "format": "binary"},
            {"type": "string", "enum": ["a", "b", None]},
            {"type": "string", "pattern": "^[a-z]{3}-[0-9]+$", "minLength": 6},
            {"type": "integer", "minimum": 3, "multipleOf": 2},
            {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
            {"type": ["boolean", "null"]},
            {"const": None},
            {"const": "fixed"},
            {"enum": [1, 2.5, "x", True, {"a": 1}]},
            {"type": "object"},
            {"type": "object", "additionalProperties": True},
        ]
    )
    references = st.sampled_from([{"$ref": f"#/components/schemas/{name}"} for name in COMPONENTS])
    return plain | references


def compound(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    properties = st.dictionaries(st.sampled_from(PROPERTIES), inner, max_size=4)
    required = st.lists(st.sampled_from(PROPERTIES), max_size=2, unique=True)
    objects = st.fixed_dictionaries(
        {"type": st.just("object"), "properties": properties},
        optional={
            "required": required,
            "additionalProperties": inner | st.booleans(),
            "title": st.sampled_from(["T", "!"]),
        },
    )
    arrays = st.fixed_dictionaries(
        {"type": st.just("array"), "items": inner},
        optional={
            "minItems": st.integers(0, 3),
            "uniqueItems": st.booleans(),
            "prefixItems": st.lists(inner, min_size=1, max_size=2),
        },
    )
    members = st.lists(inner, min_size=1, max_size=3)
    unions = st.fixed_dictionaries(
        {},
        optional={"oneOf": members, "anyOf": members, "discriminator": st.just({"propertyName": "id"})},
    )
    merged = st.fixed_dictionaries({"allOf": members}, optional={"properties": properties, "required": required})
    return (
        objects
        | arrays
        | unions
        | merged
        | st.fixed_dictionaries({"type": st.just("object"), "additionalProperties": inner})
    )


def schemas() -> st.SearchStrategy[Any]:
    return st.recursive(leaves(), compound, max_leaves=8)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    components=st.fixed_dictionaries({name: schemas() for name in COMPONENTS}),
    body=schemas(),
    answer=schemas(),
    parameter=schemas(),
    media=st.sampled_from(
        ["application/json", "multipart/form-data", "application/x-www-form-urlencoded", "text/event-stream"]
    ),
)
def test_planning_any_schemas_is_sound(components: Json, body: Any, answer: Any, parameter: Any, media: str) -> None:
    paths: Json = {
        "/things/{id}": {
            "post": {
                "parameters": [query("id", parameter, where="path", required=True), query("filter", parameter)],
                "requestBody": sends(body, media if media != "text/event-stream" else "application/json"),
                "responses": answers(answer, media if media == "text/event-stream" else "application/json"),
            }
        },
        "/things": {"get": {"responses": answers({"type": "array", "items": answer})}},
    }
    try:
        api = document(paths, components)
    except InputError:
        # References that lead in a circle are refused by the reader.
        assume(False)
        raise
    sdk, _ = build(api, infer_config(api))
    assert check(sdk) == []


@given(st.text(max_size=30))
def test_every_text_makes_names(text: str) -> None:
    names = Names()
    assert safe(names.snake(text)).isidentifier()
    assert safe_class(names.pascal(text)).isidentifier()
    assert safe(names.singular(text)).isidentifier()


@given(st.from_regex(r"[a-z][a-z0-9]*(_[a-z][a-z0-9]*){0,4}", fullmatch=True))
def test_a_snake_name_stays_what_it_is(name: str) -> None:
    names = Names()
    assert names.snake(name) == name
    assert names.singular(names.singular(name)) == names.singular(name) or name.endswith("s")
