"""Packages in the manner of older editions: raw responses that are parsed without waiting, and names of then."""

from __future__ import annotations

import asyncio
import importlib
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from sdkwright.emit import emit
from tests.emit import mini
from tests.emit.conftest import Load
from tests.plan.tiny import answers, plan

PNG = b"\x89PNG\r\n\xff"


def serve(request: httpx.Request) -> httpx.Response:
    """Answer the requests that the tests make."""
    path = request.url.path
    if path == "/photo":
        return httpx.Response(200, content=PNG, headers={"content-type": "image/png"})
    if path == "/follow":
        events = 'data: {"delta": "a"}\n\ndata: {"delta": "b"}\n\n'
        return httpx.Response(200, text=events, headers={"content-type": "text/event-stream"})
    if path == "/pets" and request.method == "GET":
        return httpx.Response(200, json={"items": [{"id": "1"}], "paging": {}})
    if path == "/unwrapped":
        return httpx.Response(200, json={"data": {"id": "3"}})
    return (
        httpx.Response(200, json={"id": "2"}, headers={"x-request-id": "r"}) if "pets" in path else httpx.Response(204)
    )


@pytest.fixture
def zoo(load: Load) -> ModuleType:
    return load(replace(mini.sdk(), legacy_responses=True, former_names=True))


def client_of(zoo: ModuleType) -> Any:
    return zoo.Zoo(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(serve)))


def async_client_of(zoo: ModuleType) -> Any:
    return zoo.AsyncZoo(api_key="k", http_client=httpx.AsyncClient(transport=httpx.MockTransport(serve)))


def test_sync_clients_give_them(zoo: ModuleType, tmp_path: Path) -> None:
    legacy = importlib.import_module(f"{zoo.__name__}._legacy_response")
    assert importlib.import_module(f"{zoo.__name__}._compat").PYDANTIC_V2 is True
    client = client_of(zoo)
    response = client.pets.with_raw_response.retrieve("2")
    assert type(response) is legacy.LegacyAPIResponse
    assert (response.content, response.text) == (b'{"id":"2"}', '{"id":"2"}')
    assert (response.status_code, response.request_id, response.retries_taken) == (200, "r", 0)
    assert response.is_closed
    assert response.parse().id == "2"
    assert response.parse(to=dict) == {"id": "2"}
    assert response.parse() is response.parse()
    assert [pet.id for pet in client.pets.with_raw_response.list().parse()] == ["1"]
    assert [event.delta for event in client.chats.talk.with_raw_response.follow().parse()] == ["a", "b"]
    assert client.pets.with_raw_response.unwrapped().parse().id == "3"
    progress: list[tuple[int, int | None]] = []
    for photo in (client.pets.photo(), client.pets.with_raw_response.photo().parse()):
        assert isinstance(photo, legacy.HttpxBinaryResponseContent)
        assert photo.content == photo.read() == b"".join(photo.iter_bytes(2)) == PNG
        photo.download(tmp_path / "whole", on_progress=lambda done, size: progress.append((done, size)))
        assert ((tmp_path / "whole").read_bytes(), progress[-1]) == (PNG, (len(PNG), len(PNG)))
        photo.write_to_file(tmp_path / "photo")
        assert (tmp_path / "photo").read_bytes() == PNG
    with client.pets.with_streaming_response.photo() as streamed:
        assert streamed.parse() == PNG


def test_async_clients_give_the_same_and_parse_it_at_once(zoo: ModuleType, tmp_path: Path) -> None:
    legacy = importlib.import_module(f"{zoo.__name__}._legacy_response")

    async def run() -> None:
        client = async_client_of(zoo)
        response = await client.pets.with_raw_response.retrieve("2")
        assert type(response) is legacy.LegacyAPIResponse
        assert response.text == '{"id":"2"}'
        assert response.parse().id == "2"
        page = (await client.pets.with_raw_response.list()).parse()
        assert [pet.id async for pet in page] == ["1"]
        stream = (await client.chats.talk.with_raw_response.follow()).parse()
        assert [event.delta async for event in stream] == ["a", "b"]
        assert (await client.pets.with_raw_response.delete("2")).parse() is None
        photo = await client.pets.photo()
        assert photo.read() == await photo.aread() == PNG
        assert b"".join([chunk async for chunk in photo.aiter_bytes(3)]) == PNG
        await photo.adownload(tmp_path / "whole")
        assert (tmp_path / "whole").read_bytes() == PNG
        await photo.astream_to_file(tmp_path / "photo")
        assert (tmp_path / "photo").read_bytes() == PNG
        async with client.pets.with_streaming_response.retrieve("2") as streamed:
            assert (await streamed.parse()).id == "2"

    asyncio.run(run())


def test_the_tests_of_such_a_package_do_not_wait_either(cache: Path) -> None:
    files = emit(replace(mini.sdk(), legacy_responses=True), cache=cache)
    tests = str(files["tests/api_resources/test_pets.py"])
    raw = tests[
        tests.index("async def test_raw_response_retrieve") : tests.index("async def test_streaming_response_retr")
    ]
    assert "await async_client.pets.with_raw_response" in raw
    assert "await response.parse()" not in raw
    assert "response.parse()" in raw
    assert "HttpxBinaryResponseContent" in str(files["api.md"])
    assert "src/zoo/_core/former_names.py" not in files


def test_the_config_asks_for_them(cache: Path) -> None:
    paths = {"/pets": {"get": {"responses": answers({"$ref": "#/components/schemas/Pet"})}}}
    pet = {"type": "object", "properties": {"id": {"type": "string"}}}
    resources = {"pets": {"models": {"pet": "Pet"}, "methods": {"list": "get /pets"}}}
    own = {"raw_responses": "legacy", "pydantic_v2_name": True}
    legacy, unasked = plan(paths, {"Pet": pet}, resources, sdkwright=own), plan(paths, {"Pet": pet}, resources)
    assert (legacy.legacy_responses, legacy.former_names) == (True, True)
    assert not any("legacy" in path or "former" in path for path in emit(unasked, cache=cache))
