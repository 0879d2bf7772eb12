"""The tree of resources, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.ir.methods import Method
from sdkwright.ir.sdk import Resource, Sdk


def every_resource(resources: Iterable[Resource]) -> Iterator[Resource]:
    """Yield resources with all below them, parents first."""
    for resource in resources:
        yield resource
        yield from every_resource(resource.subresources)


def every_method(sdk: Sdk) -> Iterator[Method]:
    """Yield the methods of the client and of all resources."""
    yield from sdk.methods
    for resource in every_resource(sdk.resources):
        yield from resource.methods
