from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

from .._types import FileTypes

__all__ = ["FileCreateParams"]


class FileCreateParams(TypedDict, total=False):
    file: Required[FileTypes]
    """Content of the file. Send bytes, not a path or name."""

    purpose: Required[Literal["batch"]]
    """What the file is for. `batch` is for the [input of a batch](https://console.groq.com/docs/batch)."""
