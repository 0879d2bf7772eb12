"""Items of a stream as they arrive."""

from __future__ import annotations

from groq import Groq

client = Groq()

stream = client.chat.completions.create(
    messages=[
        {
            "role": "user",
            "content": "Tell the story of a lighthouse keeper in five sentences.",
        }
    ],
    model="llama-3.3-70b-versatile",
    stream=True,
)
for item in stream:
    print(item)
