from typing import Optional
from typing_extensions import Literal

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Round"]


class Round(BaseModel):
    sign_type: Literal["round", "square"] = FieldInfo(alias="signType")

    radius: Optional[float] = None
