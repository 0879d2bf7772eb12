"""Try the scripts on a client package, sync and async, over HTTP clients of several kinds."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import ssl
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from .scripts import Script
from .wire import response, serving

HttpFactory = Callable[[], Any]
READ_TIMEOUT = 10.0
MESSAGES = [{"role": "user", "content": "PROMPT"}]
_GRACE = 3.0
_FIRST = Script("first", lambda peer: peer.send(response()), frozenset())
"""Called before the others, so that no time that is measured goes into imports."""


@dataclass(frozen=True)
class Result:
    """What came of a script."""

    name: str
    outcome: str
    seconds: float
    leaked: bool
    right: frozenset[str]
    max_seconds: float

    @property
    def is_right(self) -> bool:
        return self.outcome in self.right and not self.leaked and self.seconds <= self.max_seconds

    def __str__(self) -> str:
        leak = " and sends elsewhere what must not leave" if self.leaked else ""
        right = " or ".join(sorted(self.right))
        return f"{self.name}: {self.outcome}{leak} after {self.seconds:.1f} s; right: {right} in {self.max_seconds} s"


def _options(script: Script, url: str, http: Any) -> dict[str, Any]:
    options: dict[str, Any] = {"api_key": "key-0123456789", "base_url": url, "timeout": READ_TIMEOUT, "max_retries": 0}
    options.update(default_headers={"Tenant": "tenant-0123456789"}, http_client=http, **script.options)
    return options


def _name(value: Any) -> str:
    return str(getattr(value, "id", None) or type(value).__name__)


def call_sync(client: Any, script: Script) -> str:
    """Make the script's call; return its outcome."""
    create = client.chat.completions.create
    if script.call == "twice":
        with contextlib.suppress(Exception):
            create(model="m", messages=MESSAGES)
    items = 0
    try:
        if script.call != "stream":
            return _name(create(model="m", messages=MESSAGES))
        for _ in create(model="m", messages=MESSAGES, stream=True):
            items += 1
    except Exception as error:
        return f"{items} {type(error).__name__}" if script.call == "stream" else type(error).__name__
    return f"{items} end"


async def call_async(client: Any, script: Script) -> str:
    """The same as ``call_sync`` with an async client."""
    create = client.chat.completions.create
    if script.call == "twice":
        with contextlib.suppress(Exception):
            await create(model="m", messages=MESSAGES)
    items = 0
    try:
        if script.call != "stream":
            return _name(await create(model="m", messages=MESSAGES))
        async for _ in await create(model="m", messages=MESSAGES, stream=True):
            items += 1
    except Exception as error:
        return f"{items} {type(error).__name__}" if script.call == "stream" else type(error).__name__
    return f"{items} end"


def _judge(script: Script, outcome: str, begun: float, requests: list[bytes]) -> Result:
    leaked = bool(script.forbidden) and any(script.forbidden in request for request in requests[1:])
    return Result(script.name, outcome, time.monotonic() - begun, leaked, script.right, script.max_seconds)


def run_sync(
    package: str, scripts: Sequence[Script], make_http: HttpFactory | None = None, tls: ssl.SSLContext | None = None
) -> list[Result]:
    """Run scripts, several at a time, with the sync client of ``package``."""
    module = importlib.import_module(package)
    if not any(script is _FIRST for script in scripts):
        run_sync(package, [_FIRST])

    def run(script: Script) -> Result:
        with serving(script.answer, tls) as (port, requests):
            begun = time.monotonic()
            url = f"{'http' if tls is None else 'https'}://{'127.0.0.1' if tls is None else 'localhost'}:{port}"
            with module.Groq(**_options(script, url, make_http and make_http())) as client:
                return _judge(script, call_sync(client, script), begun, requests)

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(run, scripts))


def run_async(
    package: str, scripts: Sequence[Script], make_http: HttpFactory | None = None, tls: ssl.SSLContext | None = None
) -> list[Result]:
    """The same as ``run_sync`` with the async client."""
    module = importlib.import_module(package)
    if not any(script is _FIRST for script in scripts):
        run_async(package, [_FIRST])
    free = asyncio.Semaphore(8)

    async def run(script: Script) -> Result:
        async with free:
            with serving(script.answer, tls) as (port, requests):
                begun = time.monotonic()
                url = f"{'http' if tls is None else 'https'}://{'127.0.0.1' if tls is None else 'localhost'}:{port}"
                async with module.AsyncGroq(**_options(script, url, make_http and make_http())) as client:
                    try:
                        outcome = await asyncio.wait_for(call_async(client, script), script.max_seconds + _GRACE)
                    except asyncio.TimeoutError:
                        outcome = "hangs"
                return _judge(script, outcome, begun, requests)

    async def run_all() -> list[Result]:
        return await asyncio.gather(*map(run, scripts))

    return asyncio.run(run_all())
