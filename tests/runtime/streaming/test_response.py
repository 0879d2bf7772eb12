"""Raw responses and the wrappers that ask for them, through real clients over a transport in memory."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, cast

import httpx
import pytest

from runtime.async_client import AsyncAPIClient
from runtime.exceptions import APIConnectionError, APITimeoutError
from runtime.models import BaseModel
from runtime.request_options import make_request_options
from runtime.response import (
    APIResponse,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    BinaryAPIResponse,
    StreamAlreadyConsumed,
    StreamedBinaryAPIResponse,
    async_to_custom_raw_response_wrapper,
    async_to_custom_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    extract_response_type,
    to_custom_raw_response_wrapper,
    to_custom_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from runtime.streaming import AsyncStream, Stream
from runtime.sync_client import SyncAPIClient
from tests.runtime.streaming.support import Body, event


class Thing(BaseModel):
    id: int


class Api:
    """The other side: answers with ``pieces``, notes what it was asked and the body it gave."""

    def __init__(self) -> None:
        self.pieces = [b'{"id"', b":1}"]
        self.headers = {"content-type": "application/json", "x-request-id": "r-1"}
        self.error: Exception | None = None
        self.requests: list[httpx.Request] = []
        self.body = Body([])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.body = Body(self.pieces, self.error)
        return httpx.Response(200, headers=self.headers, stream=self.body)


class Things:
    """A resource, as the generator writes it."""

    def __init__(self, client: SyncAPIClient) -> None:
        self._client = client

    def get(self, *, extra_headers: Any = None) -> Thing:
        """Fetch the thing."""
        options = make_request_options(extra_headers=extra_headers)
        return self._client.get("/thing", cast_to=Thing, options=options)

    def chat(self, *, extra_headers: Any = None) -> Stream[Thing]:
        options = make_request_options(extra_headers=extra_headers)
        return self._client.post("/chat", cast_to=Thing, options=options, stream=True, stream_cls=Stream[Thing])

    def content(self, *, extra_headers: Any = None) -> BinaryAPIResponse:
        options = make_request_options(extra_headers=extra_headers)
        return self._client.get("/content", cast_to=BinaryAPIResponse, options=options)


class AsyncThings:
    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client

    async def get(self, *, extra_headers: Any = None) -> Thing:
        """Fetch the thing."""
        options = make_request_options(extra_headers=extra_headers)
        return await self._client.get("/thing", cast_to=Thing, options=options)

    async def chat(self, *, extra_headers: Any = None) -> AsyncStream[Thing]:
        options = make_request_options(extra_headers=extra_headers)
        return await self._client.post(
            "/chat", cast_to=Thing, options=options, stream=True, stream_cls=AsyncStream[Thing]
        )

    async def content(self, *, extra_headers: Any = None) -> AsyncBinaryAPIResponse:
        options = make_request_options(extra_headers=extra_headers)
        return await self._client.get("/content", cast_to=AsyncBinaryAPIResponse, options=options)


@pytest.fixture
def api() -> Api:
    return Api()


@pytest.fixture
def things(api: Api) -> Iterator[Things]:
    with httpx.Client(transport=httpx.MockTransport(api)) as http:
        yield Things(
            SyncAPIClient(
                version="1",
                base_url="http://api.test",
                http_client=http,
                _strict_response_validation=False,
                max_retries=0,
            )
        )


@pytest.fixture
async def athings(api: Api) -> AsyncIterator[AsyncThings]:
    async def answer(request: httpx.Request) -> httpx.Response:
        return api(request)

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        yield AsyncThings(
            AsyncAPIClient(
                version="1",
                base_url="http://api.test",
                http_client=http,
                _strict_response_validation=False,
                max_retries=0,
            )
        )


def check_facts(response: APIResponse[Thing] | AsyncAPIResponse[Thing]) -> None:
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.request_id == "r-1"
    assert response.url == "http://api.test/thing"
    assert response.method == "GET"
    assert response.http_request.headers["x-mine"] == "1"
    assert response.http_version == "HTTP/1.1"
    assert response.retries_taken == 0
    assert repr(response) == f"<{type(response).__name__} [200 OK] type={Thing}>"


def test_a_raw_response_knows_its_facts_and_parses_once(api: Api, things: Things) -> None:
    response = to_raw_response_wrapper(things.get)(extra_headers={"X-Mine": "1"})
    assert type(response) is APIResponse
    check_facts(response)
    assert response.is_closed
    assert response.elapsed.total_seconds() >= 0
    thing = response.parse()
    assert (thing.id, thing._request_id) == (1, "r-1")
    assert response.parse() is thing
    assert response.parse(to=dict) == {"id": 1}
    assert response.parse(to=str) == '{"id":1}'
    assert response.parse(to=httpx.Response) is response.http_response
    assert (response.read(), response.text(), response.json()) == (b'{"id":1}', '{"id":1}', {"id": 1})
    assert not any("stainless-raw" in name for name in api.requests[0].headers)


async def test_an_asynchronous_raw_response_does_the_same(athings: AsyncThings) -> None:
    response = await async_to_raw_response_wrapper(athings.get)(extra_headers={"X-Mine": "1"})
    assert type(response) is AsyncAPIResponse
    check_facts(response)
    thing = await response.parse()
    assert thing.id == 1
    assert await response.parse() is thing
    assert await response.parse(to=dict) == {"id": 1}
    assert await response.read() == b'{"id":1}'
    assert await response.text() == '{"id":1}'
    assert await response.json() == {"id": 1}


def test_the_callers_headers_are_left_as_they_were(things: Things) -> None:
    headers = {"X-Mine": "1"}
    to_raw_response_wrapper(things.get)(extra_headers=headers)
    with to_streamed_response_wrapper(things.get)(extra_headers=headers):
        pass
    assert headers == {"X-Mine": "1"}


def test_a_type_that_cannot_be_hashed_is_parsed_all_the_same(things: Things) -> None:
    response = to_raw_response_wrapper(things.get)()
    metadata: Any = {"no": "hash"}
    assert response.parse(to=cast("type[Thing]", Annotated[Thing, metadata])).id == 1
    assert response.parse(to=dict[str, Annotated[int, metadata]]) == {"id": 1}


def test_a_streamed_response_reads_when_asked_and_closes_with_its_block(api: Api, things: Things) -> None:
    manager = to_streamed_response_wrapper(things.get)()
    assert api.requests == []
    with manager as response:
        assert type(response) is APIResponse
        assert api.body.count == 0
        assert list(response.iter_bytes()) == [b'{"id"', b":1}"]
    assert api.body.closed

    with to_streamed_response_wrapper(things.get)() as response:
        assert response.parse().id == 1
    with to_streamed_response_wrapper(things.get)() as response:
        assert list(response.iter_text()) == ['{"id"', ":1}"]
    with to_streamed_response_wrapper(things.get)() as response:
        assert list(response.iter_lines()) == ['{"id":1}']
    with to_streamed_response_wrapper(things.get)() as response:
        assert list(response.iter_bytes(3)) == [b'{"i', b'd":', b"1}"]
    with pytest.raises(KeyError), to_streamed_response_wrapper(things.get)():
        raise KeyError
    assert api.body.closed
    assert api.body.count == 0


async def test_an_asynchronous_streamed_response_does_the_same(api: Api, athings: AsyncThings) -> None:
    async with async_to_streamed_response_wrapper(athings.get)() as response:
        assert type(response) is AsyncAPIResponse
        assert api.body.count == 0
        assert [chunk async for chunk in response.iter_bytes()] == [b'{"id"', b":1}"]
    assert api.body.closed
    async with async_to_streamed_response_wrapper(athings.get)() as response:
        assert (await response.parse()).id == 1
    async with async_to_streamed_response_wrapper(athings.get)() as response:
        assert [text async for text in response.iter_text()] == ['{"id"', ":1}"]
    async with async_to_streamed_response_wrapper(athings.get)() as response:
        assert [line async for line in response.iter_lines()] == ['{"id":1}']
    async with async_to_streamed_response_wrapper(athings.get)() as response:
        await response.close()
    assert api.body.closed
    assert api.body.count == 0


def test_a_body_that_was_iterated_over_cannot_be_read(things: Things) -> None:
    with to_streamed_response_wrapper(things.get)() as response:
        next(response.iter_bytes())
        with pytest.raises(StreamAlreadyConsumed):
            response.read()
        with pytest.raises(StreamAlreadyConsumed):
            response.parse()


@pytest.mark.parametrize(
    ("cause", "kind"), [(httpx.ReadError, APIConnectionError), (httpx.ReadTimeout, APITimeoutError)]
)
async def test_a_connection_lost_in_the_body_is_an_error_of_the_sdk(
    api: Api, things: Things, athings: AsyncThings, cause: type[Exception], kind: type[Exception]
) -> None:
    api.error = cause("lost")
    reads: list[Callable[[APIResponse[Thing]], Any]] = [
        lambda response: response.read(),
        lambda response: response.parse(),
        lambda response: list(response.iter_bytes()),
        lambda response: list(response.iter_text()),
        lambda response: list(response.iter_lines()),
    ]
    for call in reads:
        with to_streamed_response_wrapper(things.get)() as response:
            with pytest.raises(kind) as caught:
                call(response)
            assert isinstance(caught.value.__cause__, cause)
    async with async_to_streamed_response_wrapper(athings.get)() as aresponse:
        with pytest.raises(kind):
            await aresponse.read()
    async with async_to_streamed_response_wrapper(athings.get)() as aresponse:
        with pytest.raises(kind):
            _ = [chunk async for chunk in aresponse.iter_bytes()]


def stream_answer(api: Api) -> None:
    api.headers["content-type"] = "text/event-stream"
    api.pieces = [event('{"id":1}'), event('{"id":2}'), event("[DONE]")]


def test_a_raw_response_of_a_stream_parses_to_the_stream(api: Api, things: Things) -> None:
    stream_answer(api)
    response = to_raw_response_wrapper(things.chat)()
    assert api.body.count == 0
    stream = response.parse()
    assert type(stream) is Stream
    assert [thing.id for thing in stream] == [1, 2]
    with to_streamed_response_wrapper(things.chat)() as response:
        assert [thing["id"] for thing in response.parse(to=Stream[dict])] == [1, 2]  # type: ignore[type-arg]
    assert [thing.id for thing in things.chat()] == [1, 2]


async def test_an_asynchronous_raw_response_of_a_stream_parses_to_the_stream(api: Api, athings: AsyncThings) -> None:
    stream_answer(api)
    response = await async_to_raw_response_wrapper(athings.chat)()
    stream = await response.parse()
    assert type(stream) is AsyncStream
    assert [thing.id async for thing in stream] == [1, 2]
    assert [thing.id async for thing in await athings.chat()] == [1, 2]


def test_binary_content_is_read_or_streamed_to_a_file(api: Api, things: Things, tmp_path: Path) -> None:
    api.pieces = [b"\x00" * 10, b"\xff" * 10]
    content = b"".join(api.pieces)
    content_response = things.content()
    assert type(content_response) is BinaryAPIResponse
    assert content_response.is_closed
    content_response.write_to_file(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == content
    assert list(content_response.iter_bytes(15)) == [content[:15], content[15:]]
    assert content_response.parse() == content

    raw = to_custom_raw_response_wrapper(things.content, BinaryAPIResponse)()
    assert type(raw) is BinaryAPIResponse
    assert raw.read() == content
    with to_custom_streamed_response_wrapper(things.content, StreamedBinaryAPIResponse)() as streamed:
        assert type(streamed) is StreamedBinaryAPIResponse
        assert api.body.count == 0
        streamed.stream_to_file(str(tmp_path / "b"), chunk_size=7)
    assert (tmp_path / "b").read_bytes() == content


async def test_asynchronous_binary_content_is_read_or_streamed_to_a_file(
    api: Api, athings: AsyncThings, tmp_path: Path
) -> None:
    api.pieces = [b"\x00" * 10, b"\xff" * 10]
    content = b"".join(api.pieces)
    content_response = await athings.content()
    assert type(content_response) is AsyncBinaryAPIResponse
    await content_response.write_to_file(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == content
    raw = await async_to_custom_raw_response_wrapper(athings.content, AsyncBinaryAPIResponse)()
    assert await raw.read() == content
    manager = async_to_custom_streamed_response_wrapper(athings.content, AsyncStreamedBinaryAPIResponse)()
    async with manager as streamed:
        assert type(streamed) is AsyncStreamedBinaryAPIResponse
        await streamed.stream_to_file(tmp_path / "b", chunk_size=7)
    assert (tmp_path / "b").read_bytes() == content


def test_a_wrapper_looks_like_the_method_it_wraps(things: Things, athings: AsyncThings) -> None:
    wrappers: list[Any] = [
        to_raw_response_wrapper(things.get),
        to_streamed_response_wrapper(things.get),
        async_to_raw_response_wrapper(athings.get),
        async_to_streamed_response_wrapper(athings.get),
    ]
    for wrapper in wrappers:
        assert wrapper.__name__ == "get"
        assert wrapper.__doc__ == "Fetch the thing."
        assert list(inspect.signature(wrapper).parameters) == ["extra_headers"]


def test_the_type_of_a_response_class_is_known() -> None:
    class Mine(APIResponse[list[str]]):
        pass

    assert extract_response_type(Mine) == list[str]
    assert extract_response_type(AsyncAPIResponse[int]) is int
    assert extract_response_type(BinaryAPIResponse) is bytes
    with pytest.raises(RuntimeError, match="type argument at index 0"):
        extract_response_type(APIResponse)
