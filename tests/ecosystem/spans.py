"""Record spans of a sync, an async and two streamed chats through one instrumentation, and check what they say.

spans.py opentelemetry|openinference
"""

from __future__ import annotations

import asyncio
import sys

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

if sys.argv[1] == "opentelemetry":
    from opentelemetry.instrumentation.groq import GroqInstrumentor
else:
    from openinference.instrumentation.groq import GroqInstrumentor

exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
GroqInstrumentor().instrument(tracer_provider=provider)

from groq import AsyncGroq, Groq  # noqa: E402

ASK = [{"role": "user", "content": "Why is the sea salt?"}]
MODEL = "llama-3.3-70b-versatile"


def take(kind: str, text: str) -> None:
    """Exactly one span was recorded, it names the model, and the caller got a reply."""
    spans = exporter.get_finished_spans()
    exporter.clear()
    assert len(spans) == 1, (kind, [span.name for span in spans])
    attributes = dict(spans[0].attributes or {})
    assert any(MODEL in str(value) for value in attributes.values()), (kind, attributes)
    assert text, kind
    assert spans[0].status.is_ok or spans[0].status.is_unset, (kind, spans[0].status.description)
    print(kind, spans[0].name, len(attributes))


async def asynchronous() -> None:
    """The async half."""
    async with AsyncGroq() as client:
        completion = await client.chat.completions.create(messages=ASK, model=MODEL)
        take("async", completion.choices[0].message.content or "")
        text = ""
        async for chunk in await client.chat.completions.create(messages=ASK, model=MODEL, stream=True):
            text += chunk.choices[0].delta.content or ""
        take("async stream", text)


with Groq() as client:
    take("sync", client.chat.completions.create(messages=ASK, model=MODEL).choices[0].message.content or "")
    stream = client.chat.completions.create(messages=ASK, model=MODEL, stream=True)
    take("stream", "".join(chunk.choices[0].delta.content or "" for chunk in stream))
asyncio.run(asynchronous())
