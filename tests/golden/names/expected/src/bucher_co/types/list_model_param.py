from __future__ import annotations

from typing import Iterable
from typing_extensions import Required, TypedDict

from .dict_model_param import DictModelParam

__all__ = ["ListModelParam"]


class ListModelParam(TypedDict, total=False):
    items: Required[Iterable[DictModelParam]]
