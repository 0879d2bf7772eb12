from typing import List
from typing_extensions import TypeAlias

from .message import Message

__all__ = ["ReplyQuerySearchResponse"]

ReplyQuerySearchResponse: TypeAlias = List[Message]
