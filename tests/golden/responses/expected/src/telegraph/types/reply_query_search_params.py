from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["ReplyQuerySearchParams"]


class ReplyQuerySearchParams(TypedDict, total=False):
    text: Required[str]
