"""The package this repository publishes: its own tests, and what its calls load."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from sdkwright import pipeline
from sdkwright.mock import running
from tests.shared import ROOT
from tests.tools.suite import run_suite

PACKAGE = ROOT / "generated/groq"
CALL = """
import sys, httpx
from groq import Groq
stream = "stream" in sys.argv
body = b'data: {"choices":[{"delta":{"content":"hi"}}]}\\n\\ndata: [DONE]\\n\\n' if stream else b"{}"
kind = "text/event-stream" if stream else "application/json"
answer = lambda request: httpx.Response(200, content=body, headers={"content-type": kind})
http = httpx.Client(transport=httpx.MockTransport(answer))
result = Groq(api_key="k", http_client=http).chat.completions.create(messages=[], model="m", stream=stream)
print([chunk.choices[0].delta.content for chunk in result] if stream else type(result).__name__)
print(*(name for name in sys.modules if name.startswith("groq.")))
"""


def test_its_own_tests_pass_against_a_mock_of_the_api() -> None:
    document = pipeline.read(None, ROOT / "spec/groq.sdk.yml").document
    with running(document) as url:
        done = run_suite(PACKAGE, "tests", url=url)
    assert done.returncode == 0, done.stdout[-6000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed and int(passed[1]) > 100, done.stdout[-400:]


@pytest.mark.parametrize(
    ("stream", "result", "unused"),
    [
        (True, "['hi']", {"groq.types.chat.chat_completion"}),
        (False, "ChatCompletion", {"groq.types.chat.chat_completion_chunk", "groq._streaming"}),
    ],
)
def test_a_call_loads_what_its_own_answer_needs(stream: bool, result: str, unused: set[str]) -> None:
    command = [sys.executable, "-c", CALL, "stream" if stream else "whole"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE / "src")}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    returned, modules = done.stdout.splitlines()
    assert returned == result
    assert unused.isdisjoint(modules.split())
