"""Whether a published package reads its document as such packages do, and not as JSON Schema and HTTP have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from sdkwright.published.endpoints import Call
from sdkwright.published.walk import Walk
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import NONE, Ref, members_of
from sdkwright.schema.keywords import as_schema, properties, split_null


def find_reading(walk: Walk, calls: Iterable[Call]) -> Literal["published"] | None:
    """Return ``published`` where most of what the readings differ in is as in such packages, else None.

    That is: properties that ``required`` names beside an ``allOf`` whose members, and not the schema itself, have them
    are optional; methods that may also answer 204 do not say that they return None.
    """
    votes: Counter[bool] = Counter()
    for call in calls:
        returns = call.method.function.signatures[0].returns if call.method.function.signatures else None
        if call.operation.may_be_empty and returns is not None and returns != NONE:
            votes[NONE not in members_of(returns)] += 1
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
