"""Items, errors and ends of a stream, beyond the cases of the reference data."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import httpx
import pytest
from pydantic import Field, ValidationError

from runtime.event_streams import AsyncEventStream, EventStream
from runtime.exceptions import APIConnectionError, APIError, APIResponseValidationError
from runtime.models import BaseModel
from runtime.settings import StreamRule
from runtime.stream_items import NO_ITEM, ItemReader
from runtime.stream_rules import EventRules
from runtime.streaming import AsyncStream, SSEDecoder, Stream
from runtime.utils.transformation_plan import PropertyInfo
from tests.runtime.streaming.support import DONE_RULES, Body, client, collect, event, response

in_both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


class Item(BaseModel):
    a: int


@in_both_modes
async def test_items_are_models(mode: str) -> None:
    items, error = await collect(mode, Body([event('{"a":1}'), event('{"a":2,"new":true}')]), Item)
    assert error is None
    assert [type(item) for item in items] == [Item, Item]
    assert [item.a for item in items] == [1, 2]
    assert items[1].model_extra == {"new": True}


@in_both_modes
async def test_an_item_that_does_not_fit_is_kept_as_it_is(mode: str) -> None:
    items, error = await collect(mode, Body([event('{"a":"not a number"}')]), Item)
    assert error is None
    assert items[0].a == "not a number"


@in_both_modes
async def test_a_strict_client_refuses_an_item_that_does_not_fit(mode: str) -> None:
    items, error = await collect(mode, Body([event('{"a":1}'), event('{"a":"secret text"}')]), Item, strict=True)
    assert [item.a for item in items] == [1]
    assert isinstance(error, APIResponseValidationError)
    assert isinstance(error.__cause__, ValidationError)
    assert "secret" not in str(error)


@in_both_modes
@pytest.mark.parametrize(
    "data",
    ['{"a": oops, "secret": 1}', '{"secret": NaN}', '{"secret": -Infinity}', "secret", '{"a":1} secret', "[DONE] "],
)
async def test_data_that_is_no_json_raises_without_showing_it(mode: str, data: str) -> None:
    # Where nothing says what data is, it is text unless it begins as JSON does.
    for cast_to in (Item, object) if data != "secret" else (Item,):
        items, error = await collect(mode, Body([event(data)]), cast_to)
        assert items == []
        assert isinstance(error, APIResponseValidationError)
        assert error.message == "An event of the stream from POST http://api.test/chat does not hold valid JSON."
        assert error.body is None
        assert error.__cause__ is None
        assert error.__context__ is None


@in_both_modes
async def test_words_that_look_like_numbers_are_fine_inside_strings(mode: str) -> None:
    value = {"a": 'NaN and Infinity, and \\"error\\"', "error": None}
    assert await collect(mode, Body([event(json.dumps(value))])) == ([value], None)


@in_both_modes
async def test_bytes_that_are_no_utf8_become_replacement_characters(mode: str) -> None:
    class Text(BaseModel):
        t: str

    items, error = await collect(mode, Body([b'data: {"t":"a\xffb"}\n\nevent: \xff\ndata: {"t":"\xe2\x82"}\n\n']), Text)
    assert error is None
    assert [item.t for item in items] == ["a\ufffdb", "\ufffd"]


@in_both_modes
@pytest.mark.parametrize(
    ("data", "message", "body"),
    [
        ('{"error":{"message":"boom","code":7}}', "boom", {"message": "boom", "code": 7}),
        ('{"error":"boom","status":500}', "boom", {"error": "boom", "status": 500}),
        ('{"message":"more","error":"short"}', "more", {"message": "more", "error": "short"}),
        ('{"error":{"detail":"boom"}}', "boom", {"detail": "boom"}),
        ('{"error":{"code":7}}', "The API reported an error in the stream.", {"code": 7}),
        ('{"error":true}', "The API reported an error in the stream.", {"error": True}),
    ],
)
async def test_an_error_in_the_data_raises_with_its_message_and_body(
    mode: str, data: str, message: str, body: object
) -> None:
    for prefix in (b"", b"event: error\n", b"event: chunk\n"):
        items, error = await collect(mode, Body([event('{"a":1}') + prefix + event(data)]), Item)
        assert [item.a for item in items] == [1]
        assert type(error) is APIError
        assert error.message == message
        assert error.body == body
        assert error.request.method == "POST"


@in_both_modes
@pytest.mark.parametrize("value", ["null", "false", '""', "{}", "0"])
async def test_an_empty_error_is_none(mode: str, value: str) -> None:
    items, error = await collect(mode, Body([event(f'{{"a":1,"error":{value}}}')]), Item)
    assert error is None
    assert items[0].a == 1


@in_both_modes
async def test_an_error_further_down_is_data(mode: str) -> None:
    value = {"a": 1, "choice": {"error": "inner"}}
    assert await collect(mode, Body([event(json.dumps(value))])) == ([value], None)


@in_both_modes
async def test_an_error_after_an_item_in_one_read_comes_after_the_item(mode: str) -> None:
    body = Body([event('{"a":1}') + event('{"error":{"message":"boom"}}') + event('{"a":2}')])
    items, error = await collect(mode, body, Item)
    assert [item.a for item in items] == [1]
    assert str(error) == "boom"
    assert body.closed


@in_both_modes
@pytest.mark.parametrize("media_type", ["text/html; charset=utf-8", "application/problem+json", "APPLICATION/JSON"])
async def test_a_document_is_no_event_stream(mode: str, media_type: str) -> None:
    body = Body([b'{"title":"x"}'])
    items, error = await collect(mode, body, media_type=media_type)
    kind = media_type.partition(";")[0].lower()
    assert items == []
    assert type(error) is APIError
    assert error.message == f"Expected the stream from POST http://api.test/chat, but the response is {kind}."
    assert error.body == ('{"title":"x"}' if "html" in kind else {"title": "x"})
    assert body.closed


@in_both_modes
async def test_a_document_that_nests_too_deep_is_no_event_stream_either(mode: str) -> None:
    items, error = await collect(mode, Body([b"[" * 100_000]), media_type="application/json")
    assert items == []
    assert type(error) is APIError
    assert error.body == "[" * 100_000


@in_both_modes
async def test_a_document_that_breaks_off_is_a_lost_connection(mode: str) -> None:
    body = Body([b'{"error'], httpx.ReadError("reset"))
    _, error = await collect(mode, body, media_type="application/json")
    assert isinstance(error, APIConnectionError)
    assert isinstance(error.__cause__, httpx.ReadError)


@in_both_modes
@pytest.mark.parametrize(
    "media_type", [None, "", "text/plain", "text/event-stream;", "text/event-stream; charset=windows-1252", "x bogus"]
)
async def test_any_other_media_type_is_read_as_a_stream(mode: str, media_type: str | None) -> None:
    body = Body([event('{"t":"é"}')])
    assert await collect(mode, body, media_type=media_type) == ([{"t": "é"}], None)


@in_both_modes
@pytest.mark.parametrize("tail", [b"", b"\n", b"\r", b": bye\n", b": bye", b"\n: bye\r\n"])
async def test_comments_after_the_last_event_are_no_loss(mode: str, tail: bytes) -> None:
    assert await collect(mode, Body([event("1"), tail])) == ([1], None)


@in_both_modes
@pytest.mark.parametrize(
    "tail",
    [b'data: {"a":', b'data: {"a":\n', b"data: tru", b"data: [DON", b'event: error\ndata: {"mess', b'{"error":"x"}'],
)
async def test_a_stream_that_ends_inside_an_event_was_cut_short(mode: str, tail: bytes) -> None:
    items, error = await collect(mode, Body([event("1"), tail]))
    assert items == [1]
    assert type(error) is APIConnectionError
    assert error.message == "The stream from POST http://api.test/chat ended inside an event."


@in_both_modes
@pytest.mark.parametrize("tail", [b"event: x\n", b"d", b"data", b"data:", b": c\ndata", b"id: 7\nretry: 5", b"\xef"])
async def test_a_last_event_without_data_says_nothing(mode: str, tail: bytes) -> None:
    assert await collect(mode, Body([event("1"), tail])) == ([1], None)


@in_both_modes
@pytest.mark.parametrize(
    ("tail", "item"),
    [
        (b"data: 2", 2),
        (b'data: {"a":\r\ndata: 2}\r\n', {"a": 2}),
        (b'event: x\ndata: {"t":"\xff"}\nid: 4', {"t": "\ufffd"}),
    ],
)
async def test_a_whole_last_event_is_an_item_without_its_blank_line(mode: str, tail: bytes, item: Any) -> None:
    assert await collect(mode, Body([event("1"), tail])) == ([1, item], None)
    items, error = await collect(mode, Body([event("1"), tail]), rules=DONE_RULES)
    assert items == [1, item]
    assert isinstance(error, APIConnectionError)


@in_both_modes
@pytest.mark.parametrize("tail", [b"event: error\ndata: overloaded", b'data: {"error":"overloaded"}\n'])
async def test_a_last_event_reports_its_error_without_its_blank_line(mode: str, tail: bytes) -> None:
    items, error = await collect(mode, Body([event("1"), tail]))
    assert items == [1]
    assert type(error) is APIError
    assert error.message == "overloaded"


@in_both_modes
@pytest.mark.parametrize("cast_to", [str, Literal["ready", "go"], Annotated[str, "note"], Literal["go"] | str])
async def test_events_that_are_text_are_items_as_they_are(mode: str, cast_to: Any) -> None:
    pieces = [event("ready"), event('{"a": NaN}'), event("5"), b"data: two\ndata: lines\n\n", b"data: go"]
    items = ["ready", '{"a": NaN}', "5", "two\nlines", "go"]
    assert await collect(mode, Body(pieces), cast_to) == (items, None)
    ended = [*pieces[:2], event("[DONE]"), event("never")]
    assert await collect(mode, Body(ended), cast_to, rules=DONE_RULES) == (items[:2], None)
    _, error = await collect(mode, Body([event('{"error": "overloaded"}')]), cast_to)
    assert type(error) is APIError


@in_both_modes
async def test_an_empty_stream_has_no_items_unless_an_end_is_declared(mode: str) -> None:
    assert await collect(mode, Body([])) == ([], None)
    items, error = await collect(mode, Body([]), rules=DONE_RULES)
    assert items == []
    assert isinstance(error, APIConnectionError)
    assert error.message.endswith("ended before the event that marks its end.")


class Grows(BaseModel):
    type: Literal["grows"]


class Ends(BaseModel):
    type: Literal["ends"]


MARKS = (*DONE_RULES[:1], StreamRule(handle="done", data_starts_with="<end>"))
NAMED_END = (*DONE_RULES[:1], StreamRule(handle="done", event_types=("over",)))


@in_both_modes
@pytest.mark.parametrize(
    ("cast_to", "rules", "is_whole"),
    [
        (Annotated[Grows | Ends, PropertyInfo(discriminator="type")], DONE_RULES, True),
        (Grows | Ends, MARKS, True),
        (Grows | Ends, NAMED_END, False),
        (Grows, DONE_RULES, False),
        (Grows | dict[str, object], DONE_RULES, False),
    ],
    ids=["kinds", "kinds without a mark of theirs", "end by name", "a kind", "no kinds"],
)
async def test_streams_whose_events_name_their_kinds_need_no_mark_at_their_end(
    mode: str, cast_to: Any, rules: Any, is_whole: bool
) -> None:
    pieces = [event('{"type": "grows"}'), event('{"type": "ends"}' if is_whole else '{"type": "grows"}')]
    items, error = await collect(mode, Body(pieces), cast_to, rules=(*rules, DONE_RULES[1]))
    assert len(items) == 2
    assert (error is None) == is_whole


@in_both_modes
async def test_what_follows_the_end_is_not_read(mode: str) -> None:
    body = Body([event("1"), event("[DONE]") + b"data: {oops\n\n", event("2"), b"never"])
    assert await collect(mode, body) == ([1], None)
    assert body.count == 2
    assert body.closed


@pytest.mark.parametrize("limit", [None, 100])
def test_events_within_the_limit_go_the_short_way(limit: int | None) -> None:
    small, large = event('{"a":1}'), event('{"t":"' + "x" * 200 + '"}')
    reader = ItemReader(
        cast_to=object, response=response(Body([])), rules=EventRules(()), strict=False, max_event_bytes=limit
    )
    assert list(reader.items(small)) == [{"a": 1}]
    assert reader.single(small) == {"a": 1}
    assert (reader.single(large) is NO_ITEM) == (limit is not None)


@in_both_modes
@pytest.mark.parametrize("cast_to", [Item, object])
async def test_an_event_larger_than_the_limit_raises_an_api_error(
    mode: str, cast_to: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SSEDecoder, "max_event_bytes", 100)
    large = b'data: {"a":1,"t":"' + b"x" * 200
    for pieces in ([event('{"a":1}'), large, b"never read"], [event('{"a":1}') + large + b'"}\n\n']):
        body = Body(pieces)
        items, error = await collect(mode, body, cast_to)
        assert len(items) == 1
        assert type(error) is APIError
        assert "larger than the limit of 100 bytes" in error.message
        assert body.closed
        assert body.count <= 2


@in_both_modes
@pytest.mark.parametrize(
    "kind", [httpx.ReadError, httpx.RemoteProtocolError, httpx.DecodingError, ConnectionResetError]
)
async def test_a_lost_connection_keeps_its_cause(mode: str, kind: type[Exception]) -> None:
    items, error = await collect(mode, Body([event("1")], kind("lost")))
    assert items == [1]
    assert type(error) is APIConnectionError
    assert isinstance(error.__cause__, kind)
    assert error.request.url == "http://api.test/chat?key=s3"


@in_both_modes
async def test_secrets_in_the_url_are_in_no_message(mode: str) -> None:
    body = Body([b"data: {oops\n\n"])
    _, error = await collect(mode, body, url="https://user:pass@api.test/chat?key=s3")
    assert isinstance(error, APIError)
    assert "https://api.test/chat " in error.message


async def test_a_response_made_by_hand_may_lack_a_request() -> None:
    stream = Stream(
        cast_to=object,
        client=client(),
        response=httpx.Response(200, stream=Body([b"data: {oops\n\n"])),
    )
    with pytest.raises(APIResponseValidationError):
        list(stream)


async def test_compressed_streams_are_decompressed() -> None:
    import gzip

    packed = gzip.compress(event("1") + event("[DONE]"))
    for kind in (Stream, AsyncStream):
        answer = httpx.Response(
            200,
            headers={"content-type": "text/event-stream", "content-encoding": "gzip"},
            stream=Body([packed[:10], packed[10:]]),
            request=httpx.Request("GET", "http://t/"),
        )
        stream: Any = kind(cast_to=object, response=answer, client=client())
        assert ([item async for item in stream] if kind is AsyncStream else list(stream)) == [1]


async def test_a_body_that_was_read_before_is_still_streamed() -> None:
    answer = response(Body([event("1")]))
    answer.read()
    assert list(Stream(cast_to=object, response=answer, client=client())) == [1]
    answer = response(Body([event("1")]))
    await answer.aread()
    assert [item async for item in AsyncStream(cast_to=object, response=answer, client=client())] == [1]


class Shouting:
    """A decoder of one's own: every line is an event."""

    def iter_bytes(self, iterator: Any) -> Any:
        from runtime.streaming import ServerSentEvent

        for line in b"".join(iterator).splitlines():
            yield ServerSentEvent(data=line.decode())

    async def aiter_bytes(self, iterator: Any) -> Any:
        for sse in self.iter_bytes([chunk async for chunk in iterator]):
            yield sse


