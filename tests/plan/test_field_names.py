"""What properties are called in classes."""

from __future__ import annotations

import keyword

import pydantic
import pytest

from sdkwright.naming.names import Names
from sdkwright.plan.fields import distinct_names, field_name

from .tiny import method, plan

NAMES = Names({})


@pytest.mark.parametrize(
    ("wire", "response", "params"),
    [
        ("1h", "api_1h", "_1h"),
        ("+1", "api_1", "_1"),
        ("__typename", "api_typename", "_typename"),
        ("model_id", "api_model_id", "model_id"),
        ("json", "json_", "json"),
        ("from", "from_", "from_"),
    ],
)
def test_a_property_is_called(wire: str, response: str, params: str) -> None:
    assert field_name(NAMES, wire, "response") == response
    assert field_name(NAMES, wire, "params") == params


@pytest.mark.parametrize("wire", ["", "_", "1h", "@", "-1", "²", "日本", "$ref", "self", "None", "model_", "__"])
def test_pydantic_takes_whatever_a_property_of_a_response_is_called(wire: str) -> None:
    name = field_name(NAMES, wire, "response")
    assert name.isidentifier() and not keyword.iskeyword(name)
    pydantic.create_model("M", **{name: (int, pydantic.Field(alias=wire))})  # type: ignore[call-overload]


def test_of_names_that_meet_the_one_that_is_spelled_so_on_the_wire_stays() -> None:
    wishes = [("foo_bar", "foo-bar"), ("foo_bar", "foo_bar"), ("foo_bar", "fooBar"), ("id", "id"), ("id", "ID")]
    assert distinct_names(wishes) == ["foo_bar_", "foo_bar", "foo_bar__", "id", "id_"]


def test_an_argument_of_that_name_is_the_one_that_is_sent_under_it() -> None:
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("user-id", "user_id")]
    sdk = plan({"/a": {"get": {"parameters": parameters}}}, resources={"a": {"methods": {"look": "get /a"}}})
    assert {param.name: param.wire for param in method(sdk, "a.look").params} == {
        "user_id": "user_id",
        "user_id_": "user-id",
    }


def test_many_equal_names_get_numbers_and_stay_short() -> None:
    names = distinct_names([("a_b", f"a{'-' * count}b") for count in range(3000)])
    assert len(set(names)) == 3000
    assert names[:3] == ["a_b", "a_b_", "a_b__"]
    assert max(map(len, names)) < 10
