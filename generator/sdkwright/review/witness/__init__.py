"""Breaking rows in, the same rows with a program of a caller out that holds against OLD and not against NEW.

May be changed here: what the programs look like (``programs``, ``runs``) and what judges them (``pyright``).
"""

from __future__ import annotations

from .prove import Pair, Setting, prove_changes, prove_pairs

__all__ = ["Pair", "Setting", "prove_changes", "prove_pairs"]
