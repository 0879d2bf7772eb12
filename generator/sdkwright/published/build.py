"""Package and document → Config: the steps in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from sdkwright.config import (
    Config,
    MethodConfig,
    ModelConfig,
    OpenapiSettings,
    Organization,
    QuerySettings,
    ResourceConfig,
    SdkwrightConfig,
    Settings,
    TargetConfig,
    naming_rules,
)
from sdkwright.config.base import PYTHON
from sdkwright.errors import InputError, Problem
from sdkwright.infer import infer_config
from sdkwright.infer.build import resource_node
from sdkwright.infer.metadata import find_idempotency_header
from sdkwright.naming.names import Names
from sdkwright.openapi import Document
from sdkwright.published.answers import walk_answer
from sdkwright.published.casings import find_casings
from sdkwright.published.client import organization_name, read_client, with_idempotency
from sdkwright.published.endpoints import Call, Matches, match_methods
from sdkwright.published.likeness import Likeness, last_name
from sdkwright.published.listing import listed_models, standalone_resources
from sdkwright.published.methods import MethodReader, method_key
from sdkwright.published.models import Finder, Models, place_models
from sdkwright.published.nodes import Nodes
from sdkwright.published.package import Package
from sdkwright.published.pages import read_pages
from sdkwright.published.path_options import with_path_options
from sdkwright.published.reading import find_reading
from sdkwright.published.requests import params_of, walk_request
from sdkwright.published.signatures import has_idempotency_key
from sdkwright.published.transforms import find_transforms
from sdkwright.published.uses import Uses
from sdkwright.published.walk import Walk
from sdkwright.published.webhooks import Receiver, event_kinds, event_payloads, find_receivers
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import ROOT, members_of

_MIN_MATCHED_SHARE = 0.2
"""The share of methods whose operations the document must have to be the package's."""
Path = tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """A config, and what neither package nor document tells of it."""

    config: Config
    remarks: tuple[str, ...] = field(default=())


def propose_config(document: Document, package: Package, *, spec: str | None = None) -> Proposal:
    """Return the config that gives a published package again from its API's document.

    Raises InputError when the document is of another API.
    """
    methods = [method for method in package.tree.methods.values() if method.operation]
    matches = match_methods(document, methods)
    if len(matches.calls) < _MIN_MATCHED_SHARE * len(methods):
        raise _other_api(document, package, matches)
    inferred = infer_config(document, spec=spec)
    organization = organization_name(package)
    casings = {**_singulars(inferred), **find_casings(package, organization)}
    rules = naming_rules(Config(custom_casings=casings))
    nodes = Nodes(document)
    likeness = Likeness(package, nodes, rules)
    walk = Walk(package, nodes, likeness)
    pages = read_pages(package, nodes, matches.calls, inferred.pagination, rules.snake)
    for call in matches.calls:
        walk_answer(walk, call, pages)
        walk_request(walk, rules, call)
    receivers = find_receivers(package)
    for kind in event_kinds(package, receivers):
        walk.match(members_of(kind), [node for _, node in event_payloads(nodes)])
    unions = frozenset(receiver.union for receiver in receivers if receiver.union is not None)
    finder = Finder(package, nodes, likeness, walk, Uses(package, rules, matches.calls), unions)
    finder.complete()
    models = place_models(finder, listed_models(package))
    schemes = tuple(page.scheme for page in pages.values())
    client = read_client(package, inferred.client_settings, inferred.environments, matches.prefix)
    settings = with_path_options(client.settings, rules, matches.calls)
    filled = frozenset(option.send_as_path_param for option in settings.opts.values() if option.send_as_path_param)
    reader = MethodReader(walk, rules, pages, schemes, models.dotted, filled)
    if any(has_idempotency_key(method.function) for method in methods):
        settings = with_idempotency(settings, find_idempotency_header(document) or "Idempotency-Key")
    config = Config(
        organization=Organization(
            name=organization, docs=inferred.organization.docs, contact=inferred.organization.contact
        ),
        targets={PYTHON: TargetConfig(package_name=package.surface.package, project_name=package.project)},
        environments=client.environments,
        client_settings=settings,
        resources=_resources(package, matches, models, reader, receivers),
        pagination=schemes,
        custom_casings=casings,
        query_settings=_query_settings(package, inferred.query_settings),
        settings=_settings(package, inferred),
        openapi=OpenapiSettings(path=spec or document.path.name, transforms=find_transforms(walk)),
        readme=inferred.readme,
        unspecified_endpoints=_unspecified(document, matches),
        sdkwright=_own_settings(package, rules, matches.calls, find_reading(walk, matches.calls)),
    )
    return Proposal(config, tuple(_remarks(package, matches, models, receivers, client.remarks)))


def _other_api(document: Document, package: Package, matches: Matches) -> InputError:
    count = len(matches.calls)
    message = (
        f"it has the operations of {count} of the {count + len(matches.unmatched)} methods of {package.origin}; the first"
        f" it lacks is {matches.unmatched[0].operation}"
    )
    hint = "give the document of the API that the package is for"
    return InputError(Problem("error", str(document.path), "/paths", None, message, hint))


def _singulars(inferred: Config) -> dict[str, Any]:
    return {word: casing for word, casing in inferred.custom_casings.items() if casing.singular}


