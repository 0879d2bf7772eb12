from typing import Union, Optional
from typing_extensions import Literal, Annotated, TypeAlias

from .animal import Animal
from .._utils import PropertyInfo
from .._models import BaseModel

__all__ = ["Event", "Born", "Sold"]


class Born(BaseModel):
    animal: Animal
    """One of several, told apart by a property."""

    type: Literal["born"]


class Sold(BaseModel):
    type: Literal["sold"]

    price: Optional[float] = None


Event: TypeAlias = Annotated[Union[Born, Sold], PropertyInfo(discriminator="type")]
"""Variants by an inline discriminator, without a mapping."""
