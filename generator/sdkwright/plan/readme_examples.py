"""The requests that the README shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sdkwright.config import Config
from sdkwright.ir import Example
from sdkwright.naming.names import Names
from sdkwright.openapi.endpoints import normalize_endpoint
from sdkwright.plan.config_tree import ConfigPath
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.fields import field_name
from sdkwright.plan.resource_names import ResourceName
from sdkwright.plan.samples import sample_of


def build_examples(
    config: Config, names: Names, endpoints: Iterable[Endpoint], places: Mapping[ConfigPath, ResourceName]
) -> Iterator[Example]:
    """Build the example requests of the config whose endpoint has a method."""
    by_endpoint: dict[str, Endpoint] = {}
    for endpoint in endpoints:
        by_endpoint.setdefault(normalize_endpoint(endpoint.operation.endpoint), endpoint)
    for role, request in config.readme.example_requests.items():
        target = by_endpoint.get(normalize_endpoint(request.endpoint or ""))
        if target is None:
            continue
        place = places.get(target.resource)
        wire = request.response_property
        yield Example(
            role,
            place.path if place is not None else target.resource,
            target.name,
            tuple((names.snake(key), sample_of(value)) for key, value in request.params.items()),
            field_name(names, wire, "response") if wire else None,
        )
