from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ResponseInputTextContentParam"]


class ResponseInputTextContentParam(TypedDict, total=False):
    """Text inside an input message."""

    text: Required[str]
    """The words themselves."""

    type: Required[Literal["input_text"]]
    """Marks the piece as text."""
