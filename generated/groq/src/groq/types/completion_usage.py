from typing import Optional

from .._models import BaseModel

__all__ = ["CompletionUsage", "CompletionTokensDetails", "PromptTokensDetails"]


class CompletionTokensDetails(BaseModel):
    """What kind of tokens the reply consisted of."""

    reasoning_tokens: int
    """Tokens that a reasoning model spent on thinking."""


class PromptTokensDetails(BaseModel):
    """What kind of tokens the prompt consisted of."""

    cached_tokens: int
    """Tokens that were known from an earlier prompt and did not have to be read again."""


class CompletionUsage(BaseModel):
    """What a reply cost in tokens and in time."""

    completion_tokens: int
    """Tokens of the reply."""

    prompt_tokens: int
    """Tokens of the prompt."""

    total_tokens: int
    """Tokens of prompt and reply."""

    completion_time: Optional[float] = None
    """Seconds it took to write the reply."""

    completion_tokens_details: Optional[CompletionTokensDetails] = None
    """What kind of tokens the reply consisted of."""

    prompt_time: Optional[float] = None
    """Seconds it took to read the prompt."""

    prompt_tokens_details: Optional[PromptTokensDetails] = None
    """What kind of tokens the prompt consisted of."""

    queue_time: Optional[float] = None
    """Seconds before work on the request began."""

    total_time: Optional[float] = None
    """Seconds for reading and writing, without the wait beforehand."""
