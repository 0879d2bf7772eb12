from typing import List
from typing_extensions import TypeAlias

__all__ = ["BatchListResponse"]

BatchListResponse: TypeAlias = List[str]
