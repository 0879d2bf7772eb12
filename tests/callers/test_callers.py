"""Programs as users write them keep type-checking and running."""

from __future__ import annotations

import gc
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.callers.conftest import PACKAGE, PROGRAMS

WITH_BATCHES = {"batch_jobs", "batch_jobs_async", "large_files", "large_files_async"}
"""Programs that need a server that remembers."""


# Programs leave clients to the end of their process, as users' programs do.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module", autouse=True)
def package() -> Iterator[None]:
    """Make the package importable; the programs share what is loaded of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(PACKAGE), *sys.path])
        yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "groq"]:
        del sys.modules[name]
    gc.collect()


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_runs(
    program: Path,
    mock_url: str,
    batch_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GROQ_BASE_URL", batch_url if program.stem in WITH_BATCHES else mock_url)
    monkeypatch.setenv("GROQ_API_KEY", "test-key")
    runpy.run_path(str(program), run_name="__main__")
    assert capsys.readouterr().out.strip(), "the program printed nothing"


def test_a_program_runs_in_a_process_of_its_own(mock_url: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(PACKAGE),
        "PYTHONWARNINGS": "error",
        "GROQ_BASE_URL": mock_url,
        "GROQ_API_KEY": "test-key",
    }
    command = [sys.executable, str(Path(__file__).parent / "programs" / "async_streaming.py")]
    done = subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() and not done.stderr
