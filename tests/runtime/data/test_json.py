"""Bodies as JSON, with what callers put into them."""

# generated packages write types this way
from __future__ import annotations

import collections
import datetime
import enum
import io
import json
import types
import uuid
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.models import BaseModel
from runtime.querystring import Querystring
from runtime.types import NotGiven, Omit, not_given, omit
from runtime.utils import json_encoding, json_safe, openapi_dumps


class Color(enum.Enum):
    RED = "red"


class TextColor(str, enum.Enum):
    BLUE = "blue"


class Level(enum.IntEnum):
    HIGH = 3


class Message(BaseModel):
    role: str
    max_items: int | None = pydantic.Field(alias="maxItems", default=None)


class Pair(tuple[int, int]):
    pass


def _names() -> Iterator[str]:
    yield "a"
    yield "b"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Color.RED, '"red"'),
        (TextColor.BLUE, '"blue"'),
        (Level.HIGH, "3"),
        (datetime.datetime(2024, 1, 2, 3), '"2024-01-02T03:00:00"'),
        (datetime.date(2024, 1, 2), '"2024-01-02"'),
        (datetime.time(1, 2), '"01:02:00"'),
        (uuid.UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (b"hi", '"aGk="'),
        (memoryview(b"hi"), '"aGk="'),
        ({1}, "[1]"),
        (Pair((1, 2)), "[1,2]"),
        (collections.deque([1, Color.RED]), '[1,"red"]'),
        ({"a": 1}.values(), "[1]"),
        (types.MappingProxyType({"a": Color.RED}), '{"a":"red"}'),
        (_names(), '["a","b"]'),
        (map(str, [1]), '["1"]'),
        (Message.construct(role="u", maxItems=1, new={"x": 1}), '{"role":"u","maxItems":1,"new":{"x":1}}'),
        ("ü\u2028", '"ü\u2028"'),
    ],
)
def test_values_as_they_are_written(value: object, expected: str) -> None:
    assert openapi_dumps({"v": [value]}).decode() == f'{{"v":[{expected}]}}'


def test_omitted_values_are_left_out_at_every_depth() -> None:
    body = {"a": omit, "b": [{"c": Omit(), "d": _names(), "e": NotGiven()}], "f": types.MappingProxyType({"g": omit})}

    assert openapi_dumps(body) == b'{"b":[{"d":["a","b"]}],"f":{}}'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_numbers_that_json_does_not_have_are_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        openapi_dumps({"a": value})


@pytest.mark.parametrize("value", [object(), [omit], io.BytesIO(b"a\nb"), Path("x"), Decimal("1.5"), Message, 1j])
def test_what_has_no_form_in_json_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        openapi_dumps({"a": value})


def test_json_safe_leaves_files_alone() -> None:
    file, path = io.BytesIO(b""), Path("x")
    data = {
        "file": file,
        "path": path,
        "raw": b"x",
        "many": (Color.RED, _names()),
        "gone": not_given,
        "m": Message(role="u"),
    }

    assert json_safe(data) == {
        "file": file,
        "path": path,
        "raw": b"x",
        "many": ["red", ["a", "b"]],
        "m": {"role": "u"},
    }


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@settings(max_examples=200, deadline=None)
@given(data=_json)
def test_json_is_written_as_itself(data: Any) -> None:
    try:
        encoded = openapi_dumps(data)
    except UnicodeEncodeError:
        assert "\\ud" in json.dumps(data)  # half of a pair of surrogates is no text
        return
    assert json.loads(encoded) == data
    assert encoded == json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    assert json_safe(data) == data


def test_plain_data_is_left_to_the_faster_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(data: object) -> str:
        raise AssertionError(f"{data!r} is plain")

    monkeypatch.setattr(json_encoding, "_encode", refuse)
    data: list[object] = ["ü", 1, 0.5, True, None, {"b": "c"}]
    assert openapi_dumps({"a": data}) == '{"a":["ü",1,0.5,true,null,{"b":"c"}]}'.encode()
    with pytest.raises(AssertionError):
        openapi_dumps({"a": 1e-5})  # which encoders write in several ways


class Form(enum.Enum):
    A = "a"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            {"response_format": Message},
            "`response_format`: the class Message is not JSON serializable: pass an instance",
        ),
        ({"a": [{"b": 1}, {"b": Form}]}, "`a[1].b`: the class Form is not JSON serializable"),
        ({"a": {"b": Path("x")}}, "`a.b`: Object of type PosixPath"),
        (Message, "the class Message is not JSON serializable"),
        ({"a": list[int]}, "`a`: the type list[int] is not JSON serializable"),
        (dict[str, Message], "is not JSON serializable: pass a value of it"),
        ({"a": iter([1]), "b": dict}, "`b`: the class dict is not"),
    ],
)
def test_what_has_no_form_in_json_is_named_with_its_place_and_a_remedy(body: object, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        openapi_dumps(body)
    assert message in str(caught.value)


def test_a_class_is_no_query_parameter() -> None:
    with pytest.raises(TypeError, match="class Message cannot be sent: pass an instance"):
        Querystring().stringify({"a": Message})
