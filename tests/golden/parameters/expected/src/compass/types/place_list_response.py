from typing import List
from typing_extensions import TypeAlias

from .maps.place import Place

__all__ = ["PlaceListResponse"]

PlaceListResponse: TypeAlias = List[Place]