async def test_a_client_may_bring_its_own_decoder() -> None:
    own = client()
    own._make_sse_decoder = Shouting
    body = Body([b"1\n\n2\n[DONE]\n3"])
    assert list(Stream(cast_to=object, response=response(body), client=own)) == [1, 2]
    assert body.closed
    body = Body([b"1\n\n2\n[DONE]\n3"])
    assert [item async for item in AsyncStream(cast_to=object, response=response(body), client=own)] == [1, 2]
    assert body.closed


TYPE_RULES = (
    StreamRule(handle="yield", event_types=("start", "delta")),
    StreamRule(handle="done", event_types=("stop",)),
    StreamRule(handle="error", event_types=("error",), error_property="error"),
)


@in_both_modes
async def test_rules_by_name_choose_items_and_the_end(mode: str) -> None:
    body = Body([b"event: start\n" + event('{"a":1}') + b"event: new\n" + event("{}") + event("{}")])
    items, error = await collect(mode, body, rules=TYPE_RULES)
    assert items == [{"a": 1}]
    assert isinstance(error, APIConnectionError)

    body = Body(
        [b"event: delta\n" + event('{"a":1}') + b"event: stop\n" + event("{}") + b"event: start\n" + event("{}")]
    )
    assert await collect(mode, body, rules=TYPE_RULES) == ([{"a": 1}], None)


