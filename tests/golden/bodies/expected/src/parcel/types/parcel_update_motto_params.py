from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["ParcelUpdateMottoParams"]


class ParcelUpdateMottoParams(TypedDict, total=False):
    body: Required[str]
