"""The types of the API's error bodies; the generator writes this module anew for each package."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["ERROR_TYPES"]

ERROR_TYPES: Mapping[tuple[str, str], Mapping[str, tuple[str, str] | None]] = {}
"""By HTTP method and path of an operation the module and the name of the type of each status (``404 4XX default``)."""
