from __future__ import annotations

from typing import Dict
from typing_extensions import Literal, Required, TypedDict

from .._types import FileTypes, SequenceNotStr

__all__ = ["FileCreateParams"]


class FileCreateParams(TypedDict, total=False):
    file: Required[FileTypes]
    """What to keep."""

    purpose: Required[Literal["backup", "print"]]

    labels: Dict[str, str]

    previews: SequenceNotStr[FileTypes]
