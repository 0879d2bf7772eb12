"""``{path: content}`` comes in, a folder on disk comes out: all of it or nothing, and no hand edit is lost.

Change here who owns which file and how files reach the disk; what is in them is decided by ``emit``.
"""

from __future__ import annotations

from sdkwright.write.changes import Changes, find_changes
from sdkwright.write.current import is_current
from sdkwright.write.drift import Difference, drift, find_differences
from sdkwright.write.options import Options
from sdkwright.write.ownership import Ownership
from sdkwright.write.transaction import has_remains, locked
from sdkwright.write.writer import EditConflict, Outcome, refuse_blocked, write

__all__ = [
    "Changes",
    "Difference",
    "EditConflict",
    "Options",
    "Outcome",
    "Ownership",
    "drift",
    "find_changes",
    "find_differences",
    "has_remains",
    "is_current",
    "locked",
    "refuse_blocked",
    "write",
]
