from typing import List
from typing_extensions import TypeAlias

__all__ = ["HookListResponse"]

HookListResponse: TypeAlias = List[str]
