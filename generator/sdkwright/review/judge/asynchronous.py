"""The async client: changes of its methods and options that the sync client does not have as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sdkwright.review.judge.clients import client_rows
from sdkwright.review.judge.context import AsyncContext, Context
from sdkwright.review.judge.methods import method_rows
from sdkwright.review.model import Change
from sdkwright.review.surface.facts import Class


def async_rows(context: Context, sync: Iterable[Change]) -> Iterator[Change]:
    """Return the rows of the async client without those that ``sync``, the rows of the sync client, has too."""
    view = AsyncContext(context.old, context.new, context)
    if view.old_tree.client is None or view.new_tree.client is None:
        return
    names = _name_of(view.old_tree.client), _name_of(context.old_tree.client)
    in_sync = {(row.id, row.name) for row in sync}
    for row in [*client_rows(view), *method_rows(view)]:
        twin = names[1] + row.name.removeprefix(names[0]) if row.name.startswith(names[0]) else row.name
        if (row.id, twin) not in in_sync:
            is_call = row.name.startswith("client.")
            yield replace(row, name=f"async_{row.name}") if is_call else row


def _name_of(client: Class | None) -> str:
    return "" if client is None else client.path.rpartition(".")[2]
