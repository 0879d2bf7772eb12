"""Types as callers see them: what an annotation says, and the modules under ``types/`` that define classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

ScalarName: TypeAlias = Literal[
    "str", "int", "float", "bool", "object", "none", "date", "datetime", "bytes", "file", "base64"
]
"""``file`` is an upload (``FileTypes``); ``bytes`` a raw body; ``object`` anything at all; ``base64`` a file content
sent as base64 text in JSON (params only)."""

Container: TypeAlias = Literal["List", "Iterable", "SequenceNotStr"]
Side: TypeAlias = Literal["response", "params"]


@dataclass(frozen=True)
class Scalar:
    """One of the built-in leaf types."""

    name: ScalarName


@dataclass(frozen=True)
class LiteralOf:
    """``Literal[...]``; values in document order, without duplicates and without null."""

    values: tuple[str | int | bool, ...]


@dataclass(frozen=True)
class ListOf:
    """A list; ``container`` is the spelling (responses always ``List``, params by rule)."""

    item: Type
    container: Container = "List"


@dataclass(frozen=True)
class MapOf:
    """``Dict[str, value]``."""

    value: Type


@dataclass(frozen=True)
class UnionOf:
    """Two members or more, in document order.

    ``discriminator`` is the wire name of the tag property (responses only), ``mapping`` the names of the classes that
    its values stand for, where the members' own types of it do not tell.
    """

    members: tuple[Type, ...]
    discriminator: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Nullable:
    """``Optional[inner]``: null is a value here.  Whether the field may be absent is ``Field.required``."""

    inner: Type


@dataclass(frozen=True)
class Ref:
    """A class or alias defined in a types module: ``module`` is its path (``types/chat/chat_completion``)."""

    module: str
    name: str


Type: TypeAlias = Scalar | LiteralOf | ListOf | MapOf | UnionOf | Nullable | Ref


@dataclass(frozen=True)
class Field:
    """One property of a class, or one key of a params ``TypedDict``.

    ``name`` is the Python name and ``wire`` the API's; they differ only where a rename is needed (then models carry
    an alias).  ``type`` is the type of a value that is present: a response field that is not ``required``, or whose
    type is :class:`Nullable`, is emitted ``Optional[...] = None``; a params key is wrapped in ``Required`` when
    ``required``.  ``location`` is where a params key is sent; nested classes have ``None``.
    ``overrides``: the class it inherits from has the property too.
    """

    name: str
    wire: str
    type: Type
    required: bool
    doc: str = ""
    deprecated: bool = False
    location: Literal["path", "query", "header", "body"] | None = None
    overrides: bool = False


@dataclass(frozen=True)
class ObjectDef:
    """A class: ``BaseModel`` in a response module, ``TypedDict(total=False)`` in a params module.

    ``base`` is the model it inherits from (responses), or the params class it extends (streaming variants);
    ``extra`` the type of undeclared properties where the schema declares one.  ``total_false`` only says whether the
    class statement carries ``total=False``.
    """

    name: str
    fields: tuple[Field, ...]
    doc: str = ""
    base: Ref | None = None
    extra: Type | None = None
    total_false: bool = True


@dataclass(frozen=True)
class AliasDef:
    """``Name: TypeAlias = ...``; ``recursive`` ones become a ``TypeAliasType``."""

    name: str
    type: Type
    doc: str = ""
    recursive: bool = False


Definition: TypeAlias = ObjectDef | AliasDef


@dataclass(frozen=True)
class TypeModule:
    """One module under ``types/``.

    ``definitions`` stand in the order they are emitted, ``exports`` in the order of ``__all__`` (``main`` first).
    ``late`` names modules whose imports go to the end of the file because they import this one back; classes taken
    from them are quoted.  ``source`` says where the schema stands (a JSON pointer), for reports only.
    """

    path: str
    side: Side
    main: str
    definitions: tuple[Definition, ...]
    exports: tuple[str, ...]
    late: tuple[str, ...] = ()
    source: str = ""

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """The place of each definition, by name; of several of one name the first."""
        return {definition.name: place for place, definition in reversed(list(enumerate(self.definitions)))}
