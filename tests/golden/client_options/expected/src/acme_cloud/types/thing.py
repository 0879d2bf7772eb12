# Kept by Acme.

from typing import Optional

from .._models import BaseModel
from .shared.money import Money

__all__ = ["Thing"]


class Thing(BaseModel):
    name: str

    price: Optional[Money] = None
