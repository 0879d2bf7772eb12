from __future__ import annotations

import builtins
from typing_extensions import TypedDict

__all__ = ["DictModelParam"]


class DictModelParam(TypedDict, total=False):
    float: builtins.float

    int: builtins.int

    str: builtins.str
