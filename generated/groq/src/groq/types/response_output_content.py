from typing_extensions import TypeAlias

from .response_output_text_content import ResponseOutputTextContent

__all__ = ["ResponseOutputContent"]

ResponseOutputContent: TypeAlias = ResponseOutputTextContent
"""A piece of an output message. Text is the only kind so far."""
