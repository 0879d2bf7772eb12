"""What the generated package makes of servers that misbehave; `python -m tests.faults` prints it for any package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.http2 import http2_scripts
from tests.faults.scripts import all_scripts, cut_bodies, streams, tls_ends
from tests.shared import ROOT

pytestmark = pytest.mark.long

FAMILIES = {"plain": all_scripts(), "tls": [*cut_bodies(), *streams(), *tls_ends()], "http2": http2_scripts()}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """All outcomes, by way of calling and family: of one process with the generated package on its path."""
    file = tmp_path_factory.mktemp("faults") / "outcomes.json"
    path = os.pathsep.join([str(ROOT / "generated/groq/src"), str(ROOT)])
    command = [sys.executable, "-m", "tests.faults", "--json", str(file)]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, cwd=ROOT, check=False, timeout=240)
    loaded: dict[str, dict[str, Any]] = json.loads(Path(file).read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("family", list(FAMILIES))
def test_a_fault_of_the_server_has_the_right_outcome(
    outcomes: dict[str, dict[str, Any]], mode: str, family: str
) -> None:
    results = outcomes[f"{mode} {family}"]
    assert set(results) == {script.name for script in FAMILIES[family]}
    assert {name: text for name, text in results.items() if text != "held"} == {}


def test_there_are_two_hundred_scripts() -> None:
    names = [script.name for scripts in FAMILIES.values() for script in scripts]
    assert len(set(names)) >= 200
    assert all(len({script.name for script in scripts}) == len(scripts) for scripts in FAMILIES.values())