@in_both_modes
async def test_an_event_named_by_a_rule_may_hold_an_error_property_as_data(mode: str) -> None:
    body = Body([b"event: delta\n" + event('{"error":"tool failed"}') + b"event: stop\n" + event("{}")])
    assert await collect(mode, body, rules=TYPE_RULES) == ([{"error": "tool failed"}], None)


def test_the_first_rule_that_matches_decides() -> None:
    rules = EventRules(
        (
            StreamRule(handle="error", data_starts_with="!", error_property=None),
            StreamRule(handle="yield", event_types=("error",)),
            StreamRule(handle="done", data_starts_with="END"),
            StreamRule(handle="yield", fallthrough=True, error_property="fault"),
            StreamRule(handle="error", event_types=("late",)),
        )
    )
    assert rules.decide("error", b"!x").handle == "error"
    assert rules.decide("error", b"x").handle == "yield"
    assert rules.decide(None, b"END").handle == "done"
    assert rules.decide(None, b"END!").handle == "yield"
    assert rules.decide("late", b"x") == ("yield", "fault")
    assert rules.needs_end
    assert not EventRules().needs_end
    assert EventRules().plain


@in_both_modes
async def test_the_error_property_of_a_rule_is_where_errors_are(mode: str) -> None:
    rules = (StreamRule(handle="yield", fallthrough=True, error_property="fault"),)
    items, error = await collect(mode, Body([event('{"error":1}'), event('{"fault":{"message":"boom"}}')]), rules=rules)
    assert items == [{"error": 1}]
    assert str(error) == "boom"


