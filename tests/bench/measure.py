"""One side's figures, as one JSON object on stdout: run by the interpreter that has the package installed.

    python -m tests.bench.measure GROUP

``GROUP`` is throughput, memory, linear or sockets.  ``sockets`` reads the server's URL from ``BENCH_URL``.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import resource
import statistics
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator

sys.path.insert(0, os.environ["BENCH_ROOT"])

import httpx

from groq import AsyncGroq, Groq
from groq.types.chat import ChatCompletionChunk
from tests.bench.payloads import COMPLETION, DONE, EMBEDDINGS, MODEL, chunk, conversation

EVENTS = 10_000
STREAMS, THREADS, ROUNDS = 1_000, 200, 2
ASK = [{"role": "user", "content": "hi"}]


class Parts(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response body in given pieces."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._parts)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            yield part


class Answers:
    """An in-memory API: set ``parts`` for a stream or ``body`` for JSON."""

    def __init__(self) -> None:
        self.parts: list[bytes] | None = None
        self.body = COMPLETION

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if self.parts is not None:
            return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Parts(self.parts))
        return httpx.Response(200, headers={"content-type": "application/json"}, content=self.body)

    async def answer(self, request: httpx.Request) -> httpx.Response:
        """The same for an async transport."""
        return self(request)

    def client(self) -> Groq:
        """A sync client on this API."""
        return Groq(api_key="k", base_url="http://t", http_client=httpx.Client(transport=httpx.MockTransport(self)))

    def async_client(self) -> AsyncGroq:
        """An async client on this API."""
        transport = httpx.MockTransport(self.answer)
        return AsyncGroq(api_key="k", base_url="http://t", http_client=httpx.AsyncClient(transport=transport))


def cut(body: bytes, size: int) -> list[bytes]:
    """``body`` in pieces of ``size`` bytes."""
    return [body[start : start + size] for start in range(0, len(body), size)]


def rate(call: Callable[[], object], count: int) -> float:
    """Calls a second, after one call to warm up."""
    call()
    start = time.perf_counter()
    for _ in range(count):
        call()
    return count / (time.perf_counter() - start)


def read(client: Groq) -> int:
    """Read a whole stream; the number of tokens seen."""
    stream = client.chat.completions.create(messages=ASK, model=MODEL, stream=True)
    return sum(1 for item in stream if item.choices[0].delta.content)


async def aread(client: AsyncGroq) -> int:
    """The same, async."""
    count = 0
    async for item in await client.chat.completions.create(messages=ASK, model=MODEL, stream=True):
        count += bool(item.choices[0].delta.content)
    return count


def throughput() -> dict[str, float]:
    """How many of each work a second."""
    answers = Answers()
    client, async_client = answers.client(), answers.async_client()
    event = chunk(" token")
    single = [event] * EVENTS + [DONE]
    blocks = cut(event * EVENTS + DONE, 16 * 1024)
    out: dict[str, float] = {}

    def events(parts: list[bytes]) -> float:
        answers.parts = parts
        start = time.perf_counter()
        count = read(client)
        assert count == EVENTS, count
        return EVENTS / (time.perf_counter() - start)

    async def async_events(parts: list[bytes]) -> float:
        answers.parts = parts
        start = time.perf_counter()
        count = await aread(async_client)
        assert count == EVENTS, count
        return EVENTS / (time.perf_counter() - start)

    out["stream, one read per event"] = events(single)
    out["stream, 16 KiB reads"] = events(blocks)
    out["async stream, one read per event"] = asyncio.run(async_events(single))
    answers.parts = None
    messages = conversation()
    raw = httpx.Client(transport=httpx.MockTransport(answers))
    body = {"messages": messages, "model": MODEL, "temperature": 0.5}
    out["create, 21 messages"] = rate(
        lambda: client.chat.completions.create(messages=messages, model=MODEL, temperature=0.5), 200
    )
    out["limit: httpx alone"] = rate(lambda: raw.post("http://t/v1/chat/completions", json=body).json(), 200)
    answers.body = EMBEDDINGS
    out["embeddings 64 x 1024"] = rate(lambda: client.embeddings.create(input=["a"], model="m"), 15)
    out["limit: httpx and json, embeddings"] = rate(lambda: raw.post("http://t/", json={}).json(), 15)
    out["new client"] = rate(lambda: Groq(api_key="k"), 30)
    payload = event[6:-2]
    out["limit: pydantic-core on each event"] = rate(lambda: ChatCompletionChunk.model_validate_json(payload), EVENTS)
    return out


def rss() -> float:
    """Resident memory now, in MiB."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


