from typing import Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["ResponseURLCitation"]


class ResponseURLCitation(BaseModel):
    """Names a web page as a source."""

    type: Literal["url_citation"]
    """Marks the source as a web page."""

    url: str
    """Address of the page."""

    end_index: Optional[int] = None
    """Where the passage ends, in characters from the start of the text."""

    start_index: Optional[int] = None
    """Where the passage begins, in characters from the start of the text."""

    title: Optional[str] = None
    """Heading of the page."""
