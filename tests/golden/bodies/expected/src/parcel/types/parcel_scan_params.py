from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._types import FileTypes

__all__ = ["ParcelScanParams"]


class ParcelScanParams(TypedDict, total=False):
    body: Required[FileTypes]

    angle: int
