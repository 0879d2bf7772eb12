"""One configured method → its IR and the types modules it brings along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sdkwright.config.client import seconds_of
from sdkwright.ir import (
    Method,
    Nullable,
    Overload,
    Param,
    Ref,
    Response,
    Scalar,
    Streaming,
    Type,
    TypeModule,
)
from sdkwright.openapi import MediaType
from sdkwright.plan import client as client_plan
from sdkwright.plan.context import Context, Planned, extension
from sdkwright.plan.fields import argument_name, sort_key
from sdkwright.plan.pages import paginate
from sdkwright.plan.params import arguments, flatten, request_body
from sdkwright.plan.types import ModuleBuilder
from sdkwright.schema.events import event_payload
from sdkwright.schema.keywords import (
    Schema,
    additional,
    as_schema,
    constants,
    implied_type,
    is_upload,
    properties,
    ref_of,
    split_null,
    types_of,
)
from sdkwright.schema.media import (
    is_event_stream,
    is_json,
    is_json_lines,
    is_plain_json,
    is_range,
    is_textual,
    plain_json_first,
)

_ORDER = {"create": 0, "retrieve": 1, "update": 2, "list": 3, "delete": 4}


@dataclass(frozen=True)
class Built:
    """A method, the modules it needs, and the path of its response's own module when it has one."""

    method: Method
    modules: tuple[TypeModule, ...]
    response_module: str | None


def method_order(name: str) -> tuple[int, str]:
    """``create, retrieve, update, list, delete``, then the alphabet."""
    return (_ORDER.get(name, len(_ORDER)), name)


def build_method(context: Context, planned: Planned) -> Built:
    """Plan one method."""
    operation = planned.operation
    switch = stream_switch(context, planned)
    given = arguments(context, planned, switch[0], streams=switch[1])
    response, own = response_of(context, planned, given.params)
    streaming, event_module = streaming_of(context, planned, switch, response)
    if streaming is not None and streaming.param is None and streaming.event != response.type:
        # Only events ever come back, so a type of the response as a whole would be nobody's.
        response, own = replace(response, type=streaming.event), event_module
        event_module = None
    modules = [one for one in (given.module, own, event_module) if one is not None]
    idempotency = context.config.client_settings.idempotency.header
    own_url = client_plan.own_base_url(context.document, operation)
    requested = planned.settings.default_request_options
    method = Method(
        name=planned.name,
        http_method=operation.method,
        path=operation.path.partition("#")[0].partition("?")[0],
        params=given.params,
        response=response,
        body=given.body,
        params_type=Ref(given.module.path, given.module.main) if given.module else None,
        file_paths=given.file_paths,
        streaming=streaming,
        overloads=overloads(given.params, streaming) or given.overloads,
        doc=(planned.settings.description or operation.description or operation.summary or "").strip(),
        deprecated=deprecation(context, planned),
        idempotent=bool(idempotency) and operation.method != "get",
        content_type=given.content_type,
        constant_body=given.constant_body,
        skip_test=planned.settings.skip_test_reason,
        source=operation.pointer,
        base_url=own_url,
        extra_headers=own_headers(as_schema(requested.get("headers")), given.params),
        timeout=seconds_of(requested.get("timeout")),
        max_retries=requested.get("max_retries") if isinstance(requested.get("max_retries"), int) else None,
        security=None if operation.security is None else tuple(tuple(one) for one in operation.security),
    )
    return Built(method, tuple(modules), own.path if own is not None else None)


def own_headers(said: Schema, params: tuple[Param, ...]) -> tuple[tuple[str, str], ...]:
    """Headers that the method sends by itself, spelled as the argument that may replace one is."""
    known = {one.wire.lower(): one.wire for one in params if one.location == "header"}
    return tuple((known.get(str(key).lower(), str(key)), str(value)) for key, value in said.items())


