"""Golden cases: a folder with ``openapi.yaml`` and ``sdk.yml`` (without one, the layout is inferred) and ``expected/``.

``expected/`` holds the part of the package that depends on the input; `make goldens` rewrites it, and the diff is the
review.  What is the same for every package (the runtime, tests, README) is not kept here.
"""

from __future__ import annotations

import re
import shutil
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from sdkwright import pipeline

CASES = Path(__file__).parent
_EXPECTED = re.compile(r"^(?:api\.md|src/[^/]+/(?:resources/.*|types/.*|_client\.py|pagination\.py))$")


def names() -> list[str]:
    """The cases there are."""
    return sorted(path.parent.name for path in CASES.glob("*/openapi.yaml"))


@cache
def runnable_names() -> list[str]:
    """The cases whose packages can be imported here: one may require a library that wants a newer Python."""
    return [name for name in names() if find_spec(inputs(name).config.sdkwright.http_library) is not None]


def inputs(name: str) -> pipeline.Inputs:
    """The case's document and config, read."""
    config = CASES / name / "sdk.yml"
    return pipeline.read(CASES / name / "openapi.yaml", config if config.exists() else None)


@cache
def rendered(name: str) -> dict[str, str | bytes]:
    """All files of the case's package."""
    return dict(pipeline.emit(pipeline.plan(inputs(name)).sdk, jobs=1))


def expected_files(name: str) -> dict[str, str]:
    """The files that ``expected/`` holds."""
    return {path: text for path, text in rendered(name).items() if _EXPECTED.match(path) and isinstance(text, str)}


def expected(name: str) -> dict[str, str]:
    """What ``expected/`` holds now."""
    folder = CASES / name / "expected"
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def update(name: str) -> None:
    """Make ``expected/`` what is generated now."""
    folder = CASES / name / "expected"
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in expected_files(name).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
