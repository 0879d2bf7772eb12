from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from ..._types import SequenceNotStr
from .message_param import MessageParam

__all__ = [
    "CompletionCreateParams",
    "CompletionCreateParamsBase",
    "Tool",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
]


class CompletionCreateParamsBase(TypedDict, total=False):
    messages: Required[Iterable[MessageParam]]

    model: Required[Union[str, Literal["small", "large"]]]
    """Who answers."""

    stop: Union[str, SequenceNotStr[str]]
    """Where to stop."""

    temperature: Optional[float]

    tools: Iterable[Tool]


class Tool(TypedDict, total=False):
    name: Required[str]

    parameters: Dict[str, object]


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    stream: Optional[Literal[False]]
    """Whether the answer comes in pieces."""


class CompletionCreateParamsStreaming(CompletionCreateParamsBase):
    stream: Required[Literal[True]]
    """Whether the answer comes in pieces."""


CompletionCreateParams: TypeAlias = Union[CompletionCreateParamsNonStreaming, CompletionCreateParamsStreaming]
