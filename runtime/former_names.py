"""Names that older editions have in ``_compat`` besides those of today."""

from __future__ import annotations

from typing import Final

__all__ = ["PYDANTIC_V2"]

PYDANTIC_V2: Final = True
