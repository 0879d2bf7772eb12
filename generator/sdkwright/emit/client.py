"""``_client.py``: the clients, their options and how they authenticate."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.annotations import Annotator, Catalog
from sdkwright.emit.client_credentials import (
    client_helpers,
    condition_of,
    in_order,
    needs_schemes,
    negated,
    optional_names,
    requirements,
    scheme_sources,
    token_auth,
    token_options,
)
from sdkwright.emit.imports import Imports
from sdkwright.emit.quote import Code, expression, identifier, literal
from sdkwright.emit.resources import (
    Child,
    MethodView,
    Wrapper,
    child_view,
    is_shown,
    keep_decorators,
    method_view,
    wrapper,
)
from sdkwright.emit.root import has_own_urls
from sdkwright.emit.runtime import CORE
from sdkwright.emit.webhooks import ARGUMENTS, webhook_view
from sdkwright.ir import ClientOption, Sdk

MODULE = "_client"
_CONVERSIONS = {"int": "int({})", "float": "float({})", "bool": "coerce_boolean({})"}


@dataclass(frozen=True)
class OptionView:
    """A constructor argument: ``attribute`` is the type it has on the client, ``default`` source text.

    ``is_argument``: every call has to pass it, as nothing else says what it is.
    """

    name: Code
    type: Code
    attribute: Code
    default: Code
    doc: str
    read_env: str | None
    converted: Code
    is_text: bool
    required: bool
    is_argument: bool
    late_default: Code | None


@dataclass(frozen=True)
class ClientSide:
    """The sync or the async client."""

    is_async: bool
    prefix: Code
    class_name: Code
    base: Code
    http_client: Code
    middleware: Code
    doc: str
    methods: tuple[MethodView, ...]
    raw: Wrapper
    streamed: Wrapper


def client_view(sdk: Sdk, catalog: Catalog) -> dict[str, object]:
    """Return all that the template of the client module prints."""
    name = identifier(sdk.client_class)
    imports = Imports(MODULE, avoid=_members(sdk))
    imports.define(name, f"Async{name}", "Client", "AsyncClient", "ENVIRONMENTS", "Stream", "AsyncStream")
    imports.define(*(f"{side}{name}With{kind}Response" for side in ("", "Async") for kind in ("Raw", "Streamed")))
    imports.define("Timeout", "Transport", "ProxiesTypes", "RequestOptions")
    _fixed_imports(sdk, imports)
    httpx = imports.typed(CORE, "httpx")
    children: list[Child] = [child_view(resource, imports) for resource in sdk.resources if is_shown(resource)]
    annotator = Annotator(catalog, imports)
    sides = [_side(sdk, name, annotator, httpx, is_async=is_async) for is_async in (False, True)]
    optional = optional_names(sdk)
    credentials = [credential for _, credential in in_order(sdk) if credential is not None]
    auth_queries = [
        (wire, value) for credential in credentials if credential.kind == "query" for wire, value in credential.entries
    ]
    return {
        "name": name,
        "httpx": identifier(httpx),
        "sides": sides,
        "children": children,
        "webhooks": [webhook_view(webhook, annotator, on_client=True) for webhook in sdk.webhooks],
        "options": [option_view(option) for option in sdk.options],
        "sent_headers": [(option.send_in_header, text_of(option)) for option in sdk.options if option.send_in_header],
        "sent_query": [
            (
                option.send_as_query_param,
                expression(f"self.{identifier(option.name)}"),
                expression(f"self.{option.name} is not None") if option.name in optional else None,
            )
            for option in sdk.options
            if option.send_as_query_param
            and (option.send_as_query_param, f"self.{identifier(option.name)}") not in auth_queries
        ],
        "variables": [
            (f"{{{option.server_variable}}}", identifier(option.name), option.name in optional)
            for option in sdk.options
            if option.server_variable
        ],
        "header_credentials": [credential for credential in credentials if credential.kind == "header"],
        "several_cookies": sum(credential.header == "Cookie" for credential in credentials) > 1,
        "query_credentials": [credential for credential in credentials if credential.kind == "query"],
        "token": token_auth(sdk),
        "schemes": scheme_sources(sdk) if needs_schemes(sdk) else (),
        "token_absent": negated(condition_of([f"self.{option}" for option in token_options(sdk)], optional)),
        "requirements": requirements(sdk),
        "missing": {option.name: _missing(option) for option in sdk.options},
        "two_urls": (
            f"Both `environment` and {sdk.base_url_env} are set; to use the environment, you must pass base_url=None."
        ),
        "constructor_doc": _constructor_doc(sdk),
        "several": len(sdk.environments) > 1,
        "own_urls": has_own_urls(sdk),
        "takes_deadline": takes_deadline(sdk),
        "imports": imports.render(),
    }


def _fixed_imports(sdk: Sdk, imports: Imports) -> None:
    keep_decorators(imports)
    imports.fixed("os")
    imports.std("typing", "TYPE_CHECKING")
    imports.std("typing", "Any")
    imports.std("typing", "Mapping")
    imports.std_typed("typing_extensions", "Self")
    if len(sdk.environments) > 1:
        imports.std("typing", "Literal")
    for module, names in (
        ("_core/async_client", ("AsyncAPIClient",)),
        ("_core/sync_client", ("SyncAPIClient",)),
        ("_core/constants", ("DEFAULT_MAX_RETRIES",)),
        ("_core/compat", ("cached_property",)),
        (
            "_exceptions",
            (sdk.error_class,) if any(is_looked_for(option_view(option)) for option in sdk.options) else (),
        ),
        ("_core/lazy", ("attach",)),
        ("_core/types", ("NotGiven", "Omit", "not_given")),
        ("_core/utils", ("get_async_library",)),
        ("_version", ("__version__",)),
        ("_arguments", client_helpers(sdk)),
    ):
        imports.keep_names(module, *names)
        for name in names:
            imports.run(module, name)
    if any(option.type == "bool" and option.read_env for option in sdk.options):
        imports.run("_core/utils", "coerce_boolean")
    if any(option.server_variable for option in sdk.options):
        imports.run("_core/utils", "fill_variable")
    imports.typed("_core/querystring", "Querystring")
    if needs_schemes(sdk):
        imports.typed("_core/security", "Credentials")
    if token_auth(sdk):
        imports.typed("_oauth", "ClientCredentials")


def takes_deadline(sdk: Sdk) -> bool:
    """Say whether copies of a client may be given a deadline: unless the API has an option of that name."""
    return all(option.name != "deadline" for option in sdk.options)


def is_looked_for(option: OptionView) -> bool:
    """Say whether a client without this option raises by itself, rather than for lack of an argument."""
    return option.required and not option.is_argument


def _missing(option: ClientOption) -> str:
    hint = f", or set the environment variable {option.read_env}" if option.read_env else ""
    return f"The {option.name} client option must be set: pass {option.name}=...{hint}."


def _class_doc(sdk: Sdk, *, is_async: bool) -> str:
    kind, block, users = ("async client", "async with", "tasks") if is_async else ("client", "with", "threads")
    return (
        f"The {kind} of the {sdk.client_class} API.\n\n"
        f"{users.capitalize()} may share it; its connections are kept until `close()`, or the end of a `{block}` block."
    )


def _constructor_doc(sdk: Sdk) -> str:
    lines = ["Make a client; it connects when the first request is sent."]
    variables = [f"`{option.name}` from `{option.read_env}`" for option in sdk.options if option.read_env]
    if variables:
        lines.append(f"Options that are not passed come from the environment: {', '.join(variables)}.")
    lines.append(
        f"`base_url` is where paths start (else `{sdk.base_url_env}`, else the API's own). `timeout` is in seconds. "
        "`max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies "
        "and certificates."
    )
    if sdk.custom_headers_env:
        lines.append(f"`{sdk.custom_headers_env}` adds headers to every request, one `Name: value` a line.")
    return "\n\n".join(lines)


def _members(sdk: Sdk) -> frozenset[str]:
    names = {resource.path[-1] for resource in sdk.resources} | {option.name for option in sdk.options}
    names |= {method.name for method in sdk.methods} | {param.name for method in sdk.methods for param in method.params}
    names |= {webhook.name for webhook in sdk.webhooks} | (ARGUMENTS if sdk.webhooks else frozenset())
    return frozenset(names)


def _side(sdk: Sdk, name: str, annotator: Annotator, httpx: str, *, is_async: bool) -> ClientSide:
    prefix = Code("Async" if is_async else "")
    views = tuple(method_view(method, annotator, is_async=is_async, on_client=True) for method in sdk.methods)
    return ClientSide(
        is_async=is_async,
        prefix=prefix,
        class_name=identifier(prefix + name),
        base=Code(_base_client(annotator.imports, is_async=is_async)),
        http_client=expression(f"{httpx}.{prefix}Client"),
        middleware=identifier(annotator.imports.typed("_core/middleware", f"{prefix}Middleware")),
        doc=_class_doc(sdk, is_async=is_async),
        methods=views,
        raw=wrapper(sdk.methods, annotator.imports, raw=True, is_async=is_async, legacy=sdk.legacy_responses),
        streamed=wrapper(sdk.methods, annotator.imports, raw=False, is_async=is_async),
    )


def _base_client(imports: Imports, *, is_async: bool) -> str:
    """Import the runtime's client and return its name here, which gives way to the package's own classes."""
    side = "async" if is_async else "sync"
    return imports.run(f"_core/{side}_client", f"{side.capitalize()}APIClient")


def option_view(option: ClientOption) -> OptionView:
    """Return a client option as an argument and an attribute."""
    required = not option.nullable and option.default is None
    default = literal(option.default)
    early = option.default is not None and option.read_env is None
    return OptionView(
        name=identifier(option.name),
        type=expression(option.type),
        attribute=expression(option.type if required or option.default is not None else f"{option.type} | None"),
        default=default if early else Code("None"),
        doc=option.doc,
        read_env=option.read_env,
        converted=expression(_CONVERSIONS.get(option.type, "{}").format(f"{identifier(option.name)}_text")),
        is_text=option.type not in _CONVERSIONS,
        required=required,
        is_argument=required and option.read_env is None,
        late_default=None if option.default is None else default,
    )


def text_of(option: ClientOption) -> Code:
    """Return the option's value as header text, as an expression that may be ``Omit``."""
    value = f"self.{identifier(option.name)}"
    if option.type == "bool":
        text = f'"true" if {value} else "false"'
    else:
        text = value if option.type == "str" else f"str({value})"
    if option.nullable and option.default is None:
        return expression(f"{text} if {value} is not None else Omit()")
    return expression(text)
