from typing import List, Union
from typing_extensions import Literal, TypeAlias

from .._models import BaseModel

__all__ = ["Repeat", "Daily", "Weekly"]


class Daily(BaseModel):
    kind: Literal["daily"]


class Weekly(BaseModel):
    days: List[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]]

    kind: Literal["weekly"]


Repeat: TypeAlias = Union[Daily, Weekly]
