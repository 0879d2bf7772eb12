from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ResponseFunctionCallOutputParam"]


class ResponseFunctionCallOutputParam(TypedDict, total=False):
    """What a function returned, reported to the model that asked for it."""

    call_id: Required[str]
    """Id of the call that this is the result of."""

    output: Required[str]
    """The result as JSON text."""

    type: Required[Literal["function_call_output"]]
    """Marks the item as a function's result."""

    id: str
    """Identifies the item."""

    status: Literal["in_progress", "completed", "incomplete"]
    """How far the item had got. Set by the API on items that it returns."""
