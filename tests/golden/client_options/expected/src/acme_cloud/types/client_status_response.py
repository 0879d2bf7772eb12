# Kept by Acme.

from .._models import BaseModel

__all__ = ["ClientStatusResponse"]


class ClientStatusResponse(BaseModel):
    up: bool
