from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypedDict

from .response_tool_param import ResponseToolParam
from .response_input_item_param import ResponseInputItemParam
from .response_tool_choice_option_param import ResponseToolChoiceOptionParam
from .response_format_configuration_param import ResponseFormatConfigurationParam

__all__ = ["ResponseCreateParams", "Reasoning", "Text"]


class ResponseCreateParams(TypedDict, total=False):
    input: Required[Union[str, Iterable[ResponseInputItemParam]]]
    """What the model is given, as plain text or item by item."""

    model: Required[
        Union[
            str,
            Literal[
                "gemma2-9b-it",
                "llama-3.3-70b-versatile",
                "llama-3.1-8b-instant",
                "llama-guard-3-8b",
                "llama3-70b-8192",
                "llama3-8b-8192",
            ],
        ]
    ]
    """Model that responds. Any id from the [models page](https://console.groq.com/docs/models) that fits this
    interface is accepted, not only those named here.
    """

    instructions: Optional[str]
    """Standing instructions, placed before everything in `input`."""

    max_output_tokens: Optional[int]
    """Ends the response after so many tokens, those spent on reasoning included."""

    metadata: Optional[Dict[str, str]]
    """Your own labels, up to 16 pairs, returned with the response."""

    parallel_tool_calls: Optional[bool]
    """Whether the model may ask for several function calls at once."""

    reasoning: Optional[Reasoning]
    """Settings for [models that reason](https://console.groq.com/docs/reasoning)."""

    service_tier: Optional[Literal["auto", "default", "flex"]]
    """Trade-off between price, speed and certainty of being served."""

    store: Optional[bool]
    """Whether to keep the response. Only false and null are accepted, as nothing is kept so far."""

    stream: Optional[bool]
    """Sends the response piece by piece as server-sent events while it is being written."""

    temperature: Optional[float]
    """Randomness of the response. Low values make it sober and repeatable, high ones varied and inventive."""

    text: Text
    """Form the text of the response has to take."""

    tool_choice: Optional[ResponseToolChoiceOptionParam]
    """Whether functions may, must or must not be called."""

    tools: Optional[Iterable[ResponseToolParam]]
    """Functions the model may ask you to call, no more than 128."""

    top_p: Optional[float]
    """Nucleus sampling: each token is drawn from the smallest set of candidates whose probabilities sum to at least
    this. With 0.1, only the likeliest tenth counts.
    """

    truncation: Optional[Literal["auto", "disabled"]]
    """What to do with input that is longer than the model's context: drop items from the middle (`auto`) or refuse
    it (`disabled`).
    """

    user: str
    """Name or number that stands for your end user. It helps to watch usage and trace abuse."""


class Reasoning(TypedDict, total=False):
    """Settings for [models that reason](https://console.groq.com/docs/reasoning)."""

    effort: Optional[Literal["low", "medium", "high"]]
    """How long the model thinks. Less thought makes for quicker but shallower responses."""


class Text(TypedDict, total=False):
    """Form the text of the response has to take."""

    format: ResponseFormatConfigurationParam
    """Ordinary text or some kind of JSON."""
