from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from ..._types import SequenceNotStr
from .chat_completion_tool_param import ChatCompletionToolParam
from .chat_completion_message_param import ChatCompletionMessageParam
from ..shared_params.function_parameters import FunctionParameters
from .chat_completion_tool_choice_option_param import ChatCompletionToolChoiceOptionParam
from .chat_completion_function_call_option_param import ChatCompletionFunctionCallOptionParam

__all__ = [
    "CompletionCreateParams",
    "CompoundCustom",
    "CompoundCustomModels",
    "CompoundCustomTools",
    "CompoundCustomToolsWolframSettings",
    "Document",
    "DocumentSource",
    "DocumentSourceChatCompletionDocumentSourceText",
    "DocumentSourceChatCompletionDocumentSourceJson",
    "FunctionCall",
    "Function",
    "ResponseFormat",
    "ResponseFormatResponseFormatText",
    "ResponseFormatResponseFormatJsonSchema",
    "ResponseFormatResponseFormatJsonSchemaJsonSchema",
    "ResponseFormatResponseFormatJsonObject",
    "SearchSettings",
]


class CompletionCreateParams(TypedDict, total=False):
    messages: Required[Iterable[ChatCompletionMessageParam]]
    """The conversation, oldest message first."""

    model: Required[
        Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ]
    ]
    """Model that replies. Any id from the [models page](https://console.groq.com/docs/models) that can chat is
    accepted, not only those named here.
    """

    citation_options: Optional[Literal["enabled", "disabled"]]
    """Whether the reply marks which passages rest on documents or search results."""

    compound_custom: Optional[CompoundCustom]
    """Which models and tools a compound system works with, where the usual ones do not suit."""

    disable_tool_validation: Optional[bool]
    """Lets through calls of tools that the request does not define. `tool_choice` still decides whether tools are
    called at all, but can no longer single one out.
    """

    documents: Optional[Iterable[Document]]
    """Background material that the model may quote and cite."""

    exclude_domains: Optional[SequenceNotStr[str]]
    """Older spelling of `exclude_domains` in `search_settings`."""

    frequency_penalty: Optional[float]
    """From -2 to 2. Above 0, words lose appeal each time they have been used, which reduces verbatim repetition. No
    model honours it yet.
    """

    function_call: Optional[FunctionCall]
    """Whether the model may, must or must not call a function, from before there were tools. Use `tool_choice`,
    which has the same values.
    """

    functions: Optional[Iterable[Function]]
    """Functions the model may call, from before there were tools. Use `tools`."""

    include_domains: Optional[SequenceNotStr[str]]
    """Older spelling of `include_domains` in `search_settings`."""

    include_reasoning: Optional[bool]
    """Whether the reply has a `reasoning` field. Cannot be combined with `reasoning_format`."""

    logit_bias: Optional[Dict[str, int]]
    """Makes single tokens likelier or less likely, by token id. No model honours it yet."""

    logprobs: Optional[bool]
    """Asks for the log probability of every token of the reply. No model honours it yet."""

    max_completion_tokens: Optional[int]
    """Ends the reply after so many tokens. Prompt and reply together have to fit the model's context."""

    max_tokens: Optional[int]
    """Former name of `max_completion_tokens`, still understood. Prompt and reply together have to fit the model's
    context.
    """

    metadata: Optional[Dict[str, str]]
    """Your own labels for the request. Accepted but without effect for now."""

    n: Optional[int]
    """How many alternative replies to write. Anything but 1 is refused with status 400 at present."""

    parallel_tool_calls: Optional[bool]
    """Whether the model may ask for several tool calls in one message."""

    presence_penalty: Optional[float]
    """From -2 to 2. Above 0, words that occurred before lose appeal, which moves the text on to new subjects. No
    model honours it yet.
    """

    reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]]
    """How much thought goes into the reply. Qwen 3 models know `none`, which turns thinking off, and `default`, the
    same as null. The `openai/gpt-oss` models know `low`, `medium` and `high`, and take `medium` if nothing is
    said.
    """

    reasoning_format: Optional[Literal["hidden", "raw", "parsed"]]
    """What becomes of the model's reasoning: left out, part of the text, or in a field of its own. Cannot be
    combined with `include_reasoning`.
    """

    response_format: Optional[ResponseFormat]
    """Form the reply has to take. With `json_schema` it obeys a schema you send, on [models that
    can](https://console.groq.com/docs/structured-outputs#supported-models); this is the better choice wherever it
    exists. With `json_object` it is some valid JSON, with `text` anything.
    """

    search_settings: Optional[SearchSettings]
    """Limits and preferences for web searches that the model makes."""

    seed: Optional[int]
    """Starting point for random choices. Equal requests with equal seeds usually get equal replies, as long as
    `system_fingerprint` stays the same; there is no guarantee.
    """

    service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]]
    """Trade-off between price, speed and certainty of being served. `auto` takes the best tier your rate limits
    allow; `flex` answers fast or refuses fast; `on_demand` is assumed when nothing is said.
    """

    stop: Union[Optional[str], SequenceNotStr[str]]
    """Text at which the reply ends, one string or as many as four. It is left out of the reply itself."""

    store: Optional[bool]
    """Whether to keep the reply. Accepted but without effect for now."""

    stream: Optional[bool]
    """Sends the reply piece by piece as [server-sent
    events](https://developer.mozilla.org/docs/Web/API/Server-sent_events/Using_server-sent_events) while it is
    being written. The data of the last event is `[DONE]`.
    """

    temperature: Optional[float]
    """Randomness of the reply. Around 0.2 it is sober and repeatable, around 0.8 inventive, and higher values drift
    into nonsense. Change either this or `top_p`.
    """

    tool_choice: Optional[ChatCompletionToolChoiceOptionParam]
    """Whether tools may, must or must not be used."""

    tools: Optional[Iterable[ChatCompletionToolParam]]
    """Tools the model may use, no more than 128. Functions are run by you, other kinds by Groq."""

    top_logprobs: Optional[int]
    """How many runners-up to report for each token of the reply, up to 20. Needs `logprobs`. No model honours it
    yet.
    """

    top_p: Optional[float]
    """Nucleus sampling: each token is drawn from the smallest set of candidates whose probabilities sum to at least
    this. With 0.1, only the likeliest tenth counts. Change either this or `temperature`.
    """

    user: Optional[str]
    """Name or number that stands for your end user. It helps Groq to trace abuse to a single account."""


