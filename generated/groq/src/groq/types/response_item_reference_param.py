from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ResponseItemReferenceParam"]


class ResponseItemReferenceParam(TypedDict, total=False):
    """Stands for an item the model has seen before."""

    id: Required[str]
    """Id of the item that is meant."""

    type: Required[Literal["item_reference"]]
    """Marks the item as a reference."""
