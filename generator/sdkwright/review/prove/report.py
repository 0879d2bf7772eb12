"""The text of a proof."""

from __future__ import annotations

import json
from typing import Any

from sdkwright.review.formats.marks import diff_lines

from .proof import Proof

_MAX_OUTPUT_CHARACTERS = 6000


def render_proof(proof: Proof) -> str:
    """Return what is not as listed, each with both types, then the score line."""
    lines = [f"note: {note}" for note in proof.notes]
    for name in proof.unlisted:
        if name in proof.names.missing:
            lines.append(f"missing  {name}: {proof.names.published[name]}")
        else:
            lines += [f"differs  {name}", f"    published {proof.names.published[name]}"]
            lines.append(f"    generated {proof.names.generated[name]}")
    for change in () if proof.wire is None else proof.wire.changes:
        if change.method in proof.unlisted_methods:
            lines += [f"sends    {change.method}", *(f"    {line}" for line in diff_lines(change.old, change.new))]
    lines += [f"unused   {name}: there is a reason for it, but no difference" for name in proof.unused]
    if proof.suite is not None and proof.suite.failed:
        lines.append(proof.suite.output[-_MAX_OUTPUT_CHARACTERS:].rstrip())
    listed = len(proof.differences) - len(proof.unlisted)
    lines.append(f"{proof.package}: {proof.score}; {listed} listed, {len(proof.unlisted)} not")
    return "\n".join(lines) + "\n"


def render_proof_json(proof: Proof) -> str:
    """Return the proof as JSON."""
    report: dict[str, Any] = {
        "package": proof.package,
        "score": proof.score,
        "holds": proof.holds,
        "missing": list(proof.names.missing),
        "differing": [
            {"name": name, "published": proof.names.published[name], "generated": proof.names.generated[name]}
            for name in proof.names.differing
        ],
        "unlisted": list(proof.unlisted),
        "unused": list(proof.unused),
        "suite": (
            None
            if proof.suite is None
            else {"passed": proof.suite.passed, "failed": proof.suite.failed, "skipped": proof.suite.skipped}
        ),
        "wire": None if proof.wire is None else [change.to_json() for change in proof.wire.changes],
        "notes": list(proof.notes),
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"