class CompoundCustomModels(TypedDict, total=False):
    """Models that stand in for the usual ones."""

    answering_model: Optional[str]
    """Model that writes the final reply."""

    reasoning_model: Optional[str]
    """Model that plans and decides which tools to use."""


class CompoundCustomToolsWolframSettings(TypedDict, total=False):
    """Access to Wolfram Alpha."""

    authorization: Optional[str]
    """Your own Wolfram API key, used for this request only."""


class CompoundCustomTools(TypedDict, total=False):
    """Tools the system may use, and their settings."""

    enabled_tools: Optional[SequenceNotStr[str]]
    """Names of the tools to allow. All others are off."""

    wolfram_settings: Optional[CompoundCustomToolsWolframSettings]
    """Access to Wolfram Alpha."""


class CompoundCustom(TypedDict, total=False):
    """Which models and tools a compound system works with, where the usual ones do not suit."""

    models: Optional[CompoundCustomModels]
    """Models that stand in for the usual ones."""

    tools: Optional[CompoundCustomTools]
    """Tools the system may use, and their settings."""


class DocumentSourceChatCompletionDocumentSourceText(TypedDict, total=False):
    """Document content in the form of running text."""

    text: Required[str]
    """The full text."""

    type: Required[Literal["text"]]
    """Marks the content as text."""


class DocumentSourceChatCompletionDocumentSourceJson(TypedDict, total=False):
    """Document content in the form of a JSON object."""

    data: Required[Dict[str, object]]
    """Any JSON object."""

    type: Required[Literal["json"]]
    """Marks the content as JSON."""


DocumentSource: TypeAlias = Union[
    DocumentSourceChatCompletionDocumentSourceText, DocumentSourceChatCompletionDocumentSourceJson
]
"""Content of a document, sent along with the request. Its `type` tells text from JSON."""


class Document(TypedDict, total=False):
    """Background material for a reply, which the model may quote and cite."""

    source: Required[DocumentSource]
    """What the document says, as text or as JSON."""

    id: Optional[str]
    """Name under which citations refer to the document."""


FunctionCall: TypeAlias = Union[Literal["none", "auto", "required"], ChatCompletionFunctionCallOptionParam]
"""Whether the model may, must or must not call a function, from before there were tools. Use `tool_choice`, which
has the same values.
"""


class Function(TypedDict, total=False):
    """A function on offer to the model, from before there were tools. Use `tools`."""

    name: Required[str]
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    description: str
    """What the function is good for. The model decides by this text when and how to call it."""

    parameters: FunctionParameters
    """Arguments the function takes."""


class ResponseFormatResponseFormatText(TypedDict, total=False):
    """Ordinary text, which is what a model writes unless told otherwise."""

    type: Required[Literal["text"]]
    """Selects ordinary text."""


class ResponseFormatResponseFormatJsonSchemaJsonSchema(TypedDict, total=False):
    """The schema, its name, and how strictly to keep to it."""

    name: Required[str]
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    description: str
    """What the format is for. The model reads it to fill in the fields sensibly."""

    schema: Dict[str, object]
    """The schema that the reply has to obey."""

    strict: Optional[bool]
    """Forces the reply to obey the schema to the letter. Not every JSON Schema keyword can be enforced that way."""


class ResponseFormatResponseFormatJsonSchema(TypedDict, total=False):
    """JSON that obeys a schema of yours."""

    json_schema: Required[ResponseFormatResponseFormatJsonSchemaJsonSchema]
    """The schema, its name, and how strictly to keep to it."""

    type: Required[Literal["json_schema"]]
    """Selects JSON that obeys a schema."""


class ResponseFormatResponseFormatJsonObject(TypedDict, total=False):
    """Valid JSON of any shape. Tell the model in a message to write JSON, or it may not. Prefer `json_schema` on
    models that know it.
    """

    type: Required[Literal["json_object"]]
    """Selects JSON of any shape."""


ResponseFormat: TypeAlias = Union[
    ResponseFormatResponseFormatText, ResponseFormatResponseFormatJsonSchema, ResponseFormatResponseFormatJsonObject
]
"""Form the reply has to take. With `json_schema` it obeys a schema you send, on [models that
can](https://console.groq.com/docs/structured-outputs#supported-models); this is the better choice wherever it
exists. With `json_object` it is some valid JSON, with `text` anything.
"""


class SearchSettings(TypedDict, total=False):
    """Limits and preferences for web searches that the model makes."""

    country: Optional[str]
    """Country whose pages are preferred, by its English name in lower case, such as `germany`."""

    exclude_domains: Optional[SequenceNotStr[str]]
    """Ignore what these sites have to say."""

    include_domains: Optional[SequenceNotStr[str]]
    """Search these sites and no others."""

    include_images: Optional[bool]
    """Report pictures that a search turned up, too."""
