from typing import List
from typing_extensions import Literal

from .model import Model
from .._models import BaseModel

__all__ = ["ModelListResponse"]


class ModelListResponse(BaseModel):
    """All models that an API key can reach."""

    data: List[Model]
    """The models."""

    object: Literal["list"]
    """Type tag of lists."""
