from typing import Optional

from .._models import BaseModel

__all__ = ["ResponseUsage", "InputTokensDetails", "OutputTokensDetails"]


class InputTokensDetails(BaseModel):
    """What kind of tokens the input consisted of."""

    cached_tokens: int
    """Tokens that were known from an earlier request and did not have to be read again."""

    reasoning_tokens: Optional[int] = None
    """Tokens of reasoning among the input."""


class OutputTokensDetails(BaseModel):
    """What kind of tokens the output consisted of."""

    cached_tokens: int
    """Tokens of the output that came from a cache."""

    reasoning_tokens: int
    """Tokens that the model spent on thinking."""


class ResponseUsage(BaseModel):
    """What a response cost in tokens."""

    input_tokens: int
    """Tokens of everything the model was given."""

    input_tokens_details: InputTokensDetails
    """What kind of tokens the input consisted of."""

    output_tokens: int
    """Tokens of everything the model produced."""

    output_tokens_details: OutputTokensDetails
    """What kind of tokens the output consisted of."""

    total_tokens: int
    """Tokens of input and output."""
