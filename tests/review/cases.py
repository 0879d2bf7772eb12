"""Labelled cases: two documents, and what callers of the two packages meet.

A case is a folder below ``cases/`` with ``old.yaml`` and ``new.yaml``, a config for both (``sdk.yml``) or one for each
(``old.sdk.yml``, ``new.sdk.yml``), and perhaps hand edits of the new package (``new.edits.yaml``: file, find, replace).
``expected.yaml`` holds the verdict, every row (id and name), and the methods that send another request.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sdkwright import pipeline
from sdkwright.review.compare import compare_distributions
from sdkwright.review.distributions import Distribution
from sdkwright.review.model import Report

_FOLDER = tempfile.TemporaryDirectory(prefix="sdkwright-cases-")
CASES = Path(__file__).parent / "cases"


def names() -> list[str]:
    """Return the names of the cases."""
    return sorted(path.parent.name for path in CASES.glob("*/expected.yaml"))


def expected(name: str) -> dict[str, Any]:
    """Return what the case expects."""
    labels: dict[str, Any] = yaml.safe_load((CASES / name / "expected.yaml").read_text(encoding="utf-8"))
    return labels


@cache
def report(name: str) -> Report:
    """Return the report on the case's two packages."""
    return compare_distributions(side(name, "old"), side(name, "new"), jobs=1)


def side(name: str, which: str) -> Distribution:
    """Return one of the case's packages."""
    files = package_files(name, which)
    root = next(path for path in files if path.endswith("/_client.py")).rpartition("/")[0]
    modules = {path[len(root) + 1 :]: text for path, text in files.items() if path.startswith(f"{root}/")}
    version = modules["_version.py"].partition('__version__ = "')[2].partition('"')[0]
    return Distribution(f"{name}/{which}", root.rpartition("/")[2], version, modules)


@cache
def _cache() -> Path:
    """What packages of several cases have in common, the runtime above all, is made once."""
    return Path(_FOLDER.name)


@cache
def package_files(name: str, which: str) -> dict[str, str]:
    """Return the Python files of one of the case's packages, with the hand edits made."""
    folder = CASES / name
    configs = [path for path in (folder / f"{which}.sdk.yml", folder / "sdk.yml") if path.exists()]
    inputs = pipeline.read(folder / f"{which}.yaml", configs[0] if configs else None)
    emitted = pipeline.emit(pipeline.plan(inputs, cache=_cache()).sdk, jobs=1, cache=_cache())
    files = {path: text for path, text in emitted.items() if path.endswith(".py") and isinstance(text, str)}
    edits = folder / f"{which}.edits.yaml"
    for edit in yaml.safe_load(edits.read_text(encoding="utf-8")) if edits.exists() else ():
        assert edit["find"] in files[edit["file"]], edit
        files[edit["file"]] = files[edit["file"]].replace(edit["find"], edit["replace"])
    return files
