# Kept by Acme.

from typing import List
from typing_extensions import TypeAlias

from .thing import Thing

__all__ = ["ThingListResponse"]

ThingListResponse: TypeAlias = List[Thing]
