"""Streams as recordings have them, of chats and of events of many kinds: the answer, the events, and tools."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from sdkwright.write import write
from tests.golden import cases

RECORDINGS = cases.CASES / "models" / "recordings"
MESSAGES = [{"role": "user", "content": "Weather?"}]
PARAMS: dict[str, dict[str, Any]] = {
    "chat": {"model": "m", "messages": MESSAGES},
    "message": {"model": "m", "max_tokens": 9, "messages": MESSAGES},
    "response": {"model": "m", "input": "Weather?"},
}


class Weather(BaseModel):
    city: str
    degrees: list[int]


def get_weather(city: str) -> str:
    """Tell the weather in a city."""
    return f"rain in {city}"


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package of the case."""
    folder = tmp_path_factory.mktemp("models")
    write(cases.rendered("models"), folder)
    sys.path.insert(0, str(folder / "src"))
    try:
        yield importlib.import_module("oracle")
    finally:
        sys.path.remove(str(folder / "src"))
        for name in [name for name in sys.modules if name == "oracle" or name.startswith("oracle.")]:
            del sys.modules[name]


class Server:
    """Answers requests with recordings, in order; streams where asked to."""

    def __init__(self, oracle: Any, *names: str) -> None:
        self.names = list(names)
        self.requests: list[dict[str, Any]] = []
        client = httpx.Client(transport=httpx.MockTransport(self._reply))
        self.client = oracle.Oracle(api_key="key", http_client=client)

    def _reply(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(json.loads(request.content))
        path = RECORDINGS / self.names.pop(0)
        if self.requests[-1].get("stream"):
            headers = {"content-type": "text/event-stream"}
            return httpx.Response(200, content=path.with_suffix(".sse").read_bytes(), headers=headers)
        return httpx.Response(200, content=path.with_suffix(".json").read_bytes())


def methods(server: Server, name: str) -> tuple[Any, dict[str, Any]]:
    kind = name.partition("_")[0]
    resource = server.client.chat.completions if kind == "chat" else getattr(server.client, f"{kind}s")
    return resource, PARAMS[kind]


@pytest.mark.parametrize("path", sorted(RECORDINGS.glob("*.sse")), ids=lambda path: path.stem)
@pytest.mark.parametrize("way", ["text", "events", "snapshots"])
def test_a_stream_ends_in_the_answer_without_streaming(oracle: Any, path: Path, way: str) -> None:
    server = Server(oracle, path.name, path.name)
    resource, params = methods(server, path.stem)
    with resource.stream(**params) as stream:
        text = "".join(stream.text_stream) if way == "text" else ""
        for event in stream if way != "text" else ():
            text += event.delta if event.type == "content.delta" else ""
            if event.type == "chunk":
                assert event.chunk.to_dict()
                assert way == "events" or event.snapshot.id
        final = stream.get_final()
    plain = resource.create(**params)
    assert final.to_dict() == plain.to_dict()
    assert text or path.stem == "chat_refusal"
    if path.stem == "chat_choices":  # as events, the pieces of both
        assert final.choices[0].message.content in (text, "Rain, and more rain.")
    else:
        assert text in path.with_suffix(".json").read_text().replace('\\"', '"')


@pytest.mark.parametrize("name", ["message", "response"])
def test_calls_of_tools_are_events_with_their_arguments(oracle: Any, name: str) -> None:
    server = Server(oracle, f"{name}_tools.sse")
    resource, params = methods(server, name)
    with resource.stream(**params, tools=[get_weather]) as stream:
        events = list(stream)
    kinds = [event.type for event in events if event.type != "chunk"]
    first = kinds.index("tool_calls.arguments.delta")
    assert kinds[first - 1] == "content.done"
    assert "usage" in kinds
    assert kinds[-1] == "done"
    done = next(event for event in events if event.type == "tool_calls.arguments.done")
    assert (done.name, done.id) == ("get_weather", "toolu_1" if name == "message" else "call_1")
    assert done.parsed_arguments == {"city": "Oslo"}
    assert json.loads(done.arguments) == {"city": "Oslo"}


def test_calls_of_a_chat_are_events_with_their_arguments(oracle: Any) -> None:
    resource, params = methods(Server(oracle, "chat_tools.sse"), "chat")
    with resource.stream(**params) as stream:
        events = [event for event in stream if event.type != "chunk"]
    done = [event for event in events if event.type == "tool_calls.arguments.done"]
    assert [(event.index, event.id, event.name) for event in done] == [
        (0, "call_1", "get_weather"),
        (1, "call_2", "get_time"),
    ]
    assert [json.loads(event.arguments) for event in done] == [{"city": "Oslo"}, {}]
    assert [event.type for event in events][-3:] == ["content.done", "usage", "done"]


def test_a_refusal_is_events_of_its_own(oracle: Any) -> None:
    resource, params = methods(Server(oracle, "chat_refusal.sse"), "chat")
    with resource.stream(**params) as stream:
        deltas = [event for event in stream if event.type == "refusal.delta"]
        assert stream.get_final_completion().choices[0].message.content is None
    assert deltas[-1].snapshot == "I will not say."


async def test_asynchronous_streams_end_in_the_same_answers(oracle: Any) -> None:
    paths = sorted(RECORDINGS.glob("*.sse"))

    async def reply(request: httpx.Request) -> httpx.Response:
        body = paths[int(request.headers["x-number"])].read_bytes()
        return httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})

    client = oracle.AsyncOracle(api_key="key", http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply)))
    for number, path in enumerate(paths):
        kind = path.stem.partition("_")[0]
        resource = client.chat.completions if kind == "chat" else getattr(client, f"{kind}s")
        async with resource.stream(**PARAMS[kind], extra_headers={"x-number": str(number)}) as stream:
            kinds = [event.type async for event in stream]
            final = await stream.get_final()
        assert final.to_dict() == json.loads(path.with_suffix(".json").read_text())
        assert kinds[-1] == "done"


