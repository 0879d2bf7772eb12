from typing import List, Optional

from ..._models import BaseModel

__all__ = ["ChatCompletionTokenLogprob", "TopLogprob"]


class TopLogprob(BaseModel):
    """A token that could have stood here."""

    bytes: Optional[List[int]] = None
    """UTF-8 bytes of the token, or null if it has none. A character may be spread over several tokens: join their
    bytes before decoding.
    """

    logprob: float
    """Natural logarithm of its probability. Tokens outside of the 20 likeliest get `-9999.0`, which stands for
    practically impossible.
    """

    token: str
    """Text of the token."""


class ChatCompletionTokenLogprob(BaseModel):
    """A token of the reply with its probability and its rivals."""

    bytes: Optional[List[int]] = None
    """UTF-8 bytes of the token, or null if it has none. A character may be spread over several tokens: join their
    bytes before decoding.
    """

    logprob: float
    """Natural logarithm of its probability. Tokens outside of the 20 likeliest get `-9999.0`, which stands for
    practically impossible.
    """

    token: str
    """Text of the token."""

    top_logprobs: List[TopLogprob]
    """The likeliest tokens at this place, at most as many as `top_logprobs` asked for."""
