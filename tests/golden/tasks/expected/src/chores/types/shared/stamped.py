from datetime import datetime

from ..._models import BaseModel

__all__ = ["Stamped"]


class Stamped(BaseModel):
    created_at: datetime
