"""Print tokens as they come, then what they cost; stop early; keep the whole text."""

from __future__ import annotations

from groq import Groq
from groq.types import CompletionUsage

client = Groq()
usage: CompletionUsage | None = None
parts: list[str] = []
stream = client.chat.completions.create(
    messages=[{"role": "user", "content": "Tell me about lighthouses."}],
    model="llama-3.3-70b-versatile",
    stream=True,
)
print(stream.response.status_code)
for chunk in stream:
    if chunk.x_groq is not None and chunk.x_groq.usage is not None:
        usage = chunk.x_groq.usage
    if chunk.choices:
        token = chunk.choices[0].delta.content or ""
        parts.append(token)
        print(token, end="", flush=True)
print()
print(len("".join(parts)) > 0, usage.total_tokens if usage else None)

with client.chat.completions.create(
    messages=[{"role": "user", "content": "Count to a million."}], model="llama-3.3-70b-versatile", stream=True
) as cut_short:
    print(next(iter(cut_short)).id)
