from typing import Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["ResponseFileCitation"]


class ResponseFileCitation(BaseModel):
    """Names a file as a source."""

    file_id: str
    """Id of the file."""

    type: Literal["file_citation"]
    """Marks the source as a file."""

    index: Optional[int] = None
    """Where in the text the citation stands."""
