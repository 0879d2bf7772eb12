from __future__ import annotations

from typing_extensions import TypedDict

from .._types import FileTypes

__all__ = ["ParcelUpdatePhotoParams"]


class ParcelUpdatePhotoParams(TypedDict, total=False):
    body: FileTypes
