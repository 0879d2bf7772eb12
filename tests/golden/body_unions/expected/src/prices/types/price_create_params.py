from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, Annotated, TypeAlias, TypedDict

from .._utils import PropertyInfo

__all__ = ["PriceCreateParams", "UnitPrice", "TieredPrice", "Free", "UnitPriceUnitConfig", "Options", "TieredPriceTier"]


class UnitPrice(TypedDict, total=False):
    """So much for each."""

    kind: Required[Literal["unit"]]

    unit_config: Required[Annotated[UnitPriceUnitConfig, PropertyInfo(alias="unitConfig")]]
    """What one costs."""

    query_id: Annotated[str, PropertyInfo(alias="id")]

    dry_run: bool

    options: Options

    name: str


class UnitPriceUnitConfig(TypedDict, total=False):
    """What one costs."""

    amount: Required[float]


class Options(TypedDict, total=False):
    currency: str


class TieredPrice(TypedDict, total=False):
    kind: Required[Literal["tiered"]]

    tiers: Required[Iterable[TieredPriceTier]]

    query_id: Annotated[str, PropertyInfo(alias="id")]

    dry_run: bool

    options: Options

    name: str
    """What to call it."""


class TieredPriceTier(TypedDict, total=False):
    up_to: Required[Annotated[int, PropertyInfo(alias="upTo")]]


class Free(TypedDict, total=False):
    kind: Required[Literal["free"]]

    query_id: Annotated[str, PropertyInfo(alias="id")]

    dry_run: bool

    options: Options

    body_id: Annotated[int, PropertyInfo(alias="id")]


PriceCreateParams: TypeAlias = Union[UnitPrice, TieredPrice, Free]
