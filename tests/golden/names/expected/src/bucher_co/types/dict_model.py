import builtins
from typing import Optional

from .._models import BaseModel

__all__ = ["DictModel"]


class DictModel(BaseModel):
    float: Optional[builtins.float] = None

    int: Optional[builtins.int] = None

    str: Optional[builtins.str] = None
