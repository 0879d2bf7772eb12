"""Errors of structured answers that cannot be read."""

from __future__ import annotations

from typing import Any

from ..exceptions import SDKError

__all__ = ["AnswerCutError", "AnswerError", "AnswerMismatchError", "StreamIncompleteError", "ToolRoundsError"]


class AnswerError(SDKError):
    """An answer arrived, but not as the type that was asked for. ``answer`` is the whole of it."""

    def __init__(self, message: str, answer: Any) -> None:
        super().__init__(message)
        self.answer = answer

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.args[0], self.answer), {**self.__dict__}


class AnswerCutError(AnswerError):
    """The model stopped before the answer was whole: a token limit, or a filter. ``answer`` says which."""


class AnswerMismatchError(AnswerError):
    """The text of the answer is not what its schema describes; the cause says where."""


class ToolRoundsError(AnswerError):
    """The model asks for tools again after as many rounds as the caller allowed. ``answer`` is the last."""


class StreamIncompleteError(SDKError):
    """The final answer of a stream was asked for, but the stream was closed before its end."""
