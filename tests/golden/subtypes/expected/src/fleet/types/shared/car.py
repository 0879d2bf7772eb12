from typing import Optional

from ..._models import BaseModel

__all__ = ["Car"]


class Car(BaseModel):
    kind: str

    doors: Optional[int] = None

    wheels: Optional[int] = None
