"""The context of judging, and the making of rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sdkwright.review.checks import CHECKS
from sdkwright.review.model import Argument, Change, Subject, SubjectKind
from sdkwright.review.surface.facts import Signature
from sdkwright.review.surface.match import Pairs
from sdkwright.review.surface.samples import smallest_call
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.tree import Tree, read_tree
from sdkwright.review.surface.types import ROOT, Type, refs_of, render
from sdkwright.review.surface.uses import Uses


@dataclass(frozen=True)
class Context:
    """Both packages with their resource trees and the pairs of their objects."""

    old: Surface
    new: Surface

    @cached_property
    def pairs(self) -> Pairs:
        """The objects that are on both sides."""
        return Pairs(self.old, self.new)

    @cached_property
    def old_tree(self) -> Tree:
        """The resource tree of the old package."""
        return read_tree(self.old)

    @cached_property
    def new_tree(self) -> Tree:
        """The resource tree of the new package."""
        return read_tree(self.new)

    @cached_property
    def old_uses(self) -> Uses:
        """Where the old package's types are used."""
        return Uses(self.old, self.old_tree)

    @cached_property
    def new_uses(self) -> Uses:
        """Where the new package's types are used."""
        return Uses(self.new, self.new_tree)

    @cached_property
    def old_client(self) -> str:
        """The old client's import path; empty where there is none."""
        client = self.old_tree.client
        return "" if client is None else self.old.importable(client.path)

    def operations(self, path: str, *, arguments: bool) -> str | None:
        """Return the operations that use an old type, or else what the new package says of it."""
        names = self.old_uses.operations(path, arguments=arguments)
        return names or self.new_uses.operations(self.pairs.new_of.get(path, path), arguments=arguments)


@dataclass(frozen=True)
class AsyncContext(Context):
    """The same packages with the trees of their async clients; the pairs are those of ``sync``."""

    sync: Context

    @cached_property
    def pairs(self) -> Pairs:
        """The objects that are on both sides."""
        return self.sync.pairs

    @cached_property
    def old_tree(self) -> Tree:
        """The resource tree of the old async client."""
        return read_tree(self.old, is_async=True)

    @cached_property
    def new_tree(self) -> Tree:
        """The resource tree of the new async client."""
        return read_tree(self.new, is_async=True)


@dataclass(frozen=True)
class Place:
    """Where a change is: the name that rows show, the operation, and what a program has to write to get there.

    ``path`` is the import path of a class, ``call`` the way to a method from ``client``.
    """

    name: str
    kind: SubjectKind
    operation: str | None = None
    path: str = ""
    client: str = ""
    call: str = ""
    method: str = ""
    """A method of the class ``path``."""
    signature: Signature | None = None
    """What calls of the old method look like."""


def change(
    check_id: str,
    place: Place,
    old: str | None,
    new: str | None,
    *,
    name: str | None = None,
    member: str = "",
    detail: str = "",
    subject: Subject | None = None,
) -> Change:
    """Return a row of the check; ``member`` and ``detail`` fill its sentence, ``name`` replaces the place's."""
    check = CHECKS[check_id]
    why = check.why.format(member=f"`{member}`" if member else "it", detail=detail)
    why = why[:1].upper() + why[1:]
    return Change(
        check_id, name or place.name, place.operation, check.severity, old, new, why, subject or subject_of(place)
    )


def subject_of(
    place: Place,
    member: str = "",
    code: str = "",
    expect: Type | None = None,
    surface: Surface | None = None,
    kind: SubjectKind | None = None,
) -> Subject:
    """Return the subject of a change at ``place``; ``expect`` is an old type, spelled in full with its imports."""
    arguments: tuple[Argument, ...] = ()
    if place.signature is not None and surface is not None:
        arguments = smallest_call(place.signature, surface, member if code else "")
    text = ""
    imports: tuple[str, ...] = ()
    if expect is not None and surface is not None:
        text, imports = spell(expect, surface)
    return Subject(
        kind=kind or place.kind,
        path=place.path,
        member=member or place.method,
        client=place.client,
        call=place.call,
        arguments=arguments,
        code=code,
        expect=text,
        imports=imports,
    )


def spell(kind: Type, surface: Surface) -> tuple[str, tuple[str, ...]]:
    """Return the type in full dotted names that callers can import, and the modules to import for it."""
    from sdkwright.review.surface.types import Ref, Union

    def public(item: Type) -> Type:
        if isinstance(item, Union):
            return Union(tuple(public(member) for member in item.members))
        if isinstance(item, Ref):
            path = surface.public_path(surface.canonical(item.path)) if item.path.startswith(ROOT) else item.path
            return Ref(path, tuple(public(argument) for argument in item.args))
        return item

    public_text = public(kind)
    paths = [surface.package + p[len(ROOT) :] if p.startswith(ROOT) else p for p in refs_of(public_text) if "." in p]
    modules = {path.rpartition(".")[0] for path in paths}
    text = render(public_text, surface.package)
    return text, tuple(sorted({*modules, "typing"} if "typing." in text else modules))
