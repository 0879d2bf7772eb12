"""Run the tests of a generated package in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_NO_SERVER = "http://127.0.0.1:1"


def run_suite(
    package: Path, *arguments: str, url: str = _NO_SERVER, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run pytest in the folder of ``package`` against a mock of its API at ``url``; return how it ended.

    Of pytest's plugins only the one that the tests use is loaded: loading those installed for our own tests takes
    longer than most suites.
    """
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "pytest_asyncio.plugin",
        "-p",
        "no:cacheprovider",
        *arguments,
    ]
    search = os.pathsep.join([str(package / "src"), str(package)])
    variables = {"PYTHONPATH": search, "TEST_API_BASE_URL": url, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(
        command,
        cwd=package,
        env={**os.environ, **variables, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
