"""Puts the parts of a proof together: one report with a score line."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

from sdkwright.mock import Options as MockOptions
from sdkwright.openapi import Document
from sdkwright.review.environment import Unavailable, find_python
from sdkwright.review.sides import Side, open_side
from sdkwright.review.wire import NotRecorded, Wire, compare_wire

from .measures import Measure, measure_packages
from .names import Comparison, compare_names
from .published import download_sdist, is_requirement
from .reasons import Reasons
from .suite import Result, run_suite


@dataclass(frozen=True)
class Api:
    """The API that the mock serves while the tests run."""

    document: Document
    options: MockOptions


@dataclass(frozen=True)
class Proof:
    """How far a generated package replaces a published one.

    A part is None where it was not asked for or not possible.
    """

    package: str
    names: Comparison
    reasons: Reasons
    suite: Result | None = None
    wire: Wire | None = None
    measures: tuple[Measure, Measure] | None = None
    notes: tuple[str, ...] = ()

    @property
    def differences(self) -> tuple[str, ...]:
        """The names that are missing or differ in type."""
        return (*self.names.missing, *self.names.differing)

    @property
    def unlisted(self) -> tuple[str, ...]:
        """The differences in names and types that there is no reason for."""
        return tuple(name for name in self.differences if not self.reasons.cover(name))

    @property
    def unlisted_methods(self) -> tuple[str, ...]:
        """The methods that send another request without a reason."""
        changes = () if self.wire is None else self.wire.changes
        return tuple(change.method for change in changes if change.method not in self.reasons.methods)

    @property
    def unused(self) -> tuple[str, ...]:
        """The reasons that no difference needs."""
        methods = None if self.wire is None else [change.method for change in self.wire.changes]
        return self.reasons.unused(self.differences, methods)

    @property
    def holds(self) -> bool:
        """Whether every difference has its reason, every reason its difference, and no test failed."""
        failed = self.suite is not None and (self.suite.failed > 0 or self.suite.passed == 0)
        return not (self.unlisted or self.unlisted_methods or self.unused or failed)

    @property
    def score(self) -> str:
        """All parts in a line."""
        parts = [self.names.score, "" if self.suite is None else f"suite {self.suite.line}"]
        if self.wire is not None:
            total = len(self.wire.methods)
            parts.append(f"wire {total - len(self.wire.changes)}/{total} identical")
        if self.measures is not None:
            published, generated = self.measures
            parts.append(f"published: {published.line}; generated: {generated.line}")
        return "; ".join(filter(None, parts))


@dataclass(frozen=True)
class Plan:
    """Which parts are wanted; ``api`` is None where no tests are to run."""

    cache: Path
    reasons: Reasons = field(default_factory=Reasons)
    api: Api | None = None
    has_wire: bool = True
    has_measures: bool = True


def prove(published: str, generated: str, plan: Plan) -> Proof:
    """Compare the packages that both texts name; ``published`` may be ``NAME==VERSION`` of the package index.

    Raises InputError when one of them cannot be read.
    """
    if is_requirement(published):
        published = str(download_sdist(published, plan.cache / "published"))
    with open_side(published) as theirs, open_side(generated) as ours:
        return _prove(theirs, ours, plan)


def _prove(theirs: Side, ours: Side, plan: Plan) -> Proof:
    notes: list[str] = []
    suite: Result | None = None
    wire: Wire | None = None
    measures: tuple[Measure, Measure] | None = None
    if plan.api is not None:
        with _noting(notes, "the tests are not run"):
            suite = run_suite(theirs, ours, plan.api.document, plan.api.options, plan.cache)
        if suite is None and not notes:
            notes.append("the published distribution has no tests")
    if plan.has_wire or plan.has_measures:
        with _noting(notes, "neither the wire nor import times"):
            python = find_python((theirs, ours), plan.cache)
            if plan.has_wire:
                with _noting(notes, "the wire is not compared"):
                    wire = compare_wire(theirs, ours, python)
            if plan.has_measures:
                before, after = measure_packages((theirs, ours), python)
                measures = (before, after)
    names = compare_names(theirs.package, ours.package)
    return Proof(ours.name, names, plan.reasons, suite, wire, measures, tuple(notes))


@contextlib.contextmanager
def _noting(notes: list[str], text: str) -> Generator[None, None, None]:
    """Turn what cannot be done inside into a note that starts with ``text``."""
    try:
        yield
    except (Unavailable, NotRecorded) as error:
        notes.append(f"{text}: {error}")
