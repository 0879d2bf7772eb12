from typing import Dict, List, Optional
from typing_extensions import Literal

from .._models import BaseModel
from .response_tool import ResponseTool
from .response_usage import ResponseUsage
from .response_output_item import ResponseOutputItem
from .response_tool_choice_option import ResponseToolChoiceOption
from .response_format_configuration import ResponseFormatConfiguration

__all__ = ["Response", "Error", "IncompleteDetails", "Reasoning", "Text"]


class Error(BaseModel):
    """Why the response failed, or null if it did not."""

    code: str
    """Identifier of the kind of failure."""

    message: str
    """Explanation for people."""


class IncompleteDetails(BaseModel):
    """Why the response was cut off, or null if it was not."""

    reason: Optional[str] = None
    """What cut it off, such as `max_output_tokens`."""


class Reasoning(BaseModel):
    """Reasoning settings in effect, for [models that reason](https://console.groq.com/docs/reasoning)."""

    effort: Optional[Literal["low", "medium", "high"]] = None
    """How long the model was to think."""

    summary: Optional[str] = None
    """Always null, since reasoning is not summarised."""


class Text(BaseModel):
    """Form the text was to take."""

    format: Optional[ResponseFormatConfiguration] = None
    """Ordinary text or some kind of JSON."""


class Response(BaseModel):
    """A finished response, the settings it was made with, and what it cost."""

    id: str
    """Identifies the response."""

    created_at: int
    """When the response was made, in Unix seconds."""

    error: Optional[Error] = None
    """Why the response failed, or null if it did not."""

    incomplete_details: Optional[IncompleteDetails] = None
    """Why the response was cut off, or null if it was not."""

    metadata: Optional[Dict[str, str]] = None
    """Your own labels, as given in the request."""

    model: str
    """Model that responded."""

    object: Literal["response"]
    """Type tag of responses."""

    output: List[ResponseOutputItem]
    """What the model produced, in order."""

    parallel_tool_calls: bool
    """Whether several function calls could be asked for at once."""

    service_tier: Literal["auto", "default", "flex"]
    """Tier that served the request."""

    status: Literal["completed", "failed", "in_progress", "incomplete"]
    """How the attempt ended. An `incomplete` response was cut off, see `incomplete_details`; a `failed` one has an
    `error`.
    """

    store: bool
    """Whether the response was kept."""

    temperature: float
    """Randomness in effect."""

    tool_choice: Optional[ResponseToolChoiceOption] = None
    """Whether functions could, had to or could not be called."""

    tools: List[ResponseTool]
    """Functions the model was offered."""

    top_p: float
    """Share of probability that nucleus sampling drew from."""

    truncation: Literal["auto", "disabled"]
    """What was to be done with input that is too long."""

    background: Optional[bool] = None
    """Whether the work went on after the request had been answered."""

    instructions: Optional[str] = None
    """Standing instructions, as given in the request."""

    max_output_tokens: Optional[int] = None
    """Limit on output tokens, as given in the request."""

    max_tool_calls: Optional[int] = None
    """Limit on the number of function calls, if there is one."""

    previous_response_id: Optional[str] = None
    """Always null, since earlier responses are not kept."""

    reasoning: Optional[Reasoning] = None
    """Reasoning settings in effect, for [models that reason](https://console.groq.com/docs/reasoning)."""

    text: Optional[Text] = None
    """Form the text was to take."""

    top_logprobs: Optional[int] = None
    """How many runners-up are reported for each token."""

    usage: Optional[ResponseUsage] = None
    """Tokens spent."""

    user: Optional[str] = None
    """Your end user, as named in the request."""