def deprecation(context: Context, planned: Planned) -> str | None:
    """The message of a deprecated method; ``None`` when it is not deprecated."""
    said: Any = planned.settings.deprecated
    if said is None:
        said = extension(planned.operation.raw, "deprecation-message") or planned.operation.deprecated
    del context
    return said if isinstance(said, str) else "deprecated" if said else None


def success_content(planned: Planned) -> tuple[dict[str, MediaType], bool]:
    """The content of the success response, and whether one is declared at all."""
    response = planned.operation.success
    if response is None:
        return {}, False
    return dict(response.content), True


def stream_switch(context: Context, planned: Planned) -> tuple[str | None, bool]:
    """``(wire name of the boolean that switches streaming, whether the method streams)``."""
    content, _ = success_content(planned)
    settings = planned.settings.streaming
    offered = any(is_event_stream(media) or one.item_schema is not None for media, one in content.items())
    if settings is None and not offered:
        return None, False
    if settings is not None and settings.has_param_discriminator:
        return settings.param_discriminator, True
    flat = flatten(context, request_body(context.document, planned)[2]) or {}
    found = properties(flat).get("stream")
    if found is not None and any(map(is_json, content)) and types_of(context.view.expand(found)) == ("boolean",):
        return "stream", True
    return None, offered or settings is not None


def streaming_of(
    context: Context, planned: Planned, switch: tuple[str | None, bool], response: Response
) -> tuple[Streaming | None, TypeModule | None]:
    """How the method streams, and the event's module when the event has no model of its own."""
    wire, streams = switch
    if not streams:
        return None, None
    settings = planned.settings.streaming
    content, _ = success_content(planned)
    kind = settings.type if settings is not None else "sse"
    media = next((one for name, one in content.items() if is_event_stream(name) or one.item_schema is not None), None)
    if media is not None and any(is_json_lines(name) and one is media for name, one in content.items()):
        kind = "jsonl"
    event, module = response.type, None
    chosen = settings.stream_event_model if settings is not None else None
    model = context.rules.registry.dotted(chosen) if chosen else None
    if chosen and model is None:
        context.warn(planned.operation.pointer, f"stream_event_model names no model: {chosen}", "using the document's")
    if model is not None:
        event = model.ref("response")
    elif media is not None and (settings is None or not any(is_json(one) for one in content)):
        # A config that speaks of streaming and names no model means that events are like the response.
        stem = planned.stem + context.names.pascal(planned.key)
        name = f"{stem}Event" if any(is_json(one) for one in content) else f"{stem}Response"
        described = event_payload(context.view, as_schema(media.item_schema or media.schema))
        event, module = named_type(context, planned, described, name)
    flat = flatten(context, request_body(context.document, planned)[2]) or {}
    found = properties(flat).get(wire or "")
    nullable = found is not None and split_null(found)[1]
    param = argument_name(context.names, wire) if wire is not None and found is not None else None
    return Streaming(event, param, nullable, kind), module


def response_of(context: Context, planned: Planned, params: tuple[Param, ...]) -> tuple[Response, TypeModule | None]:
    """What the method returns, and the module of a response that has no model of its own."""
    content, declared = success_content(planned)
    stem = f"{planned.stem}{context.names.pascal(planned.key)}Response"
    if not content:
        del declared
        return Response("none", Scalar("none"), accept="*/*"), None
    streams = any(is_event_stream(media) or one.item_schema is not None for media, one in content.items())
    for media, one in plain_json_first(content):
        if is_json(media) and one.item_schema is None:
            # What is no plain JSON has to be asked for, unless the call decides between it and a stream.
            accept = None if streams or is_plain_json(media) or is_range(media) else media
            page = paginate(context, planned, as_schema(one.schema), params, stem, named_type)
            if page is not None:
                return replace(page[0], accept=accept), page[1]
            schema, unwrap = unwrapped(context, planned, as_schema(one.schema))
            kind, module = named_type(context, planned, schema, stem)
            # Only what is in a model is one place: an envelope without one is written out wherever it is used.
            in_model = unwrap is not None and context.rules.registry.find(as_schema(one.schema)) is not None
            if in_model and module is not None and isinstance(kind, Ref) and ref_of(schema) is None:
                context.rules.responses.add(schema, kind)
            return Response("json", kind, accept, unwrap=unwrap), module
    for media, one in content.items():
        if is_json_lines(media):
            kind, module = named_type(context, planned, as_schema(one.item_schema or one.schema), stem)
            return Response("jsonl", kind, accept=media), module
    for media, one in content.items():
        if is_event_stream(media):
            kind, module = named_type(context, planned, as_schema(one.item_schema or one.schema), stem)
            return Response("json", kind, accept=media), module
    for media, one in content.items():
        if is_textual(media) and is_words(context, as_schema(one.schema)):
            return Response("text", Scalar("str"), accept=media), None
    several = len(content) > 1
    return Response("binary", Scalar("bytes"), "application/octet-stream" if several else next(iter(content))), None


