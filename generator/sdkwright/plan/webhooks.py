"""Calls of the API to its users: methods that check what was received and turn it into an event."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.config import MethodConfig, applies_to_python
from sdkwright.ir import AliasDef, Ref, Type, TypeModule, UnionOf, Webhook
from sdkwright.naming.file_names import file_stem
from sdkwright.naming.reserved import safe, safe_attribute, safe_class
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pointers import join
from sdkwright.plan.config_tree import Node, types_folder
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.module_names import ModuleNames
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.plan.samples import Sampler
from sdkwright.plan.shapes import union_members
from sdkwright.plan.unions import number_variants
from sdkwright.plan.variant_names import VariantNamer
from sdkwright.schema.keywords import Schema, as_schema, constants, properties, required
from sdkwright.schema.media import is_json, plain_json_first

WEBHOOK = "webhook_unwrap"
_UNCHECKED = ("unsafe", "unverified", "parse")


@dataclass(frozen=True)
class BuiltWebhook:
    """A webhook method and the modules of its events, where they have no models of their own."""

    webhook: Webhook
    modules: tuple[TypeModule, ...]


def find_payloads(document: Document) -> tuple[tuple[str, Schema], ...]:
    """Return what each webhook sends, by the webhook's name."""
    bodies = ((hook.path, _payload(hook)) for hook in document.webhooks())
    return tuple((name, schema) for name, schema in bodies if schema is not None)


def _payload(operation: Operation) -> Schema | None:
    body = operation.request_body
    for media, content in plain_json_first(body.content) if body is not None else ():
        if is_json(media):
            return as_schema(content.schema)
    return None


@dataclass(frozen=True)
class WebhookBuilder:
    """Builds webhook methods; ``payloads`` is what webhooks send by name, ``options`` are the client's by config key.

    A module is built for the first method that needs it: all methods receive the same events.
    """

    rules: Rules
    sampler: Sampler
    payloads: tuple[tuple[str, Schema], ...]
    options: tuple[str, ...]
    reserved: ModuleNames

    def build(self, node: Node) -> Iterator[BuiltWebhook]:
        """Build the webhook methods of one resource."""
        for key, settings in sorted(node.settings.methods.items()):
            if settings.type == WEBHOOK and applies_to_python(settings):
                yield self._build(key, settings, types_folder(self.rules.names, node))

    def _build(self, key: str, settings: MethodConfig, folder: str) -> BuiltWebhook:
        names = self.rules.names
        event, modules = self._event(key, settings, folder)
        unchecked = any(word in _UNCHECKED for word in names.words(key))
        guess = next((name for name in self.options if "webhook" in names.words(name)), None)
        holder = settings.webhook_key_opt or guess
        webhook = Webhook(
            name=safe_attribute(names.snake(key)),
            event=event,
            verified=not unchecked,
            key_option=None if unchecked or holder is None else safe(names.snake(holder)),
            doc=(settings.description or "").strip(),
            sample=json.dumps(self.sampler.received(self.payloads[0][1])) if self.payloads else "{}",
        )
        return BuiltWebhook(webhook, modules)

    def _event(self, key: str, settings: MethodConfig, folder: str) -> tuple[Type, tuple[TypeModule, ...]]:
        """Build the type of all events: the one there is, or a union of one class for each webhook."""
        names = self.rules.names
        ref = Ref(f"{folder}/{file_stem(f'{names.snake(key)}_webhook_event')}", f"{names.pascal(key)}WebhookEvent")
        if len(self.payloads) < 2:
            return self._class(ref, as_schema(self.payloads[0][1] if self.payloads else None), "/webhooks")
        builder = ModuleBuilder(self.rules, "response", ref.module, ref.name, source="/webhooks")
        builder.scope.export(ref.name)
        members: dict[Type, None] = {}
        bodies: list[Schema] = []
        modules: list[TypeModule] = []
        for hook, schema in self.payloads:
            name = safe_class(f"{names.pascal(hook)}WebhookEvent")
            own = Ref(f"{folder}/{file_stem(f'{safe(names.snake(hook))}_webhook_event')}", name)
            kind, class_modules = self._class(own, schema, join("/webhooks", hook))
            modules.extend(class_modules)
            variants = list(self._variants(builder, schema))
            members.update({variant: None for variant, _ in variants} or {kind: None})
            bodies += [body for _, body in variants] or [self.rules.view.expand(schema)]
        tag = settings.discriminator or _find_tag(bodies)
        union = UnionOf(tuple(members), tag) if len(members) > 1 else next(iter(members))
        if self.reserved.are_free([ref]):
            self.reserved.reserve([ref])
            builder.scope.define(AliasDef(ref.name, union))
            modules.append(builder.finish())
        return ref, tuple(modules)

    def _variants(self, builder: ModuleBuilder, schema: Schema) -> Iterator[tuple[Type, Schema]]:
        """Yield the variants of an event that is a union, which is written out in the union of all events."""
        view = self.rules.view
        body = view.merge(view.resolve(schema)[1])
        members = union_members(body)
        if len(members) < 2:
            return
        namer = VariantNamer(self.rules.names, view, "response")
        for index, union, member in number_variants(self.rules, body, members, ()):
            name = safe_class(namer.name_variant(union, member, index, root=True))
            yield builder.type_of(member, ClassPath.of(name)), view.expand(member)

    def _class(self, ref: Ref, schema: Schema, source: str) -> tuple[Type, tuple[TypeModule, ...]]:
        """Return a payload's model, or its own class with the module, where that is not there yet."""
        model = self.rules.registry.find(schema)
        if model is not None:
            return model.ref("response"), ()
        if not self.reserved.are_free([ref]):
            return ref, ()
        self.reserved.reserve([ref])
        builder = ModuleBuilder(self.rules, "response", ref.module, ref.name, source=source)
        return ref, (builder.build_model(schema),)


def _find_tag(bodies: list[Schema]) -> str | None:
    """Return the property that has one value in each event and no two alike, as event types usually have."""
    for wire in properties(bodies[0]) if len(bodies) > 1 else ():
        values = [constants(properties(body).get(wire, {})) for body in bodies]
        is_required = all(wire in required(body) for body in bodies)
        if is_required and all(len(tags) == 1 for tags in values) and len({tags[0] for tags in values}) == len(values):
            return wire
    return None
