from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ResponseFunctionCallParam"]


class ResponseFunctionCallParam(TypedDict, total=False):
    """An earlier function call of the model, sent back as part of the conversation."""

    arguments: Required[str]
    """Arguments as JSON text, just as the model wrote them."""

    call_id: Required[str]
    """Ties the call to the item that holds its result."""

    name: Required[str]
    """Name of the function."""

    type: Required[Literal["function_call"]]
    """Marks the item as a function call."""

    id: str
    """Identifies the item."""

    status: Literal["in_progress", "completed", "incomplete"]
    """How far the item had got. Set by the API on items that it returns."""
