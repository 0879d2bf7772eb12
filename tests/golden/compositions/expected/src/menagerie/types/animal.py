from typing import Union
from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .shared.cat import Cat
from .shared.dog import Dog
from .shared.fish import Fish

__all__ = ["Animal"]

Animal: TypeAlias = Annotated[Union[Cat, Dog, Fish], PropertyInfo(discriminator="kind")]
"""One of several, told apart by a property."""
