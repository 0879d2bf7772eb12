"""Print what a package makes of each script: ``python -m tests.faults [--package groq] [--http aiohttp]``."""

from __future__ import annotations

import argparse
import importlib
import json
import ssl
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpx

from .run import Result, run_async, run_sync
from .scripts import Script, all_scripts, cut_bodies, streams, tls_ends


def main() -> int:
    """Run the scripts and print those that did not hold; return 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--package", default="groq")
    parser.add_argument("--http", choices=["own", "aiohttp"], default="own", help="the HTTP client of the async client")
    parser.add_argument("--json", type=Path, help="the file to write the outcomes to")
    arguments = parser.parse_args()
    outcomes: dict[str, dict[str, str]] = {}
    for family, run in _runs(arguments.package, arguments.http):
        begun = time.monotonic()
        results = run()
        outcomes[family] = {result.name: "held" if result.is_right else str(result) for result in results}
        for result in results:
            if not result.is_right:
                print(f"{family}: {result}")
        count = sum(result.is_right for result in results)
        print(f"{family}: {len(results)} scripts, {count} held, in {time.monotonic() - begun:.0f} s", flush=True)
    if arguments.json:
        arguments.json.write_text(json.dumps(outcomes), encoding="utf-8")
    return int(any(text != "held" for results in outcomes.values() for text in results.values()))


def _runs(package: str, http: str) -> list[tuple[str, Callable[[], list[Result]]]]:
    if http == "aiohttp":
        make: Callable[[], Any] = importlib.import_module(package).DefaultAioHttpClient
        return [("async aiohttp", lambda: run_async(package, all_scripts(), make))]
    runs = [*_both(package, "plain", all_scripts())]
    try:
        from .certificates import contexts
        from .http2 import http2_scripts
    except ImportError:  # where no more than the package is installed
        return runs
    server, client = contexts()
    runs += _both(package, "tls", [*cut_bodies(), *streams(), *tls_ends()], {"verify": client}, server)
    return [*runs, *_both(package, "http2", http2_scripts(), {"http1": False, "http2": True})]


def _both(
    package: str,
    family: str,
    scripts: Sequence[Script],
    options: dict[str, Any] | None = None,
    tls: ssl.SSLContext | None = None,
) -> list[tuple[str, Callable[[], list[Result]]]]:
    make_sync = None if options is None else lambda: httpx.Client(**options)
    make_async = None if options is None else lambda: httpx.AsyncClient(**options)
    return [
        (f"sync {family}", lambda: run_sync(package, scripts, make_sync, tls)),
        (f"async {family}", lambda: run_async(package, scripts, make_async, tls)),
    ]


if __name__ == "__main__":
    sys.exit(main())
