"""Which failures are tried again, when, and with what."""

from __future__ import annotations

import asyncio
import time
from email.utils import formatdate
from typing import Any

import httpx
import pytest

from runtime import retries
from runtime.constants import RAW_RESPONSE_HEADER
from runtime.exceptions import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BadRequestError,
    InternalServerError,
    NotFoundError,
    RateLimitError,
)
from runtime.request_options import FinalRequestOptions

from .support import AsyncTiny, Item, Script, Tiny, ok


def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Record how long the sync client would wait."""
    seconds: list[float] = []
    monkeypatch.setattr(retries, "sleep", seconds.append)
    return seconds


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_a_status_that_may_pass_is_tried_again(status: int) -> None:
    script = Script(httpx.Response(status), ok())
    assert script.client().get("/x", cast_to=Item).name == "a"
    assert [r.headers["x-stainless-retry-count"] for r in script.requests] == ["0", "1"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_a_status_that_stays_is_not_tried_again(status: int) -> None:
    script = Script(httpx.Response(status))
    with pytest.raises(APIStatusError):
        script.client().get("/x", cast_to=Item)
    assert len(script.requests) == 1


@pytest.mark.parametrize(("status", "word", "attempts"), [(400, "true", 3), (500, "false", 1), (500, "perhaps", 3)])
def test_the_servers_word_counts_before_the_status(status: int, word: str, attempts: int) -> None:
    script = Script(httpx.Response(status, headers={"x-should-retry": word}))
    with pytest.raises(APIStatusError):
        script.client().get("/x", cast_to=Item)
    assert len(script.requests) == attempts


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError("refused"), APIConnectionError),
        (httpx.ReadError("reset"), APIConnectionError),
        (httpx.RemoteProtocolError("cut"), APIConnectionError),
        (httpx.ReadTimeout("slow"), APITimeoutError),
        (httpx.PoolTimeout("busy"), APITimeoutError),
        (TimeoutError("slow"), APITimeoutError),
        (OSError("unreachable"), APIConnectionError),
    ],
)
def test_a_lost_connection_is_tried_again_and_keeps_its_cause(
    error: Exception, expected: type[APIConnectionError]
) -> None:
    script = Script(error)
    with pytest.raises(APIConnectionError) as caught:
        script.client().get("/x", cast_to=Item)
    assert type(caught.value) is expected
    assert caught.value.__cause__ is error
    assert len(script.requests) == 3


@pytest.mark.parametrize("error", [httpx.UnsupportedProtocol("ftp"), httpx.TooManyRedirects("many")])
def test_what_cannot_be_sent_is_not_tried_again(error: Exception) -> None:
    script = Script(error)
    with pytest.raises(APIConnectionError):
        script.client().get("/x", cast_to=Item)
    assert len(script.requests) == 1


def test_the_number_of_retries_is_the_calls_before_the_clients() -> None:
    script = Script(httpx.Response(500))
    with pytest.raises(InternalServerError):
        script.client(max_retries=4).get("/x", cast_to=Item, options={"max_retries": 1})
    assert len(script.requests) == 2
    with pytest.raises(InternalServerError):
        script.client(max_retries=0).get("/x", cast_to=Item)
    assert len(script.requests) == 3


async def test_the_async_client_retries_likewise() -> None:
    script = Script(httpx.ConnectError("refused"), httpx.Response(503), ok())
    item = await script.async_client().get("/x", cast_to=Item)
    assert item.name == "a"
    assert [r.headers["x-stainless-retry-count"] for r in script.requests] == ["0", "1", "2"]


async def test_a_cancelled_call_is_not_tried_again() -> None:
    started = asyncio.Event()

    async def hang(request: httpx.Request) -> httpx.Response:
        started.set()
        await asyncio.sleep(60)
        return httpx.Response(200)

    client = AsyncTiny(http_client=httpx.AsyncClient(transport=httpx.MockTransport(hang)))
    task = asyncio.create_task(client.get("/x", cast_to=Item))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "7"}, 7),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "9" * 400}, None),
        ({"retry-after": "next Tuesday"}, None),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_the_wait_a_server_asks_for_is_read_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    assert retries.retry_after(httpx.Headers(headers)) == seconds


def test_the_wait_may_be_a_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1_700_000_000.0)
    assert retries.retry_after({"retry-after": formatdate(1_700_000_020, usegmt=True)}) == 20
    assert retries.retry_after({"retry-after": formatdate(1_699_999_990, usegmt=True)}) == -10


@pytest.mark.parametrize(("after", "honoured"), [(60.0, True), (60.1, False), (0.0, False), (-3.0, False)])
def test_a_wait_of_up_to_a_minute_is_honoured(after: float, honoured: bool) -> None:
    assert (retries.delay(0, after) == after) is honoured


def test_without_the_servers_word_the_wait_doubles_up_to_a_cap() -> None:
    for attempt, longest in [(0, 0.5), (1, 1.0), (2, 2.0), (3, 4.0), (4, 8.0), (5, 8.0), (5000, 8.0), (-3, 0.5)]:
        seconds = [retries.delay(attempt, None) for _ in range(50)]
        assert all(longest * 0.75 <= s <= longest for s in seconds)
        assert len(set(seconds)) > 1, "clients must not return together"


def test_the_client_waits_as_long_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = waits(monkeypatch)
    script = Script(httpx.Response(429, headers={"retry-after": "3"}), httpx.Response(429), ok())
    script.client().get("/x", cast_to=Item)
    assert seconds[0] == 3
    assert 0.75 <= seconds[1] <= 1.0


def test_the_wait_can_be_replaced_in_a_subclass(monkeypatch: pytest.MonkeyPatch) -> None:
    class Patient(Tiny):
        def _calculate_retry_timeout(
            self, remaining_retries: int, options: FinalRequestOptions, response_headers: httpx.Headers | None = None
        ) -> float:
            return 10.0 + remaining_retries

        def _should_retry(self, response: httpx.Response) -> bool:
            return response.status_code == 404

    seconds = waits(monkeypatch)
    script = Script(httpx.Response(404))
    client = script.client(Patient)
    with pytest.raises(APIStatusError):
        client.get("/x", cast_to=Item)
    assert seconds == [12.0, 11.0]


class TestIdempotency:
    class Keyed(Tiny):
        _idempotency_header = "Idempotency-Key"

    def client(self, script: Script) -> Tiny:
        return script.client(self.Keyed)

    def test_all_attempts_of_a_call_have_one_key_and_the_next_call_another(self) -> None:
        script = Script(httpx.Response(500), httpx.ConnectError("x"), ok())
        client = self.client(script)
        client.post("/x", cast_to=Item, body={})
        client.post("/x", cast_to=Item, body={})
        keys = [r.headers["idempotency-key"] for r in script.requests]
        assert len(keys) == 4
        assert len(set(keys[:3])) == 1
        assert keys[3] != keys[0]

    def test_the_callers_key_is_used(self) -> None:
        script = Script(httpx.Response(500), ok())
        self.client(script).post("/x", cast_to=Item, body={}, options={"idempotency_key": "mine"})
        assert [r.headers["idempotency-key"] for r in script.requests] == ["mine", "mine"]

    def test_a_key_given_as_a_header_counts_more(self) -> None:
        script = Script(httpx.Response(500), ok())
        self.client(script).post("/x", cast_to=Item, body={}, options={"headers": {"idempotency-key": "header"}})
        assert [r.headers["idempotency-key"] for r in script.requests] == ["header", "header"]

    def test_reading_needs_no_key(self) -> None:
        script = Script(ok())
        self.client(script).get("/x", cast_to=Item)
        assert "idempotency-key" not in script.last.headers

    def test_an_api_without_such_a_header_gets_none(self) -> None:
        script = Script(ok())
        script.client().post("/x", cast_to=Item, body={}, options={"idempotency_key": "mine"})
        assert not [name for name in script.last.headers if "idempotency" in name]


class TestErrors:
    @pytest.mark.parametrize(
        ("status", "error"), [(400, BadRequestError), (429, RateLimitError), (503, InternalServerError)]
    )
    def test_the_class_follows_the_status(self, status: int, error: type[APIStatusError]) -> None:
        script = Script(httpx.Response(status, json={"error": {"message": "no"}}))
        with pytest.raises(error) as caught:
            script.client(max_retries=0).get("/x", cast_to=Item)
        assert caught.value.status_code == status
        assert caught.value.body == {"error": {"message": "no"}}
        assert caught.value.message == f"Error code: {status} - {{'error': {{'message': 'no'}}}}"
        assert caught.value.response.status_code == status
        assert caught.value.request.url == "http://api.test/v1/x"

    def test_a_body_that_is_no_json_is_the_message(self) -> None:
        with pytest.raises(APIStatusError, match="upstream is down") as caught:
            Script(httpx.Response(418, text="upstream is down\n")).client().get("/x", cast_to=Item)
        assert caught.value.body == "upstream is down"

    def test_an_empty_body_leaves_the_status(self) -> None:
        with pytest.raises(APIStatusError, match="Error code: 418") as caught:
            Script(httpx.Response(418)).client().get("/x", cast_to=Item)
        assert caught.value.body == ""

    def test_a_body_that_breaks_off_does_not_hide_the_status(self) -> None:
        class Broken(httpx.SyncByteStream):
            def __iter__(self) -> Any:
                yield b"half"
                raise httpx.ReadError("cut")

        def answer(request: httpx.Request) -> httpx.Response:
            return httpx.Response(404, stream=Broken())

        client = Tiny(http_client=httpx.Client(transport=httpx.MockTransport(answer)))
        with pytest.raises(NotFoundError, match="Error code: 404") as caught:
            client.get("/x", cast_to=Item, options={"headers": {RAW_RESPONSE_HEADER: "stream"}})
        assert caught.value.body == ""
        assert caught.value.response.is_closed

    def test_errors_survive_pickling(self) -> None:
        import copy

        with pytest.raises(RateLimitError) as caught:
            Script(httpx.Response(429, json={"a": 1})).client(max_retries=0).get("/x", cast_to=Item)
        twin = copy.copy(caught.value)
        assert type(twin) is RateLimitError
        assert (twin.status_code, twin.body, str(twin)) == (429, {"a": 1}, str(caught.value))