def unwrapped(context: Context, planned: Planned, schema: Schema) -> tuple[Schema, str | None]:
    """The part of the envelope that is returned, when config asks to unwrap it."""
    said = planned.settings.unwrap_response
    if said is False:
        return schema, None
    wanted = (said,) if isinstance(said, str) else context.config.settings.unwrap_response_fields
    known = properties(context.view.expand(schema))
    for name in wanted:
        # What holds for all methods takes off envelopes that hold nothing else: the rest would be lost.
        if name in known and (len(known) == 1 or said is not None):
            return known[name], name
    return schema, None


def named_type(context: Context, planned: Planned, schema: Schema, name: str) -> tuple[Type, TypeModule | None]:
    """The type of a whole response: a configured model, a module of its own, or plain ``object``."""
    body, nullable = split_null(schema)
    model = context.rules.registry.find(schema) or context.rules.registry.find(body)
    if model is not None:
        kind = context.rules.registry.type_of(model, "response")
        return (Nullable(kind) if nullable and not isinstance(kind, Nullable) else kind), None
    known = context.rules.responses.find(schema)
    if known is not None:
        return known, None
    if is_anything(context, body):
        return Scalar("object"), None
    ending = name[len(planned.stem + context.names.pascal(planned.key)) :]
    path = f"{planned.folder}/{planned.module}_{context.names.snake(ending)}"
    builder = ModuleBuilder(context.rules, "response", path, name, source=planned.operation.pointer)
    return Ref(path, name), builder.build_model(schema)


def is_words(context: Context, schema: Schema) -> bool:
    """Whether a body is described as text, and not as bytes."""
    body = context.view.expand(schema)
    return types_of(body) == ("string",) and not is_upload(body)


def is_anything(context: Context, schema: Schema) -> bool:
    """``{}`` or a bare ``type: object``: nothing to make a class of."""
    body = context.view.expand(schema)
    if constants(body) or any(key in body for key in ("oneOf", "anyOf")) or properties(body):
        return False
    kind = types_of(body) or (implied_type(body),)
    return kind == ("",) or (kind == ("object",) and additional(body) is None)


def overloads(params: tuple[Param, ...], streaming: Streaming | None) -> tuple[Overload, ...]:
    """Three ways to call a method whose streaming is switched by an argument; none for any other."""
    if streaming is None or streaming.param is None:
        return ()
    switch = streaming.param
    keyword = [one for one in params if not one.positional and one.location != "path"]
    needed = [one.name for one in keyword if one.required and one.name != switch]
    optional = [one.name for one in keyword if not one.required and one.name != switch]
    everything = [one.name for one in keyword if not one.required or one.name == switch]
    needed_too = [one for one in keyword if one.required or one.name == switch]
    with_switch = tuple(one.name for one in sorted(needed_too, key=lambda one: sort_key(one.wire)))
    return (
        Overload(tuple(needed), tuple(everything), "false", "response"),
        Overload(with_switch, tuple(optional), "true", "stream"),
        Overload(with_switch, tuple(optional), "bool", "either"),
    )
