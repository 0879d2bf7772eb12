"""Checks of values that would have no effect.

Casings of words that no name has, events and bodies that nothing sends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.config.document import Config
from sdkwright.config.findings import Finding, Place, nearest_name, suggest_name
from sdkwright.config.resources import MethodConfig, ResourceConfig
from sdkwright.naming.words import split_words
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.shape import walk_nodes
from sdkwright.schema.keywords import as_schema, constants
from sdkwright.schema.values import is_list, is_map

_COMMON_EVENTS = frozenset({"", "done", "end", "error", "message", "ping"})
"""Types of events that servers send without a word in their documents."""
_MIN_EVENT_LIKENESS = 0.8
"""How like a documented type another must be to be a slip of the pen (difflib's ratio, of 1)."""
_NAMED_PLACES = ("schemas", "parameters", "requestBodies", "responses", "securitySchemes")


def check_idle_values(config: Config, document: Document, resources: Mapping[str, ResourceConfig]) -> Iterator[Finding]:
    """Generate a warning for each value without effect; ``resources`` are those at each dotted place."""
    if config.custom_casings:
        yield from _check_casings(config, {*_document_names(document), *_config_names(config, resources)})
    if any(rule.event_type for rule in config.streaming.on_event):
        yield from _check_event_types(config, _event_types(document))


def check_body_argument(method: MethodConfig, operation: Operation, place: Place) -> Iterator[Finding]:
    """Generate a finding for the name of a body that the operation does not take."""
    if method.body_param_name is not None and operation.request_body is None:
        message = f"{operation.endpoint} takes no body that could be called {method.body_param_name!r}"
        yield Finding((*place, "body_param_name"), message, "leave body_param_name out")


def _check_casings(config: Config, names: set[str]) -> Iterator[Finding]:
    words = frozenset(word for name in names for word in split_words(name))
    text = "\n".join(words)
    for word, casing in config.custom_casings.items():
        forms = {form.lower() for form in (word, casing.singular, casing.plural) if form}
        # Initialisms are found within a word as well, where capitals run into one another.
        if forms & words or (casing.initialism and any(form in text for form in forms)):
            continue
        message = f"no name has the word {word!r}: its casing has no effect"
        yield Finding(("custom_casings", word), message, suggest_name(word, words, "leave it out"), "warning")


def _check_event_types(config: Config, types: frozenset[str]) -> Iterator[Finding]:
    """Generate a warning for what is nearly a documented type: documents seldom state all that servers send."""
    for index, rule in enumerate(config.streaming.on_event):
        for name in rule.event_type:
            near = None if name in types else nearest_name(name, types, _MIN_EVENT_LIKENESS)
            if near is not None:
                place: Place = ("streaming", "on_event", index, "event_type")
                yield Finding(place, f"no event is of the type {name!r}", f"did you mean {near!r}?", "warning")


def _event_types(document: Document) -> frozenset[str]:
    """Return the values that the document states for properties that say what an event is."""
    types = set(_COMMON_EVENTS)
    for kind, node, _ in walk_nodes(document.root):
        members = node.get("properties") if kind == "schema" else None
        if is_map(members):
            schemas = (as_schema(members.get(name)) for name in ("event", "type"))
            types.update(value for schema in schemas for value in constants(schema) if isinstance(value, str))
    return frozenset(types)


def _document_names(document: Document) -> Iterator[str]:
    """Generate every text of the document that may become part of a name."""
    for kind, node, _ in walk_nodes(document.root):
        if kind == "schema":
            members = node.get("properties")
            yield from map(str, members if is_map(members) else ())
            yield from (value for value in constants(node) if isinstance(value, str))
            yield str(node.get("title", ""))
        elif kind == "parameter":
            yield str(node.get("name", ""))
        elif kind == "components":
            for section in _NAMED_PLACES:
                entries = node.get(section)
                yield from map(str, entries if is_map(entries) else ())
        elif kind == "operation":
            tags = node.get("tags")
            yield from map(str, tags if is_list(tags) else ())
            yield str(node.get("operationId", ""))
        elif kind == "document":
            for section in ("paths", "webhooks"):
                entries = node.get(section)
                yield from map(str, entries if is_map(entries) else ())


def _config_names(config: Config, resources: Mapping[str, ResourceConfig]) -> Iterator[str]:
    yield from (config.organization.name, *config.client_settings.opts, *config.environments)
    yield from (config.python.package_name, config.python.project_name)
    yield from (scheme.name for scheme in config.pagination)
    for dotted, resource in resources.items():
        yield from (dotted, *resource.models, *resource.methods)
    for settings in (method for resource in resources.values() for method in resource.methods.values()):
        yield settings.body_param_name or ""
