"""Install the libraries once, put our package in groq's place, and run each program against the mock.

python -m tests.ecosystem
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sdkwright.mock import running
from sdkwright.openapi import read_document

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".cache" / "ecosystem"
LIBRARIES = [
    "instructor==1.17.0",
    "langchain-groq==1.1.3",
    "openinference-instrumentation-groq==0.1.33",
    "opentelemetry-instrumentation-groq==0.62.4",
    "opentelemetry-sdk==1.45.2",
    "pydantic-ai-slim[groq]==2.68.0",
]
PROGRAMS = [
    ["spans.py", "opentelemetry"],
    ["spans.py", "openinference"],
    ["langchain.py"],
    ["instructing.py"],
    ["agents.py"],
]


def prepare() -> Path:
    """The python of a virtual environment with the libraries and our package."""
    python = VENV / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    subprocess.run([*pip, *LIBRARIES], check=True)
    subprocess.run([*pip, "--force-reinstall", "--no-deps", str(ROOT / "generated" / "groq")], check=True)
    return python


def main() -> int:
    """Run every program; the number of failures is the exit status."""
    python = prepare()
    failed = 0
    with running(read_document(ROOT / "spec" / "groq.openapi.yaml")) as url:
        environment = {**os.environ, "GROQ_BASE_URL": url, "GROQ_API_BASE": url, "GROQ_API_KEY": "test-key"}
        environment.pop("PYTHONPATH", None)
        for program in PROGRAMS:
            print("==", *program, flush=True)
            command = [str(python), str(Path(__file__).parent / program[0]), *program[1:]]
            failed += subprocess.run(command, env=environment, timeout=120, check=False).returncode != 0
    print(f"{len(PROGRAMS) - failed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
