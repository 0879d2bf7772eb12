"""Facts in the signatures of a published method: its answer, its pages, its events, its arguments."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.review.surface.facts import Function, Param
from sdkwright.review.surface.types import NONE, ROOT, Ref, Type, Values, members_of, union_of

_FIXED = {"extra_headers", "extra_query", "extra_body", "timeout", "idempotency_key"}
_BINARY = ("BinaryAPIResponse", "HttpxBinaryResponseContent")
_TRUE = Values(frozenset({"True"}))


@dataclass(frozen=True)
class Answer:
    """The result of a method: ``page`` is the class of pages and ``kind`` their items where it lists.

    ``events`` are the types of a stream's events, ``switch`` the argument that asks for a stream; ``is_lines`` says
    that each event is a line.
    """

    kind: Type | None = None
    page: str | None = None
    events: tuple[Type, ...] = ()
    switch: str | None = None
    is_binary: bool = False
    is_lines: bool = False


def read_answer(function: Function) -> Answer:
    """Return what the overloads of a method return."""
    plain: dict[Type, None] = {}
    events: dict[Type, None] = {}
    switch: str | None = None
    is_lines = False
    for signature in function.signatures:
        for member in members_of(signature.returns or NONE):
            event = _event_of(member)
            if event is None:
                plain[member] = None
                continue
            events[event] = None
            is_lines = is_lines or (isinstance(member, Ref) and member.path.endswith("JSONLDecoder"))
            switch = switch or next((p.name for p in signature.params if p.type == _TRUE and p.default is None), None)
    rest = [kind for kind in plain if kind != NONE]
    for kind in rest:
        if isinstance(kind, Ref) and kind.args and kind.path.startswith(f"{ROOT}.pagination."):
            return Answer(kind.args[0], kind.path, tuple(events), switch)
        if isinstance(kind, Ref) and kind.path.endswith(_BINARY):
            return Answer(None, None, tuple(events), switch, is_binary=True)
    return Answer(union_of(rest) if rest else None, None, tuple(events), switch, is_lines=is_lines)


def arguments(function: Function) -> dict[str, Param]:
    """Return the arguments of all overloads by name, without those that every method has."""
    params: dict[str, Param] = {}
    for signature in function.signatures:
        for param in signature.params:
            if param.name not in _FIXED and param.kind in ("positional", "either", "keyword"):
                params.setdefault(param.name, param)
    return params


def positional(function: Function) -> tuple[str, ...]:
    """Return the arguments that may be given by position, in order."""
    params = function.signatures[0].params if function.signatures else ()
    return tuple(param.name for param in params if param.kind in ("positional", "either"))


def has_idempotency_key(function: Function) -> bool:
    """Tell whether a method takes a key that makes its request harmless to repeat, as the client's own option."""
    params = [param for signature in function.signatures for param in signature.params]
    last = params[-1] if params else None
    return last is not None and last.name == "idempotency_key" and last.default == "None"


def _event_of(kind: Type) -> Type | None:
    if isinstance(kind, Ref) and kind.args and kind.path.rpartition(".")[2] in ("Stream", "JSONLDecoder"):
        return kind.args[0]
    return None
