from typing import List
from typing_extensions import TypeAlias

from .list_model import ListModel

__all__ = ["ListListResponse"]

ListListResponse: TypeAlias = List[ListModel]
