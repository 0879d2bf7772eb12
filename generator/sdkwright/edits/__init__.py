"""Hand edits in generated files: what was generated, what is on disk and what is generated now come in; files with the
edits re-applied, patches and conflicts go out.

Change here how edits are found, stored and merged.  Nothing here writes to the package's folder: ``write`` does.
"""

from __future__ import annotations

from sdkwright.edits.bases import Bases
from sdkwright.edits.resolve import Applied, Blocked, FileState, Resolution, resolve_edits

__all__ = ["Applied", "Bases", "Blocked", "FileState", "Resolution", "resolve_edits"]