@in_both_modes
async def test_a_rule_about_objects_is_asked_about_every_object(mode: str) -> None:
    rules = (StreamRule(handle="error", data_starts_with='{"fault"'), StreamRule(handle="yield", fallthrough=True))
    items, error = await collect(mode, Body([event('{"a":1}'), b"event: x\n" + event('{"fault":"boom"}')]), rules=rules)
    assert items == [{"a": 1}]
    assert isinstance(error, APIError)


@in_both_modes
async def test_more_event_names_than_are_remembered_are_handled_alike(mode: str) -> None:
    body = Body([b"".join(b"event: n%d\n" % i + event('{"a":1}') for i in range(600))])
    items, error = await collect(mode, body, Item)
    assert error is None
    assert len(items) == 600


class WholeEvent(BaseModel):
    data: str | None = None
    event: str | None = None
    id: str | None = None
    retry: int | None = None


WHOLE = (
    b'event: tick\nid: 7\nretry: 300\ndata: {"n": 1}\n\n'
    b"data: two\ndata: lines\n\n: ping\n\nid: 9\n\n"
    b'data: {"id": "of the data"}\n\ndata: NaN\nid: \n\ndata: last'
)


@in_both_modes
@pytest.mark.parametrize("decoder", [None, SSEDecoder])
@pytest.mark.parametrize("pieces", [[WHOLE], [WHOLE[i : i + 1] for i in range(len(WHOLE))]])
async def test_whole_events_are_made_of_their_fields(mode: str, pieces: list[bytes], decoder: Any) -> None:
    class Own(SSEDecoder):
        """Takes the place of the built-in decoder, which other code then reads."""

    caller = client()
    if decoder is not None:
        caller._make_sse_decoder = Own
    kind: Any = EventStream if mode == "sync" else AsyncEventStream
    stream = kind(cast_to=WholeEvent, response=response(Body(pieces)), client=caller)
    items = list(stream) if mode == "sync" else [item async for item in stream]
    expected = [
        {"event": "tick", "id": "7", "retry": 300, "data": '{"n": 1}'},
        {"data": "two\nlines"},
        {"data": '{"id": "of the data"}'},
        {"data": "NaN", "id": ""},
        {"data": "last"},
    ]
    if decoder is None:
        assert [item.model_dump(exclude_unset=True) for item in items] == expected
    else:  # such a decoder gives the last id with every event, and no event without a blank line
        assert [(item.data, item.event) for item in items] == [(e["data"], e.get("event")) for e in expected[:-1]]


