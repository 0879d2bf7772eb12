from typing import List
from typing_extensions import TypeAlias

__all__ = ["BatchRetrieveResponse"]

BatchRetrieveResponse: TypeAlias = List[str]
