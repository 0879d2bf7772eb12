"""Install the lowest versions that the committed package declares, and run ``program.py`` with them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

import tomlkit

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generated" / "groq"


def lowest_versions() -> list[str]:
    """Return the requirements of the package, pinned to their least versions."""
    project: Any = tomlkit.parse((PACKAGE / "pyproject.toml").read_text(encoding="utf-8")).unwrap()["project"]
    requirements = [re.match(r"([\w.-]+)>=([\d.]+)", text) for text in project["dependencies"]]
    return [f"{match[1]}=={match[2]}" for match in requirements if match is not None]


def main() -> int:
    """Return the exit status of the program."""
    versions = lowest_versions()
    print("with", ", ".join(versions), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        quiet = ("-q", "--disable-pip-version-check")
        subprocess.run([python, "-m", "pip", "install", *quiet, *versions], check=True)
        environment = {**os.environ, "PYTHONPATH": str(PACKAGE / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run([python, str(Path(__file__).with_name("program.py"))], env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
