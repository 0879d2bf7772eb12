# Kept by Acme.

from typing import Dict
from typing_extensions import TypeAlias

__all__ = ["SSORuleListResponse"]

SSORuleListResponse: TypeAlias = Dict[str, str]
