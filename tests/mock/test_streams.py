"""Answers that come piece by piece."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from sdkwright.mock import Options, running

from .support import client, document

CHAT = """
paths:
  /chat:
    post:
      requestBody:
        content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '#/components/schemas/Answer'}}
            text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
components:
  schemas:
    Answer:
      type: object
      required: [choices]
      properties:
        choices:
          type: array
          items:
            type: object
            required: [index, message, finish_reason]
            properties:
              index: {type: integer}
              finish_reason: {type: string, enum: [length, stop]}
              message:
                type: object
                required: [role]
                properties:
                  role: {type: string, const: assistant}
                  content: {type: [string, 'null']}
                  tool_calls: {type: array, items: {type: object}}
    Chunk:
      type: object
      required: [id, choices]
      properties:
        id: {type: string}
        choices:
          type: array
          items:
            type: object
            required: [index, delta, finish_reason]
            properties:
              index: {type: integer}
              finish_reason: {type: [string, 'null'], enum: [stop, null]}
              delta:
                type: object
                properties: {role: {type: string}, content: {type: string}, tool_calls: {type: array, items: {type: object}}}
        usage: {type: object, properties: {total: {type: integer}}}
        error: {type: object, properties: {message: {type: string}}}
"""


def events(text: str) -> list[str]:
    return [block.removeprefix("data: ") for block in text.split("\n\n") if block]


@pytest.fixture(scope="module")
def api() -> Iterator[httpx.Client]:
    with client(CHAT) as http:
        yield http


def test_a_chat_streams_token_by_token(api: httpx.Client) -> None:
    answer = api.post("/chat", json={"stream": True})
    assert answer.headers["content-type"].startswith("text/event-stream")
    *chunks, done = events(answer.text)
    values: list[dict[str, Any]] = [json.loads(chunk) for chunk in chunks]
    deltas = [value["choices"][0]["delta"] for value in values]
    assert done == "[DONE]"
    assert deltas[0] == {"role": "assistant", "content": ""}
    assert "".join(delta.get("content", "") for delta in deltas) == Options().sentence
    assert [value["choices"][0]["finish_reason"] for value in values] == [None] * (len(values) - 1) + ["stop"]
    assert ["usage" in value for value in values] == [False] * (len(values) - 1) + [True]
    assert not any("error" in value or "tool_calls" in value["choices"][0]["delta"] for value in values)


def test_without_the_wish_to_stream_the_answer_is_one_piece(api: httpx.Client) -> None:
    for body in ({}, {"stream": False}):
        (choice,) = api.post("/chat", json=body).json()["choices"]
        assert choice == {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "content": Options().sentence},
        }


def test_accepting_only_events_is_a_wish_to_stream(api: httpx.Client) -> None:
    assert api.post("/chat", json={}, headers={"accept": "text/event-stream"}).text.startswith("data: ")
    plain = api.post("/chat", json={"stream": False}, headers={"accept": "text/event-stream"})
    assert plain.headers["content-type"] == "application/json"


def test_events_come_when_they_are_due(api: httpx.Client) -> None:
    start = time.monotonic()
    with api.stream("POST", "/chat", json={"stream": True}, headers={"x-mock-delay": "0.05"}) as answer:
        times = [time.monotonic() - start for line in answer.iter_lines() if line]
    assert times[-1] >= 0.05 * (len(times) - 1)
    assert times[1] < times[-1] / 2


@pytest.mark.parametrize("count", [1, 2, 5, 40])
def test_the_number_of_events_can_be_set(count: int) -> None:
    with client(CHAT, events=count, sentinel="") as api:
        result = events(api.post("/chat", json={"stream": True}).text)
    assert len(result) == count
    assert json.loads(result[-1])["choices"][0]["finish_reason"] == "stop"


def test_the_sentinel_can_be_another() -> None:
    with client(CHAT, sentinel="END") as api:
        assert events(api.post("/chat", json={"stream": True}).text)[-1] == "END"


@pytest.mark.parametrize("count", [200])
async def test_many_streams_run_at_once(count: int) -> None:
    with running(document(CHAT), delay=0.02) as url:
        async with httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_connections=count)) as http:
            request = {"json": {"stream": True}}
            answers = await asyncio.gather(*(http.post(f"{url}/chat", **request) for _ in range(count)))
    texts = {answer.text for answer in answers}
    assert len(texts) == 1
    assert texts.pop().endswith("data: [DONE]\n\n")


def test_a_client_that_leaves_does_no_harm(api: httpx.Client) -> None:
    with api.stream("POST", "/chat", json={"stream": True}, headers={"x-mock-delay": "0.5"}) as answer:
        next(answer.iter_raw())
    assert api.post("/chat", json={}).status_code == 200


def stream(media: str, version: str = "3.1.0", **options: Any) -> httpx.Response:
    """The answer of an operation that only streams, described by ``media``."""
    text = f"paths: {{/s: {{get: {{responses: {{'200': {{description: ok, content: {media}}}}}}}}}}}"
    with client(text, version, **options) as api:
        return api.get("/s")


def test_lines_of_json_are_streamed() -> None:
    answer = stream("{application/x-ndjson: {schema: {type: object, properties: {a: {type: integer}}}}}")
    assert answer.text == '{"a":0}\n' * 3


def test_a_json_sequence_has_record_separators() -> None:
    assert stream("{application/json-seq: {schema: {const: 1}}}").content == b"\x1e1\n" * 3


def test_texts_of_other_apis_are_streamed_word_by_word() -> None:
    schema = "{type: object, properties: {message: {type: object, properties: {content: {type: string}}}, done: {type: boolean}}}"
    lines = [json.loads(line) for line in stream(f"{{application/x-ndjson: {{schema: {schema}}}}}").text.splitlines()]
    assert "".join(line["message"]["content"] for line in lines) == Options().sentence
    assert [line["done"] for line in lines] == [False] * (len(lines) - 1) + [True]


def test_each_variant_of_an_event_is_shown() -> None:
    schema = "{oneOf: [{properties: {type: {const: a}}}, {properties: {type: {const: b}}}]}"
    result = events(stream(f"{{text/event-stream: {{schema: {schema}}}}}", sentinel="").text)
    assert [json.loads(event)["type"] for event in result] == ["a", "b", "a"]


def test_plain_text_events_are_the_words() -> None:
    result = events(stream("{text/event-stream: {schema: {type: string}}}", sentence="one two", sentinel="").text)
    assert result == ["one ", "two"]


def test_item_schemas_of_3_2_may_describe_the_event_itself() -> None:
    schema = "{type: object, properties: {event: {const: tick}, id: {const: '7'}, data: {type: object, properties: {n: {type: integer}}}}}"
    answer = stream(f"{{text/event-stream: {{itemSchema: {schema}}}}}", "3.2.0", events=1, sentinel="")
    assert answer.text == 'event: tick\nid: 7\ndata: {"n":0}\n\n'


def test_a_text_of_several_lines_stays_one_event() -> None:
    schema = '{type: object, properties: {data: {const: "a\\nb\u2028c"}}}'
    answer = stream(f"{{text/event-stream: {{schema: {schema}}}}}", events=1, sentinel="")
    assert answer.text == "data: a\ndata: b\u2028c\n\n"


def test_a_stream_that_only_the_config_tells_of_is_served() -> None:
    text = """
    paths:
      /chat:
        post:
          requestBody: {content: {application/json: {schema: {properties: {stream: {type: boolean}}}}}}
          responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Chat'}}}}}
    components: {schemas: {Chat: {properties: {whole: {const: 1}}}, ChatChunk: {properties: {part: {const: 2}}}}}
    """
    with client(text, streams={("post", "/chat"): "/components/schemas/ChatChunk"}) as api:
        answer = api.post("/chat", json={"stream": True})
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert events(answer.text) == ['{"part":2}'] * 3 + ["[DONE]"]
        assert api.post("/chat", json={"stream": False}).json() == {"whole": 1}


@pytest.mark.parametrize(
    ("required", "event"),
    [("[a]", {"a": 0}), ("[a, error]", {"a": 0, "error": None})],
)
def test_an_event_has_no_error_where_it_need_not(required: str, event: dict[str, Any]) -> None:
    error = "{anyOf: [{type: object, properties: {message: {type: string}}}, {type: 'null'}]}"
    schema = f"{{type: object, required: {required}, properties: {{a: {{type: integer}}, error: {error}}}}}"
    answer = stream(f"{{text/event-stream: {{schema: {schema}}}}}", events=1, sentinel="")
    assert [json.loads(text) for text in events(answer.text)] == [event]
