from typing import List, Optional

from ..._models import BaseModel
from ..shared.usage import Usage

__all__ = ["Chunk", "Choice", "ChoiceDelta"]


class ChoiceDelta(BaseModel):
    content: Optional[str] = None


class Choice(BaseModel):
    delta: ChoiceDelta


class Chunk(BaseModel):
    id: str

    choices: List[Choice]

    usage: Optional[Usage] = None
