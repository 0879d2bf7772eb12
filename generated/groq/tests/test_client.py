"""The clients themselves: options, headers, retries, errors, responses and streams, without a server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest

from groq import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncGroq,
    AsyncStream,
    AuthenticationError,
    BadRequestError,
    BaseModel,
    ConflictError,
    Groq,
    GroqError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    Stream,
    UnprocessableEntityError,
)

URL = "https://api.example.com/v1"
ENVIRONMENT = ["GROQ_BASE_URL", "GROQ_API_KEY"]
ERRORS: list[tuple[int, type[APIStatusError]]] = [
    (400, BadRequestError),
    (401, AuthenticationError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (409, ConflictError),
    (418, APIStatusError),
    (422, UnprocessableEntityError),
    (429, RateLimitError),
    (500, InternalServerError),
    (503, InternalServerError),
]


class ExampleThing(BaseModel):
    name: str


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that is set on this machine changes what is tested."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


class FakeServer:
    """Answers requests in place of a server: with `answers` in turn, the last one for good."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


def thing() -> httpx.Response:
    return httpx.Response(200, json={"name": "one", "color": "red"})


def failure(status: int) -> httpx.Response:
    return httpx.Response(status, json={"error": {"message": "no"}}, headers={"retry-after-ms": "1"})


def options(**changes: Any) -> dict[str, Any]:
    """Arguments for a client, changed as a test needs them."""
    given: dict[str, Any] = {
        "base_url": URL,
        "api_key": "example-api-key",
    }
    headers = {**given.get("default_headers", {}), **changes.get("default_headers", {})}
    return {**given, **changes, "default_headers": headers}


EVENTS = [b'data: {"name": "on', b'e"}\n\ndata: {"name": "two"}\n', b"\n", b"data: [DONE]\n\n"]
"""A body of two items, cut in odd places."""


class EventBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """`EVENTS`, piece by piece; `closed` once it was given back."""

    closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield from EVENTS

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in EVENTS:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def events(body: EventBody) -> httpx.Response:
    return httpx.Response(200, stream=body, headers={"content-type": "text/event-stream"})


def make(server: Callable[[httpx.Request], httpx.Response], **changes: Any) -> Groq:
    http_client = httpx.Client(transport=httpx.MockTransport(server))
    return Groq(**options(http_client=http_client, **changes))


