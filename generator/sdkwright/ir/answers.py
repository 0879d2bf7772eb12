"""Facts of a method beyond its request and response: structured answers, and streams that end in an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sdkwright.ir.types import Ref

Shape: TypeAlias = "str | int | bool | tuple[tuple[str, Shape], ...]"
"""A JSON value without lists; objects are pairs."""

RuleKind: TypeAlias = Literal["first", "last", "join", "extend", "add", "drop", "merge", "items", "value"]


@dataclass(frozen=True)
class FieldRule:
    """How one field of a stream's pieces becomes part of the answer.

    ``name`` is the wire name in the piece, ``to`` that in the answer.  ``merge`` (an object, which stays in the
    answer with ``keep``) and ``items`` (a list of objects that ``by`` tells apart, which does so) have ``fields``.  ``value`` is a
    constant of the answer, whatever the pieces say.  ``root``: the value goes to the top of the answer.
    """

    name: str
    kind: RuleKind
    to: str
    fields: tuple[FieldRule, ...] = ()
    by: str | None = None
    keep: bool = True
    value: str | int | bool | None = None
    root: bool = False


@dataclass(frozen=True)
class ParsedField:
    """A field with calls of tools: its class, whether there are many, and whether there may be none."""

    name: str
    inner: str
    many: bool
    nullable: bool


@dataclass(frozen=True)
class ParsedClass:
    """A model between the answer and the text in it, with a type parameter, or the arguments of a tool in it.

    It inherits from ``base``; its field ``field`` is another such class, ``inner`` (``many``: a list of them).  The
    innermost has neither, but ``parsed`` or, without a type parameter (``is_call``), ``parsed_arguments``.
    """

    name: str
    base: Ref
    field: str | None = None
    inner: str | None = None
    many: bool = False
    is_call: bool = False
    calls: ParsedField | None = None


@dataclass(frozen=True)
class StructuredAnswer:
    """How a method is asked for an answer of a given type, and where in the answer its text is.

    ``param`` is the argument that takes the type, ``shape`` its value, with ``$name`` and ``$schema`` for those of the
    type.  ``text`` and ``stop`` are paths of Python names through the answer; ``refusal`` stands beside the text; after
    the reasons in ``cut`` the text is not whole.  ``classes`` are those of the module ``module``, the answer last.
    """

    param: str
    shape: Shape
    text: tuple[str, ...]
    refusal: str | None
    stop: tuple[str, ...]
    cut: tuple[str, ...]
    module: str
    classes: tuple[ParsedClass, ...]


@dataclass(frozen=True)
class ToolLoop:
    """How a method takes tools, and how a conversation with them goes on.

    ``tools`` is the argument, ``shape`` an item of it for a function or a type.  ``calls`` are the Python names on the
    way to calls in the answer, those with the attribute ``tag``; ``name``, ``id`` and ``arguments`` are wire names of a
    call.  ``messages`` is the argument with the conversation (None: there is no loop), ``messages_wire`` its property;
    ``reply`` is the way to what the answer adds to it, in ``reply_shape``; ``result`` is added for a call, all of them
    in ``results``.  ``module`` defines all this.
    """

    module: str
    tools: str
    shape: Shape
    calls: tuple[str, ...]
    tag: tuple[str, str] | None
    name: tuple[str, ...]
    id: str
    arguments: tuple[str, ...]
    messages: str | None
    messages_wire: str
    reply: tuple[str, ...]
    reply_shape: Shape | None
    result: Shape
    results: Shape | None


@dataclass(frozen=True)
class AnswerStreams:
    """A stream whose pieces add up to the answer of the same method.

    ``module`` defines ``class_name`` and its kin.  ``final_name`` is a second name of ``get_final``.  ``items`` is the
    list of choices in a piece (None: there is one), ``key`` tells them apart, ``delta`` is what is new in each.
    ``usage`` are paths to a report of tokens.

    Or the pieces are events of many kinds: ``events`` are, by kind, places of the answer with what is done there.
    ``by`` is the property with the kind; ``text_path`` and ``calls_path`` are wire names on the way through the answer.
    """

    module: str
    class_name: str
    final_name: str | None
    event: Ref
    answer: Ref
    rules: tuple[FieldRule, ...]
    items: str | None
    key: str
    delta: str | None
    text: str
    usage: tuple[tuple[str, ...], ...] = (("usage",),)
    events: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    by: str = "type"
    text_path: tuple[str, ...] = ()
    calls_path: tuple[str, ...] = ()
