"""What a run made of which files, so that the next one knows at once that there is nothing to do.

An entry belongs to the names of the inputs and to this program: its own source, templates and runtime, every
installed distribution and the Python it runs on.  It counts only while each file that was read still has the text it
had, whichever it was: the config, the document, or one the document refers to.  One that was not there has to be missing
still.
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

from sdkwright.cache.store import Store, digest
from sdkwright.errors import Problem
from sdkwright.locate import runtime_dir, templates_dir

_KEPT_RUNS = 32


@dataclass(frozen=True)
class Run:
    """``inputs`` and ``files``: paths with hashes of what was read and made; ``problems`` is what was reported."""

    project: str
    inputs: Mapping[str, str | None]
    files: Mapping[str, str]
    problems: tuple[Problem, ...]


class Memory:
    """The last run with these names of inputs; ``folder`` None remembers nothing."""

    def __init__(self, folder: Path | None, spec: Path | None, config: Path | None, *, strict: bool) -> None:
        names = [str(path) for one in (spec, config) if one is not None for path in (one, one.absolute())]
        basis = () if folder is None else (json.dumps([names, spec is None, strict]), program())
        self._store = Store(folder, "run", *basis, kept=1, files=_KEPT_RUNS)

    def recall(self) -> Run | None:
        """The last run, if it read what there is now."""
        try:
            raw: Any = json.loads(self._store.known["run"])
            problems = tuple(Problem(**one) for one in raw["problems"])
            run = Run(str(raw["project"]), dict(raw["inputs"]), dict(raw["files"]), problems)
            same = all(text_hash(Path(path)) == value for path, value in run.inputs.items())
        except (KeyError, ValueError, TypeError, AttributeError, RecursionError):
            return None
        return run if same and run.inputs else None

    def keep(self, run: Run) -> None:
        """Remember ``run`` as the last one."""
        self._store.add({"run": json.dumps(asdict(run), sort_keys=True)})


def text_hash(path: Path) -> str | None:
    """The hash of a file's text; None when it is none in UTF-8."""
    try:
        return digest(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return None


@lru_cache(maxsize=1)
def program() -> str:
    """A hash of everything but the input that the output depends on."""
    parts: list[str | bytes] = []
    for folder, pattern in ((Path(__file__).parent, "*.py"), (templates_dir(), "*"), (runtime_dir(), "*.py")):
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts, *_installed())


def _installed() -> list[str]:
    """The names of all installed distributions' folders, which tell their versions."""
    names: set[str] = set()
    for place in sys.path:
        try:
            names.update(name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
    return sorted(names)