class TestGroq:
    def test_paths_stand_below_the_base_url(self) -> None:
        server = FakeServer(thing())
        make(server).get("/things", cast_to=ExampleThing)
        assert server.last.method == "GET"
        assert (server.last.url.host, server.last.url.path) == ("api.example.com", "/v1/things")

    def test_default_headers_and_query_are_sent_with_every_request(self) -> None:
        server = FakeServer(thing())
        client = make(server, default_headers={"X-Extra": "yes"}, default_query={"extra": "1"})
        client.post("/things", cast_to=ExampleThing, body={"name": "one"})
        assert server.last.headers["x-extra"] == "yes"
        assert server.last.url.params["extra"] == "1"
        assert server.last.read() == b'{"name":"one"}'

    def test_options_of_a_call_win_over_those_of_the_client(self) -> None:
        server = FakeServer(thing())
        client = make(server, default_headers={"X-Extra": "yes"}, timeout=9.0)
        client.get("/things", cast_to=ExampleThing, options={"headers": {"X-Extra": "no"}, "timeout": 2.5})
        assert server.last.headers["x-extra"] == "no"
        assert server.last.extensions["timeout"]["read"] == 2.5

    def test_credentials_and_options_are_sent(self) -> None:
        server = FakeServer(thing())
        make(server).get("/things", cast_to=ExampleThing)
        assert server.last.headers["Authorization"] == "Bearer example-api-key"

    def test_credentials_stay_with_their_own_origin(self) -> None:
        server = FakeServer(thing())
        make(server).get("https://elsewhere.example.com/things", cast_to=ExampleThing)
        assert server.last.headers.get("Authorization") != "Bearer example-api-key"

    def test_api_key_has_to_be_given(self) -> None:
        with pytest.raises(GroqError, match="api_key"):
            Groq(**options(api_key=None))

    def test_api_key_is_read_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GROQ_API_KEY", "example-api-key")
        assert Groq(**options(api_key=None)).api_key == "example-api-key"

    def test_the_base_url_is_read_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GROQ_BASE_URL", "https://other.example.com")
        assert Groq(**options(base_url=None)).base_url.host == "other.example.com"

    def test_a_copy_keeps_what_it_is_not_told_to_change(self) -> None:
        server = FakeServer(thing())
        client = make(server, default_headers={"X-Extra": "yes"}, timeout=9.0)
        copied = client.with_options(max_retries=7, default_headers={"X-More": "too"})
        assert (copied.max_retries, copied.timeout, copied.base_url) == (7, 9.0, client.base_url)
        copied.get("/things", cast_to=ExampleThing)
        assert (server.last.headers["x-extra"], server.last.headers["x-more"]) == ("yes", "too")
        with pytest.raises(ValueError, match="exclusive"):
            client.copy(default_headers={}, set_default_headers={})

    def test_a_request_that_may_pass_is_sent_again(self) -> None:
        server = FakeServer(failure(500), failure(429), thing())
        client = make(server, max_retries=2)
        assert (client.get("/things", cast_to=ExampleThing)).name == "one"
        assert len(server.requests) == 3

    def test_retries_come_to_an_end(self) -> None:
        server = FakeServer(failure(503))
        with pytest.raises(InternalServerError):
            make(server, max_retries=1).get("/things", cast_to=ExampleThing)
        assert len(server.requests) == 2

    @pytest.mark.parametrize(("status", "error"), ERRORS)
    def test_each_status_has_its_error(self, status: int, error: type[APIStatusError]) -> None:
        with pytest.raises(APIStatusError) as caught:
            make(FakeServer(failure(status)), max_retries=0).get("/things", cast_to=ExampleThing)
        assert type(caught.value) is error
        assert (caught.value.status_code, caught.value.response.status_code) == (status, status)

    def test_a_server_that_cannot_be_reached_is_an_error_of_its_own(self) -> None:
        with pytest.raises(APIConnectionError):
            make(FakeServer(httpx.ConnectError("no")), max_retries=0).get("/things", cast_to=ExampleThing)
        with pytest.raises(APITimeoutError):
            make(FakeServer(httpx.ReadTimeout("no")), max_retries=0).get("/things", cast_to=ExampleThing)

    def test_what_a_model_does_not_declare_is_kept(self) -> None:
        found = make(FakeServer(thing())).get("/things", cast_to=ExampleThing)
        assert found.to_dict() == {"name": "one", "color": "red"}

    def test_a_strict_client_refuses_an_answer_of_another_type(self) -> None:
        wrong = httpx.Response(200, json={"name": ["one"]})
        with pytest.raises(APIResponseValidationError):
            make(FakeServer(wrong), _strict_response_validation=True).get("/things", cast_to=ExampleThing)

    def test_the_plain_response_is_there_for_the_asking(self) -> None:
        response = make(FakeServer(thing())).get("/things", cast_to=httpx.Response)
        assert (response.status_code, response.json()) == (200, {"name": "one", "color": "red"})

    def test_a_stream_gives_items_and_closes_its_response(self) -> None:
        body = EventBody()
        client = make(FakeServer(events(body)))
        stream = client.get("/things", cast_to=ExampleThing, stream=True, stream_cls=Stream[ExampleThing])
        assert [item.name for item in stream] == ["one", "two"]
        assert body.closed

    def test_a_stream_left_early_is_closed(self) -> None:
        body = EventBody()
        client = make(FakeServer(events(body)))
        stream = client.get("/things", cast_to=ExampleThing, stream=True, stream_cls=Stream[ExampleThing])
        with stream:
            for item in stream:
                assert item.name == "one"
                break
        assert body.closed

    def test_a_client_is_closed_at_the_end_of_its_block(self) -> None:
        with make(FakeServer(thing())) as client:
            assert not client.is_closed()
        assert client.is_closed()


def make_async(server: Callable[[httpx.Request], httpx.Response], **changes: Any) -> AsyncGroq:
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(server))
    return AsyncGroq(**options(http_client=http_client, **changes))


