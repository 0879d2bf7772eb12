"""Words that all formats share: counts, and the witness, the wire and the acceptance of a row in a line."""

from __future__ import annotations

from sdkwright.review.model import SEVERITIES, Change
from sdkwright.review.outcome import Outcome


def count_line(outcome: Outcome) -> str:
    """Return how many rows there are of each severity: ``2 breaking, 1 additive``; empty where there is none."""
    counts = [(outcome.count(severity), severity) for severity in SEVERITIES]
    accepted = len(outcome.accepted_changes())
    parts = [f"{count} {severity}" for count, severity in counts if count]
    return ", ".join([*parts, *([f"{accepted} accepted"] if accepted else [])])


def wire_line(outcome: Outcome) -> str:
    """Return what comparing the requests gave."""
    if outcome.wire_methods is None:
        return "wire: not compared"
    changed = len(outcome.report.wire)
    methods = f"{outcome.wire_methods} method{'' if outcome.wire_methods == 1 else 's'}"
    if not changed:
        return f"wire: identical requests for {methods}"
    return f"wire: {changed} of {methods} send another request"


def witness_line(change: Change) -> str:
    """Return whether the row is proven, and how its program fares on either side."""
    witness = change.witness
    if witness is None:
        return "unproven: no witness"
    return f"{'proven' if witness.proven else 'unproven'}. OLD: {witness.old}. NEW: {witness.new}"


def acceptance_line(change: Change) -> str:
    """Return why the row is accepted and until when; empty for one that nobody accepted."""
    if change.accepted is None:
        return ""
    word = "acceptance expired on" if change.accepted.expired else "accepted until"
    return f"{word} {change.accepted.until.isoformat()}: {change.accepted.reason}"
