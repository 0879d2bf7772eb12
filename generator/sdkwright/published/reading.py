"""Whether a published package leaves optional what its document requires of the properties of others."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from sdkwright.published.walk import Walk
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import Ref
from sdkwright.schema.keywords import as_schema, properties, split_null


def find_reading(walk: Walk) -> Literal["published"] | None:
    """Return ``published`` where most such properties are optional in the models of the package, else None.

    They are those that ``required`` names beside an ``allOf`` whose members, and not the schema itself, have them.
    """
    votes: Counter[bool] = Counter()
    for kind, pointer in walk.pairs:
        cls = walk.package.find(kind.path) if isinstance(kind, Ref) else None
        schema = as_schema(walk.nodes.document.get(pointer))
        if not isinstance(cls, Class) or walk.package.surface.is_typed_dict(cls) or "allOf" not in schema:
            continue
        fields, inherited = walk.package.wires(cls), walk.nodes.properties(walk.nodes.at(pointer, schema))
        for name in schema.get("required") or ():
            if name not in fields or name not in inherited or name in properties(schema):
                continue
            if not split_null(walk.nodes.document.view.expand(inherited[name].schema))[1]:
                votes[fields[name].default is not None] += 1
    return "published" if votes[True] > votes[False] else None
