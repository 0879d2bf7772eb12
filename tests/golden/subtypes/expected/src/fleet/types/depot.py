from typing import Optional
from typing_extensions import Literal

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Depot"]


class Depot(BaseModel):
    gates: Optional[int] = None

    stop_kind: Optional[Literal["Halt", "Depot"]] = FieldInfo(alias="stopKind", default=None)
