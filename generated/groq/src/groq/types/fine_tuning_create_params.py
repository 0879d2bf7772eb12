from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["FineTuningCreateParams"]


class FineTuningCreateParams(TypedDict, total=False):
    base_model: str
    """Model the adapter was trained for."""

    input_file_id: str
    """File that holds the adapter, uploaded beforehand."""

    name: str
    """Your name for the result."""

    type: str
    """Kind of adapter, such as `lora`."""
