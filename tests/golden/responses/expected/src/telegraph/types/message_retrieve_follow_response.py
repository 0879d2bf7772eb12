from typing import Optional

from .._models import BaseModel

__all__ = ["MessageRetrieveFollowResponse"]


class MessageRetrieveFollowResponse(BaseModel):
    id: Optional[str] = None

    data: Optional[str] = None

    event: Optional[str] = None

    retry: Optional[int] = None
