"""Ask for a reply that follows a JSON schema, and for plain JSON."""

from __future__ import annotations

from groq import Groq

client = Groq()
structured = client.chat.completions.create(
    model="openai/gpt-oss-20b",
    messages=[{"role": "user", "content": "Describe a lighthouse."}],
    response_format={
        "type": "json_schema",
        "json_schema": {
            "name": "lighthouse",
            "strict": True,
            "schema": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "height_m": {"type": "number"}},
                "required": ["name", "height_m"],
                "additionalProperties": False,
            },
        },
    },
    temperature=0,
)
plain = client.chat.completions.create(
    model="openai/gpt-oss-20b",
    messages=[{"role": "user", "content": "Describe a lighthouse as JSON."}],
    response_format={"type": "json_object"},
)
for completion in (structured, plain):
    print(completion.choices[0].message.content)
