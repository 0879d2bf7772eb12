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


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_runs_against_the_mock(program: Path, mock_url: str) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(PACKAGE),
        "PYTHONWARNINGS": "error",
        "GROQ_BASE_URL": mock_url,
        "GROQ_API_KEY": "test-key",
    }
    result = subprocess.run(
        [sys.executable, str(program)], env=environment, capture_output=True, text=True, timeout=60, check=False
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
