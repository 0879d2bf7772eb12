from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Model"]


class Model(BaseModel):
    """A model that can be called."""

    id: str
    """Id to put into `model` in order to use it."""

    created: int
    """When it was first offered, in Unix seconds."""

    object: Literal["model"]
    """Type tag of models."""

    owned_by: str
    """Who made it."""
