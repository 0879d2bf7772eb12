"""Measure streams that end in an answer beside plain ones: CPU time, as a ratio, in one run.

    python -m tests.bench.answers [--rounds 15] [--events 4000 20]

Each line is a form of stream: its events read one by one, its text alone, and its final answer, each as a multiple of
the time in which ``create(stream=True)`` reads the same bytes. Rounds alternate between the ways; the median of their
ratios is shown, in a table for each number of events. Short streams are read more often, as each is soon over.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import itertools
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from sdkwright.write import write
from tests.bench.payloads import DONE
from tests.golden import cases

ROOT = Path(__file__).resolve().parents[2]
WAYS = ("events", "text", "final")
CHAT: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
PARAMS = {"chat": CHAT, "message": {**CHAT, "max_tokens": 9}, "response": {"model": "m", "input": "hi"}}
_EVENTS_A_ROUND = 400
"""Events that one round takes at least, to be longer than the clock's step."""
WORDS = (" the", " token", " of", " an", " answer", ",", " which", " goes", " on")


def chat(number: int, text: str, **changes: Any) -> dict[str, Any]:
    """A piece of a chat."""
    delta = {"index": 0, "delta": {"content": text}, "logprobs": None, "finish_reason": None}
    head = {"id": "chatcmpl-bench", "object": "chat.completion.chunk", "created": 1760000000, "model": "llama-3.3-70b"}
    return {**head, "system_fingerprint": "fp_bench", "choices": [delta], **changes}


def chat_of_new_ids(number: int, text: str) -> dict[str, Any]:
    """A piece of a chat with an id and a time of its own."""
    return chat(number, text, id=f"chatcmpl-{number * 2654435761 % 2**32:08x}", created=1760000000 + number // 30)


def message(number: int, text: str) -> dict[str, Any]:
    """A piece of a message."""
    return {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}}


def response(number: int, text: str, **more: Any) -> dict[str, Any]:
    """A piece of a response."""
    place = {"item_id": "msg_68af4030592c81938ec0a5fbab4a3e9f", "output_index": 0, "content_index": 0}
    return {"type": "response.output_text.delta", **more, **place, "delta": text}


def response_with_numbers(number: int, text: str) -> dict[str, Any]:
    """A piece of a response that says which it is."""
    return response(number, text, sequence_number=number)


def response_with_padding(number: int, text: str) -> dict[str, Any]:
    """A piece of a response that says which it is, and has letters that hide its length."""
    return response_with_numbers(number, text) | {"logprobs": [], "obfuscation": "aB3xY9kQ2mN7pL5z"[: 16 - len(text)]}


def chat_of_reasoning(number: int, text: str) -> dict[str, Any]:
    """A piece of what a model thinks before it answers."""
    return chat(number, text, choices=[{"index": 0, "delta": {"reasoning": text}, "finish_reason": None}])


def chat_of_a_tool(number: int, text: str) -> dict[str, Any]:
    """A piece of the arguments of a call."""
    calls = [{"index": 0, "function": {"arguments": text}}]
    return chat(number, text, choices=[{"index": 0, "delta": {"tool_calls": calls}, "finish_reason": None}])


def chat_of_two(number: int, text: str) -> dict[str, Any]:
    """A piece of two answers that take turns."""
    return chat(number, text, choices=[{"index": number % 2, "delta": {"content": text}, "finish_reason": None}])


def chat_with_logprobs(number: int, text: str) -> dict[str, Any]:
    """A piece of a chat with the probabilities of its token and of two rivals."""
    token = {"token": text, "logprob": -0.0625 * (number % 64), "bytes": [*text.encode()]}
    rivals = [{**token, "token": rival, "logprob": -9.5} for rival in (" a", " its")]
    logprobs = {"content": [{**token, "top_logprobs": [token, *rivals]}]}
    choice = {"index": 0, "delta": {"content": text}, "logprobs": logprobs, "finish_reason": None}
    return chat(number, text, choices=[choice])


def thinking(number: int, text: str) -> dict[str, Any]:
    """A piece of what a model thinks before its message."""
    return {"type": "content_block_delta", "index": 0, "delta": {"type": "thinking_delta", "thinking": text}}


FORMS: dict[str, tuple[str, Callable[[int, str], dict[str, Any]]]] = {
    "chat": ("chat", chat),
    "chat, a new id in each piece": ("chat", chat_of_new_ids),
    "chat, reasoning": ("chat", chat_of_reasoning),
    "chat, arguments of a tool": ("chat", chat_of_a_tool),
    "chat, two choices in turn": ("chat", chat_of_two),
    "chat, with logprobs": ("chat", chat_with_logprobs),
    "messages": ("message", message),
    "messages, thinking": ("message", thinking),
    "responses": ("response", response),
    "responses, pieces with numbers": ("response", response_with_numbers),
    "responses, numbers and padding": ("response", response_with_padding),
}