def test_a_stream_that_the_config_resumes_goes_on_where_it_was_lost(oracle: Any) -> None:
    events = (RECORDINGS / "response_text.sse").read_bytes().split(b"\n\n")[:-1]
    event_ids: list[str | None] = []

    def reply(request: httpx.Request) -> httpx.Response:
        last = request.headers.get("last-event-id")
        event_ids.append(last)
        rest = list(enumerate(events))[0 if last is None else int(last) + 1 :]
        body = b"".join(b"id: %d\n%s\n\n" % event for event in rest)
        is_cut = len(event_ids) < 3
        pieces = iter([body[:300]] if is_cut else [body])

        def stream() -> Iterator[bytes]:
            yield from pieces
            if is_cut:
                raise httpx.ReadError("lost")

        return httpx.Response(200, content=stream(), headers={"content-type": "text/event-stream"})

    def no_wait(*_: object) -> float:
        return 0

    client = oracle.Oracle(api_key="key", http_client=httpx.Client(transport=httpx.MockTransport(reply)))
    client._calculate_retry_timeout = no_wait
    with client.responses.stream(**PARAMS["response"]) as stream:
        ids = [each.id for each in stream.with_metadata() if each.item.type == "chunk"]
        assert stream.get_final().output[0].content[0].text
    assert ids == [str(number) for number in range(len(events))]
    assert len(event_ids) == 3
    assert None not in event_ids[1:]


def test_events_of_an_answer_are_read_as_they_were_sent(oracle: Any) -> None:
    errors = importlib.import_module("oracle.helpers")
    resource, params = methods(Server(oracle, "message_text.sse"), "message")
    with resource.stream(**params) as stream:
        events = [(event.event, event.json()) for event in stream.events()]
        with pytest.raises(errors.StreamIncompleteError):
            stream.get_final()
        assert list(stream) == []
    assert [name for name, _ in events] == [data["type"] for _, data in events]
    assert [events[0][0], events[-1][0]] == ["message_start", "message_stop"]


async def test_events_of_an_asynchronous_answer_are_read_as_they_were_sent(oracle: Any) -> None:
    body = (RECORDINGS / "response_text.sse").read_bytes()

    async def reply(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})

    client = oracle.AsyncOracle(api_key="key", http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply)))
    async with client.responses.stream(**PARAMS["response"]) as stream:
        assert len([event async for event in stream.events()]) == body.count(b"data: ")
        assert [text async for text in stream.text_stream] == []


def test_a_type_is_read_from_the_text_of_one_of_several_blocks(oracle: Any) -> None:
    server = Server(oracle, "message_text", "message_text.sse")
    resource, params = methods(server, "message")
    expected = Weather(city="Oslo", degrees=[3, 4])
    assert resource.parse(**params, output_format=Weather).parsed == expected
    assert server.requests[0]["output_format"]["schema"]["required"] == ["city", "degrees"]
    with resource.stream(**params, output_format=Weather) as stream:
        events = [event for event in stream if event.type.startswith("content.")]
        assert [event.parsed for event in events if event.type == "content.done"] == [expected]
        assert [event.partial for event in events if event.type == "content.delta"][-1] == expected
        assert stream.get_final_message().parsed == expected


def test_tools_run_in_the_form_of_messages(oracle: Any) -> None:
    server = Server(oracle, "message_tools", "message_text")
    resource, params = methods(server, "message")
    resource.run_tools(**params, tools=[get_weather])
    schema = server.requests[0]["tools"][0]
    assert (schema["name"], schema["input_schema"]["required"]) == ("get_weather", ["city"])
    _, reply, results = server.requests[1]["messages"]
    assert reply == {
        "role": "assistant",
        "content": json.loads((RECORDINGS / "message_tools.json").read_text())["content"],
    }
    assert results["content"] == [
        {"type": "tool_result", "tool_use_id": "toolu_1", "content": "rain in Oslo", "is_error": False},
        {
            "type": "tool_result",
            "tool_use_id": "toolu_2",
            "content": "There is no tool named get_time",
            "is_error": True,
        },
    ]


def test_tools_run_in_the_form_of_responses(oracle: Any) -> None:
    server = Server(oracle, "response_tools", "response_text")
    resource, params = methods(server, "response")
    resource.run_tools(**params, tools=[get_weather])
    items = server.requests[1]["input"]
    assert [item.get("type") for item in items] == [None, "message", "function_call", "function_call_output"]
    assert items[-1] == {"type": "function_call_output", "call_id": "call_1", "output": "rain in Oslo"}


def test_a_stream_that_is_cut_has_no_answer(oracle: Any) -> None:
    server = Server(oracle, "message_text.sse")
    resource, params = methods(server, "message")
    with resource.stream(**params) as stream:
        next(iter(stream.text_stream))
        assert stream.snapshot.content[1].text == '{"city"'
    with pytest.raises(importlib.import_module("oracle.helpers").StreamIncompleteError):
        stream.get_final()
