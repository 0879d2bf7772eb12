from typing import List, Optional

from .._models import BaseModel

__all__ = ["FineTuningListResponse", "Data"]


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


class FineTuningListResponse(BaseModel):
    """All fine-tunings of an organization."""

    data: Optional[List[Data]] = None
    """The fine-tunings."""

    object: Optional[str] = None
    """Type tag of lists."""
