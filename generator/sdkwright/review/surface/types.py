"""Annotations as structured types: a reference with arguments, a set of literal values, a union."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

ROOT = "~"
"""Stands for the package's import name in dotted paths, so that both sides spell them alike."""


@dataclass(frozen=True)
class Ref:
    """A class, alias or special form by its dotted path, with its arguments."""

    path: str
    args: tuple[Type, ...] = ()


@dataclass(frozen=True)
class Values:
    """`Literal[…]`: the values as Python source."""

    values: frozenset[str]


@dataclass(frozen=True)
class Union:
    """Two or more members, none of them a union, at most one of them `Values`."""

    members: tuple[Type, ...]


Type: TypeAlias = "Ref | Values | Union"

NONE = Ref("None")
ANY = Ref("typing.Any")


def union_of(types: Iterable[Type]) -> Type:
    """Return the union of ``types``: flattened, literals merged, without repetitions."""
    members: list[Type] = []
    values: set[str] = set()
    place: int | None = None
    for kind in types:
        for member in kind.members if isinstance(kind, Union) else (kind,):
            if isinstance(member, Values):
                place = len(members) if place is None else place
                values |= member.values
            elif member not in members:
                members.append(member)
    if place is not None:
        members.insert(place, Values(frozenset(values)))
    if not members:
        return Ref("typing.Never")
    return members[0] if len(members) == 1 else Union(tuple(members))


def members_of(kind: Type) -> tuple[Type, ...]:
    """Return the members of a union, or the type itself."""
    return kind.members if isinstance(kind, Union) else (kind,)


def without_none(kind: Type) -> tuple[Type, bool]:
    """Return the type without None, and whether None was a member."""
    members = members_of(kind)
    rest = [member for member in members if member != NONE]
    if not rest or len(rest) == len(members):
        return kind, False
    return union_of(rest), True


def render(kind: Type | None, package: str = "") -> str:
    """Return the type as a reader writes it: short names, `X | None`; with ``package``, full dotted names."""
    if kind is None:
        return "typing.Any" if package else "Any"
    if isinstance(kind, Values):
        return f"{'typing.' if package else ''}Literal[{', '.join(sorted(kind.values))}]"
    if isinstance(kind, Union):
        members = sorted(kind.members, key=lambda member: member == NONE)
        texts = [render(member, package) for member in members]
        return f"typing.Union[{', '.join(texts)}]" if package else " | ".join(texts)
    name = _name(kind.path, package)
    if not kind.args:
        return name
    return f"{name}[{', '.join(render(argument, package) for argument in kind.args)}]"


def _name(path: str, package: str) -> str:
    if not package:
        return path.rpartition(".")[2]
    return package + path[len(ROOT) :] if path.startswith(ROOT + ".") else path


def refs_of(kind: Type | None) -> set[str]:
    """Return the dotted paths that the type mentions."""
    if isinstance(kind, Ref):
        return {kind.path}.union(*(refs_of(argument) for argument in kind.args))
    if isinstance(kind, Union):
        return set[str]().union(*(refs_of(member) for member in kind.members))
    return set()
