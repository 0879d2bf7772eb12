"""The parameters of methods with overloads: what one of the old ones accepts has to be accepted by one of the new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.review.judge.context import Context, Place
from sdkwright.review.judge.signatures import merge_signatures, param_rows
from sdkwright.review.model import Change
from sdkwright.review.surface.facts import Signature

Wires = tuple[Mapping[str, str], Mapping[str, str]]


def overload_rows(
    context: Context, place: Place, old: Sequence[Signature], new: Sequence[Signature], wires: Wires
) -> Iterator[Change]:
    """Return what changed for calls: what breaks by overload, all else of the overloads as one signature."""
    before, after = merge_signatures(old), merge_signatures(new)
    if before is None or after is None:
        return
    rows = param_rows(context, place, before, after, wires)
    if len(old) == len(new) == 1:
        yield from rows
        return
    breaks = [row for signature in old for row in _breaks(context, place, signature, new, wires)]
    broken = {row.name for row in breaks}
    yield from breaks
    yield from (row for row in rows if row.severity != "breaking" and row.name not in broken)


def _breaks(context: Context, place: Place, old: Signature, new: Sequence[Signature], wires: Wires) -> Sequence[Change]:
    """Return the fewest breaks that calls of an old overload meet with one of the new; none where one accepts them all.

    Of an overload that is gone altogether, what no overload takes any more says it all.
    """
    choices = [
        [row for row in param_rows(context, place, old, signature, wires) if row.severity == "breaking"]
        for signature in new
    ]
    rows = min(choices, key=len)
    param_names = {param.name for signature in new for param in signature.params}
    removed = [row for row in rows if row.id == "param-removed" and row.subject.member not in param_names]
    return removed or rows
