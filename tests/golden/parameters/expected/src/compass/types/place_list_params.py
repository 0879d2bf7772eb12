from __future__ import annotations

from typing import List, Union, Iterable, Optional
from datetime import date, datetime
from typing_extensions import Literal, Required, Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo
from .box_param import BoxParam
from .filter_param import FilterParam

__all__ = ["PlaceListParams", "XMeta"]


class PlaceListParams(TypedDict, total=False):
    q: Required[str]

    as_json: BoxParam
    """?as_json={...}"""

    bars: SequenceNotStr[str]
    """?bars=a|b"""

    filter: FilterParam
    """?filter[minHeight]=2"""

    flag: bool
    """Of no use any more."""

    ids: Iterable[int]
    """?ids=1,2"""

    joined: BoxParam
    """?joined=west,1,east,2"""

    kinds: List[Literal["park", "inn"]]
    """?kinds=park&kinds=inn"""

    query_limit: Annotated[int, PropertyInfo(alias="limit")]

    near: Optional[float]

    on: Annotated[Union[str, date], PropertyInfo(format="iso8601")]

    since: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]

    spread: BoxParam
    """?west=1&east=2"""

    tags: Annotated[SequenceNotStr[str], PropertyInfo(alias="tags[]")]
    """?tags[]=a&tags[]=b"""

    api_timeout: Annotated[int, PropertyInfo(alias="timeout")]

    words: SequenceNotStr[str]
    """?words=a%20b"""

    header_limit: Annotated[int, PropertyInfo(alias="limit")]

    x_meta: Annotated[XMeta, PropertyInfo(alias="X-Meta")]


class XMeta(TypedDict, total=False):
    name: str

    when: Annotated[Union[str, date], PropertyInfo(format="iso8601")]
