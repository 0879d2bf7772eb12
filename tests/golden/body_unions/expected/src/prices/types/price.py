from .._models import BaseModel

__all__ = ["Price"]


class Price(BaseModel):
    id: str
