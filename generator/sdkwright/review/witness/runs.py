"""Writes and runs the programs of rows that only a run shows: a type checker accepts them on both sides."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sdkwright.review.model import Subject
from sdkwright.review.sides import Side
from sdkwright.review.wire import process_environment

from .programs import write_arguments, write_call, write_program

_SECONDS = 60
_CALL = """\
import {library}
from {module} import {client}


def answer(request: {library}.Request) -> {library}.Response:
    print(request.method, request.url, request.content.decode("utf-8", "replace"))
    return {library}.Response(200, json={{}})


http_client = {library}.Client(transport={library}.MockTransport(answer))
"""


def write_run(subject: Subject, options: Mapping[str, str], library: str, variable: str = "") -> str | None:
    """Return a program that shows what a call sends, or that an import works; None where a run shows nothing.

    ``options`` are the credentials that the client takes, ``library`` the HTTP library of the package, and ``variable``
    the environment variable that OLD reads the option from, if that is what changed.
    """
    if subject.kind in ("module", "export"):
        return write_program(subject)
    module, _, client = subject.client.rpartition(".")
    if not module or client.startswith("Async") or subject.kind not in ("method", "param", "option"):
        return None
    head = _CALL.format(library=library, module=module, client=client)
    texts = ", ".join(f"{name}={text!r}" for name, text in options.items() if name != subject.member)
    texts += ", " if texts else ""
    if subject.kind == "option":
        setting = f'import os\n\nos.environ["{variable}"] = "text"\n' if variable else ""
        output = f"print(client.{subject.member})\n" if variable else ""
        return f"{setting}{head}client = {client}({texts}{write_arguments(subject)})\n{output}"
    if not subject.call:
        return None
    call = write_call(subject, "client")
    return f"{head}client = {client}({texts}http_client=http_client)\n{call}\n"


def run_programs(programs: Sequence[str], sides: Sequence[Side], python: Path) -> list[list[tuple[bool, str]]]:
    """Run all ``programs`` against each side; return whether each ended well and the last line it printed."""
    with ThreadPoolExecutor(2) as pool:
        pending = [[pool.submit(_run, program, side, python) for program in programs] for side in sides]
        return [[future.result() for future in row] for row in pending]


def _run(program: str, side: Side, python: Path) -> tuple[bool, str]:
    start = (
        f"import sys; sys.path.insert(0, {str(side.search_path)!r}); exec(compile(sys.stdin.read(), 'witness', 'exec'))"
    )
    try:
        done = subprocess.run(
            [str(python), "-I", "-B", "-c", start],
            input=program,
            env=process_environment(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return False, str(error)
    lines = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    return done.returncode == 0, lines[-1] if lines else ""
