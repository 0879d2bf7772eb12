from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Grosse"]


class Grosse(BaseModel):
    hohe: float = FieldInfo(alias="höhe")
