from typing import Dict, Optional

from pydantic import Field as FieldInfo

from .vehicle import Vehicle
from .._models import BaseModel

__all__ = ["Owner"]


class Owner(BaseModel):
    by_name: Optional[Dict[str, Vehicle]] = FieldInfo(alias="byName", default=None)

    main: Optional[Vehicle] = None
