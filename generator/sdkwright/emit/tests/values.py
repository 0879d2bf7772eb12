"""Samples as the expressions a test passes, and whether a type checker would take them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from sdkwright.emit.line_breaks import Expression, group
from sdkwright.emit.quote import literal, string_literal
from sdkwright.ir import (
    AliasDef,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Sample,
    Scalar,
    Type,
    UnionOf,
)

if TYPE_CHECKING:
    from sdkwright.emit.annotations import Annotator, Catalog
    from sdkwright.emit.imports import Imports

_SCALARS: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "date": (str,),
    "datetime": (str,),
    "base64": (str,),
}
_MAX_DEPTH = 64


def spell_argument(sample: Sample, kind: Type, annotator: Annotator) -> Expression:
    """Return ``sample`` as an argument declared as ``kind``, as ``Any`` if it does not fit the declaration."""
    imports = annotator.imports
    value = spell_expression(sample, imports)
    if fits(sample, kind, annotator.catalog):
        return value
    return group(f"{imports.std('typing', 'cast')}(", [("", imports.std("typing", "Any")), ("", value)], ")")


def spell_expression(sample: Sample, imports: Imports) -> Expression:
    """Return ``sample`` as source."""
    if sample.kind == "list":
        return group("[", [("", spell_expression(item, imports)) for item in sample.items], "]")
    if sample.kind == "dict":
        pairs = zip(sample.keys, sample.items, strict=True)
        return group("{", [(f"{string_literal(key)}: ", spell_expression(item, imports)) for key, item in pairs], "}")
    if sample.kind == "none":
        return "None"
    if sample.kind == "file":
        return literal(str(sample.value).encode())
    if sample.kind in ("date", "datetime") and is_time(sample):
        function = imports.run("_utils", f"parse_{sample.kind}")
        return group(f"{function}(", [("", literal(sample.value))], ")")
    return literal(sample.value)


def is_time(sample: Sample) -> bool:
    """Return whether a date or time says one that exists."""
    text = str(sample.value)
    try:
        if sample.kind == "date":
            date.fromisoformat(text)
        else:
            # Python 3.10 reads fewer forms than RFC 3339 has: the fraction and the zone are looked at apart.
            datetime.fromisoformat(text[:19])
            rest = text[19:].lstrip(".,0123456789")
            return rest in ("", "Z", "z") or (rest[0] in "+-" and rest[1:].replace(":", "").isdigit())
    except ValueError:
        return False
    return True


def fits(sample: Sample, kind: Type, catalog: Catalog) -> bool:
    """Return whether the expression for ``sample`` has the type that ``kind`` declares for an argument."""
    return _Fit(catalog).check(sample, kind, 0)


class _Fit:
    """Whether parts of one sample have types; each part is held against each class once.

    The variants of a recursive union are tried at every level, so that without the notes the work would grow
    exponentially with the depth of the sample.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._cache: dict[tuple[int, Ref], bool] = {}

    def check(self, sample: Sample, kind: Type, depth: int) -> bool:
        """Return whether ``sample`` has the type ``kind``; it has none where aliases lead into themselves."""
        if depth > _MAX_DEPTH:
            return False
        if isinstance(kind, Ref):
            key = (id(sample), kind)
            if key not in self._cache:
                self._cache[key] = self._check_reference(sample, kind, depth)
            return self._cache[key]
        if isinstance(kind, Nullable):
            return sample.kind == "none" or self.check(sample, kind.inner, depth + 1)
        if isinstance(kind, UnionOf):
            return any(self.check(sample, member, depth + 1) for member in kind.members)
        if isinstance(kind, ListOf):
            return sample.kind == "list" and all(self.check(item, kind.item, depth + 1) for item in sample.items)
        if isinstance(kind, MapOf):
            return sample.kind == "dict" and all(self.check(item, kind.value, depth + 1) for item in sample.items)
        if isinstance(kind, LiteralOf):
            return sample.kind == "value" and any(
                type(value) is type(sample.value) and value == sample.value for value in kind.values
            )
        return _fits_scalar(sample, kind)

    def _check_reference(self, sample: Sample, kind: Ref, depth: int) -> bool:
        target = self._catalog.find(kind)
        if isinstance(target, ObjectDef):
            return self._check_class(sample, target, depth)
        return target is None or self.check(sample, target.type, depth + 1)

    def _check_class(self, sample: Sample, kind: ObjectDef, depth: int) -> bool:
        if sample.kind != "dict":
            return False
        fields = fields_of(kind, self._catalog)
        items = dict(zip(sample.keys, sample.items, strict=True))
        if items.keys() - fields.keys() or any(field.required and name not in items for name, field in fields.items()):
            return False
        return all(self.check(item, fields[name].type, depth + 1) for name, item in items.items())


def _fits_scalar(sample: Sample, kind: Scalar) -> bool:
    name = kind.name
    if name == "object":
        return True
    if name == "none":
        return sample.kind == "none"
    if name in ("file", "bytes"):
        return sample.kind == "file"
    if sample.kind in ("date", "datetime"):
        return name == sample.kind if is_time(sample) else name in ("str", "date", "datetime")
    return sample.kind == "value" and isinstance(sample.value, _SCALARS[name])


def fields_of(kind: ObjectDef, catalog: Catalog) -> dict[str, Field]:
    """Return the keys of a class by their Python names, with those it inherits."""
    fields: dict[str, Field] = {}
    base = catalog.find(kind.base) if kind.base is not None else None
    if isinstance(base, AliasDef):
        base = None
    if base is not None:
        fields |= fields_of(base, catalog)
    return fields | {field.name: field for field in kind.fields}
