from __future__ import annotations

from typing import Union
from datetime import date
from typing_extensions import Annotated, TypedDict

from .._utils import PropertyInfo
from .shared.state import State

__all__ = ["TaskUpdateParams"]


class TaskUpdateParams(TypedDict, total=False):
    due: Annotated[Union[str, date, None], PropertyInfo(format="iso8601")]

    state: State

    title: str
