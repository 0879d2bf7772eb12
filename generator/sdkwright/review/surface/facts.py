"""Facts about one module, as read from its source: frozen, small, and without references to the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sdkwright.review.surface.types import Type


@dataclass(frozen=True)
class Param:
    """A parameter; ``default`` is its source, None where there is none."""

    name: str
    kind: Literal["positional", "either", "var", "keyword", "keywords"]
    type: Type | None
    default: str | None


@dataclass(frozen=True)
class Signature:
    """The parameters without `self`, and the return type (awaited, for a coroutine)."""

    params: tuple[Param, ...]
    returns: Type | None


@dataclass(frozen=True)
class Body:
    """The code of a method: the request it sends, or the options that a constructor reads."""

    verb: str = ""
    path: str = ""
    media: tuple[str, ...] = ()
    """Media types in the headers it sets: `Accept: text/event-stream`."""
    params_class: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    """Options with a value that the body gives them when they are None."""
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    """Options with the environment variable that is read when they are None."""
    required_options: frozenset[str] = frozenset()
    """Options without which the body raises."""


@dataclass(frozen=True)
class Function:
    """A function or method: its overloads, or the one signature it has."""

    name: str
    signatures: tuple[Signature, ...]
    doc: str = ""
    deprecated: str | None = None
    is_async: bool = False
    body: Body = Body()


@dataclass(frozen=True)
class Field:
    """An attribute of a class, a key of a TypedDict or a module's variable."""

    name: str
    type: Type | None
    required: bool | None = None
    """`Required` or `NotRequired` where the annotation says so."""
    default: str | None = None
    alias: str | None = None
    doc: str = ""
    value: Type | None = None
    """The type that a type alias stands for."""
    is_property: bool = False
    discriminator: str | None = None
    """The property that tells the members of an alias apart."""


@dataclass(frozen=True)
class Class:
    """A class; ``total`` is False for a TypedDict whose keys may be left out."""

    path: str
    bases: tuple[Type, ...] = ()
    total: bool = True
    fields: Mapping[str, Field] = field(default_factory=dict[str, Field])
    methods: Mapping[str, Function] = field(default_factory=dict[str, Function])
    classes: Mapping[str, Class] = field(default_factory=dict[str, "Class"])
    doc: str = ""
    deprecated: str | None = None


@dataclass(frozen=True)
class Module:
    """A module; paths are dotted and start at `~`, the package."""

    path: str
    exports: tuple[str, ...] | None
    """`__all__`, where it is a list of literals."""
    reexports: frozenset[str]
    """Names imported as themselves: `from .x import A as A`."""
    imports: Mapping[str, str]
    wildcards: tuple[str, ...]
    classes: Mapping[str, Class]
    functions: Mapping[str, Function]
    attributes: Mapping[str, Field]
