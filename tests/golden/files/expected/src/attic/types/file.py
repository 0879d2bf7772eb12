from __future__ import annotations

from typing import Dict, Optional
from datetime import datetime

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["File"]


class File(BaseModel):
    id: str

    bytes: int

    class_: Optional[str] = FieldInfo(alias="class", default=None)
    """A word that Python keeps to itself."""

    name: str

    created_at: Optional[datetime] = FieldInfo(alias="createdAt", default=None)

    labels: Optional[Dict[str, str]] = None

    parent: Optional["File"] = None