async def test_whole_events_still_end_and_fail() -> None:
    stream: Any = EventStream(
        cast_to=WholeEvent, response=response(Body([event("a"), event("[DONE]")])), client=client()
    )
    assert [item.data for item in stream] == ["a"]
    failed = EventStream(
        cast_to=WholeEvent, response=response(Body([b"event: error\ndata: too much\n\n"])), client=client()
    )
    with pytest.raises(APIError, match="too much"):
        next(failed)


@in_both_modes
async def test_where_items_are_text_or_a_model_data_that_is_no_json_is_text(mode: str) -> None:
    pieces = [event("hello"), event('{"a":1}'), event('"quoted"'), b"data: NaN\n\n", b"data: the rest"]
    items, error = await collect(mode, Body(pieces), str | Item)
    assert error is None
    assert [getattr(item, "a", item) for item in items] == ["hello", 1, "quoted", "NaN", "the rest"]


@in_both_modes
async def test_where_nothing_says_what_data_is_it_is_json_or_text(mode: str) -> None:
    items, error = await collect(mode, Body([event("hello"), event('{"a":1}'), event("7")]), object)
    assert error is None
    assert items == ["hello", {"a": 1}, 7]


class Wide(BaseModel):
    a: int
    text: str | None = None


class WithErrorField(BaseModel):
    a: int
    error: str | None = None


