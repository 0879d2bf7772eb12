from typing import Dict, List, Optional
from datetime import date, datetime

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Entry"]


class Entry(BaseModel):
    id: str

    amount: str
    """As text, to keep its digits."""

    booked_on: date = FieldInfo(alias="bookedOn")

    anything: Optional[object] = None

    at: Optional[str] = None

    blob: Optional[str] = None

    booked_at: Optional[datetime] = FieldInfo(alias="bookedAt", default=None)

    by_name: Optional[Dict[str, date]] = FieldInfo(alias="byName", default=None)

    count: Optional[int] = None

    flags: Optional[Dict[str, int]] = None

    lasts: Optional[str] = None

    meta: Optional[object] = None

    moments: Optional[List[datetime]] = None

    note: Optional[str] = None

    old_name: Optional[str] = FieldInfo(alias="oldName", default=None)
    """Use tags."""

    rate: Optional[float] = None

    receipt: Optional[str] = None
    """In base64."""

    tags: Optional[List[str]] = None
