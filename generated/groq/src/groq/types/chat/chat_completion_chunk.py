from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from ..completion_usage import CompletionUsage
from .chat_completion_message import Annotation, ExecutedTool
from .chat_completion_token_logprob import ChatCompletionTokenLogprob

__all__ = [
    "ChatCompletionChunk",
    "Choice",
    "ChoiceDelta",
    "ChoiceDeltaFunctionCall",
    "ChoiceDeltaToolCall",
    "ChoiceDeltaToolCallFunction",
    "ChoiceLogprobs",
    "XGroq",
    "XGroqDebug",
    "UsageBreakdown",
    "UsageBreakdownModel",
]


class ChoiceDeltaFunctionCall(BaseModel):
    """Next piece of a function call, from before there were tools. Use `tool_calls`."""

    arguments: Optional[str] = None
    """Next characters of the arguments. Join them all before parsing, and check them as untrusted input."""

    name: Optional[str] = None
    """Name of the function."""


class ChoiceDeltaToolCallFunction(BaseModel):
    """The part of name and arguments that is new in this fragment."""

    arguments: Optional[str] = None
    """Next characters of the arguments. Join those of all fragments, then parse the JSON and check it as untrusted
    input.
    """

    name: Optional[str] = None
    """Name of the function. Comes with the first fragment of the call."""


class ChoiceDeltaToolCall(BaseModel):
    """A fragment of a tool call. Fragments with the same `index` add up to one call."""

    index: int
    """Which call of the message this belongs to."""

    id: Optional[str] = None
    """Identifies the call. Comes with its first fragment."""

    function: Optional[ChoiceDeltaToolCallFunction] = None
    """The part of name and arguments that is new in this fragment."""

    type: Optional[Literal["function"]] = None
    """Kind of tool to be called, which is a function."""


class ChoiceDelta(BaseModel):
    """What a chunk adds to the reply. Append text, and merge tool calls by their index."""

    annotations: Optional[List[Annotation]] = None
    """Marks on passages of the text that say where their information comes from."""

    content: Optional[str] = None
    """Next piece of the reply's text."""

    executed_tools: Optional[List[ExecutedTool]] = None
    """Tools that Groq ran on the model's behalf since the last chunk."""

    function_call: Optional[ChoiceDeltaFunctionCall] = None
    """Next piece of a function call, from before there were tools. Use `tool_calls`."""

    reasoning: Optional[str] = None
    """Next piece of the model's reasoning. [Reasoning models](https://console.groq.com/docs/reasoning) send it when
    `reasoning_format` is `parsed`.
    """

    role: Optional[Literal["system", "user", "assistant", "tool"]] = None
    """Speaker of the message. Comes with the first chunk."""

    tool_calls: Optional[List[ChoiceDeltaToolCall]] = None
    """Fragments of the calls that the model asks for."""


class ChoiceLogprobs(BaseModel):
    """Log probabilities of the new tokens, if they were asked for."""

    content: Optional[List[ChatCompletionTokenLogprob]] = None
    """One entry for each new token of the text."""


class Choice(BaseModel):
    """What is new in one of the alternative replies."""

    delta: ChoiceDelta
    """Text and tool calls to add to those already received."""

    finish_reason: Optional[Literal["stop", "length", "tool_calls", "content_filter", "function_call"]] = None
    """Null until the last chunk of the alternative. Then why the text ends: the model was done or met a stop
    sequence (`stop`), the token limit was reached (`length`), a filter held text back (`content_filter`), or the
    model waits for the result of a tool (`tool_calls`, formerly `function_call`).
    """

    index: int
    """Number of the alternative, counted from 0."""

    logprobs: Optional[ChoiceLogprobs] = None
    """Log probabilities of the new tokens, if they were asked for."""


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


class XGroq(BaseModel):
    """What only Groq reports about a stream. Most of it comes with the first or the last chunk."""

    id: Optional[str] = None
    """Identifies the request in Groq's logs. Quote it to support. Part of the first and the last chunk."""

    debug: Optional[XGroqDebug] = None
    """Tokens of prompt and reply, if debugging was switched on."""

    error: Optional[str] = None
    """What made the stream end too early."""

    seed: Optional[int] = None
    """Seed that was in effect, given or chosen. Part of the last chunk."""

    usage: Optional[CompletionUsage] = None
    """Tokens and time spent. Part of the last chunk."""

    usage_breakdown: Optional[UsageBreakdown] = None
    """Tokens and time spent by each model, where a compound system used several. Part of the last chunk."""


class ChatCompletionChunk(BaseModel):
    """A piece of a reply, sent as soon as it is written."""

    id: str
    """Identifies the reply, so it is equal in all chunks of a stream."""

    choices: List[Choice]
    """What is new in the reply, or in each of several alternatives. Empty in a chunk that only reports usage."""

    created: int
    """When the reply was begun, in Unix seconds, and so equal in all chunks of a stream."""

    model: str
    """Model that replies."""

    object: Literal["chat.completion.chunk"]
    """Type tag of pieces of a reply."""

    system_fingerprint: Optional[str] = None
    """Changes when anything in the serving setup changes that may affect replies. Compare it to judge whether a
    `seed` can still be trusted.
    """

    usage: Optional[CompletionUsage] = None
    """Tokens and time spent, in the chunk that reports them and null in all others."""

    x_groq: Optional[XGroq] = None
    """Facts that only Groq reports."""
