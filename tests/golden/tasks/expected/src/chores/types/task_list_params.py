from __future__ import annotations

from typing import Union
from datetime import date
from typing_extensions import Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["TaskListParams"]


class TaskListParams(TypedDict, total=False):
    cursor: str
    """Where to go on."""

    due_before: Annotated[Union[str, date], PropertyInfo(format="iso8601")]

    limit: int
