from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["EchoSayParams"]


class EchoSayParams(TypedDict, total=False):
    text: Required[str]
