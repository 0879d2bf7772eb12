"""How methods stream: the switch among their arguments, the events, and the ways to call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir import Overload, Param
from sdkwright.naming.names import Names
from sdkwright.openapi.streams import (
    SWITCH,
    WireFormat,
    find_stream,
    find_switch,
    find_unasked,
    offers_answer,
    stream_item,
    wire_format,
)
from sdkwright.plan.bodies import flatten_body
from sdkwright.plan.body_choice import choose_body
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.fields import argument_name, sort_key
from sdkwright.plan.models import Model
from sdkwright.plan.registry import Registry
from sdkwright.plan.responses import success_content
from sdkwright.schema.events import describes_event, event_payload
from sdkwright.schema.keywords import Schema, as_schema, properties, split_null
from sdkwright.schema.view import SchemaView


@dataclass(frozen=True)
class StreamDraft:
    """How a method streams.

    ``switch`` is the wire name of the boolean that chooses a stream, None when it always streams, and ``param`` that
    argument's Python name where the body or the query has it.  An event is a ``model``, or has a ``schema`` of its own,
    or is like the response where both are None; ``ending`` is that of its class's name.  ``whole_events``: the schema
    describes the fields of an event, with data that is text.
    """

    switch: str | None
    param: str | None
    nullable: bool
    kind: WireFormat
    model: Model | None = None
    schema: Schema | None = None
    ending: str = "Response"
    whole_events: bool = False


def draft_stream(names: Names, view: SchemaView, registry: Registry, endpoint: Endpoint) -> StreamDraft | None:
    """Choose how a method streams; None when it does not."""
    settings = endpoint.settings.streaming
    content = success_content(endpoint)
    stream, has_answer = find_stream(content), offers_answer(content)
    if settings is None and stream is None:
        return None
    fields = properties(flatten_body(view, choose_body(view, endpoint.operation).schema) or {})
    if settings is not None and settings.has_param_discriminator:
        switch = settings.param_discriminator
        fields = {**_query_fields(endpoint), **fields}
    else:
        switch = SWITCH if has_answer and find_switch(view, fields) is not None else None
    if settings is None and switch is None and find_unasked(view, content, fields) is not None:
        return None
    field = fields.get(switch) if switch is not None else None
    kind: WireFormat = settings.type if settings is not None else "sse"
    if stream is not None and wire_format(stream[0]) == "jsonl":
        kind = "jsonl"
    name = settings.stream_event_model if settings is not None else None
    model = registry.dotted(name) if name else None
    schema = None
    if model is None and stream is not None and (settings is None or not has_answer):
        # A config that speaks of streaming and names no model means that events are like the response.
        schema = event_payload(view, stream_item(view, *stream))
    return StreamDraft(
        switch=switch,
        param=argument_name(names, switch) if switch is not None and field is not None else None,
        nullable=field is not None and split_null(field)[1],
        kind=kind,
        model=model,
        schema=schema,
        ending="Event" if has_answer else "Response",
        whole_events=kind == "sse" and _is_event(view, {"$ref": model.pointer} if model is not None else schema),
    )


def _query_fields(endpoint: Endpoint) -> Mapping[str, Schema]:
    parameters = endpoint.operation.parameters
    return {parameter.name: as_schema(parameter.schema) for parameter in parameters if parameter.location == "query"}


def _is_event(view: SchemaView, schema: Schema | None) -> bool:
    """Return whether an item's schema describes an event as a whole."""
    return schema is not None and describes_event(view, schema) and event_payload(view, schema) is schema


def missing_event_model(registry: Registry, endpoint: Endpoint) -> str | None:
    """Return the name of an event's model in the config that names none."""
    settings = endpoint.settings.streaming
    name = settings.stream_event_model if settings is not None else None
    return name if name and registry.dotted(name) is None else None


def stream_overloads(params: Sequence[Param], switch: str) -> tuple[Overload, ...]:
    """Return the three ways to call a method whose streaming is switched by the argument ``switch``."""
    keyword = [param for param in params if not param.positional and param.location != "path"]
    required_names = tuple(param.name for param in keyword if param.required and param.name != switch)
    optional = tuple(param.name for param in keyword if not param.required and param.name != switch)
    everything = tuple(param.name for param in keyword if not param.required or param.name == switch)
    with_switch = sorted(
        (param for param in keyword if param.required or param.name == switch), key=lambda param: sort_key(param.wire)
    )
    names = tuple(param.name for param in with_switch)
    return (
        Overload(required_names, everything, "false", "response"),
        Overload(names, optional, "true", "stream"),
        Overload(names, optional, "bool", "either"),
    )
