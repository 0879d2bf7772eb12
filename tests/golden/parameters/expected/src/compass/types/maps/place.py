from ..._models import BaseModel

__all__ = ["Place"]


class Place(BaseModel):
    id: str

    name: str
