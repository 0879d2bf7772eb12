from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["FileDeleteResponse"]


class FileDeleteResponse(BaseModel):
    """Confirms that a file was removed."""

    id: str
    """Id of the removed file."""

    deleted: bool
    """Whether the file is gone."""

    object: Literal["file"]
    """Type tag of files."""
