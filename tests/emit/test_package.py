"""What an emitted package does when it is called."""

from __future__ import annotations

import datetime
import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from sdkwright.emit import emit
from tests.emit import mini
from tests.emit.conftest import Load, write

PET = {"id": "p1", "kind": "cat"}
EVENTS = b'data: {"delta": "a"}\n\ndata: {"delta": "b"}\n\ndata: [DONE]\n\n'


class Server:
    """Answers every request alike and keeps the last one."""

    def __init__(self, content: bytes | object = PET, content_type: str = "application/json") -> None:
        self.content = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.content_type = content_type
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        return httpx.Response(200, content=self.content, headers={"content-type": self.content_type})

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


def sync(zoo: ModuleType, server: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
    http_client = httpx.Client(transport=httpx.MockTransport(server))
    return zoo.Zoo(**{"api_key": "k", "http_client": http_client, **options})


def asynchronous(zoo: ModuleType, server: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(server))
    return zoo.AsyncZoo(**{"api_key": "k", "http_client": http_client, **options})


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    source = str(write(emit(mini.sdk()), tmp_path_factory.mktemp("zoo")) / "src")
    sys.path.insert(0, source)
    yield importlib.import_module("zoo")
    sys.path.remove(source)
    for module in [module for module in sys.modules if module.partition(".")[0] == "zoo"]:
        del sys.modules[module]


def test_every_public_name_can_be_imported(zoo: ModuleType) -> None:
    assert len(zoo.__all__) == 41
    assert {name for name in zoo.__all__ if not hasattr(zoo, name)} == set()
    assert zoo.Zoo.__module__ == zoo.RateLimitError.__module__ == zoo.Stream.__module__ == "zoo"
    assert set(zoo.resources.__all__) == {
        form.format(name)
        for name in ("Pets", "Chats")
        for form in (
            "{}",
            "Async{}",
            "{}WithRawResponse",
            "Async{}WithRawResponse",
            "{}WithStreamingResponse",
            "Async{}WithStreamingResponse",
        )
    }


def test_an_unknown_name_is_refused(zoo: ModuleType) -> None:
    with pytest.raises(AttributeError, match="nothing"):
        zoo.nothing  # noqa: B018


def test_a_first_client_loads_neither_models_nor_httpx(zoo: ModuleType) -> None:
    code = "import sys, zoo; zoo.Zoo(api_key='k').chats.talk; print(*sys.modules)"
    folder = str(Path(zoo.__file__ or "").parent.parent)
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": folder}, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "zoo.resources.chats.talk" in loaded
    assert not loaded & {"httpx", "zoo._core.models", "zoo.types", "zoo._streaming", "zoo.resources.pets"}


def test_arguments_are_renamed_and_formatted(zoo: ModuleType) -> None:
    server = Server()
    pet = sync(zoo, server).pets.create(name="x", born_on=datetime.date(2020, 2, 29))
    assert json.loads(server.last.content) == {"name": "x", "bornOn": "2020-02-29"}
    assert type(pet).__name__ == "Pet" and pet.id == "p1"


async def test_arguments_are_renamed_and_formatted_by_the_async_client(zoo: ModuleType) -> None:
    server = Server()
    pet = await asynchronous(zoo, server).pets.create(name="x", born_on=datetime.date(2020, 2, 29))
    assert json.loads(server.last.content) == {"name": "x", "bornOn": "2020-02-29"}
    assert pet.id == "p1"


def test_an_idempotency_key_is_sent_and_may_be_given(zoo: ModuleType) -> None:
    server = Server()
    client = sync(zoo, server)
    client.pets.create(name="x")
    assert server.last.headers["idempotency-key"]
    client.pets.create(name="x", idempotency_key="mine")
    assert server.last.headers["idempotency-key"] == "mine"


def test_path_parameters_are_encoded_and_must_not_be_empty(zoo: ModuleType) -> None:
    server = Server()
    client = sync(zoo, server)
    client.pets.retrieve("a/b c")
    assert server.last.url.raw_path == b"/pets/a%2Fb%20c"
    with pytest.raises(ValueError, match="Expected a non-empty value for `pet_id` but received ''"):
        client.pets.retrieve("")


def test_query_and_header_arguments_are_sent_when_given(zoo: ModuleType) -> None:
    server = Server({"items": []})
    client = sync(zoo, server)
    client.pets.list(after="z", trace="t")
    assert dict(server.last.url.params) == {"after": "z"} and server.last.headers["x-trace"] == "t"
    client.pets.list()
    assert not server.last.url.params and "x-trace" not in server.last.headers


PAGES: dict[str | None, object] = {
    None: {"items": [{"id": "1"}, {"id": "2"}], "paging": {"next": "c"}},
    "c": {"items": [{"id": "3"}], "paging": None},
}


def pages(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=PAGES[request.url.params.get("after")])


def test_a_list_goes_on_to_the_next_page(zoo: ModuleType) -> None:
    assert [pet.id for pet in sync(zoo, pages).pets.list()] == ["1", "2", "3"]


async def test_a_list_goes_on_to_the_next_page_when_async(zoo: ModuleType) -> None:
    client = asynchronous(zoo, pages)
    assert [pet.id async for pet in client.pets.list()] == ["1", "2", "3"]
    first = await client.pets.list()
    assert first.has_next_page() and (await first.get_next_page()).items[0].id == "3"


def test_other_kinds_of_answers(zoo: ModuleType) -> None:
    assert sync(zoo, Server(b"")).pets.delete("p") is None
    assert sync(zoo, Server(["a", "b"])).pets.names() == ["a", "b"]
    assert sync(zoo, Server("a")).pets.names() == "a"
    assert sync(zoo, Server(b"\x89", "image/png")).pets.photo().read() == b"\x89"
    assert sync(zoo, Server({"data": PET})).pets.unwrapped().kind == "cat"
    assert sync(zoo, Server({"anything": 1})).status() == {"anything": 1}
    with pytest.warns(DeprecationWarning, match='use "names"'):
        assert sync(zoo, Server(b"text", "text/plain")).pets.old() == "text"


async def test_other_kinds_of_answers_when_async(zoo: ModuleType) -> None:
    assert await asynchronous(zoo, Server(b"")).pets.delete("p") is None
    assert await asynchronous(zoo, Server(["a"])).pets.names() == ["a"]
    assert await (await asynchronous(zoo, Server(b"\x89", "image/png")).pets.photo()).read() == b"\x89"
    assert (await asynchronous(zoo, Server({"data": PET})).pets.unwrapped()).id == "p1"


def test_a_get_may_have_a_body(zoo: ModuleType) -> None:
    server = Server()
    sync(zoo, server).pets.search(body=iter([1, 2]))
    assert server.last.method == "GET" and json.loads(server.last.content) == [1, 2]


def test_a_number_is_sent_as_plain_text(zoo: ModuleType) -> None:
    server = Server()
    sync(zoo, server).pets.rename(body=12)
    assert (server.last.headers["content-type"], server.last.content) == ("text/plain", b"12")


def test_a_body_without_anything_to_say_is_sent_empty(zoo: ModuleType) -> None:
    server = Server()
    sync(zoo, server).pets.touch()
    assert (server.last.headers["content-type"], server.last.content) == ("application/json", b"{}")


def test_a_field_of_a_page_may_be_called_like_a_builtin(zoo: ModuleType) -> None:
    answer = httpx.Response(200, json={"items": [], "object": "list", "str": [1]})
    page = sync(zoo, lambda request: answer).pets.list()
    assert (page.object, page.str) == ("list", [1])


def test_files_are_sent_as_a_form(zoo: ModuleType) -> None:
    server = Server()
    sync(zoo, server).pets.upload(file=("a.txt", b"content"), note="n")
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="a.txt"' in server.last.content and b'name="note"' in server.last.content


def test_streaming_is_switched_by_an_argument(zoo: ModuleType) -> None:
    server = Server(EVENTS, "text/event-stream")
    stream = sync(zoo, server).chats.talk.speak(text="hi", stream=True)
    assert json.loads(server.last.content) == {"text": "hi", "stream": True}
    assert [event.delta for event in stream] == ["a", "b"]
    assert sync(zoo, Server({"text": "whole"})).chats.talk.speak(text="hi").text == "whole"
    with pytest.raises(TypeError, match="'text'"):
        sync(zoo, server).chats.talk.speak(stream=True)


async def test_streaming_is_switched_by_an_argument_when_async(zoo: ModuleType) -> None:
    stream = await asynchronous(zoo, Server(EVENTS, "text/event-stream")).chats.talk.speak(text="hi", stream=True)
    assert [event.delta async for event in stream] == ["a", "b"]


def test_a_method_may_always_stream(zoo: ModuleType) -> None:
    server = Server(EVENTS, "text/event-stream")
    assert [event.delta for event in sync(zoo, server).chats.talk.follow()] == ["a", "b"]
    assert server.last.headers["accept"] == "text/event-stream"
    lines = sync(zoo, Server(b'{"delta": "a"}\n{"delta": "b"}\n', "application/x-ndjson")).chats.talk.lines()
    assert [event.delta for event in lines] == ["a", "b"]


def test_raw_responses_are_reached_at_every_level(zoo: ModuleType) -> None:
    client = sync(zoo, Server())
    for response in (
        client.pets.with_raw_response.retrieve("p"),
        client.with_raw_response.pets.retrieve("p"),
        client.with_raw_response.status(),
    ):
        assert response.status_code == 200
        assert response.json() == PET
    with client.with_streaming_response.pets.retrieve("p") as response:
        assert response.parse().id == "p1"
    talk = sync(zoo, Server({"text": "t"})).with_raw_response.chats.talk
    assert talk.speak(text="hi").parse().text == "t"


async def test_raw_responses_are_reached_at_every_level_when_async(zoo: ModuleType) -> None:
    client = asynchronous(zoo, Server())
    assert (await (await client.with_raw_response.pets.retrieve("p")).parse()).id == "p1"
    async with client.pets.with_streaming_response.retrieve("p") as response:
        assert (await response.parse()).id == "p1"


def test_a_resource_without_methods_is_no_attribute(load: Load) -> None:
    assert not hasattr(load(mini.sdk()).Zoo, "words")
