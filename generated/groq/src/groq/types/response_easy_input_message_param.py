from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, TypedDict

from .response_input_content_param import ResponseInputContentParam

__all__ = ["ResponseEasyInputMessageParam"]


class ResponseEasyInputMessageParam(TypedDict, total=False):
    """A message in its short form, without `type`. Instructions of `system` and `developer` outrank those of `user`."""

    content: Required[Union[str, Iterable[ResponseInputContentParam]]]
    """What is said."""

    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Speaker of the message."""
