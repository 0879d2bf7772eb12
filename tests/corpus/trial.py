"""What is tried with each package: generating it, importing all of it, running its tests against the mock."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus.documents import is_swagger, operations
from tests.tools.suite import run_suite

ROOT = Path(__file__).resolve().parents[2]
IMPORT_ALL = """
import importlib, pkgutil, sys, typing
import pydantic, typing_extensions
package = importlib.import_module(sys.argv[1])
for name in package.__all__:
    getattr(package, name)
for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    module = importlib.import_module(found.name)
    for name in getattr(module, "__all__", ()):
        value = getattr(module, name)
        if isinstance(value, type) and issubclass(value, pydantic.BaseModel):
            value.model_rebuild()
        elif typing_extensions.is_typeddict(value) and value.__module__.startswith(package.__name__ + ".types"):
            typing_extensions.get_type_hints(value, include_extras=True)
"""


@dataclass
class Trial:
    """One document and how far it came; None stands for what was not tried."""

    name: str
    spec: Path
    folder: Path
    operations: int = 0
    left_out: list[str] = field(default_factory=list[str])
    silent: list[str] = field(default_factory=list[str])
    methods: int = 0
    names: list[str] = field(default_factory=list[str])
    seconds: float | None = None
    memory: tuple[int, int] = (0, 0)
    package: str = ""
    refused: str | None = None
    crash: str | None = None
    import_error: str | None = None
    type_errors: list[str] | None = None
    strict: int | None = None
    passed: int | None = None
    failed: list[str] = field(default_factory=list[str])
    skips: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def skipped(self) -> int:
        """How many tests were skipped; ``skips`` says for which reasons."""
        return sum(self.skips.values())

    @property
    def source(self) -> Path:
        """The folder that holds the package."""
        return self.folder / "src"

    @property
    def reason(self) -> str:
        """Why the document is not fully clean; empty when it is."""
        if is_swagger(self.spec):
            return "" if self.refused and "Swagger" in self.refused else "no clear error about the version"
        steps = (
            ("crash", self.crash),
            ("refused", self.refused),
            ("import", self.import_error),
            ("left out in silence", ", ".join(self.silent)),
            ("left out", ", ".join(self.left_out)),
            (f"{len(self.type_errors or ())} type errors", (self.type_errors or [""])[0]),
            (f"{len(self.failed)} tests failed", (self.failed or [""])[0]),
            ("tests", "none of them ran" if self.passed == 0 and self.operations else ""),
        )
        return next((f"{step}: {_last_line(text)}" for step, text in steps if text), "")


def generate(trial: Trial, *, jobs: int = 1, cache: Path | None = None) -> None:
    """Write the package, in a process of its own."""
    shutil.rmtree(trial.folder, ignore_errors=True)
    command = [sys.executable, "-m", "tests.corpus.worker", str(trial.spec), str(trial.folder), str(jobs)]
    command += [str(cache)] if cache else []
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=_environment())
    if done.returncode != 0:
        trial.crash = done.stderr or f"exit status {done.returncode}"
        return
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    trial.refused, trial.crash = result.get("refused"), result.get("crash")
    trial.memory = (result["memory"][0], result["memory"][1])
    if trial.refused or trial.crash:
        return
    trial.seconds, trial.package, trial.methods = result["seconds"], result["package"], len(result["methods"])
    trial.names = result["names"]
    expected = operations(trial.spec)
    trial.operations = len(expected)
    counts = Counter(method.partition("#")[0].partition("?")[0].strip() for method in result["methods"])
    for method, path in sorted(expected):
        plain = f"{method} /{path.lstrip('/')}".partition("#")[0].partition("?")[0]
        counts[plain] -= 1
        if counts[plain] < 0:
            trial.left_out.append(f"{method} {path}")
            if not any(f"{method} {path}".lower() in problem.lower() for problem in result["reported"]):
                trial.silent.append(f"{method} {path}")


def import_all(trial: Trial) -> None:
    """Import every module and build every class, warnings being errors."""
    command = [sys.executable, "-W", "error", "-c", IMPORT_ALL, trial.package]
    environment = _environment(trial.source)
    done = subprocess.run(command, cwd=trial.folder, capture_output=True, text=True, env=environment)
    trial.import_error = None if done.returncode == 0 else done.stderr


def run_tests(trial: Trial, tests: str = "tests/api_resources") -> None:
    """Run the package's own tests against a mock of the document."""
    if not (trial.folder / tests).is_dir():
        trial.passed = 0
        return
    with _mock(trial.spec) as url:
        environment = _environment(trial.source, trial.folder)
        done = run_suite(trial.folder, "-rfEs", "--tb=line", tests, url=url, environment=environment)
    (trial.folder / "tests.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    last_line = done.stdout.strip().rpartition("\n")[2]
    counts = {what: int(count) for count, what in re.findall(r"(\d+) (passed|skipped)", last_line)}
    trial.passed = counts.get("passed", 0)
    for count, reason in re.findall(r"^SKIPPED \[(\d+)\] [^:]+:\d+: (.*)$", done.stdout, re.MULTILINE):
        trial.skips[reason] = trial.skips.get(reason, 0) + int(count)
    untold = counts.get("skipped", 0) - trial.skipped
    if untold:
        trial.skips["for a reason that pytest does not tell"] = untold
    trial.failed += [line for line in done.stdout.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    if done.returncode not in (0, 5) and not trial.failed:
        trial.failed = [f"pytest ended with {done.returncode}: {_last_line(done.stderr or done.stdout)}"]


@contextmanager
def _mock(spec: Path) -> Generator[str, None, None]:
    command = [sys.executable, "-m", "sdkwright", "mock", str(spec), "--port", "0"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=_environment()
    ) as server:
        assert server.stdout is not None
        try:
            yield next((word for word in server.stdout.readline().split() if word.startswith("http")), "")
        finally:
            server.terminate()


def _environment(*paths: Path) -> dict[str, str]:
    search = os.pathsep.join(str(path) for path in (*paths, ROOT / "generator", ROOT))
    return {**os.environ, "PYTHONPATH": search, "PYTHONDONTWRITEBYTECODE": "1"}


def _last_line(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else ""
