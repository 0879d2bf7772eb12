"""The published package's own tests, run on the generated one against the mock."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sdkwright.mock import Options, running
from sdkwright.openapi import Document
from sdkwright.review.environment import make_environment, requirements
from sdkwright.review.sides import Side

LIBRARIES: Sequence[str] = (
    *("httpx", "pydantic", "typing-extensions", "anyio", "aiohttp", "httpx_aiohttp>=0.1.9"),
    *("pytest", "pytest-asyncio", "pytest-xdist", "respx", "time-machine", "dirty-equals>=0.6.0", "rich>=13.7.1"),
    *("importlib-metadata>=6.7.0", "nest_asyncio", "trio", "inline-snapshot"),
)
"""What the tests of published packages import."""
BY_HAND = ("tests/lib", "tests/integration")
"""Tests of code that is written by hand beside what is generated."""
_WORKERS = 2


@dataclass(frozen=True)
class Result:
    """The counts of a run and what pytest printed."""

    passed: int
    failed: int
    skipped: int
    output: str

    @property
    def line(self) -> str:
        """The counts in a line."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def run_suite(published: Side, generated: Side, document: Document, options: Options, cache: Path) -> Result | None:
    """Run the tests of ``published`` on ``generated``; nothing else of the published package is imported.

    The mock serves ``document``.  Returns None where the published distribution has no tests.  Raises Unavailable where
    what the tests need cannot be installed.
    """
    if not (published.distribution / "tests").is_dir():
        return None
    python = make_environment([*LIBRARIES, *requirements(published), *requirements(generated)], cache)
    with tempfile.TemporaryDirectory(prefix="sdkwright-suite-") as scratch:
        suite = Path(scratch) / "suite"
        own = published.package.name if published.package.parent == published.distribution else "src"
        shutil.copytree(published.distribution, suite, ignore=_leave_out(published.distribution, own))
        command = [
            str(python),
            "-m",
            "pytest",
            "-q",
            "-n",
            str(_WORKERS),
            "-p",
            "no:cacheprovider",
            "--tb=short",
            "tests",
        ]
        command += [f"--ignore={folder}" for folder in BY_HAND]
        with running(document, options) as url:
            environment = {**os.environ, "PYTHONPATH": str(generated.search_path), "TEST_API_BASE_URL": url}
            environment["DEFER_PYDANTIC_BUILD"] = "false"
            done = subprocess.run(
                command,
                cwd=suite,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
    return read_result(done.stdout)


def read_result(output: str) -> Result:
    """Return the counts of pytest's last line; a run that ended otherwise has failed."""
    lines = output.strip().splitlines()
    counts = {
        word: int(count)
        for count, word in re.findall(r"(\d+) (passed|failed|skipped|error)", lines[-1] if lines else "")
    }
    failed = counts.get("failed", 0) + counts.get("error", 0)
    return Result(counts.get("passed", 0), failed if counts else 1, counts.get("skipped", 0), output)


def _leave_out(distribution: Path, name: str) -> Callable[[str, list[str]], list[str]]:
    """Return what `copytree` asks: the published package itself is left behind."""

    def ignore(path: str, _names: list[str]) -> list[str]:
        return [name] if Path(path) == distribution else []

    return ignore
