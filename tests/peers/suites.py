"""Run published packages' own tests against the packages generated from their pairs.

    python -m tests.peers.suites [isaacus] [onebusaway] [llama_stack_client]

The document is served by the mock of this project.  Nothing of the published package is imported but its tests.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from sdkwright.mock import running
from sdkwright.openapi import read_document
from tests.peers.pairs import PAIRS, Pair, generate
from tests.peers.surface import CACHE, distribution
from tests.shared import SHARED

# Tests that each suite passes with the package it was published with, and that ours are held to.
PASSED = {"isaacus": 458, "onebusaway": 1110, "llama_stack_client": 2418}
# Tests of code written by hand beside what is generated.
BY_HAND = ("tests/lib", "tests/integration")
WORKERS = 2
LIBRARIES = [
    *("httpx", "pydantic", "typing-extensions", "anyio", "aiohttp", "httpx_aiohttp>=0.1.9"),
    *("pytest", "pytest-asyncio", "pytest-xdist", "respx", "time-machine", "dirty-equals>=0.6.0", "rich>=13.7.1"),
    *("importlib-metadata>=6.7.0", "nest_asyncio", "trio", "inline-snapshot"),
]


def prepare() -> Path:
    """The python of a virtual environment with what packages and their tests need."""
    python = CACHE / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(CACHE / "venv")], check=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *LIBRARIES], check=True)
    return python


def run(python: Path, pair: Pair, shared: Path, folder: Path) -> str:
    """What pytest says of the suite of ``pair``, run in ``folder``."""
    document, config = pair.files(shared)
    package, _ = generate(document, config, folder / "ours")
    suite, published = folder / "suite", distribution(pair.package, pair.version)
    shutil.copytree(published, suite, ignore=lambda path, _: ["src"] if Path(path) == published else [])
    options = ["-q", "-n", str(WORKERS), "-p", "no:cacheprovider", "--tb=short", "tests"]
    options += [f"--ignore={one}" for one in BY_HAND]
    with running(read_document(document)) as url:
        environment = {**os.environ, "PYTHONPATH": str(package.parent), "TEST_API_BASE_URL": url}
        environment["DEFER_PYDANTIC_BUILD"] = "false"
        command = [str(python), "-m", "pytest", *options]
        done = subprocess.run(command, cwd=suite, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout


def main() -> int:
    """Print each suite's score; 1 when a test failed, or fewer passed than with the published package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *PAIRS], default=[], metavar="NAME", help="default: all")
    names = parser.parse_args().names or list(PAIRS)
    if SHARED is None:
        print("the reference data is not here: skipped")
        return 0
    python, good = prepare(), True
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            output = run(python, PAIRS[name], SHARED, Path(folder))
        counts = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|skipped|error)", output)}
        failed, passed = counts.get("failed", 0) + counts.get("error", 0), counts.get("passed", 0)
        if failed or passed < PASSED.get(name, 1):
            print(output)
            good = False
        print(f"{name}: {passed} passed, {failed} failed, {counts.get('skipped', 0)} skipped", flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
