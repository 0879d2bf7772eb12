from typing import Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["FileInfoResponse"]


class FileInfoResponse(BaseModel):
    """A stored file, described without its content."""

    id: Optional[str] = None
    """Identifies the file in later calls."""

    bytes: Optional[int] = None
    """How many bytes it has."""

    created_at: Optional[int] = None
    """When it was stored, in Unix seconds."""

    filename: Optional[str] = None
    """Name it was uploaded under."""

    object: Optional[Literal["file"]] = None
    """Type tag of files."""

    purpose: Optional[Literal["batch", "batch_output"]] = None
    """What it is for. Files that a batch wrote are marked `batch_output`."""
