"""Every Python block of the generated package's README runs as it stands, with only environment variables set."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.callers.conftest import PACKAGE
from tests.shared import ROOT

README = ROOT / "generated" / "groq" / "README.md"
EXAMPLES = sorted((ROOT / "generated" / "groq" / "examples").glob("*.py"))
BLOCKS = re.findall(r"^```python\n(.*?)^```", README.read_text(), re.MULTILINE | re.DOTALL)


def run(code: list[str], url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(PACKAGE),
        "PYTHONWARNINGS": "error",
        "GROQ_BASE_URL": url,
        "GROQ_API_KEY": "test-key",
    }
    command = [sys.executable, *code]
    return subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_a_block_of_the_readme_runs(block: str, mock_url: str, tmp_path: Path) -> None:
    if "import httpx2" in block:
        pytest.importorskip("httpx2", reason="httpx2 needs Python 3.11 or newer")
    result = run(["-c", block], mock_url, tmp_path)
    assert result.returncode == 0, f"{block}\n{result.stderr}"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_runs(example: Path, mock_url: str, tmp_path: Path) -> None:
    result = run([str(example)], mock_url, tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip(), "the example printed nothing"


def test_the_readme_shows_what_users_look_for() -> None:
    text = README.read_text()
    assert len(BLOCKS) >= 12
    fragments = (
        *("stream=True", "AsyncGroq", "with_raw_response", "max_retries", "timeout", "http_client", "file="),
        *("parse(", "run_tools(", ".stream(", "create_and_poll(", "download(", "deadline=", "with_middleware("),
        *("traced(", "httpx2.Client("),
    )
    for expected in fragments:
        assert any(expected in block for block in BLOCKS), expected
    assert "pip install groq" in text
