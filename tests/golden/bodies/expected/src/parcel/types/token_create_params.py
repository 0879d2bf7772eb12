from __future__ import annotations

from typing_extensions import Literal, Required, Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["TokenCreateParams", "Claims"]


class TokenCreateParams(TypedDict, total=False):
    grant_type: Required[Literal["password"]]

    claims: Claims

    remember: bool

    scope: SequenceNotStr[str]


class Claims(TypedDict, total=False):
    user_id: Annotated[int, PropertyInfo(alias="userId")]
