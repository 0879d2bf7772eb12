from .._models import BaseModel

__all__ = ["ModelDeleted"]


class ModelDeleted(BaseModel):
    """Confirms that a model was removed."""

    id: str
    """Id of the removed model."""

    deleted: bool
    """Whether the model is gone."""

    object: str
    """Type tag of the object that was removed."""
