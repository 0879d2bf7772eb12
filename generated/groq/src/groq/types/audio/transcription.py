from ..._models import BaseModel

__all__ = ["Transcription"]


class Transcription(BaseModel):
    """Plain transcript."""

    text: str
    """Everything that was said, as one string."""
