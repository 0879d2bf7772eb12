from __future__ import annotations

from typing import Dict
from typing_extensions import Required, TypedDict

from .._types import FileTypes

__all__ = ["AlbumCreateParams"]


class AlbumCreateParams(TypedDict, total=False):
    body: Required[Dict[str, FileTypes]]
