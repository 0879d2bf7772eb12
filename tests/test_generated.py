"""The package this repository publishes, by its own tests."""

from __future__ import annotations

import re

from sdkwright import pipeline
from sdkwright.mock import running
from tests.shared import ROOT
from tests.tools.suite import run_suite

PACKAGE = ROOT / "generated/groq"


def test_its_own_tests_pass_against_a_mock_of_the_api() -> None:
    document = pipeline.read(None, ROOT / "spec/groq.sdk.yml").document
    with running(document) as url:
        done = run_suite(PACKAGE, "tests", url=url)
    assert done.returncode == 0, done.stdout[-6000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed and int(passed[1]) > 100, done.stdout[-400:]
