"""One request."""

from __future__ import annotations

from groq import Groq

client = Groq()

result = client.chat.completions.create(
    messages=[{"role": "user", "content": "Name three uses of a low-latency language model."}],
    model="llama-3.3-70b-versatile",
)
print(result)
