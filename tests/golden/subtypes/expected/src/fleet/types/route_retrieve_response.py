from typing import Union
from typing_extensions import Annotated, TypeAlias

from .road import Road
from .ferry import Ferry
from .._utils import PropertyInfo

__all__ = ["RouteRetrieveResponse"]

RouteRetrieveResponse: TypeAlias = Annotated[
    Union[Road, Ferry], PropertyInfo(discriminator="type", mapping={"road": "Road", "path": "Road", "ferry": "Ferry"})
]