def growth(work: Callable[[int], None], count: int) -> float:
    """MiB of resident memory that ``work`` adds from its second tenth to its end."""
    work(count // 10)
    gc.collect()
    before = rss()
    work(count - count // 10)
    gc.collect()
    return rss() - before


def memory() -> dict[str, float]:
    """Resident memory after import, and what repeated work adds to it (MiB)."""
    out = {"after import and a first client": rss()}
    answers = Answers()
    client = answers.client()

    def calls(count: int) -> None:
        for _ in range(count):
            client.chat.completions.create(messages=ASK, model=MODEL)

    def clients(count: int) -> None:
        for _ in range(count):
            Groq(api_key="k").close()

    def abandoned(count: int) -> None:
        for _ in range(count):
            next(iter(client.chat.completions.create(messages=ASK, model=MODEL, stream=True)))

    out["growth over 10,000 calls"] = growth(calls, 10_000)
    out["growth over 1,000 clients"] = growth(clients, 1_000)
    answers.parts = [chunk(" token")] * 20 + [DONE]
    out["growth over 1,000 abandoned streams"] = growth(abandoned, 1_000)
    return out


def seconds(client: Groq, answers: Answers, parts: list[bytes]) -> float:
    """How long one stream takes."""
    answers.parts = parts
    start = time.perf_counter()
    for _ in client.chat.completions.create(messages=ASK, model=MODEL, stream=True):
        pass
    return time.perf_counter() - start


def linear() -> dict[str, float]:
    """Seconds for growing inputs; ``BENCH_LARGE`` is the size of the largest event in MiB."""
    answers = Answers()
    client = answers.client()
    out: dict[str, float] = {}
    largest = int(os.environ.get("BENCH_LARGE", "32"))
    for size in (largest // 8, largest // 4, largest // 2, largest):
        parts = cut(chunk("x" * (size * 2**20)) + DONE, 8 * 1024)
        out[f"one event of {size} MiB in 8 KiB pieces (s)"] = seconds(client, answers, parts)
    event = chunk(" token")
    for count in (1_000, 10_000):
        out[f"{count} events (s)"] = seconds(client, answers, [event] * count + [DONE])
    return out


def sockets() -> dict[str, float]:
    """Concurrency and latency against the server at ``BENCH_URL``."""
    url = os.environ["BENCH_URL"]
    out: dict[str, float] = {}

    def check(number: int, contents: list[str]) -> int:
        assert contents == [f"{number}-{place}" for place in range(len(contents))], "lost or mixed up"
        assert len(contents) == 100, len(contents)
        return len(contents)

    async def many() -> float:
        async with AsyncGroq(api_key="k", base_url=url, timeout=120, max_retries=0) as client:

            async def read_stream(number: int) -> int:
                stream = await client.chat.completions.create(
                    messages=ASK, model=MODEL, stream=True, extra_headers={"x-stream": str(number)}
                )
                return check(number, [item.choices[0].delta.content or "" async for item in stream])

            await read_stream(0)
            start = time.perf_counter()
            total = sum(await asyncio.gather(*(read_stream(number) for number in range(STREAMS))))
            return total / (time.perf_counter() - start)

    out[f"{STREAMS:,} streams on one async client (events/s)"] = asyncio.run(many())

    with Groq(api_key="k", base_url=url, timeout=120, max_retries=0) as client:
        totals: list[int] = []

        def worker(number: int) -> None:
            for _ in range(ROUNDS):
                stream = client.chat.completions.create(
                    messages=ASK, model=MODEL, stream=True, extra_headers={"x-stream": str(number)}
                )
                totals.append(check(number, [item.choices[0].delta.content or "" for item in stream]))

        worker(0)
        totals.clear()
        threads = [threading.Thread(target=worker, args=(number,)) for number in range(THREADS)]
        start = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(totals) == THREADS * ROUNDS, len(totals)
        out[f"{THREADS} threads on one sync client (events/s)"] = sum(totals) / (time.perf_counter() - start)

        delays: list[float] = []
        stream = client.chat.completions.create(
            messages=ASK, model=MODEL, stream=True, extra_headers={"x-latency": "400"}
        )
        for item in stream:
            sent_at = int(item.choices[0].delta.content or "0")
            delays.append((time.monotonic_ns() - sent_at) / 1000)
        delays = delays[20:]
        out["latency of a token, median (us)"] = statistics.median(delays)
        out["latency of a token, p99 (us)"] = statistics.quantiles(delays, n=100)[98]
    return out


if __name__ == "__main__":
    print(json.dumps({"throughput": throughput, "memory": memory, "linear": linear, "sockets": sockets}[sys.argv[1]]()))
