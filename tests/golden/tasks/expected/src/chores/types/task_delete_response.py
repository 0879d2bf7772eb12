from .._models import BaseModel

__all__ = ["TaskDeleteResponse"]


class TaskDeleteResponse(BaseModel):
    deleted: bool
