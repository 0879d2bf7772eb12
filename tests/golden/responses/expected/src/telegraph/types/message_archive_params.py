from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["MessageArchiveParams"]


class MessageArchiveParams(TypedDict, total=False):
    text: str
