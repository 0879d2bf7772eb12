from __future__ import annotations

from typing import TYPE_CHECKING, Union
from typing_extensions import Annotated, TypeAlias, TypeAliasType

from .._utils import PropertyInfo
from .zone_base import ZoneBase

__all__ = ["Zone"]

if TYPE_CHECKING:
    Zone: TypeAlias = Annotated[
        Union["Area", ZoneBase], PropertyInfo(discriminator="zoneType", mapping={"area": "Area", "zone": "ZoneBase"})
    ]
    """Contains itself, and is one of its own kinds."""
else:
    Zone = TypeAliasType(
        "Zone",
        Annotated[
            Union["Area", ZoneBase],
            PropertyInfo(discriminator="zoneType", mapping={"area": "Area", "zone": "ZoneBase"}),
        ],
    )

from .area import Area
