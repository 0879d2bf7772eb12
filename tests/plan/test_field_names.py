"""What properties are called in classes."""

from __future__ import annotations

import keyword

import pydantic
import pytest

from sdkwright.naming.names import Names
from sdkwright.plan.fields import field_name

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
