from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from ..shared.usage import Usage

__all__ = ["Completion", "Choice", "ChoiceMessage"]


class ChoiceMessage(BaseModel):
    content: Optional[str] = None

    role: Literal["assistant"]


class Choice(BaseModel):
    finish_reason: Literal["stop", "length", "tool"]

    index: int

    message: ChoiceMessage


class Completion(BaseModel):
    id: str

    choices: List[Choice]

    created: int

    usage: Optional[Usage] = None
