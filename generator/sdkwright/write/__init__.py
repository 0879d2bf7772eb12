"""``{path: content}`` comes in, a folder on disk comes out: all of it or nothing, and no hand edit is lost.

Change here how files reach the disk; what is in them is decided by ``emit``.
"""

from __future__ import annotations

from sdkwright.write.changes import Difference, drift
from sdkwright.write.current import current, hashes
from sdkwright.write.writer import Outcome, write

__all__ = ["Difference", "Outcome", "current", "drift", "hashes", "write"]
