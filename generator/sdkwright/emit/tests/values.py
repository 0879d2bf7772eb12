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


def expression(sample: Sample, kind: Type, annotator: Annotator) -> Expression:
    """Return ``sample`` as an argument declared as ``kind``, as ``Any`` if it does not fit the declaration."""
    imports = annotator.imports
    value = spelled(sample, imports)
    if fits(sample, kind, annotator.catalog):
        return value
    return group(f"{imports.std('typing', 'cast')}(", [("", imports.std("typing", "Any")), ("", value)], ")")


def spelled(sample: Sample, imports: Imports) -> Expression:
    """``sample`` as source."""
    if sample.kind == "list":
        return group("[", [("", spelled(item, imports)) for item in sample.items], "]")
    if sample.kind == "dict":
        pairs = zip(sample.keys, sample.items, strict=True)
        return group("{", [(f"{string_literal(key)}: ", spelled(item, imports)) for key, item in pairs], "}")
    if sample.kind == "none":
        return "None"
    if sample.kind == "file":
        return literal(str(sample.value).encode())
    if sample.kind in ("date", "datetime") and is_time(sample):
        function = imports.run("_utils", f"parse_{sample.kind}")
        return group(f"{function}(", [("", literal(sample.value))], ")")
    return literal(sample.value)


def is_time(sample: Sample) -> bool:
    """Whether a date or time says one that exists."""
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


def fits(sample: Sample, kind: Type, catalog: Catalog, depth: int = 0) -> bool:
    """Whether the expression for ``sample`` has the type that ``kind`` declares for an argument."""
    if depth > 64:
        return False
    if isinstance(kind, Ref):
        found = catalog.find(kind)
        if isinstance(found, ObjectDef):
            return _fits_class(sample, found, catalog, depth)
        return found is None or fits(sample, found.type, catalog, depth + 1)
    if isinstance(kind, Nullable):
        return sample.kind == "none" or fits(sample, kind.inner, catalog, depth + 1)
    if isinstance(kind, UnionOf):
        return any(fits(sample, member, catalog, depth + 1) for member in kind.members)
    if isinstance(kind, ListOf):
        return sample.kind == "list" and all(fits(item, kind.item, catalog, depth + 1) for item in sample.items)
    if isinstance(kind, MapOf):
        return sample.kind == "dict" and all(fits(item, kind.value, catalog, depth + 1) for item in sample.items)
    if isinstance(kind, LiteralOf):
        return sample.kind == "value" and any(
            type(value) is type(sample.value) and value == sample.value for value in kind.values
        )
    return _fits_scalar(sample, kind)


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


def _fits_class(sample: Sample, kind: ObjectDef, catalog: Catalog, depth: int) -> bool:
    if sample.kind != "dict":
        return False
    known = fields_of(kind, catalog)
    given = dict(zip(sample.keys, sample.items, strict=True))
    if given.keys() - known.keys() or any(one.required and name not in given for name, one in known.items()):
        return False
    return all(fits(item, known[name].type, catalog, depth + 1) for name, item in given.items())


def fields_of(kind: ObjectDef, catalog: Catalog) -> dict[str, Field]:
    """The keys of a class by their Python names, with those it inherits."""
    found: dict[str, Field] = {}
    base = catalog.find(kind.base) if kind.base is not None else None
    if isinstance(base, AliasDef):
        base = None
    if base is not None:
        found |= fields_of(base, catalog)
    return found | {one.name: one for one in kind.fields}
