from .._models import BaseModel

__all__ = ["Coordinates"]


class Coordinates(BaseModel):
    lat: float

    lon: float
