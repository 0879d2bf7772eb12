"""Parameters of a query whose names have a dot in common."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir import Ref
from tests.plan.tiny import Json, answers, class_of, method, plan, query

LIST: Json = {"pets": {"methods": {"list": "get /pets"}}}


def listed(*parameters: Json, **rest: Any) -> Any:
    return plan({"/pets": {"get": {"parameters": list(parameters)}}}, None, LIST, **rest)


def test_they_are_one_argument_with_a_key_for_each() -> None:
    sdk = listed(query("born_at.gte"), query("kind"), query("born_at.lt", required=True))
    assert [(param.name, param.required) for param in method(sdk, "pets.list").params] == [
        ("born_at", True),
        ("kind", False),
    ]
    born_at, _ = method(sdk, "pets.list").params
    assert born_at.type == Ref("types/pet_list_params", "BornAt")
    fields = class_of(sdk, "types/pet_list_params", "BornAt").fields
    assert [(field.name, field.wire, field.required) for field in fields] == [
        ("lt", "born_at.lt", True),
        ("gte", "born_at.gte", False),
    ]


@pytest.mark.parametrize(
    ("parameters", "names"),
    [
        ((query("at"), query("at.gte")), {"at", "at_gte"}),
        (({**query("at.gte"), "x-stainless-param": "since"},), {"since"}),
        ((query("x.y", where="header"),), {"x_y"}),
    ],
)
def test_what_would_meet_another_or_has_a_name_stays_as_it_is(parameters: tuple[Json, ...], names: set[str]) -> None:
    assert {param.name for param in method(listed(*parameters), "pets.list").params} == names


def test_parameters_that_ask_for_pages_stay_apart() -> None:
    page = {"type": "object", "properties": {"data": {"type": "array", "items": {"type": "string"}}}}
    operation = {
        "parameters": [query("page.number", {"type": "integer"}), query("page.tag")],
        "responses": answers(page),
    }
    scheme: Json = {
        "name": "pages",
        "type": "page_number",
        "request": {
            "page.number": {"type": "integer", "x-stainless-pagination-property": {"purpose": "page_number_param"}}
        },
        "response": {"data": {"type": "array", "items": {}}},
    }
    sdk = plan({"/pets": {"get": operation}}, None, LIST, pagination=[scheme])
    assert [param.name for param in method(sdk, "pets.list").params] == ["page", "page_number"]
