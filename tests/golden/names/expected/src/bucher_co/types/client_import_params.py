from __future__ import annotations

import builtins
from typing import Dict, Iterable
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["ClientImportParams"]


class ClientImportParams(TypedDict, total=False):
    class_: Required[Annotated[builtins.str, PropertyInfo(alias="class")]]

    from_: Required[Annotated[builtins.str, PropertyInfo(alias="from")]]

    empty: Annotated[builtins.str, PropertyInfo(alias="")]

    filter: Annotated[builtins.str, PropertyInfo(alias="$filter")]

    _2fa_code: Annotated[builtins.str, PropertyInfo(alias="2fa-code")]

    type: Annotated[builtins.str, PropertyInfo(alias="@type")]

    a_b: Annotated[builtins.str, PropertyInfo(alias="a b")]

    a_b_: Annotated[builtins.str, PropertyInfo(alias="a-b")]

    a_b__: Annotated[builtins.str, PropertyInfo(alias="a_b")]

    any: Annotated[builtins.str, PropertyInfo(alias="Any")]

    body: builtins.str

    cast: builtins.str

    dict: Dict[builtins.str, int]

    api_extra_headers: Annotated[builtins.str, PropertyInfo(alias="extra_headers")]

    grosse: Annotated[int, PropertyInfo(alias="größe")]

    httpx: builtins.str

    list: Iterable[int]

    none: Annotated[builtins.str, PropertyInfo(alias="None")]

    options: builtins.str

    api_self: Annotated[builtins.str, PropertyInfo(alias="self")]

    str: builtins.str

    u540d_u524d: Annotated[builtins.str, PropertyInfo(alias="名前")]

    u1f642: Annotated[builtins.str, PropertyInfo(alias="🙂")]
