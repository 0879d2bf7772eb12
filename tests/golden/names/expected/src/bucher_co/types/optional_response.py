from typing import Optional, Union as _Union
from typing_extensions import Literal, TypeAlias

from pydantic import Field as FieldInfo

from .._models import BaseModel
from .list_model import ListModel

__all__ = ["OptionalResponse", "Union"]

Union: TypeAlias = _Union[ListModel, str]


class OptionalResponse(BaseModel):
    literal: Optional[Literal["Literal"]] = FieldInfo(alias="Literal", default=None)

    union: Optional[Union] = None
