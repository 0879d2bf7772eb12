"""The operations of the API by where they go; the generator writes this module anew for each package."""

from __future__ import annotations

__all__ = ["OPERATIONS"]

OPERATIONS: tuple[tuple[str, str, str], ...] = ()
"""Of each operation the HTTP method, the path with its parameters in braces, and the name of the method that calls it."""
