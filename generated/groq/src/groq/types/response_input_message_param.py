from __future__ import annotations

from typing import Iterable
from typing_extensions import Literal, Required, TypedDict

from .response_input_content_param import ResponseInputContentParam

__all__ = ["ResponseInputMessageParam"]


class ResponseInputMessageParam(TypedDict, total=False):
    """A message in its full form. Instructions of `system` and `developer` outrank those of `user`."""

    content: Required[Iterable[ResponseInputContentParam]]
    """What is said, in one or more pieces."""

    role: Required[Literal["user", "system", "developer"]]
    """Speaker of the message. Earlier words of the assistant have to use the short form."""

    type: Required[Literal["message"]]
    """Marks the item as a message."""

    status: Literal["in_progress", "completed", "incomplete"]
    """How far the item had got. Set by the API on items that it returns."""
