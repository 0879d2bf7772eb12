from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests.cli import cases
from tests.shared import ROOT


@pytest.mark.parametrize("name", cases.names())
def test_bad_input_is_one_clear_report_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    output = cases.run(name, tmp_path / name)
    assert output == (cases.CASES / name / "expected.txt").read_text(encoding="utf-8")
    if output.startswith("exit status 2"):
        names = {path.name for path in (tmp_path / name).iterdir()}
        assert names == {path.name for path in (cases.CASES / name).iterdir()}


def sdkwright(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    command = [sys.executable, "-m", "sdkwright", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_report_has_no_traceback(tmp_path: Path) -> None:
    done = sdkwright("generate", "nowhere.yaml", "-o", "out", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: nowhere.yaml: no such file (check the path)\n"
    assert list(tmp_path.iterdir()) == []


def test_help_and_version_load_none_of_the_heavy_modules() -> None:
    program = (
        "import sys; import sdkwright.cli; "
        "heavy = {'pydantic', 'yaml', 'jinja2', 'black', 'datamodel_code_generator', 'openapi_spec_validator',"
        " 'starlette', 'rich', 'jsonschema'}; print(sorted(heavy & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert sdkwright("--version").stdout.startswith("sdkwright ")


def test_without_arguments_it_says_how_to_use_it() -> None:
    done = sdkwright()
    assert done.returncode == 2
    assert "generate" in done.stdout + done.stderr


def test_the_mock_says_where_it_listens_and_streams_with_a_delay() -> None:
    command = [sys.executable, "-m", "sdkwright", "mock", "-c", str(ROOT / "spec/groq.sdk.yml"), "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    with subprocess.Popen([*command, "--delay", "0.05"], env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            body = {"model": "m", "messages": [{"role": "user", "content": "a"}], "stream": True}
            times: list[float] = []
            key = {"authorization": "Bearer key"}
            with httpx.stream("POST", f"{url}/openai/v1/chat/completions", json=body, headers=key) as response:
                assert response.status_code == 200, response.read()
                assert response.headers["content-type"].startswith("text/event-stream")
                for _ in response.iter_raw():
                    times.append(time.monotonic())
            assert len(times) > 3
            assert times[-1] - times[0] > 0.05 * 2
        finally:
            server.terminate()


def test_the_mock_on_a_port_that_is_taken_is_a_report() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        done = sdkwright("mock", "-c", str(ROOT / "spec/groq.sdk.yml"), "--port", port)
    assert done.returncode == 2
    assert done.stderr == "error: Address already in use\n"
