from typing import List
from typing_extensions import TypeAlias

from .grosse import Grosse

__all__ = ["GrossenListResponse"]

GrossenListResponse: TypeAlias = List[Grosse]
