# Kept by Acme.

from .._models import BaseModel

__all__ = ["StatusResponse"]


class StatusResponse(BaseModel):
    up: bool
