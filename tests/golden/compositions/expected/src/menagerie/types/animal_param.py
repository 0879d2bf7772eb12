from __future__ import annotations

from typing import Union
from typing_extensions import TypeAlias

from .shared_params.cat import Cat
from .shared_params.dog import Dog
from .shared_params.fish import Fish

__all__ = ["AnimalParam"]

AnimalParam: TypeAlias = Union[Cat, Dog, Fish]
"""One of several, told apart by a property."""
