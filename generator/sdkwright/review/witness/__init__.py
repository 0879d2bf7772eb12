"""Breaking rows in, the same rows with a program of a caller out that holds against OLD and not against NEW.

May be changed here: what the programs look like (``programs``, ``runs``) and what judges them (``pyright``).
"""

from __future__ import annotations

from .prove import prove_changes

__all__ = ["prove_changes"]
