from __future__ import annotations

from typing import Union
from datetime import date, datetime
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo
from .repeat_param import RepeatParam

__all__ = ["TaskCreateParams"]


class TaskCreateParams(TypedDict, total=False):
    title: Required[str]

    due: Annotated[Union[str, date], PropertyInfo(format="iso8601")]

    remind_at: Annotated[Union[str, datetime], PropertyInfo(alias="remindAt", format="iso8601")]

    repeat: RepeatParam
