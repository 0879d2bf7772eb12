from typing import List
from typing_extensions import TypeAlias

from .parcel import Parcel

__all__ = ["ParcelSearchResponse"]

ParcelSearchResponse: TypeAlias = List[Parcel]
