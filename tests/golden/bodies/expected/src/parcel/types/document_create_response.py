from typing import Optional

from .._models import BaseModel

__all__ = ["DocumentCreateResponse"]


class DocumentCreateResponse(BaseModel):
    count: Optional[int] = None
