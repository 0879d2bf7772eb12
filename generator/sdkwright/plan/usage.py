"""Which schemas requests and responses reach, and so the sides on which models are used."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.config import Config
from sdkwright.openapi import Document
from sdkwright.openapi.streams import stream_item
from sdkwright.plan.body_choice import choose_body
from sdkwright.plan.config_tree import walk_resources
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.models import Model, reachable, with_usage
from sdkwright.plan.responses import success_content
from sdkwright.plan.webhooks import WEBHOOK
from sdkwright.schema.keywords import Schema, as_schema


def find_usage(
    models: Iterable[Model],
    endpoints: Iterable[Endpoint],
    document: Document,
    config: Config,
    payloads: Iterable[tuple[str, Schema]],
) -> tuple[Model, ...]:
    """Return the models with the sides on which they are used; ``payloads`` is what webhooks send."""
    models = tuple(models)
    requests: list[Schema] = []
    responses: list[Schema] = []
    events = {model.dotted: model.pointer for model in models}
    for endpoint in endpoints:
        requests.append(choose_body(document.view, endpoint.operation).schema)
        requests.extend(as_schema(parameter.schema) for parameter in endpoint.operation.parameters)
        for name, media in success_content(endpoint).items():
            responses.append(stream_item(document.view, name, media))
        streaming = endpoint.settings.streaming
        event = streaming.stream_event_model if streaming is not None else None
        if event in events:
            responses.append({"$ref": events[event]})
    if any(method.type == WEBHOOK for node in walk_resources(config) for method in node.settings.methods.values()):
        responses.extend(schema for _, schema in payloads)
    return with_usage(models, reachable(requests, document, models), reachable(responses, document, models), document)
