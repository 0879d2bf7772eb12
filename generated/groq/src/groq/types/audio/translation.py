from ..._models import BaseModel

__all__ = ["Translation"]


class Translation(BaseModel):
    """Plain English text of a recording."""

    text: str
    """English rendering of everything that was said."""
