import datetime as _datetime
from typing import List, Optional

from pydantic import Field as FieldInfo

from .._models import BaseModel as _BaseModel
from .list_model import ListModel

__all__ = ["Class", "BaseModel"]


class BaseModel(_BaseModel):
    x: Optional[int] = None


class Class(_BaseModel):
    copy_: bool = FieldInfo(alias="copy")

    date: _datetime.date

    def_: str = FieldInfo(alias="def")

    json_: str = FieldInfo(alias="json")

    api_model_config: str = FieldInfo(alias="model_config")

    api_1st: Optional[str] = FieldInfo(alias="1st", default=None)

    api_dunder: Optional[str] = FieldInfo(alias="__dunder__", default=None)

    api_private: Optional[str] = FieldInfo(alias="_private", default=None)

    base_model: Optional[BaseModel] = FieldInfo(alias="BaseModel", default=None)

    datetime: Optional[_datetime.datetime] = None

    field_info: Optional[str] = FieldInfo(alias="FieldInfo", default=None)

    foo_bar: Optional[str] = None

    foo_bar_: Optional[str] = FieldInfo(alias="fooBar", default=None)

    list: Optional[List[str]] = None

    object: Optional[ListModel] = None

    optional: Optional[int] = FieldInfo(alias="Optional", default=None)