def _settings(package: Package, inferred: Config) -> Settings:
    settings: dict[str, Any] = {"license": package.license or inferred.settings.license}
    if not _is_sorted(package):
        settings["sort_schema_properties"] = False
    return Settings(**settings)


def _query_settings(package: Package, inferred: QuerySettings) -> QuerySettings:
    """Return how the client writes queries.

    ``inferred`` is what the document says, where the client's code does not.
    """
    try:
        return QuerySettings.model_validate({**inferred.model_dump(exclude_unset=True), **package.query_style})
    except ValidationError:  # a format that later editions have
        return inferred


def _is_sorted(package: Package) -> bool:
    """Return whether most models have their fields in the order of the alphabet, required ones first."""
    votes: Counter[bool] = Counter()
    for path in package.mains:
        definition = package.find(path)
        if isinstance(definition, Class) and not package.surface.is_typed_dict(definition):
            for is_optional in (True, False):
                fields = definition.fields.items()
                names = [name for name, item in fields if (item.default is not None) == is_optional and name != "id"]
                if len(names) > 2:
                    votes[names == sorted(names)] += 1
    return votes[True] >= votes[False]


def _own_settings(package: Package, names: Names, calls: tuple[Call, ...], reading: str | None) -> SdkwrightConfig:
    classes = [last_name(path) for path in package.tree.resources.values()]
    plain = sum(not name.endswith("Resource") for name in classes)
    settings: dict[str, Any] = {"version": package.surface.version}
    if 2 * plain > len(classes):
        settings["resource_class_suffix"] = ""
    if f"{ROOT}._legacy_response" in package.surface.modules:
        settings["raw_responses"] = "legacy"
    if "PYDANTIC_V2" in package.names_of("_compat"):
        settings["edition"] = "2025-08"
    streaming = [call for call in calls if len(call.method.function.signatures) > 1]
    if any(_is_single(package, names, call) for call in streaming):
        settings["streaming_params"] = "single"
    if reading is not None:
        settings["reading"] = reading
    return SdkwrightConfig(**settings)


def _is_single(package: Package, names: Names, call: Call) -> bool:
    """Return whether the parameters of a method that may stream are one class."""
    path = params_of(package, names, call)
    definition = package.find(path) if path is not None else None
    return isinstance(definition, Class) and "stream" in package.wires(definition) and path in package.mains


def _resources(
    package: Package, matches: Matches, models: Models, reader: MethodReader, receivers: list[Receiver]
) -> dict[str, ResourceConfig]:
    """Return the tree of resources in the client's order; the client's own things and shared models first."""
    tree: dict[str, Any] = {}

    for first in (("$shared",), ("$client",)):
        if first in models.placed:
            resource_node(tree, first)
    for dotted in package.tree.resources:
        resource_node(tree, tuple(dotted.split(".")))
    for home, placed in models.placed.items():
        resource_node(tree, home)["models"] = _sorted_models(placed)
    methods: dict[Path, dict[str, MethodConfig]] = {}
    for call in matches.calls:
        methods.setdefault(call.resource or ("$client",), {})[method_key(call.name)] = reader.read(call)
    for receiver in receivers:
        methods.setdefault(receiver.resource, {})[receiver.key] = MethodConfig(type="webhook_unwrap")
    for home, settings in methods.items():
        resource_node(tree, home)["methods"] = settings
    for home in dict.fromkeys((*standalone_resources(package), *_standalone(package))):
        resource_node(tree, home)["standalone_api"] = True
    return {name: ResourceConfig.model_validate(body) for name, body in tree.items()}


def _sorted_models(placed: dict[str, ModelConfig]) -> dict[str, ModelConfig]:
    return {key: placed[key] for key in sorted(placed)}


def _standalone(package: Package) -> Iterator[Path]:
    """Yield resources without others below them that are packages all the same, as separate APIs are."""
    names = package.tree.resources
    for name, path in names.items():
        *above, folder, module, _ = path.split(".")
        is_package = ".".join((*above, folder)) in package.surface.packages
        if folder == module and is_package and not any(other.startswith(f"{name}.") for other in names):
            yield tuple(name.split("."))


def _unspecified(document: Document, matches: Matches) -> tuple[str, ...]:
    pointers = {call.operation.pointer for call in matches.calls}
    return tuple(operation.endpoint for operation in document.operations() if operation.pointer not in pointers)


def _remarks(
    package: Package, matches: Matches, models: Models, receivers: list[Receiver], client: tuple[str, ...]
) -> Iterator[str]:
    """Yield a sentence for each thing that has to be looked at."""
    yield from client
    for name, other in package.second_names.items():
        yield f"resource {name}: it is {other} by another name, which a config cannot say"
    for method in matches.unmatched:
        yield f"method {method.call}: the document has no operation {method.operation}"
    received = {".".join((*receiver.resource, receiver.key)).removeprefix("$client.") for receiver in receivers}
    for method in package.tree.methods.values():
        if not method.operation and method.call not in received:
            yield f"method {method.call}: it calls no operation itself, so it is written by hand"
    for name in models.unknown:
        yield f"type {name}: no schema of the document was found for it"
    if "array_format" not in package.query_style:
        yield "query_settings: the client does not tell how arrays are written in a query; this is as the document says"
