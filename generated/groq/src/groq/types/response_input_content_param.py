from __future__ import annotations

from typing_extensions import TypeAlias

from .response_input_text_content_param import ResponseInputTextContentParam

__all__ = ["ResponseInputContentParam"]

ResponseInputContentParam: TypeAlias = ResponseInputTextContentParam
"""A piece of an input message. Text is the only kind so far."""
