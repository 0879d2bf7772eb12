"""Which object of the old package is which of the new, and whether values of one type fit another."""

from __future__ import annotations

import ast
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.moves import find_class_moves
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ROOT, Ref, Type, Union, Values, members_of, union_of

ANYTHING = {"typing.Any", "object"}
_NUMBERS = {"int": {"float"}, "datetime.datetime": {"datetime.date"}}
"""What fits besides; a bool is an int to Python and something else to an API."""
_SEQUENCES = ("List", "MutableSequence", "Sequence", "SequenceNotStr", "Collection", "Iterable")
_MAPPINGS = ("Dict", "MutableMapping", "Mapping")
_OMITTED = {"Omit", "NotGiven"}


def without_omitted(kind: Type) -> Type:
    """Return the type without the markers of arguments that are left out."""
    members = [m for m in members_of(kind) if not (isinstance(m, Ref) and _last(m) in _OMITTED)]
    return union_of(members) if members else kind


@dataclass(frozen=True)
class Pairs:
    """The objects of two packages, paired by the names that callers import; paths are canonical."""

    old: Surface
    new: Surface

    @cached_property
    def new_of(self) -> dict[str, str]:
        """The new path of each old object that is still there."""
        result: dict[str, str] = {}
        for path, imports in self.old.import_paths.items():
            targets = [self.new.exports[name] for name in imports if name in self.new.exports]
            if targets:
                result[path] = path if path in targets else targets[0]
        return result

    @cached_property
    def old_of(self) -> dict[str, str]:
        """The old path of each new object that was there."""
        return {new: old for old, new in reversed(list(self.new_of.items()))}

    @cached_property
    def moved(self) -> dict[str, str]:
        """The new path of each old class that callers have to import by another name."""
        removals = [path for path in self.old.import_paths if path not in self.new_of]
        come = [path for path in self.new.import_paths if path not in self.old_of]
        return find_class_moves(self.old, self.new, removals, come)

    @cached_property
    def forward(self) -> Fit:
        """Whether values of old types fit new ones."""
        return Fit(self.old, self.new, {**self.new_of, **self.moved})

    @cached_property
    def backward(self) -> Fit:
        """Whether values of new types fit old ones."""
        return Fit(self.new, self.old, {**self.old_of, **{new: old for old, new in self.moved.items()}})


@dataclass(frozen=True)
class Fit:
    """Assignability from the types of one package to those of another.

    Two classes or aliases that are each other's counterparts fit: what differs within them is reported there.
    Containers are read covariantly, as literals passed to a call are.
    """

    source: Surface
    target: Surface
    counterparts: dict[str, str]
    _open: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def is_same(self, kind: Ref, into: Ref) -> bool:
        """Return whether two references name the same object, arguments aside."""
        source, target = self.source.canonical(kind.path), self.target.canonical(into.path)
        if source in self.counterparts:
            return self.counterparts[source] == target
        return source == target or (_is_private(source) and _is_private(target) and _last(kind) == _last(into))

    def fits(self, kind: Type, into: Type) -> bool:
        """Return whether every value of ``kind`` is one of ``into``."""
        return all(self._member_fits(member, into) for member in members_of(kind))

    def fits_shape(self, kind: Ref, into: Type) -> bool:
        """Return whether values of a TypedDict are of ``into``, under any names of classes."""
        members = members_of(self.target.expand(into))
        return any(isinstance(member, Ref) and self._class_fits(kind, member) for member in members)

    def _member_fits(self, kind: Type, into: Type) -> bool:
        if any(self._is_equal(kind, member) for member in members_of(into)):
            return True
        expanded = self.source.expand(kind)
        if expanded != kind:
            return self.fits(expanded, into)
        if isinstance(kind, Values):
            return all(self._value_fits(value, into) for value in kind.values)
        return any(self._into_member(kind, member) for member in members_of(self.target.expand(into)))

    def _is_equal(self, kind: Type, into: Type) -> bool:
        if isinstance(kind, Ref) and isinstance(into, Ref):
            if not self.is_same(kind, into) or len(kind.args) != len(into.args):
                return False
            return all(self.fits(a, b) for a, b in zip(kind.args, into.args, strict=True))
        return kind == into

    def _value_fits(self, value: str, into: Type) -> bool:
        for member in members_of(self.target.expand(into)):
            if isinstance(member, Values):
                if value in member.values:
                    return True
            elif self._into_member(Ref(type_of_value(value)), member):
                return True
        return False

    def _into_member(self, kind: Type, into: Type) -> bool:
        if isinstance(kind, Union | Values):
            return self.fits(kind, into)
        if isinstance(into, Ref) and into.path in ANYTHING:
            return True
        if not isinstance(into, Ref):
            return False
        if kind.path == "typing.Any" or self._is_equal(kind, into):
            return True
        if into.path in _NUMBERS.get(kind.path, ()):
            return True
        return self._container_fits(kind, into) or self._class_fits(kind, into)

    def _container_fits(self, kind: Ref, into: Ref) -> bool:
        for family in (_SEQUENCES, _MAPPINGS):
            if _last(kind) in family and _last(into) in family:
                if family.index(_last(kind)) > family.index(_last(into)) or not into.args:
                    return not into.args
                return len(kind.args) == len(into.args) and all(
                    self.fits(a, b) for a, b in zip(kind.args, into.args, strict=True)
                )
        if kind.path == "str" and into.path in ("typing.Iterable", "typing.Sequence") and into.args:
            return self.fits(kind, into.args[0])
        return False

    def _class_fits(self, kind: Ref, into: Ref) -> bool:
        source, target = self.source.find_class(kind.path), self.target.find_class(into.path)
        if source is None:
            return False
        if target is not None and self.source.is_typed_dict(source) and self.target.is_typed_dict(target):
            return self._keys_fit(source, target)
        if self.source.is_typed_dict(source):
            values = into.args[1] if len(into.args) == 2 else None
            return _last(into) in _MAPPINGS and (values is None or values == Ref("object"))
        return any(self.is_same(Ref(base), into) for base in self.source.ancestors(source.path))

    def _keys_fit(self, source: Class, target: Class) -> bool:
        with self._entered(source.path, target.path) as is_open:
            if is_open:
                return True
            ours, theirs = self.source.fields(source), self.target.fields(target)
            if not set(ours) <= set(theirs):
                return False
            if any(key.required and not (name in ours and ours[name].required) for name, key in theirs.items()):
                return False
            return all(
                self.fits(key.type or Ref("typing.Any"), theirs[n].type or Ref("typing.Any")) for n, key in ours.items()
            )

    @contextmanager
    def _entered(self, source: str, target: str) -> Generator[bool]:
        """Compare two classes, told whether their comparison is under way already."""
        pair = (source, target)
        if pair in self._open:
            yield True
            return
        self._open.append(pair)
        try:
            yield False
        finally:
            self._open.pop()


def type_of_value(value: str) -> str:
    """Return the name of the type of a literal given as source."""
    return type(ast.literal_eval(value)).__name__


def _is_private(path: str) -> bool:
    return path.startswith(f"{ROOT}._")


def _last(kind: Ref) -> str:
    return kind.path.rpartition(".")[2]
