"""The package this repository publishes, by its own tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from sdkwright import pipeline
from sdkwright.mock import running
from tests.shared import ROOT

PACKAGE = ROOT / "generated/groq"


def test_its_own_tests_pass_against_a_mock_of_the_api() -> None:
    document = pipeline.read(None, ROOT / "spec/groq.sdk.yml").document
    with running(document) as url:
        environment = {**os.environ, "PYTHONPATH": str(PACKAGE / "src"), "TEST_API_BASE_URL": url}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "tests"],
            cwd=PACKAGE,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-6000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed and int(passed[1]) > 100, done.stdout[-400:]