class WithErrorAlias(BaseModel):
    a: int
    fault: str | None = Field(alias="error", default=None)


@in_both_modes
@pytest.mark.parametrize("cast_to", [Wide, WithErrorField, WithErrorAlias, object])
async def test_an_error_after_items_is_raised_however_it_is_read(mode: str, cast_to: Any) -> None:
    plain = [event('{"a":1}'), event('{"a":2,"text":"an \\"error\\" in words","new":{"error":"nested"}}')]
    items, error = await collect(mode, Body([*plain, event('{"a":3,"error":"overloaded"}'), event('{"a":4}')]), cast_to)
    assert [item["a"] if isinstance(item, dict) else item.a for item in items] == [1, 2]
    assert type(error) is APIError
    assert error.body == {"a": 3, "error": "overloaded"}


class Inner(BaseModel):
    b: int


class Outer(BaseModel):
    a: int
    inner: Inner


@in_both_modes
async def test_what_does_not_fit_once_is_read_as_far_as_it_does_and_so_is_what_follows(mode: str) -> None:
    odd = event('{"a":1,"inner":[{"b":"x"}],"more":2}')
    pieces = [event('{"a":0,"inner":{"b":1}}'), odd, event('{"a":2,"inner":{"b":2}}'), odd]
    items, error = await collect(mode, Body(pieces), Outer)
    assert error is None
    assert [item.a for item in items] == [0, 1, 2, 1]
    assert [type(item.inner) for item in items] == [Inner, list, Inner, list]
    assert items[1].more == 2
