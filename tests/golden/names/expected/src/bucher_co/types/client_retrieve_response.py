from typing import Optional

from .._models import BaseModel

__all__ = ["ClientRetrieveResponse"]


class ClientRetrieveResponse(BaseModel):
    hello: Optional[str] = None
