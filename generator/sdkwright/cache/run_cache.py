"""Cache of the previous run: input hashes to output hashes, to skip an unchanged run.

An entry belongs to the names of the inputs and to this program: its own source, templates and runtime, every
installed distribution and the Python it runs on.  It is valid while each file that was read still has the same text
(the config, the document, every file the document refers to) and each file that was absent is still absent.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sdkwright.cache.file_cache import FileCache, digest
from sdkwright.errors import Problem
from sdkwright.locate import package_dir, runtime_dir, templates_dir

_MAX_RUNS = 32


@dataclass(frozen=True)
class Run:
    """``inputs`` and ``files``: paths with the hashes of inputs and outputs; ``problems`` is what was reported."""

    project: str
    inputs: Mapping[str, str | None]
    files: Mapping[str, str | None]
    problems: tuple[Problem, ...]


class RunCache:
    """The last run with these ``names`` of inputs; ``folder`` None: no cache."""

    def __init__(self, folder: Path | None, *names: str) -> None:
        basis = () if folder is None else (json.dumps(names), program_fingerprint())
        self._cache = FileCache(folder, "run", *basis, max_entries=1, max_files=_MAX_RUNS)

    def load_run(self) -> Run | None:
        """Return the last run; None if there is none or one of its inputs has changed."""
        try:
            raw: Any = json.loads(self._cache.entries["run"])
            problems = tuple(Problem(**problem) for problem in raw["problems"])
            run = Run(str(raw["project"]), dict(raw["inputs"]), dict(raw["files"]), problems)
            is_same = all(hash_text(Path(path)) == value for path, value in run.inputs.items())
        except (KeyError, ValueError, TypeError, AttributeError, RecursionError):
            return None
        return run if is_same and run.inputs else None

    def save_run(self, run: Run) -> None:
        """Record ``run`` as the last one."""
        self._cache.add({"run": json.dumps(asdict(run), sort_keys=True)})


def hash_text(path: Path) -> str | None:
    """Return the hash of a file's text; None when it is no regular file in UTF-8."""
    try:
        return digest(path.read_bytes().decode("utf-8-sig")) if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        return None


@lru_cache(maxsize=1)
def program_fingerprint() -> str:
    """Return a hash of everything but the input that the output depends on."""
    parts: list[str | bytes] = []
    for folder, pattern in ((package_dir(), "*.py"), (templates_dir(), "*"), (runtime_dir(), "*.py")):
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts, *_installed())


def _installed() -> list[str]:
    """Return the folder names of all installed distributions, which tell their versions."""
    names: set[str] = set()
    for place in sys.path:
        try:
            names.update(name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
    return sorted(names)
