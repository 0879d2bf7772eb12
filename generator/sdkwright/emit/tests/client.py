"""Facts for the tests of the client itself: its options, how it authenticates, how its streams end."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from sdkwright.emit.client import is_looked_for, option_view
from sdkwright.emit.client_credentials import in_order, token_auth
from sdkwright.emit.quote import Code, identifier, literal
from sdkwright.ir import Auth, ClientOption, Sdk, StreamRule

_ERRORS = (
    "APIConnectionError", "APIResponseValidationError", "APIStatusError", "APITimeoutError", "AuthenticationError",
    "BadRequestError", "ConflictError", "InternalServerError", "NotFoundError", "PermissionDeniedError",
    "RateLimitError", "UnprocessableEntityError",
)  # fmt: skip


def constructor(sdk: Sdk) -> tuple[tuple[Code, Code], ...]:
    """Return arguments for a client that can send any request, names with source.

    Where a token would be fetched first, the tests bring one, which every other bearer scheme takes as well.
    """
    values = option_values(sdk)
    arguments = [(identifier(name), literal(value)) for name, value in values.items()]
    if token_auth(sdk) is not None and not brings_token(sdk):
        arguments.append((Code("default_headers"), literal({"Authorization": "Bearer example"})))
    return tuple(arguments)


def brings_token(sdk: Sdk) -> bool:
    """Say whether a token for all requests would take the header of other credentials, so that some have to bring it."""
    return token_auth(sdk) is not None and any(auth.kind == "basic" for auth in sdk.auth)


def option_values(sdk: Sdk) -> dict[str, str | int | float | bool]:
    """Return a value for each option but those with one of their own, or that make a client fetch a token."""
    token = token_auth(sdk)
    fetches = {token.client_id, token.client_secret} if token is not None else set[str]()
    options = [
        option for option in sdk.options if option.default is None and not (option.nullable and option.name in fetches)
    ]
    return {identifier(option.name): _value(option) for option in options}


def _value(option: ClientOption) -> str | int | float | bool:
    values: dict[str, str | int | float | bool] = {"int": 1, "float": 1.5, "bool": True}
    return values.get(option.type, f"example-{option.name.replace('_', '-')}")


def client_tests(sdk: Sdk) -> dict[str, object]:
    """Return all that the template of ``test_client.py`` prints beside the IR."""
    frame = stream_body(sdk)
    client = identifier(sdk.client_class)
    required = [option for option in sdk.options if is_looked_for(option_view(option))]
    imported = {*_ERRORS, client, f"Async{client}", "BaseModel"}
    imported |= {"Stream", "AsyncStream"} if frame else set()
    imported |= {"ENVIRONMENTS"} if len(sdk.environments) > 1 else set()
    imported |= {identifier(sdk.error_class)} if required else set()
    headers, query = collect_option_fields(sdk)
    secrets = {"authorization", *(wire.lower() for auth in sdk.auth if (wire := auth.wire))}
    return {
        "imported": [
            Code(f"{name} as _{name}") if name.startswith("Test") else Code(name) for name in sorted(imported)
        ],
        "variables": [sdk.base_url_env, *(option.read_env for option in sdk.options if option.read_env)],
        "required": required,
        "read": [(option, _text(_value(option)), literal(_value(option))) for option in sdk.options if option.read_env],
        "headers": list(headers.items()),
        "query": list(query.items()),
        "secrets": [(wire, value) for wire, value in headers.items() if wire.lower() in secrets],
        "frame": frame,
    }


def collect_option_fields(sdk: Sdk) -> tuple[dict[str, str], dict[str, str]]:
    """Return the headers and query parameters that the client of :func:`constructor` sends for its options."""
    values = option_values(sdk)
    headers: dict[str, str] = {}
    query: dict[str, str] = {}
    for auth, _ in in_order(sdk):
        values_of = {role: str(values[option]) for role, option in auth.options if option in values}
        if len(values_of) == len(auth.options) and auth.kind != "oauth2_client_credentials":
            target, wire, text = _credential(auth, values_of)
            (query if target == "query" else headers)[wire] = text
    for option in sdk.options:
        if option.name in values and option.send_in_header:
            headers[option.send_in_header] = _text(values[option.name])
        if option.name in values and option.send_as_query_param:
            query[option.send_as_query_param] = _text(values[option.name])
    if any(name == "default_headers" for name, _ in constructor(sdk)):
        headers["Authorization"] = "Bearer example"
    fixed = {wire.lower() for wire, _ in sdk.default_headers}
    names = [wire.lower() for wire in headers]
    # What several write is not foretold here.
    unique_headers = {
        wire: text for wire, text in headers.items() if names.count(wire.lower()) == 1 and wire.lower() not in fixed
    }
    return unique_headers, query


def _credential(auth: Auth, values: Mapping[str, str]) -> tuple[str, str, str]:
    """Return where a scheme puts its credential, under which name, and as which text."""
    value = values.get("value") or next(iter(values.values()))
    if auth.kind == "bearer":
        return "header", "Authorization", f"{auth.prefix or 'Bearer'} {value}"
    if auth.kind == "basic":
        pair = f"{values.get('username', value)}:{values.get('password', '')}"
        return "header", "Authorization", f"Basic {base64.b64encode(pair.encode()).decode()}"
    if auth.kind == "cookie":
        return "header", "Cookie", f"{auth.wire or auth.name}={value}"
    if auth.kind == "query":
        return "query", auth.wire or auth.name, value
    return "header", auth.wire or "Authorization", f"{auth.prefix} {value}" if auth.prefix else value


def _text(value: str | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def stream_body(sdk: Sdk) -> Code | None:
    """Return two items and the end of a stream as the API's rules have it, as source.

    None when rules look into the data.
    """
    rules = sdk.stream_rules
    item = next((rule for rule in rules if rule.handle == "yield"), None)
    end = next((rule for rule in rules if rule.handle == "done" and not rule.fallthrough), None)
    if any(rule.handle != "done" and rule.data_starts_with for rule in rules):
        return None
    prefix = _event_line(item)
    last = "[DONE]" if not rules else ""
    closing = ""
    if end is not None and end.event_types:
        closing, last = _event_line(end), "{}"
    elif end is not None:
        last = end.data_starts_with or ""
    pieces = [f'{prefix}data: {{"name": "on', f'e"}}\n\n{prefix}data: {{"name": "two"}}\n', "\n"]
    if last:
        pieces.append(f"{closing}data: {last}\n\n")
    return Code(", ".join(literal(piece.encode()) for piece in pieces))


def _event_line(rule: StreamRule | None) -> str:
    """Return the line that names an event as ``rule`` wants it; the empty name stands for none."""
    name = (rule.event_types or ("",))[0] if rule is not None else ""
    return f"event: {name}\n" if name else ""
