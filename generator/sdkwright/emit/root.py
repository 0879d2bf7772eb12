"""The package's own ``__init__`` and the small modules beside it that differ from package to package."""

from __future__ import annotations

from sdkwright.emit.quote import Code, identifier
from sdkwright.emit.resources import walk_resources
from sdkwright.emit.response_readers import wrapper_class
from sdkwright.ir import Method, Sdk, Webhook

WEBHOOKS = "webhooks"
"""The extra that brings what verifies webhooks."""

_ERRORS = (
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "APIConnectionError",
    "APIResponseValidationError",
    "BadRequestError",
    "AuthenticationError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "InternalServerError",
)

UNLISTED = (
    (Code("resources"), Code("")),
    (Code("APIResponse"), Code("_response")),
    (Code("AsyncAPIResponse"), Code("_response")),
)
"""What can be imported from the package and is not in ``__all__``, each with the module it comes from."""


def root_exports(sdk: Sdk) -> tuple[tuple[Code, Code], ...]:
    """Return the public names of the package in the order of ``__all__``, each with the module it comes from."""
    client = identifier(sdk.client_class)
    several = len(sdk.environments) > 1
    names = (
        ("types", ""),
        ("__version__", "_version"),
        ("__title__", "_version"),
        ("NoneType", "_core.types"),
        ("Transport", "_core.types"),
        ("ProxiesTypes", "_core.types"),
        ("NotGiven", "_core.types"),
        ("NOT_GIVEN", "_core.types"),
        ("not_given", "_core.types"),
        ("Omit", "_core.types"),
        ("omit", "_core.types"),
        (identifier(sdk.error_class), "_exceptions"),
        *((name, "_exceptions") for name in _ERRORS),
        *((("APIWebhookValidationError", "_exceptions"),) if all_webhooks(sdk) else ()),
        ("Timeout", "_core.types"),
        ("RequestOptions", "_core.types"),
        ("Client", "_client"),
        ("AsyncClient", "_client"),
        ("Stream", "_streaming"),
        ("AsyncStream", "_streaming"),
        (client, "_client"),
        (f"Async{client}", "_client"),
        *((("ENVIRONMENTS", "_client"),) if several else ()),
        ("file_from_path", "_core.utils"),
        ("BaseModel", "_core.models"),
        ("DEFAULT_TIMEOUT", "_core.constants"),
        ("DEFAULT_MAX_RETRIES", "_core.constants"),
        ("DEFAULT_CONNECTION_LIMITS", "_core.constants"),
        ("DefaultHttpxClient", "_core.http_clients"),
        ("DefaultAsyncHttpxClient", "_core.http_clients"),
        ("DefaultAioHttpClient", "_core.http_clients"),
    )
    return tuple((Code(name), Code(module)) for name, module in names)


def exports_by_module(exports: tuple[tuple[Code, Code], ...]) -> tuple[tuple[Code, tuple[Code, ...]], ...]:
    """Return what type checkers see imported: the modules of names of the root with the clauses of each."""
    clauses: dict[Code, list[Code]] = {}
    for name, module in exports:
        if module:
            clauses.setdefault(module, []).append(Code(f"{name} as {name}"))
    return tuple((module, tuple(clauses[module])) for module in sorted(clauses))


def all_methods(sdk: Sdk) -> tuple[Method, ...]:
    """Return every method of the package."""
    return (*sdk.methods, *(method for resource in walk_resources(sdk.resources) for method in resource.methods))


def has_own_urls(sdk: Sdk) -> bool:
    """Return whether any method goes to a server of its own."""
    return any(method.base_url for method in all_methods(sdk))


def wrappers(sdk: Sdk) -> tuple[tuple[str, str], ...]:
    """Return ``(class name, wire name)`` of each envelope property that methods unwrap."""
    wires = sorted({method.response.unwrap for method in all_methods(sdk) if method.response.unwrap})
    return tuple((wrapper_class(wire), wire) for wire in wires)


def uses_arguments(sdk: Sdk) -> bool:
    """Return whether any method sends arguments as headers or cookies, or a body of plain text."""
    places = ((method.body, param.location) for method in all_methods(sdk) for param in method.params)
    return any(place in ("header", "cookie") or (body == "text" and place == "body_root") for body, place in places)


def webhook_owners(sdk: Sdk) -> tuple[tuple[tuple[str, ...], tuple[Webhook, ...]], ...]:
    """Return the webhook methods of the package with where they are, as attributes from the client down."""
    owners = [((), sdk.webhooks), *((resource.path, resource.webhooks) for resource in walk_resources(sdk.resources))]
    return tuple((path, members) for path, members in owners if members)


def all_webhooks(sdk: Sdk) -> tuple[Webhook, ...]:
    """Return every webhook method of the package."""
    return tuple(member for _, members in webhook_owners(sdk) for member in members)


def verifies_webhooks(sdk: Sdk) -> bool:
    """Return whether any of them looks at signatures."""
    return any(webhook.verified for webhook in all_webhooks(sdk))


def webhook_module(sdk: Sdk) -> dict[str, object]:
    """Return the values that the template of ``_webhooks.py`` prints beside the IR."""
    option = next((webhook.key_option for webhook in all_webhooks(sdk) if webhook.key_option), None)
    advice = f", or give the client {option}=..." if option else ""
    return {
        "key_option": option,
        "verifies": verifies_webhooks(sdk),
        "missing": f"Webhooks are verified by another package: pip install {sdk.metadata.project}[{WEBHOOKS}]",
        "no_key": f"A webhook cannot be verified without a key: pass key=...{advice}.",
    }
