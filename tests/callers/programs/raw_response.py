"""Read headers beside the parsed body, and stream a body without reading it all."""

from __future__ import annotations

from groq import Groq

client = Groq()
raw = client.chat.completions.with_raw_response.create(
    messages=[{"role": "user", "content": "Hello"}], model="llama-3.1-8b-instant"
)
print(raw.status_code, raw.headers.get("content-type"))
completion = raw.parse()
print(completion.choices[0].message.role)

with client.models.with_streaming_response.list() as response:
    print(response.status_code)
    for line in response.iter_lines():
        print(len(line) > 0)
        break

untyped = client.get("/openai/v1/models", cast_to=object)
print(type(untyped).__name__)
