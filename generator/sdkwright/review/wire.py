"""The request that every method sends for the same call, recorded from both sides and compared as values."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from .model import WireChange
from .sides import Side

_SECONDS = 180
_START = """\
import sys, runpy
sys.path[:0] = {paths!r}
runpy.run_module("recorder", run_name="__main__")
"""

Arguments: TypeAlias = "dict[str, str]"
"""Expressions by the names of the parameters."""


class NotRecorded(Exception):
    """A side whose requests cannot be recorded, and why."""


@dataclass(frozen=True)
class Wire:
    """The recorded requests: the methods both sides have and send a request for, and those that send another one."""

    methods: tuple[str, ...]
    changes: tuple[WireChange, ...]
    unrecorded: tuple[str, ...] = ()
    """Methods of both sides that no request was recorded for."""
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    """The credentials that the client of OLD was made with."""


def compare_wire(old: Side, new: Side, python: Path) -> Wire:
    """Record the requests of all methods that both sides have and compare them.

    Raises NotRecorded when a side cannot be imported or gives no client.
    """
    with contextlib.ExitStack() as stack:
        before = stack.enter_context(_Recorder(old, python))
        after = before if _are_same(old, new) else stack.enter_context(_Recorder(new, python))
        options, old_calls = before.describe()
        new_calls = old_calls if after is before else after.describe()[1]
        common = [name for name in old_calls if name in new_calls]
        calls = {name: _smallest_first(old_calls[name]) for name in common}
        before.send(calls)
        if after is not before:
            after.send({name: [_complete(call, new_calls[name]) for call in calls[name]] for name in common})
        old_requests = before.receive()["requests"]
        new_requests = old_requests if after is before else after.receive()["requests"]
    changes: list[WireChange] = []
    recorded: list[str] = []
    for name in sorted(common):
        pairs = list(zip(old_requests[name], new_requests[name], strict=True))
        pairs = [(was, now) for was, now in pairs if was[0] is not None or now[0] is not None]
        if pairs:
            recorded.append(name)
        for was, now in pairs:
            if was[0] is None or now[0] is None or not _is_same(was[0], now[0]):
                changes.append(WireChange(f"client.{name}", _show(was), _show(now)))
                break
    unrecorded = tuple(name for name in sorted(common) if name not in recorded)
    return Wire(tuple(recorded), tuple(changes), unrecorded, options)


def _are_same(old: Side, new: Side) -> bool:
    """Return whether both packages are the same files, so that one recording serves for both."""
    files = [{path.relative_to(side.package): path for path in side.package.rglob("*.py")} for side in (old, new)]
    return files[0].keys() == files[1].keys() and all(
        path.read_bytes() == files[1][name].read_bytes() for name, path in files[0].items()
    )


def _smallest_first(calls: list[Arguments]) -> list[Arguments]:
    return sorted(calls, key=len)


def _complete(call: Arguments, others: list[Arguments]) -> Arguments:
    """Add the arguments that the other side requires: those of its smallest call."""
    required = min(others, key=len) if others else {}
    return {**{name: code for name, code in required.items() if name not in call}, **call}


def _is_same(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return all(old[part] == new[part] for part in ("verb", "url", "headers", "body")) and sorted(
        old["query"]
    ) == sorted(new["query"])


def _show(result: tuple[dict[str, Any] | None, str]) -> str:
    """Write a request as HTTP does, or the reason why there is none."""
    request, reason = result
    if request is None:
        return f"no request: {reason}"
    query = "&".join(f"{key}={value}" for key, value in request["query"])
    lines = [f"{request['verb']} {request['url']}{'?' if query else ''}{query}"]
    lines += [f"{name}: {value}" for name, value in sorted(request["headers"].items())]
    body: dict[str, Any] = request["body"] or {}
    if "json" in body:
        lines += ["", json.dumps(body["json"], indent=2, sort_keys=True, ensure_ascii=False)]
    elif "form" in body:
        lines += ["", *(f"{key}={value}" for key, value in body["form"])]
    elif "text" in body:
        lines += ["", body["text"].replace("\r\n", "\n")]
    return "\n".join(lines)


class _Recorder:
    """The process that imports one side."""

    def __init__(self, side: Side, python: Path) -> None:
        paths = [str(side.search_path), str(Path(__file__).parent)]
        self._side = side
        self._stack = contextlib.ExitStack()
        messages = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 (on the stack)
        self._messages = self._stack.enter_context(messages)  # a file: a pipe that nobody reads fills up
        self._process = subprocess.Popen(
            [str(python), "-I", "-B", "-c", _START.format(paths=paths)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._messages,
            env=process_environment(),
            text=True,
            encoding="utf-8",
        )
        self._write({"package": str(side.package)})

    def __enter__(self) -> _Recorder:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._stack.close()

    def describe(self) -> tuple[dict[str, str], dict[str, list[Arguments]]]:
        """Return the credentials that the client takes, and the calls of each method."""
        answer = self.receive()
        if "error" in answer:
            raise NotRecorded(f"{self._side.label}: {answer['error']}")
        return answer["options"], answer["calls"]

    def send(self, calls: Mapping[str, list[Arguments]]) -> None:
        """Ask for the requests of ``calls``."""
        self._write({"calls": calls})

    def receive(self) -> dict[str, Any]:
        """Wait for the next answer.  Raises NotRecorded when the process ends or takes too long."""
        assert self._process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            if not selector.select(_SECONDS):
                raise NotRecorded(f"{self._side.label}: no answer within {_SECONDS} s")
        line = self._process.stdout.readline()
        if not line:
            self._process.kill()
            self._messages.seek(0)
            reason = self._messages.read().strip().splitlines() or ["the process ended"]
            raise NotRecorded(f"{self._side.label}: {reason[-1]}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _write(self, message: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(message) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return  # the answer that is missing says why


def process_environment() -> dict[str, str]:
    """Return the variables that a process needs to run: no credentials, no settings of the packages."""
    names = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "LANG")
    return {name: os.environ[name] for name in names if name in os.environ}
