"""Spans of calls: their names, attributes and ends, and what stays out of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from runtime import routes
from runtime.exceptions import APIConnectionError, APIResponseValidationError, BadRequestError, RateLimitError
from runtime.otel import traced
from runtime.streaming import AsyncStream, Stream
from tests.runtime.streaming.support import event

from .support import AsyncTiny, Item, Script, Tiny, ok

pytest.importorskip("opentelemetry.sdk")

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

CHAT = {"model": "m-1", "messages": [{"role": "user", "content": "a secret question"}], "temperature": 0.5, "stop": "x"}
ANSWER = {
    "id": "c-1",
    "model": "m-1-large",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "an answer"}}],
    "usage": {"prompt_tokens": 3, "completion_tokens": 5},
}
EVENTS = [
    {"id": "c-1", "model": "m-1-large", "choices": [{"index": 0, "delta": {"content": "an "}}]},
    {"id": "c-1", "choices": [{"index": 0, "delta": {"content": "answer"}, "finish_reason": "stop"}]},
    {"id": "c-1", "choices": [], "extra": {"usage": {"prompt_tokens": 3, "completion_tokens": 5}}},
]


class Layered(Tiny):
    def with_middleware(self, *layers: Any) -> Any:
        self._middleware = (*self._middleware, *layers)
        return self


class AsyncLayered(AsyncTiny):
    with_middleware = Layered.with_middleware


class Spans:
    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    def last(self) -> tuple[str, dict[str, Any], str]:
        span = self._exporter.get_finished_spans()[-1]
        return span.name, dict(span.attributes or {}), span.status.status_code.name

    @property
    def count(self) -> int:
        return len(self._exporter.get_finished_spans())


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Spans:
    rows = (("POST", "/chat", "chat.completions.create"), ("GET", "/items/{id}", "items.retrieve"))
    monkeypatch.setattr(routes, "OPERATIONS", rows)
    routes._fixed_routes.cache_clear()
    routes._patterns.cache_clear()
    return Spans()


def client_of(spans: Spans, *outcomes: Any, **options: Any) -> Any:
    client = Script(*outcomes).client(Layered)
    return traced(client, tracer_provider=spans.provider, provider="acme", **options)


def async_client_of(spans: Spans, *outcomes: Any) -> Any:
    http_client = httpx.AsyncClient(transport=Script(*outcomes))
    return traced(AsyncLayered(http_client=http_client), tracer_provider=spans.provider, provider="acme")


def pieces() -> Iterator[bytes]:
    for data in EVENTS:
        whole = event(json.dumps(data))
        yield from (whole[:7], whole[7:])
    yield event("[DONE]")


async def async_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


def streamed(content: Any) -> httpx.Response:
    return httpx.Response(200, content=content, headers={"content-type": "text/event-stream"})


OF_CHAT = {
    "gen_ai.operation.name": "chat",
    "gen_ai.provider.name": "acme",
    "gen_ai.request.model": "m-1",
    "gen_ai.request.temperature": 0.5,
    "gen_ai.request.stop_sequences": ("x",),
    "gen_ai.response.id": "c-1",
    "gen_ai.response.model": "m-1-large",
    "gen_ai.response.finish_reasons": ("stop",),
    "gen_ai.usage.input_tokens": 3,
    "gen_ai.usage.output_tokens": 5,
    "server.address": "api.test",
}


def test_a_call_of_a_model_follows_the_conventions_for_generative_ai(spans: Spans) -> None:
    client_of(spans, ok(ANSWER)).post("/chat", cast_to=object, body=CHAT)
    assert spans.last() == ("chat m-1", OF_CHAT, "UNSET")


def test_a_stream_is_one_span_to_its_end(spans: Spans) -> None:
    client = client_of(spans, lambda _: streamed(pieces()))
    stream = client.post("/chat", cast_to=object, body=CHAT, stream=True, stream_cls=Stream[object])
    next(stream)
    assert spans.count == 0
    assert len(list(stream)) == 2
    assert spans.last() == ("chat m-1", OF_CHAT, "UNSET")
    partial = client.post("/chat", cast_to=object, body=CHAT, stream=True, stream_cls=Stream[object])
    next(partial)
    partial.close()
    assert spans.count == 2
    at_once = client_of(spans, lambda _: streamed(b"".join(pieces())))
    list(at_once.post("/chat", cast_to=object, body=CHAT, stream=True, stream_cls=Stream[object]))
    assert spans.last() == ("chat m-1", OF_CHAT, "UNSET")


async def test_async_calls_are_spans_too(spans: Spans) -> None:
    await async_client_of(spans, ok(ANSWER)).post("/chat", cast_to=object, body=CHAT)
    assert spans.last() == ("chat m-1", OF_CHAT, "UNSET")
    client = async_client_of(spans, lambda _: streamed(async_pieces()))
    stream = await client.post("/chat", cast_to=object, body=CHAT, stream=True, stream_cls=AsyncStream[object])
    assert len([item async for item in stream]) == 3
    assert spans.last() == ("chat m-1", OF_CHAT, "UNSET")
    assert spans.count == 2


def test_what_nests_too_deep_is_no_error_of_tracing(spans: Spans) -> None:
    deep = b'{"a":' + b"[" * 100_000
    answer = httpx.Response(200, content=deep, headers={"content-type": "application/json"})
    with pytest.raises(APIResponseValidationError):
        client_of(spans, answer).post("/chat", cast_to=Item, body=CHAT)
    stream = streamed(b"data: " + deep + b"\n\n")
    with pytest.raises(APIResponseValidationError):
        list(client_of(spans, stream).post("/chat", cast_to=Item, body=CHAT, stream=True, stream_cls=Stream[Item]))
    assert spans.count == 2


def test_content_is_recorded_only_where_it_is_asked_for(spans: Spans) -> None:
    client_of(spans, ok(ANSWER)).post("/chat", cast_to=object, body=CHAT)
    assert "secret question" not in str(spans.last())
    client_of(spans, ok(ANSWER), capture_content=True).post("/chat", cast_to=object, body=CHAT)
    assert "an answer" in spans.last()[1]["gen_ai.output.messages"]
    client = client_of(spans, lambda _: streamed(pieces()), capture_content=True)
    list(client.post("/chat", cast_to=object, body=CHAT, stream=True, stream_cls=Stream[object]))
    _, attributes, _ = spans.last()
    assert json.loads(attributes["gen_ai.input.messages"]) == [
        {"role": "user", "parts": [{"type": "text", "content": "a secret question"}]}
    ]
    assert json.loads(attributes["gen_ai.output.messages"]) == [
        {"role": "assistant", "parts": [{"type": "text", "content": "an answer"}], "finish_reason": "stop"}
    ]


def test_other_calls_follow_the_conventions_for_http(spans: Spans) -> None:
    client_of(spans, httpx.Response(500), ok()).get("/items/7?api_key=s3cr3t-value", cast_to=Item)
    name, attributes, status = spans.last()
    assert (name, status) == ("GET /items/{id}", "UNSET")
    assert "s3cr3t" not in str(attributes)
    assert attributes["http.response.status_code"] == 200
    assert attributes["http.request.resend_count"] == 1
    assert (attributes["http.request.method"], attributes["url.template"]) == ("GET", "/items/{id}")


def test_what_fails_says_how_and_not_what_was_sent(spans: Spans) -> None:
    limited = httpx.Response(429, json={"error": {"message": "a secret question"}})
    with pytest.raises(RateLimitError):
        client_of(spans, limited).with_middleware().post("/chat", cast_to=object, body=CHAT)
    name, attributes, status = spans.last()
    assert (name, attributes["error.type"], status) == ("chat m-1", "429", "ERROR")
    assert "secret question" not in str(attributes)
    with pytest.raises(APIConnectionError):
        client_of(spans, httpx.ConnectError("no")).get("/items/7", cast_to=Item)
    assert spans.last()[1]["error.type"] == "APIConnectionError"


def test_the_extra_is_named_where_it_is_missing() -> None:
    program = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "from runtime.otel import traced\nfrom tests.runtime.client.support import Tiny\n"
        "try:\n    traced(Tiny())\nexcept ImportError as error:\n    sys.exit('sdk[otel]' not in str(error))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def measured(reader: InMemoryMetricReader) -> dict[str, list[tuple[dict[str, Any], float]]]:
    """Return the measurements by the names of their metrics: attributes and sums."""
    data: Any = reader.get_metrics_data()
    metrics = [metric for each in data.resource_metrics for scope in each.scope_metrics for metric in scope.metrics]
    return {
        metric.name: [(dict(point.attributes), point.sum) for point in metric.data.data_points] for metric in metrics
    }


def test_calls_of_models_are_measured_to_the_end_of_their_streams(spans: Spans) -> None:
    reader = InMemoryMetricReader()
    script = Script(ok({}), ok(ANSWER), lambda _: streamed(pieces()), httpx.Response(400))
    client = traced(script.client(Layered), provider="acme", meter_provider=MeterProvider([reader]))
    client.get("/items/3", cast_to=object)  # no call of a model
    client.post("/chat", cast_to=object, body=CHAT)
    stream = client.post("/chat", cast_to=object, body=CHAT, stream=True, stream_cls=Stream[object])
    next(stream)
    once = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "acme",
        "gen_ai.request.model": "m-1",
        "gen_ai.response.model": "m-1-large",
        "server.address": "api.test",
    }
    assert [count for _, count in measured(reader)["gen_ai.client.token.usage"]] == [3, 5]
    assert len(list(stream)) == 2
    with pytest.raises(BadRequestError):
        client.post("/chat", cast_to=object, body=CHAT)
    result = measured(reader)
    assert set(result) == {"gen_ai.client.token.usage", "gen_ai.client.operation.duration"}
    assert result["gen_ai.client.token.usage"] == [
        ({**once, "gen_ai.token.type": "input"}, 6),
        ({**once, "gen_ai.token.type": "output"}, 10),
    ]
    failed = {name: value for name, value in once.items() if name != "gen_ai.response.model"} | {"error.type": "400"}
    assert [attributes for attributes, _ in result["gen_ai.client.operation.duration"]] == [once, failed]
    assert all(0 < seconds < 60 for _, seconds in result["gen_ai.client.operation.duration"])
