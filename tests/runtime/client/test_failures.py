"""A response that cannot be used is closed before its error reaches the caller."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from runtime.response import APIResponse, AsyncAPIResponse
from runtime.streaming import AsyncStream, Stream

from ..streaming.support import Body, event
from .support import AsyncTiny, Script, Tiny


def refuse(_: object) -> object:
    raise KeyError("the application's own")


class Judging:
    """Fails when it is asked whether to retry."""

    def _should_retry(self, response: httpx.Response) -> bool:
        raise KeyError(response.status_code)


class JudgingTiny(Judging, Tiny):
    pass


class JudgingAsyncTiny(Judging, AsyncTiny):
    pass


CASES: dict[str, tuple[int, dict[str, Any], type[Exception]]] = {
    "a parser of the caller": (200, {"options": {"post_parser": refuse}}, KeyError),
    "no stream class": (200, {"stream_cls": dict}, TypeError),
    "a stream class without its item": (200, {"stream_cls": "untyped"}, RuntimeError),
    "a response class of another kind": (200, {"cast_to": "other"}, TypeError),
    "the judgement of a subclass": (500, {}, KeyError),
    "redirects without end": (307, {}, Exception),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("mode", ["sync", "async"])
async def test_a_streamed_response_is_closed_when_it_cannot_be_processed(mode: str, case: str) -> None:
    status, arguments, error = CASES[case]
    asynchronous = mode == "async"
    bodies: list[Body] = []

    def answer(_: httpx.Request) -> httpx.Response:
        bodies.append(Body([event("1")]))
        headers = {"content-type": "text/event-stream", "location": "/again"}
        return httpx.Response(status, headers=headers, stream=bodies[-1])

    stream_class: Any = AsyncStream if asynchronous else Stream
    other: Any = APIResponse if asynchronous else AsyncAPIResponse
    types = {"untyped": stream_class, "other": other[object]}
    options: dict[str, Any] = {"cast_to": object, "stream_cls": stream_class[object], **arguments}
    options = {name: types.get(value, value) if isinstance(value, str) else value for name, value in options.items()}
    with pytest.raises(error):
        if asynchronous:
            http = httpx.AsyncClient(transport=Script(answer), follow_redirects=True)
            await JudgingAsyncTiny(http_client=http).get("/x", stream=True, **options)
        else:
            JudgingTiny(http_client=httpx.Client(transport=Script(answer), follow_redirects=True)).get(
                "/x", stream=True, **options
            )
    assert bodies
    assert all(body.closed for body in bodies)
