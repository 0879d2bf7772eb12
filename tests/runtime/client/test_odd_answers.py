"""Answers at the edge of JSON and of text: read as far as they mean something, else an error of the package."""

from __future__ import annotations

import math
from typing import Any

import httpx
import pytest

from runtime.exceptions import APIResponseValidationError, APIStatusError, BadRequestError
from runtime.models import BaseModel

from .support import Item, Script, ok

JSON = {"content-type": "application/json"}


class Number(BaseModel):
    value: float
    name: str | None = None


def read(content: bytes, headers: dict[str, str] = JSON, cast_to: Any = Item, status: int = 200) -> Any:
    lines = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    script = Script(httpx.Response(status, content=content, headers=lines))
    return script.client(max_retries=0).get("/", cast_to=cast_to)


@pytest.mark.parametrize(
    "charset",
    ["hex", "rot13", "undefined", "punycode", "idna", "zip", "klingon", '""', "UTF-8", "\xe9", "a b", "utf-8''%00"],
)
@pytest.mark.parametrize("parameter", ["charset", "Charset", "charset*"])
def test_an_answer_of_any_charset_is_read(charset: str, parameter: str) -> None:
    kind = f"{parameter}={charset}"
    assert read(b"words", {"content-type": f"text/plain; {kind}"}, str) == "words"
    assert read(b'{"name": "a"}', {"content-type": f"application/json; {kind}"}).name == "a"
    with pytest.raises(BadRequestError) as caught:
        read(b"no such thing", {"content-type": f"text/plain; {kind}"}, status=400)
    assert caught.value.body == "no such thing"


def test_a_charset_that_takes_quadratic_time_is_not_used() -> None:
    body = b"a-" + b"z9" * 100_000
    assert read(body, {"content-type": "text/plain; charset=punycode"}, str) == body.decode()


def test_text_of_a_usual_charset_is_read_in_it() -> None:
    assert (
        read("gr\xfc\xdfe".encode("latin-1"), {"content-type": "text/plain; charset=iso-8859-1"}, str) == "gr\xfc\xdfe"
    )
    assert read("grüße".encode("utf-16"), {"content-type": "text/plain; charset=utf-16"}, str) == "grüße"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_json_is_read_in_each_of_its_encodings(encoding: str) -> None:
    assert read('{"name": "ü"}'.encode(encoding)).name == "ü"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'{"name": "first", "name": "last"}', "last"),
        (b'{"name": "\\ud800"}', "\ud800"),
        (b'{"\\ud800": 1, "name": "a"}', "a"),
        (b'{"name": "a", "more": [{"\\udfff": "\\ud83d\\ude00"}]}', "a"),
        (b'{"\xed\xa0\x80": 1, "name": "a"}', "a"),
    ],
)
def test_odd_members_do_not_take_the_model_away(content: bytes, name: str) -> None:
    item = read(content)
    assert isinstance(item, Item) and item.name == name


def test_lone_surrogates_in_names_are_replaced() -> None:
    item = read(b'{"name": "a", "\\ud800x": 1, "\\ud83d\\ude00": 2}')
    assert item.model_extra == {"\ufffdx": 1, "\U0001f600": 2}


@pytest.mark.parametrize(
    ("text", "value"), [("1e999999", math.inf), ("-Infinity", -math.inf), ("-0", 0), ("-0.0", -0.0)]
)
def test_numbers_at_the_edge_are_read(text: str, value: float) -> None:
    number = read(f'{{"value": {text}}}'.encode(), cast_to=Number).value
    assert number == value and math.copysign(1, number) == math.copysign(1, value)


@pytest.mark.parametrize("content", [b'{"value": ' + b"9" * 10_000 + b"}", b"", b"\xff{}", b'{"value": 1', b"[" * 500])
def test_what_is_no_json_is_an_error(content: bytes) -> None:
    with pytest.raises(APIResponseValidationError):
        read(content, cast_to=Number)


@pytest.mark.parametrize("status", [304, 300])
def test_a_status_between_success_and_error_is_an_error(status: int) -> None:
    with pytest.raises(APIStatusError) as caught:
        read(b"", {}, status=status)
    assert caught.value.status_code == status


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("inside", [False, True])
def test_a_number_that_json_has_not_is_refused_before_anything_is_sent(value: float, inside: bool) -> None:
    script = Script(ok())
    body = {"outer": [{"value": value}]} if inside else {"value": value}
    with pytest.raises(ValueError, match="not JSON compliant"):
        script.client().post("/", cast_to=Item, body=body)
    assert script.requests == []
