"""What the API calls at its users: methods that check what was received and turn it into an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config import MethodConfig, applies_to_python
from sdkwright.ir import AliasDef, Nullable, Ref, Type, TypeModule, UnionOf, Webhook
from sdkwright.media import is_json
from sdkwright.names import safe
from sdkwright.openapi import Document, Operation
from sdkwright.plan.context import Context
from sdkwright.plan.types import ModuleBuilder
from sdkwright.schema import Schema, as_schema, constants, properties, required

WEBHOOK = "webhook_unwrap"
_UNCHECKED = ("unsafe", "unverified", "parse")


@dataclass(frozen=True)
class Received:
    """A webhook method and the module of its event, when the event has no model of its own."""

    webhook: Webhook
    module: TypeModule | None


def payloads(document: Document) -> list[tuple[str, Schema]]:
    """What each webhook sends, by the webhook's name."""
    return [(one.path, schema) for one in document.webhooks() if (schema := _payload(one)) is not None]


def _payload(operation: Operation) -> Schema | None:
    body = operation.request_body
    for media, content in body.content.items() if body is not None else ():
        if is_json(media):
            return as_schema(content.schema)
    return None


def webhooks(context: Context, methods: Mapping[str, MethodConfig], folder: str) -> Iterator[Received]:
    """The webhook methods of one resource; ``folder`` is where its types lie."""
    for key, settings in methods.items():
        if settings.type == WEBHOOK and applies_to_python(settings):
            yield _received(context, key, settings, folder)


def _received(context: Context, key: str, settings: MethodConfig, folder: str) -> Received:
    names = context.names
    event, module = _event(context, key, folder)
    unchecked = any(word in _UNCHECKED for word in names.words(key))
    options = context.config.client_settings.opts
    holder = next((name for name in options if "webhook" in names.words(name)), None)
    webhook = Webhook(
        name=safe(names.snake(key)),
        event=event,
        verified=not unchecked,
        key_option=None if unchecked or holder is None else safe(names.snake(holder)),
        doc=(settings.description or "").strip(),
    )
    return Received(webhook, module)


def _event(context: Context, key: str, folder: str) -> tuple[Type, TypeModule | None]:
    found = payloads(context.document)
    if len(found) == 1:
        model = context.rules.registry.find(found[0][1])
        if model is not None:
            return model.ref("response"), None
    name = f"{context.names.pascal(key)}WebhookEvent"
    path = f"{folder}/{context.names.snake(key)}_webhook_event"
    variants = [_titled(schema, hook) for hook, schema in found]
    builder = ModuleBuilder(context.rules, "response", path, name, source="/webhooks")
    module = builder.build_model({"oneOf": variants} if len(variants) > 1 else variants[0] if variants else {})
    return Ref(path, name), _with_discriminator(context, module, [schema for _, schema in found])


def _titled(schema: Schema, hook: str) -> Schema:
    """A payload without a name is called as its webhook."""
    return schema if "$ref" in schema or "title" in schema else {**schema, "title": hook}


def _with_discriminator(context: Context, module: TypeModule, variants: list[Schema]) -> TypeModule:
    """The union of events told apart by the property that has one value in each, as event types usually have."""
    tag = _tag([context.sampler.opened(schema) for schema in variants])
    definitions = tuple(
        replace(one, type=_tagged(one.type, tag)) if isinstance(one, AliasDef) and one.name == module.main else one
        for one in module.definitions
    )
    return replace(module, definitions=definitions) if tag is not None else module


def _tag(bodies: list[Schema]) -> str | None:
    for wire in properties(bodies[0]) if len(bodies) > 1 else ():
        values = [constants(properties(body).get(wire, {})) for body in bodies]
        needed = all(wire in required(body) for body in bodies)
        if needed and all(len(one) == 1 for one in values) and len({one[0] for one in values}) == len(values):
            return wire
    return None


def _tagged(kind: Type, tag: str | None) -> Type:
    if isinstance(kind, Nullable):
        return Nullable(_tagged(kind.inner, tag))
    if isinstance(kind, UnionOf) and all(isinstance(one, Ref) for one in kind.members):
        return replace(kind, discriminator=kind.discriminator or tag)
    return kind
