"""From a response to what a method returns."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import httpx
import pydantic
import pytest
from typing_extensions import TypeAliasType

from runtime.exceptions import APIResponseValidationError
from runtime.models import BaseModel
from runtime.request_options import FinalRequestOptions
from runtime.response import MissingStreamClassError
from runtime.response_parsing import parse_response
from runtime.streaming import AsyncStream, Stream
from runtime.utils import PropertyInfo
from tests.runtime.streaming.support import client

REQUEST = httpx.Request("GET", "http://api.test/things")
JSON = "application/json; charset=utf-8"


class Thing(BaseModel):
    id: int


class Other(BaseModel):
    name: str


def parse(
    cast_to: Any,
    content: bytes = b"",
    *,
    media_type: str | None = JSON,
    status: int = 200,
    strict: bool = False,
    headers: dict[str, str] | None = None,
    **more: Any,
) -> Any:
    all_headers = {**({} if media_type is None else {"content-type": media_type}), **(headers or {})}
    return parse_response(
        client=client(strict=strict),
        response=httpx.Response(status, headers=all_headers, content=content, request=REQUEST),
        cast_to=cast_to,
        options=more.pop("options", FinalRequestOptions(method="get", url="/things")),
        **more,
    )


def test_json_becomes_what_is_asked_for() -> None:
    thing = parse(Thing, b'{"id":1,"more":[]}')
    assert isinstance(thing, Thing)
    assert (thing.id, thing.model_extra) == (1, {"more": []})
    assert [thing.id for thing in parse(list[Thing], b'[{"id":1},{"id":2}]')] == [1, 2]
    assert parse(dict[str, Thing], b'{"a":{"id":1}}')["a"].id == 1
    assert isinstance(parse(Thing | Other, b'{"name":"x"}'), Other)
    assert isinstance(parse(Annotated[Annotated[Thing, 1], {"no": "hash"}], b'{"id":1}'), Thing)
    assert isinstance(parse(TypeAliasType("Alias", Thing), b'{"id":1}'), Thing)
    assert parse(Literal["a", "b"], b'"a"') == "a"
    assert parse(object, b'{"a":[1]}') == {"a": [1]}
    assert parse(dict, b'{"a":[1]}') == {"a": [1]}


def test_what_needs_no_json_is_taken_as_it_is() -> None:
    assert parse(str, b'"text"') == '"text"'
    assert parse(bytes, b"\xff") == b"\xff"
    assert parse(int, b"12") == 12
    assert parse(float, b"1.5") == 1.5
    assert parse(bool, b"TrUe") is True
    assert parse(bool, b"no") is False
    assert parse(type(None), b"ignored") is None
    assert parse(httpx.Response, b"x").content == b"x"


@pytest.mark.parametrize("strict", [True, False])
def test_text_that_is_no_number_is_an_error_of_the_sdk(strict: bool) -> None:
    with pytest.raises(APIResponseValidationError):
        parse(int, b"twelve", strict=strict)


def test_a_class_derived_from_the_response_cannot_be_made_from_another() -> None:
    class Mine(httpx.Response):
        pass

    with pytest.raises(ValueError, match="of another class"):
        parse(Mine)


def test_a_model_carries_the_id_of_the_request() -> None:
    assert parse(Thing, b'{"id":1}', headers={"X-Request-ID": "r-1"})._request_id == "r-1"
    assert parse(Thing, b'{"id":1}')._request_id is None
    assert isinstance(parse(Thing, b"[1]", headers={"x-request-id": "r-1"}), list)


@pytest.mark.parametrize("media_type", [None, "text/plain", "application/text"])
def test_json_under_another_media_type_is_recognised(media_type: str | None) -> None:
    assert parse(Thing, b'{"id":1}', media_type=media_type).id == 1
    assert parse(Thing, b'{"id":1}', media_type=media_type, strict=True).id == 1


@pytest.mark.parametrize("cast_to", [Thing, Thing | Other, list[Thing]])
def test_text_in_place_of_json_comes_back_as_text_unless_validation_is_strict(cast_to: Any) -> None:
    assert parse(cast_to, b"my-format", media_type="text/plain") == "my-format"
    with pytest.raises(APIResponseValidationError, match="content type is 'text/plain'") as caught:
        parse(cast_to, b"my-format", media_type="text/plain", strict=True)
    assert caught.value.body == "my-format"


def test_text_stays_text_where_anything_is_welcome() -> None:
    assert parse(object, b"12", media_type="text/plain") == "12"
    assert parse(object, b"12", media_type=None) == 12


@pytest.mark.parametrize("status", [204, 205])
def test_no_content_is_none(status: int) -> None:
    assert parse(Thing, b"", status=status, media_type=None) is None
    assert parse(object, b"", status=status, media_type="text/plain") is None


@pytest.mark.parametrize("strict", [True, False])
def test_a_body_declared_as_json_has_to_be(strict: bool) -> None:
    with pytest.raises(APIResponseValidationError) as caught:
        parse(Thing, b"{oops", strict=strict)
    assert caught.value.status_code == 200
    assert isinstance(caught.value.__cause__, ValueError)


def test_a_strict_client_refuses_what_does_not_fit() -> None:
    with pytest.raises(APIResponseValidationError) as caught:
        parse(Thing, b'{"id":"x"}', strict=True)
    assert isinstance(caught.value.__cause__, pydantic.ValidationError)
    assert parse(Thing, b'{"id":"x"}').id == "x"


def test_a_model_of_another_making_is_refused() -> None:
    class Foreign(pydantic.BaseModel):
        id: int

    with pytest.raises(TypeError, match="from sdk import BaseModel"):
        parse(Foreign, b'{"id":1}')


def test_a_page_that_makes_itself_is_given_the_response_and_the_data() -> None:
    class Page(BaseModel):
        items: list[int]
        total: int

        @classmethod
        def build(cls, *, response: httpx.Response, data: object) -> Page:
            return cls(items=data, total=int(response.headers["x-total"]))  # type: ignore[arg-type]

    page = parse(Page, b"[1,2]", headers={"x-total": "7"})
    assert (page.items, page.total) == ([1, 2], 7)


def test_the_post_parser_has_the_last_word() -> None:
    options = FinalRequestOptions(method="get", url="/", post_parser=lambda thing: thing.id + 1)
    assert parse(Thing, b'{"id":1}', options=options) == 2


def test_a_choice_of_the_callers_replaces_the_methods_type() -> None:
    assert parse(Thing, b'{"id":1}', to=dict) == {"id": 1}


class Things(Stream[Thing]):
    pass


def test_a_stream_is_of_the_class_that_is_nearest() -> None:
    def open_stream(**options: Any) -> Any:
        return parse(Thing, b'data: {"id":1}\n\n', media_type=None, stream=True, **options)

    stream = open_stream(stream_cls=Stream[Other])
    assert (type(stream), stream._cast_to) == (Stream, Other)
    assert (type(open_stream(to=Things)), open_stream(to=Things)._cast_to) == (Things, Thing)
    stream = open_stream(stream_cls=Stream[Other], to=AsyncStream[int])
    assert (type(stream), stream._cast_to) == (AsyncStream, int)
    with pytest.raises(MissingStreamClassError):
        open_stream(missing_stream_class=MissingStreamClassError)
    with pytest.raises(TypeError, match="subclass of Stream"):
        open_stream(to=Thing)
    with pytest.raises(RuntimeError, match="type argument"):
        open_stream(stream_cls=Stream)


def test_a_client_may_have_a_stream_class_of_its_own() -> None:
    own = client()
    own._default_stream_cls = Stream
    stream = parse_response(
        client=own,
        response=httpx.Response(200, content=b"data: 1\n\n", request=REQUEST),
        cast_to=Thing,
        options=FinalRequestOptions(method="get", url="/"),
        stream=True,
    )
    assert (type(stream), stream._cast_to) == (Stream, Thing)


class Ask(BaseModel):
    side: Literal["ask"] | None = None
    price: int


class Bid(BaseModel):
    side: Literal["bid"] | None = None
    price: int


def test_a_discriminator_beside_a_union_counts() -> None:
    declared: Any = Annotated[Ask | Bid, PropertyInfo(discriminator="side")]
    body = b'{"side": "bid", "price": null}'
    assert type(parse(declared, body)) is Bid
    assert type(parse(TypeAliasType("Order", declared), body)) is Bid
    assert [type(order) for order in parse(list[declared], b"[" + body + b"]")] == [Bid]
    assert type(parse(object, body, to=declared)) is Bid
