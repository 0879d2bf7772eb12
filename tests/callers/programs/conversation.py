"""Keep a conversation going: replies of the model go back in as they came."""

from __future__ import annotations

from groq import Groq
from groq.types.chat import ChatCompletion, ChatCompletionMessageParam


def reply_of(completion: ChatCompletion) -> ChatCompletionMessageParam:
    """The model's message as a message of the next request."""
    message = completion.choices[0].message
    return {"role": "assistant", "content": message.content, "reasoning": message.reasoning}


client = Groq()
messages: list[ChatCompletionMessageParam] = [{"role": "system", "content": "Be brief."}]
for question in ("Who built the first lighthouse?", "How high was it?"):
    messages.append({"role": "user", "content": question})
    completion = client.chat.completions.create(messages=messages, model="llama-3.3-70b-versatile", user="u-1", seed=7)
    messages.append(reply_of(completion))
    print(completion.usage.total_tokens if completion.usage else 0)
print(len(messages))
print(completion.to_json()[:1], sorted(completion.to_dict())[0])
