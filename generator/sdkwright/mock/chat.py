"""Examples of chat completions made to read like an answer: one choice, text only, no tool calls, no error."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from typing import Any

from sdkwright.schema.keywords import Schema, properties, required
from sdkwright.schema.values import is_list, is_map

from .schemas import ANYTHING, Schemas, schema_or_anything

_ENVELOPE = {"id", "object", "created", "created_at", "model", "choices"}
_CHOICE = {"index", "delta", "message", "text", "finish_reason"}
_MESSAGE = {"role", "content"}


def tokens(sentence: str, count: int | None = None) -> list[str]:
    """Return the words of ``sentence`` with the space after each; with ``count`` so many, beginning anew at the end."""
    words = re.findall(r"\S+\s*", sentence) or [sentence]
    return words if count is None else [words[index % len(words)] for index in range(count)]


def shaped_answer(schemas: Schemas, schema: Schema, value: Any, sentence: str) -> Any:
    """Return ``value`` with ``sentence`` as its message, when it is a chat completion; else ``value`` itself."""
    if _choice(value, "message") is None:
        return value
    answer = _slim(schemas, schema, value, keep_rest=True)
    choice = answer["choices"][0]
    choice["message"] = {**choice["message"], "content": sentence}
    if "finish_reason" in choice:
        choice["finish_reason"] = "stop"
    return answer if schemas.validator.is_valid(schema, answer) else value


def shaped_chunks(schemas: Schemas, schema: Schema, value: Any, words: list[str]) -> list[Any] | None:
    """Return the events of a streamed completion: role, each of ``words``, reason to finish with usage.

    None when ``value``, an example of an event, is no such chunk.
    """
    if _choice(value, "delta") is None:
        return None
    last = _slim(schemas, schema, value, keep_rest=True)
    base = _slim(schemas, schema, value, keep_rest=False)
    chunks = [_chunk(schemas, schema, base, {"role": "assistant", "content": ""}, None)]
    chunks += [_chunk(schemas, schema, base, {"content": word}, None) for word in words]
    chunks.append(_chunk(schemas, schema, last, {}, "stop"))
    return chunks


def _chunk(schemas: Schemas, schema: Schema, base: Any, delta: dict[str, Any], reason: str | None) -> Any:
    chunk = copy.deepcopy(base)
    choice = chunk["choices"][0]
    example_reason = choice.pop("finish_reason", None)
    choice["delta"] = delta
    choice["finish_reason"] = reason
    if schemas.validator.is_valid(schema, chunk):
        return chunk
    # A schema that takes no null, or requires more of a delta: leave out, then fill in.
    if reason is None:
        del choice["finish_reason"]
    if not schemas.validator.is_valid(schema, chunk):
        choice["delta"] = {**base["choices"][0]["delta"], **delta}
    if not schemas.validator.is_valid(schema, chunk):
        choice["finish_reason"] = reason or example_reason
    return chunk


def _slim(schemas: Schemas, schema: Schema, value: dict[str, Any], *, keep_rest: bool) -> dict[str, Any]:
    """Return a copy with one choice of what a plain text answer has.

    Beside the choices all (but errors) or the least.
    """
    body = schemas.view.expand(schema)
    fields = {
        key: _without_errors(item)
        for key, item in value.items()
        if key in _ENVELOPE or key in required(body) or (keep_rest and key != "error")
    }
    choice = value["choices"][0]
    items = schemas.view.expand(properties(body).get("choices", ANYTHING)).get("items")
    described = schemas.view.expand(schema_or_anything(items))
    slim = _only(choice, _CHOICE | required(described))
    for part in ("message", "delta"):
        if is_map(slim.get(part)):
            inner = schemas.view.expand(properties(described).get(part, ANYTHING))
            slim[part] = _only(slim[part], _MESSAGE | required(inner))
    if "index" in slim:
        slim["index"] = 0
    if "logprobs" in slim:
        slim["logprobs"] = None
    fields["choices"] = [slim]
    result = copy.deepcopy(fields)
    if not schemas.validator.is_valid(schema, result) and "logprobs" in slim:
        result["choices"][0]["logprobs"] = choice["logprobs"]
    return result


def _only(value: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    allowed = set(names)
    return {key: item for key, item in value.items() if key in allowed}


def _without_errors(value: Any) -> Any:
    return {key: item for key, item in value.items() if key != "error"} if is_map(value) else value


def _choice(value: Any, part: str) -> dict[str, Any] | None:
    choices: Any = value.get("choices") if is_map(value) else None
    first: Any = choices[0] if is_list(choices) and choices else None
    return first if is_map(first) and is_map(first.get(part)) else None
