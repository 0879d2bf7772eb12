"""Compare two packages: read both, judge, and conclude what to release."""

from __future__ import annotations

from pathlib import Path

from sdkwright.review.changelog import entry
from sdkwright.review.distributions import Distribution, check_syntax, read_distribution
from sdkwright.review.model import Change, Report, WireChange
from sdkwright.review.verdict import judge, next_version


def compare(old: Path, new: Path, jobs: int | None = None) -> Report:
    """Return what changed for callers between the packages ``old`` and ``new``: folders, wheels or sdists.

    The report has no witnesses and no causes, and of the wire only what the code of methods shows.  Raises InputError
    when a side cannot be read.
    """
    return compare_distributions(read_distribution(old), read_distribution(new), jobs)


def compare_distributions(old: Distribution, new: Distribution, jobs: int | None = None) -> Report:
    """Do as `compare` does for packages whose files are in memory."""
    if (old.package, old.modules) == (new.package, new.modules):
        check_syntax(old)
        return conclude((), (), old.version)
    from .rows import judge_packages  # griffe and the judges are not loaded for equal text

    return conclude(*judge_packages(old, new, jobs), old.version)


def conclude(changes: tuple[Change, ...], wire: tuple[WireChange, ...], version: str) -> Report:
    """Return the report on the changes: verdict, next version and changelog entry."""
    verdict = judge(changes, wire, version)
    following = next_version(version, verdict)
    return Report(verdict, version, following, entry(changes, wire, following), changes, wire)
