from .._models import BaseModel

__all__ = ["Leaf"]


class Leaf(BaseModel):
    leaf: str
