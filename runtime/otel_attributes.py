"""Attributes of spans: what a call says of its request, and its answer of itself, by OpenTelemetry's conventions.

Calls of language models follow the conventions for generative AI (``gen_ai.*``), all others those for HTTP clients.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias, cast

__all__ = ["AnswerFacts", "Kind", "http_attributes", "kind_of", "request_attributes"]

Kind: TypeAlias = Literal["chat", "text_completion", "embeddings"]
Attributes: TypeAlias = dict[str, Any]

_REQUEST = {
    "frequency_penalty": "gen_ai.request.frequency_penalty",
    "max_completion_tokens": "gen_ai.request.max_tokens",
    "max_output_tokens": "gen_ai.request.max_tokens",
    "max_tokens": "gen_ai.request.max_tokens",
    "presence_penalty": "gen_ai.request.presence_penalty",
    "seed": "gen_ai.request.seed",
    "temperature": "gen_ai.request.temperature",
    "top_k": "gen_ai.request.top_k",
    "top_p": "gen_ai.request.top_p",
}
_USAGE = {
    "prompt_tokens": "gen_ai.usage.input_tokens",
    "input_tokens": "gen_ai.usage.input_tokens",
    "completion_tokens": "gen_ai.usage.output_tokens",
    "output_tokens": "gen_ai.usage.output_tokens",
}


def kind_of(operation: str, body: object) -> Kind | None:
    """Return what a call does for generative AI, told by its body's shape; None for what is no call of a model."""
    if not isinstance(body, Mapping):
        return None
    body = cast("Mapping[str, object]", body)
    if not isinstance(body.get("model"), str):
        return None
    if isinstance(body.get("messages"), (list, tuple)):
        return "chat"
    if isinstance(body.get("prompt"), (str, list)) and "completion" in operation:
        return "text_completion"
    resource = operation.rpartition(".")[0].rpartition(".")[2]
    if "input" in body and resource in ("embeddings", "responses"):
        return "embeddings" if resource == "embeddings" else "chat"
    return None


def request_attributes(kind: Kind, provider: str, body: Mapping[str, Any], *, content: bool) -> Attributes:
    """Return the attributes of a request to a model; with ``content`` its messages too."""
    attributes: Attributes = {"gen_ai.operation.name": kind, "gen_ai.provider.name": provider}
    attributes["gen_ai.request.model"] = body["model"]
    for name, attribute in _REQUEST.items():
        value = body.get(name)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            attributes[attribute] = value
    stop = body.get("stop")
    if isinstance(stop, str):
        attributes["gen_ai.request.stop_sequences"] = [stop]
    elif isinstance(stop, list):
        attributes["gen_ai.request.stop_sequences"] = [
            text for text in cast("list[object]", stop) if isinstance(text, str)
        ]
    choices = body.get("n")
    if isinstance(choices, int) and choices != 1:
        attributes["gen_ai.request.choice.count"] = choices
    if content and kind == "chat":
        messages: Any = body.get("messages", body.get("input"))
        messages = [{"role": "user", "content": messages}] if isinstance(messages, str) else messages
        attributes["gen_ai.input.messages"] = _json([_message(message) for message in messages])
    return attributes


def http_attributes(method: str, url: str, template: str) -> Attributes:
    """Return the attributes of a request that is no call of a model; ``url`` is without secrets."""
    return {"http.request.method": method, "url.full": url, **({"url.template": template} if template else {})}


class AnswerFacts:
    """What an answer, or the events of a stream, tell of it: ``attributes`` grow with each ``add``."""

    def __init__(self, *, content: bool) -> None:
        self.attributes: Attributes = {}
        self._content = content
        self._finish: dict[int, str] = {}
        self._texts: dict[int, list[str]] = {}

    def add(self, body: object) -> None:
        """Take note of an answer, or of one event."""
        if not isinstance(body, Mapping):
            return
        body = cast("Mapping[str, Any]", body)
        for part in (body, *_inner(body)):
            self._add_usage(part.get("usage"))
        nothing: Mapping[str, Any] = {}
        whole = body if "id" in body or "model" in body else next(_inner(body), nothing)
        for name, attribute in (("id", "gen_ai.response.id"), ("model", "gen_ai.response.model")):
            if isinstance(whole.get(name), str):
                self.attributes.setdefault(attribute, whole[name])
        choices: list[Any] | str | None = body.get("choices")
        for place, choice in enumerate(choices if isinstance(choices, list) else ()):
            if isinstance(choice, Mapping):
                self._add_choice(place, cast("Mapping[str, Any]", choice))

    def _add_usage(self, usage: object) -> None:
        if isinstance(usage, Mapping):
            for name, attribute in _USAGE.items():
                count = cast("Mapping[str, object]", usage).get(name)
                if isinstance(count, int):
                    self.attributes[attribute] = count

    def _add_choice(self, place: int, choice: Mapping[str, Any]) -> None:
        index = choice.get("index")
        index = index if isinstance(index, int) else place
        if isinstance(choice.get("finish_reason"), str):
            self._finish[index] = choice["finish_reason"]
            self.attributes["gen_ai.response.finish_reasons"] = [reason for _, reason in sorted(self._finish.items())]
        message = choice.get("message") or choice.get("delta")
        text = cast("Mapping[str, Any]", message).get("content") if isinstance(message, Mapping) else None
        if self._content and isinstance(text, str):
            self._texts.setdefault(index, []).append(text)

    def finish(self) -> Attributes:
        """Return all attributes, with the texts of the answer where content is wanted."""
        if self._texts:
            messages = [
                {
                    "role": "assistant",
                    "parts": [{"type": "text", "content": "".join(texts)}],
                    "finish_reason": self._finish.get(index, ""),
                }
                for index, texts in sorted(self._texts.items())
            ]
            self.attributes["gen_ai.output.messages"] = _json(messages)
        return self.attributes


def _inner(body: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    return (cast("Mapping[str, Any]", value) for value in body.values() if isinstance(value, Mapping))


def _message(message: Any) -> object:
    if not isinstance(message, Mapping):
        return {"role": "user", "parts": [message]}
    message = cast("Mapping[str, Any]", message)
    content = message.get("content")
    parts: list[Any] = [{"type": "text", "content": content}] if isinstance(content, str) else list(content or ())
    for call in cast("list[Any]", message.get("tool_calls") or ()):
        parts.append({"type": "tool_call", **call} if isinstance(call, Mapping) else call)
    return {"role": message.get("role", "user"), "parts": parts}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