class TestAsyncGroq:
    async def test_paths_stand_below_the_base_url(self) -> None:
        server = FakeServer(thing())
        await make_async(server).get("/things", cast_to=ExampleThing)
        assert server.last.method == "GET"
        assert (server.last.url.host, server.last.url.path) == ("api.example.com", "/v1/things")

    async def test_default_headers_and_query_are_sent_with_every_request(self) -> None:
        server = FakeServer(thing())
        client = make_async(server, default_headers={"X-Extra": "yes"}, default_query={"extra": "1"})
        await client.post("/things", cast_to=ExampleThing, body={"name": "one"})
        assert server.last.headers["x-extra"] == "yes"
        assert server.last.url.params["extra"] == "1"
        assert server.last.read() == b'{"name":"one"}'

    async def test_options_of_a_call_win_over_those_of_the_client(self) -> None:
        server = FakeServer(thing())
        client = make_async(server, default_headers={"X-Extra": "yes"}, timeout=9.0)
        await client.get("/things", cast_to=ExampleThing, options={"headers": {"X-Extra": "no"}, "timeout": 2.5})
        assert server.last.headers["x-extra"] == "no"
        assert server.last.extensions["timeout"]["read"] == 2.5

    async def test_credentials_and_options_are_sent(self) -> None:
        server = FakeServer(thing())
        await make_async(server).get("/things", cast_to=ExampleThing)
        assert server.last.headers["Authorization"] == "Bearer example-api-key"

    async def test_credentials_stay_with_their_own_origin(self) -> None:
        server = FakeServer(thing())
        await make_async(server).get("https://elsewhere.example.com/things", cast_to=ExampleThing)
        assert server.last.headers.get("Authorization") != "Bearer example-api-key"

    def test_api_key_has_to_be_given(self) -> None:
        with pytest.raises(GroqError, match="api_key"):
            AsyncGroq(**options(api_key=None))

    def test_api_key_is_read_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GROQ_API_KEY", "example-api-key")
        assert AsyncGroq(**options(api_key=None)).api_key == "example-api-key"

    def test_the_base_url_is_read_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GROQ_BASE_URL", "https://other.example.com")
        assert AsyncGroq(**options(base_url=None)).base_url.host == "other.example.com"

    async def test_a_copy_keeps_what_it_is_not_told_to_change(self) -> None:
        server = FakeServer(thing())
        client = make_async(server, default_headers={"X-Extra": "yes"}, timeout=9.0)
        copied = client.with_options(max_retries=7, default_headers={"X-More": "too"})
        assert (copied.max_retries, copied.timeout, copied.base_url) == (7, 9.0, client.base_url)
        await copied.get("/things", cast_to=ExampleThing)
        assert (server.last.headers["x-extra"], server.last.headers["x-more"]) == ("yes", "too")
        with pytest.raises(ValueError, match="exclusive"):
            client.copy(default_headers={}, set_default_headers={})

    async def test_a_request_that_may_pass_is_sent_again(self) -> None:
        server = FakeServer(failure(500), failure(429), thing())
        client = make_async(server, max_retries=2)
        assert (await client.get("/things", cast_to=ExampleThing)).name == "one"
        assert len(server.requests) == 3

    async def test_retries_come_to_an_end(self) -> None:
        server = FakeServer(failure(503))
        with pytest.raises(InternalServerError):
            await make_async(server, max_retries=1).get("/things", cast_to=ExampleThing)
        assert len(server.requests) == 2

    @pytest.mark.parametrize(("status", "error"), ERRORS)
    async def test_each_status_has_its_error(self, status: int, error: type[APIStatusError]) -> None:
        with pytest.raises(APIStatusError) as caught:
            await make_async(FakeServer(failure(status)), max_retries=0).get("/things", cast_to=ExampleThing)
        assert type(caught.value) is error
        assert (caught.value.status_code, caught.value.response.status_code) == (status, status)

    async def test_a_server_that_cannot_be_reached_is_an_error_of_its_own(self) -> None:
        with pytest.raises(APIConnectionError):
            await make_async(FakeServer(httpx.ConnectError("no")), max_retries=0).get("/things", cast_to=ExampleThing)
        with pytest.raises(APITimeoutError):
            await make_async(FakeServer(httpx.ReadTimeout("no")), max_retries=0).get("/things", cast_to=ExampleThing)

    async def test_what_a_model_does_not_declare_is_kept(self) -> None:
        found = await make_async(FakeServer(thing())).get("/things", cast_to=ExampleThing)
        assert found.to_dict() == {"name": "one", "color": "red"}

    async def test_a_strict_client_refuses_an_answer_of_another_type(self) -> None:
        wrong = httpx.Response(200, json={"name": ["one"]})
        with pytest.raises(APIResponseValidationError):
            await make_async(FakeServer(wrong), _strict_response_validation=True).get("/things", cast_to=ExampleThing)

    async def test_the_plain_response_is_there_for_the_asking(self) -> None:
        response = await make_async(FakeServer(thing())).get("/things", cast_to=httpx.Response)
        assert (response.status_code, response.json()) == (200, {"name": "one", "color": "red"})

    async def test_a_stream_gives_items_and_closes_its_response(self) -> None:
        body = EventBody()
        client = make_async(FakeServer(events(body)))
        stream = await client.get("/things", cast_to=ExampleThing, stream=True, stream_cls=AsyncStream[ExampleThing])
        assert [item.name async for item in stream] == ["one", "two"]
        assert body.closed

    async def test_a_stream_left_early_is_closed(self) -> None:
        body = EventBody()
        client = make_async(FakeServer(events(body)))
        stream = await client.get("/things", cast_to=ExampleThing, stream=True, stream_cls=AsyncStream[ExampleThing])
        async with stream:
            async for item in stream:
                assert item.name == "one"
                break
        assert body.closed

    async def test_a_client_is_closed_at_the_end_of_its_block(self) -> None:
        async with make_async(FakeServer(thing())) as client:
            assert not client.is_closed()
        assert client.is_closed()
