from typing import Optional

from .._models import BaseModel

__all__ = ["FineTuning", "Data"]


class Data(BaseModel):
    """A model adapted to your data."""

    id: Optional[str] = None
    """Identifies the fine-tuning in later calls."""

    base_model: Optional[str] = None
    """Model the adapter was trained for."""

    created_at: Optional[float] = None
    """When it was registered, in Unix seconds."""

    fine_tuned_model: Optional[str] = None
    """Id to put into `model` in order to use it."""

    input_file_id: Optional[str] = None
    """File that holds the adapter."""

    name: Optional[str] = None
    """Your name for it."""

    type: Optional[str] = None
    """Kind of adapter, such as `lora`."""


class FineTuning(BaseModel):
    """A fine-tuning within its envelope."""

    id: Optional[str] = None
    """Identifies the fine-tuning in later calls."""

    data: Optional[Data] = None
    """A model adapted to your data."""

    object: Optional[str] = None
    """Type tag of the object in `data`."""
