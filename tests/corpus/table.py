"""The report: a row for each document, a score, and the reasons of those that fell short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.corpus.documents import is_swagger
from tests.corpus.names import measure_names
from tests.corpus.trial import Trial

HEAD = f"{'document':46} {'ops':>4} {'out':>3} {'meth':>4} {'sec':>6} {'MiB':>5} {'import':>6} {'pyright':>7} {'strict':>6} tests"


def row(trial: Trial) -> str:
    """One line: operations, left out, methods, seconds, peak memory, import, type errors, tests."""
    name = trial.name if len(trial.name) <= 46 else "…" + trial.name[-45:]
    if is_swagger(trial.spec) or trial.refused or trial.crash:
        return f"{name:46} {trial.reason or 'refused with a clear error'}"
    imported = "ok" if trial.import_error is None else "FAIL"
    errors = "-" if trial.type_errors is None else str(len(trial.type_errors))
    strict = "-" if trial.strict is None else str(trial.strict)
    tests = (
        "-" if trial.passed is None else f"{trial.passed} passed, {len(trial.failed)} failed, {trial.skipped} skipped"
    )
    return (
        f"{name:46} {trial.operations:4} {len(trial.left_out):3} {trial.methods:4} {trial.seconds or 0:6.1f} "
        f"{max(trial.memory):5} {imported:>6} {errors:>7} {strict:>6} {tests}"
    )


def summary(trials: Sequence[Trial]) -> Iterator[str]:
    """The score, the operations left out, the largest documents, and why the rest is not clean."""
    clean = [trial for trial in trials if not trial.reason]
    share = 100 * len(clean) / max(1, len(trials))
    yield f"{len(trials)} documents: {len(clean)} fully clean ({share:.1f} %)"
    described = sum(trial.operations for trial in trials)
    lost = sum(len(trial.left_out) for trial in trials)
    silent = sum(len(trial.silent) for trial in trials)
    crashes = sum(trial.crash is not None for trial in trials)
    yield f"{described} operations: {lost} left out ({100 * lost / max(1, described):.2f} %), {silent} of them in silence"
    yield f"{crashes} crashes, {sum(trial.import_error is not None for trial in trials)} packages that do not import"
    tested = [trial for trial in trials if trial.passed is not None]
    if tested:
        passed, failed = sum(trial.passed or 0 for trial in tested), sum(len(trial.failed) for trial in tested)
        yield f"{passed} generated tests passed, {failed} failed, {sum(trial.skipped for trial in tested)} skipped"
    empty = sum(not trial.operations and not is_swagger(trial.spec) for trial in trials)
    if empty:
        yield f"{empty} documents have no operations, so that nothing but importing and type-checking tries them"
    yield from (
        f"  {count} skipped: {trial.name}: {reason}" for trial in tested for reason, count in trial.skips.items()
    )
    for trial in sorted(trials, key=lambda trial: -(trial.seconds or 0))[:5]:
        yield f"  {trial.seconds or 0:6.1f} s, {trial.memory[0]} MiB (helpers {trial.memory[1]}): {trial.name}"
    yield from (f"  not clean: {trial.name}: {trial.reason[:400]}" for trial in trials if trial.reason)


def names(trials: Sequence[Trial]) -> Iterator[str]:
    """The second table: per document, the share of methods whose inferred name has no noise, and some that have."""
    yield f"{'names without version, verb or path noise':46} {'meth':>4} {'clean':>7}  noisy"
    total, count = 0.0, 0
    for trial in sorted((trial for trial in trials if trial.names), key=lambda trial: measure_names(trial.names)[0]):
        share, noisy = measure_names(trial.names)
        total, count = total + share * len(trial.names), count + len(trial.names)
        yield f"{trial.name[-46:]:46} {len(trial.names):4} {100 * share:6.1f}%  {', '.join(noisy[:3])}".rstrip()
    yield f"{'all':46} {count:4} {100 * total / max(1, count):6.1f}%"


def as_json(trial: Trial) -> dict[str, Any]:
    """Everything known about one document."""
    return {
        **{key: value for key, value in vars(trial).items() if key not in ("spec", "folder")},
        "reason": trial.reason,
    }
