"""Functions around calls: what they see, and that what they change, repeat and answer is what callers get."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from runtime import middleware, routes
from runtime.exceptions import APIConnectionError, APITimeoutError, InternalServerError, NotFoundError
from runtime.middleware import AsyncNext, Call, Next
from runtime.response import APIResponse
from runtime.streaming import AsyncStream, Stream
from tests.runtime.streaming.support import event

from .support import AsyncTiny, Item, Script, Tiny, ok

Layer = Callable[[Call, Any], Any]


def around(client: Tiny, *layers: middleware.Middleware) -> Tiny:
    client._middleware = (*client._middleware, *layers)
    return client


def around_async(client: AsyncTiny, *layers: middleware.AsyncMiddleware) -> AsyncTiny:
    client._middleware = (*client._middleware, *layers)
    return client


@pytest.fixture(autouse=True)
def operations(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (
        ("GET", "/items/{id}", "items.retrieve"),
        ("GET", "/items/first", "items.first"),
        ("GET", "/items/{id}/parts/{part}", "items.parts.retrieve"),
        ("POST", "/items?beta=true", "beta.items.create"),
        ("POST", "/items", "items.create"),
        ("GET", "/items/{id}:peek", "items.peek"),
    )
    monkeypatch.setattr(routes, "OPERATIONS", rows)
    routes._fixed_routes.cache_clear()
    routes._patterns.cache_clear()


@pytest.mark.parametrize(
    ("method", "url", "name", "path"),
    [
        ("get", "/items/7", "items.retrieve", "/items/{id}"),
        ("GET", "/items/first", "items.first", "/items/first"),
        ("get", "/items/7/parts/a%2Fb?x=1", "items.parts.retrieve", "/items/{id}/parts/{part}"),
        ("post", "/items?beta=true", "beta.items.create", "/items?beta=true"),
        ("post", "/items?other=1", "items.create", "/items"),
        ("get", "https://other.test/items/7", "items.retrieve", "/items/{id}"),
        ("delete", "/items/7", "", ""),
        ("get", "/elsewhere/7", "", ""),
    ],
)
def test_a_request_is_named_by_its_operation(method: str, url: str, name: str, path: str) -> None:
    route = routes.find_route(method, url)
    assert (route.name, route.path, route.method) == (name, path, method.upper())


def test_layers_see_the_call_in_order_and_the_first_is_outermost() -> None:
    events: list[object] = []

    def layer(name: str) -> middleware.Middleware:
        def see(call: Call, send: Next) -> httpx.Response:
            events.append((name, call.operation, call.options.params))
            response = send(call)
            events.append((name, response.status_code, call.retries_taken))
            return response

        return see

    client = around(Script(httpx.Response(500), ok()).client(), layer("outer"), layer("inner"))
    assert client.get("/items/7", cast_to=Item, options={"params": {"a": "b"}}).name == "a"
    params = {"a": "b"}
    assert events == [
        ("outer", "items.retrieve", params),
        ("inner", "items.retrieve", params),
        *(("inner", 200, 1), ("outer", 200, 1)),
    ]


def test_what_a_layer_changes_is_sent() -> None:
    def change(call: Call, send: Next) -> httpx.Response:
        call.headers["X-More"] = "1"
        call.options.json_data = {"name": "b"}
        call.options.max_retries = 0
        return send(call)

    script = Script(httpx.Response(500))
    with pytest.raises(InternalServerError):
        around(script.client(), change).post("/items", cast_to=Item, body={"name": "a"})
    assert script.bodies == [b'{"name":"b"}']
    assert script.last.headers["x-more"] == "1"


def test_a_layer_may_pass_the_call_on_again_with_the_same_key() -> None:
    def insist(call: Call, send: Next) -> httpx.Response:
        try:
            return send(call)
        except InternalServerError as error:
            assert error.status_code == 500
            return send(call)

    script = Script(httpx.Response(500), ok())
    client = script.client(max_retries=0)
    client._idempotency_header = "Idempotency-Key"
    assert around(client, insist).post("/items", cast_to=Item, body={}).name == "a"
    first, second = (request.headers["idempotency-key"] for request in script.requests)
    assert first == second


def test_all_passes_of_a_call_have_one_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("runtime.attempts.time.monotonic", lambda: now[0])

    def insist(call: Call, send: Next) -> httpx.Response:
        for _ in range(5):
            try:
                return send(call)
            except InternalServerError:
                now[0] += 2
        raise AssertionError("not reached")

    script = Script(httpx.Response(500))
    client = around(script.client(max_retries=0), insist)
    client.safety_limits = client.safety_limits.with_deadline(3)
    with pytest.raises(APITimeoutError):
        client.get("/items/7", cast_to=Item)
    assert len(script.requests) == 2


def test_a_layer_may_answer_without_a_request() -> None:
    script = Script(ok())
    client = around(script.client(), lambda call, send: call.answer({"name": call.operation}))
    assert client.get("/items/7", cast_to=Item).name == "items.retrieve"
    raw: Any = client.get(
        "/items/7", cast_to=APIResponse[Item], options={"headers": {"X-Stainless-Raw-Response": "true"}}
    )
    assert raw.parse().name == "items.retrieve"
    assert raw.http_request.url.path == "/v1/items/7"
    assert script.requests == []


def test_an_answer_that_is_no_success_is_an_error() -> None:
    client = around(Script(ok()).client(), lambda call, send: call.answer({"error": "gone"}, status=404))
    with pytest.raises(NotFoundError) as raised:
        client.get("/items/7", cast_to=Item)
    assert raised.value.body == {"error": "gone"}
    assert raised.value.request.url.path == "/v1/items/7"


def test_a_layer_sees_errors_and_its_own_are_raised_as_they_are() -> None:
    def convert(call: Call, send: Next) -> httpx.Response:
        try:
            return send(call)
        except APIConnectionError as error:
            raise LookupError(call.operation) from error

    with pytest.raises(LookupError, match=r"items\.first"):
        around(Script(httpx.ConnectError("no")).client(), convert).get("/items/first", cast_to=Item)


def test_a_stream_passes_unread_and_an_answer_may_be_one() -> None:
    body = event('{"name": "a"}') + event('{"name": "b"}') + event("[DONE]")
    streamed = httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})
    flags: list[bool] = []

    def see(call: Call, send: Next) -> httpx.Response:
        flags.append(call.stream)
        return send(call)

    def answer(call: Call, send: Next) -> httpx.Response:
        return call.answer(content=body, headers={"content-type": "text/event-stream"})

    for layer in (see, answer):
        client = around(Script(streamed).client(), layer)
        stream = client.post("/items", cast_to=Item, stream=True, stream_cls=Stream[Item])
        assert [item.name for item in stream] == ["a", "b"]
    assert flags == [True]


async def test_async_layers_do_the_same() -> None:
    events: list[object] = []

    async def outer(call: Call, send: AsyncNext) -> httpx.Response:
        call.headers["X-More"] = "1"
        try:
            response = await send(call)
        except InternalServerError:
            response = await send(call)
        events.append((call.operation, response.status_code))
        return response

    async def inner(call: Call, send: AsyncNext) -> httpx.Response:
        return call.answer({"name": "c"}) if call.operation == "items.first" else await send(call)

    script = Script(httpx.Response(500), ok())
    client = around_async(script.async_client(max_retries=0), outer, inner)
    assert (await client.get("/items/7", cast_to=Item)).name == "a"
    assert (await client.get("/items/first", cast_to=Item)).name == "c"
    assert events == [("items.retrieve", 200), ("items.first", 200)]
    assert [request.headers["x-more"] for request in script.requests] == ["1", "1"]
    body = event('{"name": "a"}') + event("[DONE]")
    script.outcomes[:] = [httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})]
    stream = await client.get("/items/7", cast_to=Item, stream=True, stream_cls=AsyncStream[Item])
    assert [item.name async for item in stream] == ["a"]


async def test_a_function_of_the_wrong_kind_is_told() -> None:
    async def waits(call: Call, send: AsyncNext) -> httpx.Response:
        return await send(call)

    def plain(call: Call, send: Next) -> httpx.Response:
        return call.answer()

    def forgets(call: Call, send: Next) -> httpx.Response:
        send(call)
        return None  # type: ignore[return-value]

    wrong: Any
    for wrong, message in ((waits, "a plain function"), (forgets, "forgets returned NoneType")):
        with pytest.raises(TypeError, match=message):
            around(Script(ok()).client(), wrong).get("/items/7", cast_to=Item)
    wrong = plain
    with pytest.raises(TypeError, match="is an `async` function"):
        await around_async(Script(ok()).async_client(), wrong).get("/items/7", cast_to=Item)


def test_a_client_without_layers_loads_nothing_of_them() -> None:
    import subprocess
    import sys

    program = (
        "import sys, httpx; from tests.runtime.client.support import Script, Item, ok; "
        "Script(ok()).client().get('/x', cast_to=Item); "
        "sys.exit(any(name in sys.modules for name in ('runtime.middleware', 'runtime.routes', 'runtime.operations')))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
