"""A report with what is told beside it: the sides, how much was compared, and what could not be."""

from __future__ import annotations

from dataclasses import dataclass

from .model import Change, Json, Report, Severity


@dataclass(frozen=True)
class Endpoint:
    """One side as a report names it; ``link`` is what a path within its distribution is appended to, or empty."""

    label: str
    version: str
    link: str = ""


@dataclass(frozen=True)
class Place:
    """Where a row's object is written: the file within the distribution, and the line."""

    file: str
    line: int


@dataclass(frozen=True)
class Outcome:
    """The output of `sdkwright diff`.

    ``wire_methods`` counts the methods whose requests were compared, None where they were not; ``notes`` say what could
    not be done and why; ``places`` are, for each row in its order, where its object is written in OLD and in NEW.
    """

    package: str
    old: Endpoint
    new: Endpoint
    report: Report
    wire_methods: int | None = None
    notes: tuple[str, ...] = ()
    places: tuple[tuple[Place | None, Place | None], ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return the form of ``--format json``, which docs/diff.schema.json describes."""
        return {
            **self.report.to_json(),
            "package": self.package,
            "old": self.old.label,
            "new": self.new.label,
            "wire_methods": self.wire_methods,
            "notes": list(self.notes),
        }

    def count(self, severity: Severity) -> int:
        """Return how many rows of ``severity`` there are that the config does not accept."""
        return sum(change.severity == severity for change in self.open_changes())

    def open_changes(self) -> tuple[Change, ...]:
        """Return the rows that nobody accepted, or whose acceptance has expired."""
        return tuple(change for change in self.report.changes if not is_accepted(change))

    def accepted_changes(self) -> tuple[Change, ...]:
        """Return the rows that the config accepts."""
        return tuple(change for change in self.report.changes if is_accepted(change))

    def unproven(self) -> int:
        """Return how many breaking rows have no witness that holds on both sides."""
        rows = [change for change in self.report.changes if change.severity == "breaking"]
        return sum(change.witness is None or not change.witness.proven for change in rows)

    def unproven_open(self) -> int:
        """Return how many breaking rows that nobody accepted are unproven."""
        rows = [change for change in self.open_changes() if change.severity == "breaking"]
        return sum(change.witness is None or not change.witness.proven for change in rows)

    def headline(self) -> str:
        """Return the verdict in one line."""
        report = self.report
        if report.verdict == "none":
            return f"{self.package}: nothing changed for callers"
        return f"{self.package}: {report.verdict}, {report.old_version} → {report.next_version}"


def is_accepted(change: Change) -> bool:
    """Return whether the config accepts ``change`` and the acceptance still holds."""
    return change.accepted is not None and not change.accepted.expired
