"""Let the model call a function, answer the call, and read the final reply."""

from __future__ import annotations

import json

from groq import Groq
from groq.types.chat import ChatCompletionMessageParam, ChatCompletionToolParam

client = Groq()

tools: list[ChatCompletionToolParam] = [
    {
        "type": "function",
        "function": {
            "name": "temperature",
            "description": "Temperature in a city, in degrees Celsius",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
            },
        },
    }
]
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "How warm is it in Oslo?"}]
first = client.chat.completions.create(
    messages=messages, model="llama-3.3-70b-versatile", tools=tools, tool_choice="auto", parallel_tool_calls=False
)
reply = first.choices[0].message
messages.append(
    {
        "role": "assistant",
        "content": reply.content,
        "tool_calls": [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.function.name, "arguments": call.function.arguments},
            }
            for call in reply.tool_calls or []
        ],
    }
)
for call in reply.tool_calls or []:
    messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps({"celsius": 4})})
final = client.chat.completions.create(messages=messages, model="llama-3.3-70b-versatile")
print(final.choices[0].message.content)
