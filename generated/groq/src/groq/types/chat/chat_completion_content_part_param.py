from __future__ import annotations

from typing import Dict, Union, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .chat_completion_content_part_text_param import ChatCompletionContentPartTextParam
from .chat_completion_content_part_image_param import ChatCompletionContentPartImageParam

__all__ = [
    "ChatCompletionContentPartParam",
    "ChatCompletionRequestMessageContentPartDocument",
    "ChatCompletionRequestMessageContentPartDocumentDocument",
]


class ChatCompletionRequestMessageContentPartDocumentDocument(TypedDict, total=False):
    """The document and, if it is to be cited, its name."""

    data: Required[Dict[str, object]]
    """Any JSON object."""

    id: Optional[str]
    """Name under which citations refer to the document."""


class ChatCompletionRequestMessageContentPartDocument(TypedDict, total=False):
    """A structured document inside a message, which the reply may cite."""

    document: Required[ChatCompletionRequestMessageContentPartDocumentDocument]
    """The document and, if it is to be cited, its name."""

    type: Required[Literal["document"]]
    """Marks the part as a document."""


ChatCompletionContentPartParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartImageParam,
    ChatCompletionRequestMessageContentPartDocument,
]
"""A piece of a message, being text, an image or a document."""
