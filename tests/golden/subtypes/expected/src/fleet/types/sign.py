from typing import Union
from typing_extensions import Annotated, TypeAlias

from .round import Round
from .square import Square
from .._utils import PropertyInfo

__all__ = ["Sign"]

Sign: TypeAlias = Annotated[
    Union[Round, Square], PropertyInfo(discriminator="signType", mapping={"round": "Round", "square": "Square"})
]
"""Lists those that extend it."""
