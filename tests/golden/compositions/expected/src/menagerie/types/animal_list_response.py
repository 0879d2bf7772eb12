from typing import List
from typing_extensions import TypeAlias

from .animal import Animal

__all__ = ["AnimalListResponse"]

AnimalListResponse: TypeAlias = List[Animal]
