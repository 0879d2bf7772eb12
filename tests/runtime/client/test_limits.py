"""Limits on errors and nesting, and where they are set."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import httpx
import pytest

from runtime.exceptions import APIResponseValidationError, BadRequestError, RateLimitError
from runtime.limits import SafetyLimits, is_nested_deeper

from .support import Item, Script, Tiny, ok


def test_limits_are_a_clients_own() -> None:
    client, other = Tiny(), Tiny()
    client.safety_limits = client.safety_limits.replace(max_error_bytes=5)
    assert client.safety_limits.max_error_bytes == 5
    assert other.safety_limits == SafetyLimits()


def test_a_deadline_is_a_number_of_seconds() -> None:
    assert SafetyLimits().with_deadline(1.5).with_deadline(None).total_seconds is None
    wrong: object
    for wrong, error in (("30", TypeError), (httpx.Timeout(3), TypeError), (float("nan"), ValueError)):
        with pytest.raises(error, match="`deadline` is a number of seconds"):
            SafetyLimits().with_deadline(wrong)  # type: ignore[arg-type]


def test_no_more_of_an_error_is_read_than_the_limit() -> None:
    sizes: list[int] = []

    class Endless(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            while True:
                sizes.append(1000)
                yield b"x" * 1000

    http = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(400, stream=Endless())))
    client = Tiny(http_client=http)
    with pytest.raises(BadRequestError) as caught:
        client.get("/x", cast_to=Item)
    assert caught.value.body == "x" * 1_000_000
    assert sum(sizes) == 1_000_000
    client.safety_limits = client.safety_limits.replace(max_error_bytes=10)
    with pytest.raises(BadRequestError) as caught:
        client.get("/x", cast_to=Item)
    assert caught.value.body == "x" * 10


@pytest.mark.parametrize("depth", [1100, 100_000])
def test_a_nested_error_is_still_the_error_of_its_status(depth: int) -> None:
    text = "[" * depth + "]" * depth
    with pytest.raises(BadRequestError) as caught:
        Script(httpx.Response(400, text=text)).client().get("/x", cast_to=Item)
    assert caught.value.body == text


def test_nesting_within_the_limit_is_decoded() -> None:
    body: object = {"error": [[["x"]]]}
    client = Script(httpx.Response(400, json=body)).client()
    with pytest.raises(BadRequestError) as caught:
        client.get("/x", cast_to=Item)
    assert caught.value.body == body
    client.safety_limits = client.safety_limits.replace(max_json_depth=3)
    with pytest.raises(BadRequestError) as caught:
        client.get("/x", cast_to=Item)
    assert caught.value.body == json.dumps(body, separators=(",", ":"))


def test_a_nested_answer_is_refused() -> None:
    text = '{"name":' + "[" * 1100 + "]" * 1100 + "}"
    client = Script(httpx.Response(200, text=text, headers={"content-type": "application/json"})).client()
    with pytest.raises(APIResponseValidationError):
        client.get("/x", cast_to=Item)
    client = Script(ok({"name": "a", "more": [[[]]]})).client()
    assert client.get("/x", cast_to=Item).name == "a"
    client.safety_limits = client.safety_limits.replace(max_json_depth=3)
    with pytest.raises(APIResponseValidationError):
        client.get("/x", cast_to=Item)


@pytest.mark.parametrize(("limit", "depth"), [(None, 200), (300, 300)])
@pytest.mark.parametrize("type_", [Item, object])
def test_an_answer_nests_down_to_the_limit_and_no_deeper(limit: int | None, depth: int, type_: type[object]) -> None:
    def get(depth: int) -> object:
        text = '{"name":' + "[" * (depth - 1) + "]" * (depth - 1) + "}"
        client = Script(httpx.Response(200, text=text, headers={"content-type": "application/json"})).client()
        if limit is not None:
            client.safety_limits = client.safety_limits.replace(max_json_depth=limit)
        return client.get("/x", cast_to=type_)

    assert get(depth)
    with pytest.raises(APIResponseValidationError):
        get(depth + 5)  # pydantic's parser counts them in another way by type


@pytest.mark.parametrize(
    ("text", "depth"),
    [("[]", 1), ("[[]]", 2), ('{"a":[{}]}', 3), ('"[[["', 0), (r'["\"[[", []]', 2), ("][[", 1), ('"[', 0)],
)
def test_nesting_is_counted_outside_of_texts(text: str, depth: int) -> None:
    assert not is_nested_deeper(text, depth)
    assert depth == 0 or is_nested_deeper(text, depth - 1)


def test_counting_takes_linear_time() -> None:
    began = time.perf_counter()
    for text in ('"' * 500_000 + "[" * 300, '"\\' * 500_000 + "[" * 300, "[" * 500_000):
        is_nested_deeper(text, 200)
    assert time.perf_counter() - began < 5


def test_a_wait_over_the_cap_ends_the_call_at_once() -> None:
    script = Script(httpx.Response(429, headers={"retry-after": "61"}))
    with pytest.raises(RateLimitError):
        script.client().get("/x", cast_to=Item)
    assert len(script.requests) == 1
