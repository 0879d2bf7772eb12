"""pyright over many packages at once: errors of its basic mode, and how many more its strict mode would have."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.corpus.trial import Trial

_BATCH = 4_000_000
_STRICT_RULES = [
    "reportConstantRedefinition",
    "reportDeprecated",
    "reportDuplicateImport",
    "reportIncompleteStub",
    "reportInconsistentConstructor",
    "reportInvalidStubStatement",
    "reportMatchNotExhaustive",
    "reportMissingParameterType",
    "reportMissingTypeArgument",
    "reportPrivateUsage",
    "reportTypeCommentUsage",
    "reportUnknownArgumentType",
    "reportUnknownLambdaType",
    "reportUnknownMemberType",
    "reportUnknownParameterType",
    "reportUnknownVariableType",
    "reportUnnecessaryCast",
    "reportUnnecessaryComparison",
    "reportUnnecessaryContains",
    "reportUnnecessaryIsInstance",
    "reportUnusedClass",
    "reportUnusedImport",
    "reportUnusedFunction",
    "reportUnusedVariable",
    "reportUntypedBaseClass",
    "reportUntypedClassDecorator",
    "reportUntypedFunctionDecorator",
    "reportUntypedNamedTuple",
]


def typecheck(trials: Sequence[Trial], folder: Path, python: str = "3.10") -> Iterator[Trial]:
    """Fill in ``type_errors`` and ``strict`` of each trial, batch by batch; gives each when it is done.

    Each package is an environment of its own, so equal package names do not meet.  The runtime that every package
    carries is looked into in the first of a batch only.
    """
    for batch in _batches(trials):
        report = _pyright(batch, folder, python)
        for trial in batch:
            trial.type_errors, trial.strict = [], 0
        for item in report["generalDiagnostics"]:
            trial = next(owner for owner in batch if Path(item["file"]).is_relative_to(owner.folder))
            assert trial.type_errors is not None and trial.strict is not None
            if item["severity"] == "error":
                place = Path(item["file"]).relative_to(trial.folder)
                line = item["range"]["start"]["line"] + 1
                rule = f" [{item['rule']}]" if "rule" in item else ""
                trial.type_errors.append(f"{place}:{line}: {item['message'].splitlines()[0]}{rule}")
            elif item["severity"] == "warning" and item.get("rule") in _STRICT_RULES:
                trial.strict += 1
        yield from batch


def _batches(trials: Sequence[Trial]) -> Iterator[list[Trial]]:
    """Trials in groups of about equal size, so that memory stays within bounds."""
    batch: list[Trial] = []
    size = 0
    for trial in trials:
        batch.append(trial)
        size += sum(path.stat().st_size for path in trial.folder.rglob("*.py"))
        if size > _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _own_modules(trial: Trial) -> list[Path]:
    package = trial.source / trial.package
    names = ("__init__.py", "_client.py", "pagination.py", "resources", "types")
    return [package / name for name in names if (package / name).exists()]


def _pyright(batch: list[Trial], folder: Path, python: str) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "exclude": [],
        "include": [
            path.relative_to(folder).as_posix()
            for index, trial in enumerate(batch)
            for path in ([trial.source] if index == 0 else _own_modules(trial))
        ],
        "executionEnvironments": [
            {
                "root": trial.folder.relative_to(folder).as_posix(),
                "extraPaths": [trial.source.relative_to(folder).as_posix()],
            }
            for trial in batch
        ],
        "pythonVersion": python,
        "typeCheckingMode": "basic",
        # As in strict mode: without these, displays of several types count as unknown.
        **dict.fromkeys(("strictListInference", "strictDictionaryInference", "strictSetInference"), True),
        **dict.fromkeys(_STRICT_RULES, "warning"),
    }
    config = folder / "pyrightconfig.json"
    config.write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise RuntimeError(f"pyright failed: {done.stdout[-2000:]}{done.stderr[-2000:]}") from None
    if not report["summary"]["filesAnalyzed"]:
        raise RuntimeError("pyright found no files")
    return report
