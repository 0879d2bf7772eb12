"""Errors of callers who read a response in a way that it cannot be read."""

from __future__ import annotations

from .exceptions import SDKError

__all__ = ["MissingStreamClassError", "StreamAlreadyConsumed"]


class MissingStreamClassError(TypeError):
    """``stream=True`` was asked of the client directly, without saying which class of stream to return."""

    def __init__(self) -> None:
        super().__init__("`stream=True` needs a stream class: pass `stream_cls=`, such as `Stream[object]`.")


class StreamAlreadyConsumed(SDKError):
    """The whole body was asked for after it had been iterated over, piece by piece, and not kept."""

    def __init__(self) -> None:
        super().__init__(
            "The body was already read as a stream and was not kept. Call `.read()` before iterating over it."
        )
