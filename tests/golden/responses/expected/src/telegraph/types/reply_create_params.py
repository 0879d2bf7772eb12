from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = ["ReplyCreateParams", "ReplyCreateParamsBase", "ReplyCreateParamsNonStreaming", "ReplyCreateParamsStreaming"]


class ReplyCreateParamsBase(TypedDict, total=False):
    text: Required[str]


class ReplyCreateParamsNonStreaming(ReplyCreateParamsBase, total=False):
    stream: Literal[False]


class ReplyCreateParamsStreaming(ReplyCreateParamsBase):
    stream: Required[Literal[True]]


ReplyCreateParams: TypeAlias = Union[ReplyCreateParamsNonStreaming, ReplyCreateParamsStreaming]
