"""See what calls do with OpenTelemetry: spans of an answer, a stream and an error, and the tokens they take."""

from __future__ import annotations

import contextlib

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from groq import APIConnectionError, Groq
from groq.otel import traced
from groq.types.chat import ChatCompletionMessageParam

exporter = InMemorySpanExporter()
spans = TracerProvider()
spans.add_span_processor(SimpleSpanProcessor(exporter))
reader = InMemoryMetricReader()
client = traced(Groq(), tracer_provider=spans, meter_provider=MeterProvider([reader]))

model = "llama-3.1-8b-instant"
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "a question that nobody else should read"}]

client.models.list()
answer = client.chat.completions.create(model=model, messages=messages)
with client.chat.completions.stream(model=model, messages=messages) as stream:
    stream.until_done()
with contextlib.suppress(APIConnectionError):
    client.with_options(base_url="http://127.0.0.1:1", max_retries=0).chat.completions.create(
        model=model, messages=messages
    )

finished = exporter.get_finished_spans()
names = [span.name for span in finished]
assert names == ["GET /openai/v1/models", f"chat {model}", f"chat {model}", f"chat {model}"], names
attributes = dict(finished[1].attributes or {})
assert attributes["gen_ai.request.model"] == model
assert attributes["gen_ai.response.id"] == answer.id
assert dict(finished[3].attributes or {})["error.type"] == "APIConnectionError"
assert "nobody else" not in str([span.to_json() for span in finished])

data = reader.get_metrics_data()
assert data is not None
metrics = {metric.name for each in data.resource_metrics for scope in each.scope_metrics for metric in scope.metrics}
assert {"gen_ai.client.operation.duration", "gen_ai.client.token.usage"} <= metrics, metrics
print(*names, *sorted(metrics), sep="\n")
