"""Programs as users write them keep type-checking and running."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.callers.conftest import PACKAGE
from tests.shared import ROOT

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


WITH_BATCHES = {"batch_jobs", "batch_jobs_async", "large_files", "large_files_async"}
"""Programs that need a server that remembers."""


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_runs(program: Path, mock_url: str, batch_url: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(PACKAGE),
        "PYTHONWARNINGS": "error",
        "GROQ_BASE_URL": batch_url if program.stem in WITH_BATCHES else mock_url,
        "GROQ_API_KEY": "test-key",
    }
    result = subprocess.run(
        [sys.executable, str(program)],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip(), "the program printed nothing"


def test_all_programs_pass_pyright_strict(tmp_path: Path) -> None:
    config = tmp_path / "pyrightconfig.json"
    config.write_text(
        f'{{"include": ["{PROGRAMS[0].parent}"], "extraPaths": ["{PACKAGE}"], "typeCheckingMode": "strict", '
        f'"venvPath": "{ROOT}", "venv": ".venv", "pythonVersion": "3.10"}}'
    )
    result = subprocess.run(
        [sys.executable, "-m", "pyright", "-p", str(config)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout
