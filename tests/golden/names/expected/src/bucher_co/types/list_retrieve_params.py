from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["ListRetrieveParams"]


class ListRetrieveParams(TypedDict, total=False):
    list_id: Required[Annotated[str, PropertyInfo(alias="list-id")]]

    id: str

    filter_a_b: Annotated[str, PropertyInfo(alias="filter[a.b]")]

    id_: Annotated[str, PropertyInfo(alias="ID")]

    query_type: Annotated[str, PropertyInfo(alias="type")]

    header_type: Annotated[str, PropertyInfo(alias="type")]
