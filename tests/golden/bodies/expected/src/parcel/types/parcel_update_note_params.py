from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["ParcelUpdateNoteParams"]


class ParcelUpdateNoteParams(TypedDict, total=False):
    body: Required[str]
