"""What the API calls at its users: methods that check what was received and turn it into an event."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config import MethodConfig, applies_to_python
from sdkwright.ir import AliasDef, Ref, Type, TypeModule, UnionOf, Webhook
from sdkwright.naming.reserved import safe, safe_class
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pointers import join
from sdkwright.plan.context import Context
from sdkwright.plan.modules import Taken
from sdkwright.plan.types import ModuleBuilder
from sdkwright.schema.keywords import Schema, as_schema, constants, properties, required
from sdkwright.schema.media import is_json, plain_json_first

WEBHOOK = "webhook_unwrap"
_UNCHECKED = ("unsafe", "unverified", "parse")


@dataclass(frozen=True)
class Received:
    """A webhook method and the modules of its events, where they have no models of their own."""

    webhook: Webhook
    modules: tuple[TypeModule, ...]


def payloads(document: Document) -> list[tuple[str, Schema]]:
    """What each webhook sends, by the webhook's name."""
    return [(one.path, schema) for one in document.webhooks() if (schema := _payload(one)) is not None]


def _payload(operation: Operation) -> Schema | None:
    body = operation.request_body
    for media, content in plain_json_first(body.content) if body is not None else ():
        if is_json(media):
            return as_schema(content.schema)
    return None


def webhooks(context: Context, methods: Mapping[str, MethodConfig], folder: str, taken: Taken) -> Iterator[Received]:
    """The webhook methods of one resource; ``folder`` is where its types lie, ``taken`` the modules there are."""
    for key, settings in sorted(methods.items()):
        if settings.type == WEBHOOK and applies_to_python(settings):
            found = _received(context, key, settings, folder)
            kept = tuple(one for one in found.modules if not taken.has(one.path, one.main))
            for one in kept:
                taken.add(one.path, one.main)
            yield replace(found, modules=kept)


def _received(context: Context, key: str, settings: MethodConfig, folder: str) -> Received:
    names = context.names
    found = payloads(context.document)
    event, modules = _event(context, key, settings, folder, found)
    unchecked = any(word in _UNCHECKED for word in names.words(key))
    options = context.config.client_settings.opts
    holder = next((name for name in options if "webhook" in names.words(name)), None)
    webhook = Webhook(
        name=safe(names.snake(key)),
        event=event,
        verified=not unchecked,
        key_option=None if unchecked or holder is None else safe(names.snake(holder)),
        doc=(settings.description or "").strip(),
        sample=json.dumps(context.sampler.received(found[0][1])) if found else "{}",
    )
    return Received(webhook, modules)


def _event(
    context: Context, key: str, settings: MethodConfig, folder: str, found: list[tuple[str, Schema]]
) -> tuple[Type, tuple[TypeModule, ...]]:
    """The type of all events: the one there is, or a union of one class for each webhook."""
    name = f"{context.names.pascal(key)}WebhookEvent"
    path = f"{folder}/{context.names.snake(key)}_webhook_event"
    if len(found) < 2:
        model = context.rules.registry.find(found[0][1]) if found else None
        if model is not None:
            return model.ref("response"), ()
        builder = ModuleBuilder(context.rules, "response", path, name, source="/webhooks")
        return Ref(path, name), (builder.build_model(found[0][1] if found else {}),)
    members: dict[Type, None] = {}
    modules: list[TypeModule] = []
    for hook, schema in found:
        kind, module = _variant(context, hook, schema, folder)
        members[kind] = None
        modules.extend([module] if module is not None else [])
    tag = settings.discriminator or _tag([context.view.expand(schema) for _, schema in found])
    kind = UnionOf(tuple(members), tag) if len(members) > 1 else next(iter(members))
    modules.append(TypeModule(path, "response", name, (AliasDef(name, kind),), (name,), source="/webhooks"))
    return Ref(path, name), tuple(modules)


def _variant(context: Context, hook: str, schema: Schema, folder: str) -> tuple[Type, TypeModule | None]:
    """What one webhook sends: a model, or a class of its own named after the webhook."""
    model = context.rules.registry.find(schema)
    if model is not None:
        return model.ref("response"), None
    name = safe_class(f"{context.names.pascal(hook)}WebhookEvent")
    path = f"{folder}/{safe(context.names.snake(hook))}_webhook_event"
    builder = ModuleBuilder(context.rules, "response", path, name, source=join("/webhooks", hook))
    return Ref(path, name), builder.build_model(schema)


def _tag(bodies: list[Schema]) -> str | None:
    """The property that has one value in each event and no two alike, as event types usually have."""
    for wire in properties(bodies[0]) if len(bodies) > 1 else ():
        values = [constants(properties(body).get(wire, {})) for body in bodies]
        needed = all(wire in required(body) for body in bodies)
        if needed and all(len(one) == 1 for one in values) and len({one[0] for one in values}) == len(values):
            return wire
    return None
