"""Attributes of clients and resources besides methods of the API: views for raw responses, copies, closing."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sdkwright.review.judge.context import Context, Place, change
from sdkwright.review.model import Change, Subject
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.tree import WRAPPERS, Tree

_OWN_VIEWS = (*WRAPPERS, "with_options")


def attribute_rows(context: Context, removals: Collection[str]) -> Iterator[Change]:
    """Return a row for each such attribute that is gone, but of ``removals``, the resources that are gone themselves."""
    old, new = context.old_tree, context.new_tree
    for resource, path in old.resources.items():
        other = new.resources.get(resource)
        if other is None or any(f"{resource}.".startswith(f"{name}.") for name in removals):
            continue
        for name in sorted(_views(context.old, path) - _views(context.new, other)):
            yield _removed_view(context, f"{resource}.{name}")
    if old.client is None or new.client is None:
        return
    for name in sorted(_views(context.old, old.client.path) - _views(context.new, new.client.path)):
        yield _removed_view(context, name)
    for name in sorted(_own_methods(context.old, old) - _own_methods(context.new, new) - new.methods.keys()):
        place = Place(f"client.{name}", "method", None, context.old_client, call=name)
        subject = Subject("method", context.old_client, name)
        yield change("method-removed", place, f"client.{name}(…)", None, subject=subject)


def _views(surface: Surface, path: str) -> set[str]:
    """Return the attributes of a client or resource that give it in another manner."""
    owner = surface.find_class(path)
    return set() if owner is None else surface.fields(owner).keys() & _OWN_VIEWS


def _own_methods(surface: Surface, tree: Tree) -> set[str]:
    """Return the methods of the client that are no operations: `copy`, `close`, `get`."""
    return set() if tree.client is None else surface.methods(tree.client).keys() - tree.methods.keys()


def _removed_view(context: Context, call: str) -> Change:
    place = Place(f"client.{call}", "resource", client=context.old_client, call=call)
    subject = Subject("resource", client=context.old_client, call=call)
    return change("resource-removed", place, place.name, None, detail=f"`client.{call}`", subject=subject)
