from typing import List

from .._models import BaseModel
from .dict_model import DictModel

__all__ = ["ListModel"]


class ListModel(BaseModel):
    items: List[DictModel]
