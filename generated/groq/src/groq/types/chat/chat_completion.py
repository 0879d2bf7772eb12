from typing import Dict, List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from ..completion_usage import CompletionUsage
from .chat_completion_message import ChatCompletionMessage
from .chat_completion_token_logprob import ChatCompletionTokenLogprob

__all__ = [
    "ChatCompletion",
    "Choice",
    "ChoiceLogprobs",
    "McpListTool",
    "McpListToolTool",
    "UsageBreakdown",
    "UsageBreakdownModel",
    "XGroq",
    "XGroqDebug",
    "XGroqUsage",
]


class ChoiceLogprobs(BaseModel):
    """Log probabilities of the tokens, if they were asked for."""

    content: Optional[List[ChatCompletionTokenLogprob]] = None
    """One entry for each token of the message's text."""


class Choice(BaseModel):
    """One of the alternative replies."""

    finish_reason: Literal["stop", "length", "tool_calls", "function_call"]
    """Why the text ends: the model was done or met a stop sequence (`stop`), the token limit was reached (`length`),
    or the model waits for the result of a tool (`tool_calls`, formerly `function_call`).
    """

    index: int
    """Number of the alternative, counted from 0."""

    logprobs: Optional[ChoiceLogprobs] = None
    """Log probabilities of the tokens, if they were asked for."""

    message: ChatCompletionMessage
    """What the model replied."""


class McpListToolTool(BaseModel):
    """A tool of an MCP server."""

    annotations: Optional[object] = None
    """Hints from the server about how the tool behaves, in whatever form it sends them."""

    description: Optional[str] = None
    """What the tool is good for."""

    input_schema: Optional[Dict[str, object]] = None
    """Arguments the tool takes, as a JSON Schema."""

    name: Optional[str] = None
    """Name by which the tool is called."""


class McpListTool(BaseModel):
    """The tools of one MCP server."""

    id: Optional[str] = None
    """Identifies the listing."""

    server_label: Optional[str] = None
    """Name you gave to the server."""

    tools: Optional[List[McpListToolTool]] = None
    """What the server offers."""

    type: Optional[str] = None
    """Type tag of the listing."""


class UsageBreakdownModel(BaseModel):
    """What one of the models cost."""

    model: str
    """Id of the model."""

    usage: CompletionUsage
    """Its tokens and time."""


class UsageBreakdown(BaseModel):
    """What a reply of a compound system cost, model by model."""

    models: List[UsageBreakdownModel]
    """One entry for each model that took part."""


class XGroqDebug(BaseModel):
    """The exact tokens that went in and came out, reported when debugging has been switched on for a request."""

    input_token_ids: Optional[List[int]] = None
    """Vocabulary ids of the prompt's tokens."""

    input_tokens: Optional[List[str]] = None
    """Texts of the prompt's tokens."""

    output_token_ids: Optional[List[int]] = None
    """Vocabulary ids of the reply's tokens."""

    output_tokens: Optional[List[str]] = None
    """Texts of the reply's tokens."""


class XGroqUsage(BaseModel):
    """How much of the prompt the hardware had in its caches."""

    dram_cached_tokens: Optional[int] = None
    """Tokens found in off-chip memory."""

    sram_cached_tokens: Optional[int] = None
    """Tokens found in on-chip memory."""


class XGroq(BaseModel):
    """What only Groq reports about a finished reply."""

    id: str
    """Identifies the request in Groq's logs. Quote it to support."""

    debug: Optional[XGroqDebug] = None
    """Tokens of prompt and reply, if debugging was switched on."""

    seed: Optional[int] = None
    """Seed that was in effect, given or chosen. See `seed` in the request."""

    usage: Optional[XGroqUsage] = None
    """How much of the prompt the hardware had in its caches."""


class ChatCompletion(BaseModel):
    """A finished reply with what it cost."""

    id: str
    """Identifies the reply."""

    choices: List[Choice]
    """The reply, or several alternatives if `n` asked for more than one."""

    created: int
    """When the reply was made, in Unix seconds."""

    model: str
    """Model that replied."""

    object: Literal["chat.completion"]
    """Type tag of whole replies."""

    mcp_list_tools: Optional[List[McpListTool]] = None
    """Tools discovered on the MCP servers that the request named."""

    service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] = None
    """Tier that served the request."""

    system_fingerprint: Optional[str] = None
    """Changes when anything in the serving setup changes that may affect replies. Compare it to judge whether a
    `seed` can still be trusted.
    """

    usage: Optional[CompletionUsage] = None
    """Tokens and time spent."""

    usage_breakdown: Optional[UsageBreakdown] = None
    """Tokens and time spent by each model, where a compound system used several."""

    x_groq: Optional[XGroq] = None
    """Facts that only Groq reports."""
