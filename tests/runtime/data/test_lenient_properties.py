"""The compiled schema against the rules written out plainly, over data that fits, nearly fits and does not fit."""

from __future__ import annotations

import json
import os
from typing import Any

import pydantic
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from runtime.models import BaseModel, construct_type, json_validator, parse_json_as
from runtime.validators import quick_validator
from tests.runtime.data.shapes import TYPES, payloads
from tests.runtime.data.twin import construct, spell_value

# For a longer search: SDKWRIGHT_EXAMPLES=2000 pytest tests/runtime/data/test_lenient_properties.py
EXAMPLES = int(os.environ.get("SDKWRIGHT_EXAMPLES", "25"))
fair = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", TYPES)
@fair
@given(data=st.data())
def test_bytes_become_what_the_rules_make_of_them(name: str, data: st.DataObject) -> None:
    type_ = TYPES[name]
    payload = data.draw(payloads(type_))
    encoded = json.dumps(payload).encode()

    expected = spell_value(construct(type_, json.loads(encoded)))

    assert spell_value(parse_json_as(type_, encoded)) == expected
    assert spell_value(json_validator(type_)(encoded)) == expected


@pytest.mark.parametrize("name", TYPES)
@fair
@given(data=st.data())
def test_python_values_become_the_same_as_bytes(name: str, data: st.DataObject) -> None:
    type_ = TYPES[name]
    payload = data.draw(payloads(type_))

    assert spell_value(construct_type(type_=type_, value=payload)) == spell_value(
        parse_json_as(type_, json.dumps(payload))
    )


@pytest.mark.parametrize("name", TYPES)
@fair
@given(data=st.data())
def test_what_fits_strictly_is_what_pydantic_makes_of_it(name: str, data: st.DataObject) -> None:
    type_ = TYPES[name]
    encoded = json.dumps(data.draw(payloads(type_))).encode()
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(type_)
    try:
        expected = adapter.validate_json(encoded, strict=True)
    except pydantic.ValidationError:
        return

    result = parse_json_as(type_, encoded)

    if not _holds_big_whole_number(json.loads(encoded)):
        assert spell_value(result) == spell_value(expected)


@pytest.mark.parametrize("name", TYPES)
@fair
@given(data=st.data())
def test_what_the_quick_way_takes_becomes_the_same(name: str, data: st.DataObject) -> None:
    type_ = TYPES[name]
    encoded = json.dumps(data.draw(payloads(type_))).encode()
    try:
        quick = quick_validator(type_).validate_json(encoded)
    except pydantic.ValidationError:
        return

    assert spell_value(quick) == spell_value(parse_json_as(type_, encoded))


@pytest.mark.parametrize("name", ["Leaf", "Aliased", "Tree", "Extras"])
@fair
@given(data=st.data())
def test_the_quick_way_takes_what_fits(name: str, data: st.DataObject) -> None:
    payload = data.draw(payloads(TYPES[name], misfits=(0,)))
    assume("Infinity" not in json.dumps(payload) and not _holds_big_whole_number(payload))

    model = quick_validator(TYPES[name]).validate_json(json.dumps(payload))

    assert json.loads(model.to_json()) == payload


def _holds_big_whole_number(value: Any) -> bool:
    """Pydantic rounds these where a float is declared; they are kept here."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return any(_holds_big_whole_number(entry) for entry in value)
    return isinstance(value, int) and abs(value) >= 2**53


@pytest.mark.parametrize("name", ["Leaf", "Aliased", "Tree", "Either", "Extras"])
@fair
@given(data=st.data())
def test_a_model_is_written_as_it_came(name: str, data: st.DataObject) -> None:
    payload = data.draw(payloads(TYPES[name], misfits=(0,)))
    assume("Infinity" not in json.dumps(payload))  # no JSON, and written as null

    model = parse_json_as(TYPES[name], json.dumps(payload))

    assert isinstance(model, BaseModel)
    assert json.loads(model.to_json()) == payload


@fair
@given(text=st.text(alphabet='{}[]",:0123456789.eE+-truefalsn \\u', max_size=30))
def test_text_that_is_no_json_is_a_value_error(text: str) -> None:
    try:
        expected = json.loads(text)
    except ValueError:
        with pytest.raises(ValueError):
            parse_json_as(object, text.encode())
    else:
        assert repr(parse_json_as(object, text.encode())) == repr(expected)
