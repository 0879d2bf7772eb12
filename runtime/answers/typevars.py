"""Type variables of structured answers."""

from __future__ import annotations

from typing_extensions import TypeVar

__all__ = ["AnswerT", "ChunkT", "ContentT", "FinalT"]

ContentT = TypeVar("ContentT")
"""The type that a structured answer is read as, in models."""

AnswerT = TypeVar("AnswerT", default=None)
"""The same in streams and calls, which may have no such type."""

FinalT = TypeVar("FinalT")
"""The whole answer that a stream ends in."""

ChunkT = TypeVar("ChunkT")
"""A piece of a stream, as the API sends it."""
