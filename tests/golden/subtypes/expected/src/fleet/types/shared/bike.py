from typing import Optional

from ..._models import BaseModel

__all__ = ["Bike"]


class Bike(BaseModel):
    """Adds nothing."""

    kind: str

    wheels: Optional[int] = None