def stream_parts(kind: str, piece: Callable[[int, str], dict[str, Any]], count: int) -> list[bytes]:
    """Return the events of a stream, a read each."""
    pieces: list[dict[str, Any]] = [
        piece(number, word) for number, word in zip(range(count), itertools.cycle(WORDS), strict=False)
    ]
    if kind == "message":
        start: Any = {
            "type": "message_start",
            "message": {"id": "m", "type": "message", "role": "assistant", "content": []},
        }
        block = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
        pieces = [start, block, *pieces]
    elif kind == "response":
        created: Any = {"type": "response.created", "response": {"id": "r", "object": "response", "output": []}}
        item: Any = {"type": "message", "id": "i", "role": "assistant", "content": []}
        added = {"type": "response.output_item.added", "output_index": 0, "item": item}
        part = {"type": "output_text", "text": ""}
        part_added = {"type": "response.content_part.added", "output_index": 0, "content_index": 0, "part": part}
        pieces = [created, added, part_added, *pieces]
    marked = (f"event: {piece['type']}\n" if "type" in piece else "" for piece in pieces)
    parts = [f"{name}data: {json.dumps(piece)}\n\n".encode() for name, piece in zip(marked, pieces, strict=True)]
    return [*parts, DONE] if kind == "chat" else parts


class Body(httpx.SyncByteStream):
    """A response body in given reads."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._parts)


def resources(parts: list[bytes], folder: Path) -> dict[str, Any]:
    """Return what has the methods of each kind of stream, on an API that answers with ``parts``."""
    write(cases.rendered("models"), folder)
    sys.path[:0] = [str(folder / "src"), str(ROOT / "generated" / "groq" / "src")]

    def reply(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body(parts))

    http_client = httpx.Client(transport=httpx.MockTransport(reply))
    oracle = importlib.import_module("oracle").Oracle(api_key="k", http_client=http_client)
    groq = importlib.import_module("groq").Groq(api_key="k", http_client=http_client)
    return {"chat": groq.chat.completions, "message": oracle.messages, "response": oracle.responses}


def read(resource: Any, params: dict[str, Any], way: str) -> None:
    """Read a stream to its end."""
    if way == "plain":
        for _ in resource.create(**params, stream=True):
            pass
        return
    with resource.stream(**params) as stream:
        if way == "final":
            stream.get_final()
        for _ in stream if way == "events" else stream.text_stream:
            pass


def cpu_seconds(resource: Any, params: dict[str, Any], way: str) -> float:
    """Return the CPU time of reading a stream."""
    start = time.process_time()
    read(resource, params, way)
    return time.process_time() - start


def ratios(resource: Any, params: dict[str, Any], rounds: int) -> dict[str, float]:
    """Return each way's time as a multiple of the plain stream's."""
    figures: dict[str, list[float]] = {way: [] for way in WAYS}
    for way in ("plain", *WAYS):
        read(resource, params, way)
    for _ in range(rounds):
        for way in WAYS:
            plain = cpu_seconds(resource, params, "plain")
            figures[way].append(cpu_seconds(resource, params, way) / plain)
    return {way: statistics.median(values) for way, values in figures.items()}


def measure(apis: dict[str, Any], parts: list[bytes], events: int, rounds: int) -> Table:
    """Return the ratios of all forms of streams with so many events."""
    table = Table(f"{events:,} events", *(f"{way}, {size}" for size in ("read by read", "16 KiB") for way in WAYS))
    for name, (kind, piece) in FORMS.items():
        row: list[str] = []
        for is_cut in (False, True):
            parts[:] = stream_parts(kind, piece, events)
            if is_cut:
                body = b"".join(parts)
                parts[:] = [body[start : start + 2**14] for start in range(0, len(body), 2**14)]
            row += [f"{ratio:.2f}" for ratio in ratios(apis[kind], PARAMS[kind], rounds).values()]
        table.add_row(name, *row)
    return table


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--events", type=int, nargs="+", default=[4000, 20])
    options = parser.parse_args()
    parts: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder:
        apis = resources(parts, Path(folder))
        gc.collect()
        gc.freeze()  # the generator's own objects, which no client has, are not to be collected with its answers
        for events in options.events:
            rounds = max(options.rounds, options.rounds * _EVENTS_A_ROUND // events)
            Console(width=140).print(measure(apis, parts, events, rounds))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
