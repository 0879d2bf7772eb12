from typing import Union
from typing_extensions import Annotated, TypeAlias

from .halt import Halt
from .depot import Depot
from .._utils import PropertyInfo

__all__ = ["StopRetrieveResponse"]

StopRetrieveResponse: TypeAlias = Annotated[
    Union[Halt, Depot], PropertyInfo(discriminator="stopKind", mapping={"Halt": "Halt", "Depot": "Depot"})
]
