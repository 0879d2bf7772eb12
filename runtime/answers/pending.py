"""The answer of a stream as far as it has arrived, made when it is asked for.

It knows nothing of what reads the stream, so both are freed as soon as nobody has them, garbage collector or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, Protocol, cast

from pydantic_core import from_json

from .growth import Growth
from .typevars import FinalT

__all__ = ["Adding", "PendingAnswer"]

_MAX_PENDING = 4096


class Adding(Protocol):
    """Puts pieces together."""

    def add(self, pieces: Iterable[Any]) -> None: ...
    def answer(self) -> dict[str, Any]: ...


class PendingAnswer(Generic[FinalT]):
    """Keeps the pieces of a stream, as bytes or as the text of many, until ``accumulator`` puts them together.

    ``answer_type`` is the model of the whole. (Bytes and texts cost the garbage collector nothing.)
    """

    def __init__(self, accumulator: Adding, answer_type: type[FinalT]) -> None:
        self._accumulator = accumulator
        self._answer_type = answer_type
        self._pieces: list[bytes | tuple[Growth, str]] = []
        self._growing: list[Growth] = []  # what the pieces since add to, the last piece's last
        self.request_id: str | None = None

    def add_piece(self, data: bytes) -> None:
        """Take the next piece."""
        self._end_growth()
        self._pieces.append(data)
        if len(self._pieces) >= _MAX_PENDING:
            self._fold()

    def add_text(self, growth: Growth, text: str, data: bytes) -> None:
        """Take the next piece, which adds ``text`` to ``growth`` and does nothing else."""
        growing, texts = self._growing, growth.texts
        texts.append(text)
        growth.data = data
        if not growing or growing[-1] is not growth:
            if growth in growing:
                growing.remove(growth)
            growing.append(growth)
        if len(texts) >= _MAX_PENDING:
            self._fold()

    def snapshot(self) -> FinalT:
        """Return the answer as far as it has arrived."""
        self._fold()
        answer = cast("FinalT", cast(Any, self._answer_type).construct(**self._accumulator.answer()))
        if self.request_id is not None:
            cast(Any, answer)._request_id = self.request_id
        return answer

    def _end_growth(self) -> None:
        """Keep the texts of pieces as those of one piece for each place, and the last piece of each whole, in order.

        Values that the last piece decides are in it.
        """
        for growth in self._growing:
            self._pieces.append((growth, "".join(growth.texts[:-1])))
            growth.texts.clear()
        self._pieces += (growth.data for growth in self._growing)
        self._growing.clear()

    def _fold(self) -> None:
        """Add what is pending to the answer."""
        self._end_growth()
        self._accumulator.add(
            piece[0].with_text(piece[1]) if isinstance(piece, tuple) else from_json(piece) for piece in self._pieces
        )
        self._pieces.clear()
