from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import cases
from tests.shared import ROOT


@pytest.mark.parametrize("name", cases.names())
def test_bad_input_is_one_clear_report_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    shown = cases.run(name, tmp_path / name)
    assert shown == (cases.CASES / name / "expected.txt").read_text(encoding="utf-8")
    if shown.startswith("exit status 2"):
        left = {path.name for path in (tmp_path / name).iterdir()}
        assert left == {path.name for path in (cases.CASES / name).iterdir()}


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
