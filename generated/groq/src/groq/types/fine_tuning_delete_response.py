from typing import Optional

from .._models import BaseModel

__all__ = ["FineTuningDeleteResponse"]


class FineTuningDeleteResponse(BaseModel):
    """Confirms that a fine-tuning was withdrawn."""

    id: Optional[str] = None
    """Id of the withdrawn fine-tuning."""

    deleted: Optional[bool] = None
    """Whether the fine-tuning is gone."""

    object: Optional[str] = None
    """Type tag of the object that was withdrawn."""
