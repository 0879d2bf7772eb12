from typing import Union
from typing_extensions import TypeAlias

from .._models import BaseModel

__all__ = ["Term", "Eq", "EqEq", "Gt"]


class EqEq(BaseModel):
    field: str


class Eq(BaseModel):
    eq: EqEq


class Gt(BaseModel):
    gt: float


Term: TypeAlias = Union[Eq, Gt]
