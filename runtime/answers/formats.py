"""How an API is asked for a structured answer, and where in the answer it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

import pydantic

from ..helper_arguments import is_type
from .errors import AnswerCutError, AnswerMismatchError
from .schemas import adapter_for, describe_mismatch, schema_name, strict_schema
from .shapes import fill_shape

if TYPE_CHECKING:
    from .tool_formats import ToolSet

__all__ = ["AnswerFormat", "read_text"]


class AnswerFormat:
    """The format of one method's structured answers; generated code holds one for each.

    ``shape`` is the value of the argument that takes a schema, with ``"$name"`` and ``"$schema"`` where those go.
    ``text`` is the way to the text: attributes from the answer down, through lists; ``refusal`` the attribute beside
    the text that holds the model's refusal. ``stop`` is the way to the reason for stopping, and ``cut`` are the reasons
    after which the text is not whole. With ``on_answer`` the answer gets the value, as what has the text is one of
    several kinds.
    """

    def __init__(
        self,
        *,
        shape: Mapping[str, Any],
        text: tuple[str, ...],
        refusal: str | None = None,
        stop: tuple[str, ...] = (),
        cut: tuple[str, ...] = (),
        on_answer: bool = False,
    ) -> None:
        self._shape = shape
        self._holder, self._text = text[:-1], text[-1]
        self._refusal = refusal
        self._stop = stop
        self._cut = cut
        self._on_answer = on_answer

    def request(self, type_: Any) -> Any:
        """Return the argument that asks for answers of ``type_``; a value that is no type is returned as it is."""
        if not is_type(type_):
            return type_
        return fill_shape(self._shape, {"$name": schema_name(type_), "$schema": strict_schema(type_)})

    def reader(self, type_: Any, tools: ToolSet | None = None) -> Callable[[Any], Any]:
        """Return the function that reads the text of an answer as ``type_``, into ``parsed`` beside it.

        The arguments of calls of ``tools`` are read too.

        ``parsed`` is None where the model refused or wrote no text, as when it calls tools. The function raises
        ``AnswerCutError`` if the text was cut, ``AnswerMismatchError`` if it is not of the type; what is no answer but,
        say, text in place of JSON it returns as it is.
        """
        if not is_type(type_):
            return tools.read if tools is not None else lambda answer: answer

        def read(answer: Any) -> Any:
            if tools is not None:
                tools.read(answer)
            if isinstance(answer, pydantic.BaseModel):
                self._walk(answer, answer, self._holder, self._stop, type_)
            return answer

        return read

    def _walk(self, answer: Any, place: Any, path: tuple[str, ...], stop: tuple[str, ...], type_: Any) -> None:
        if isinstance(place, list):
            for item in cast("Iterable[Any]", place):
                self._walk(answer, item, path, stop, type_)
            return
        if len(stop) == 1:
            reason = getattr(place, stop[0], None)
            if reason in self._cut:
                raise AnswerCutError(f"The answer was cut, as {stop[0]} is {reason!r}: it cannot be read", answer)
        if path:
            below = getattr(place, path[0], None)
            if below is not None:
                self._walk(answer, below, path[1:], stop[1:] if stop[:1] == path[:1] else (), type_)
            return
        text = getattr(place, self._text, None)
        if text and not (self._refusal and getattr(place, self._refusal, None)):
            owner = answer if self._on_answer else place
            if owner.parsed is None:
                owner.parsed = read_text(text, type_, answer)


def read_text(text: str, type_: Any, answer: Any) -> Any:
    """Return ``text`` as ``type_``. Raises ``AnswerMismatchError``, with ``answer``, when it is not of that type."""
    try:
        return adapter_for(type_).validate_json(text)
    except pydantic.ValidationError as error:
        message = f"The text of the answer is no {schema_name(type_)}: {describe_mismatch(error)}"
        raise AnswerMismatchError(message, answer) from error
