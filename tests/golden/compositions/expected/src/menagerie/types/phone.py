from typing import Optional

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Phone"]


class Phone(BaseModel):
    number: str

    area_code: Optional[str] = FieldInfo(alias="areaCode", default=None)
