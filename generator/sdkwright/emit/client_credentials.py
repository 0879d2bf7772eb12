"""How a client authenticates: what each security scheme sends, and under which conditions, as source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sdkwright.emit.quote import Code, expression, identifier, literal, string_literal
from sdkwright.ir import Auth, Method, Sdk
from sdkwright.ir.walk import every_method


@dataclass(frozen=True)
class Credential:
    """One security scheme: under ``condition`` (None: always) it sends ``entries`` (name, source)."""

    property_name: Code
    kind: str
    condition: Code | None
    entries: tuple[tuple[str, Code], ...]
    header: str | None

    @property
    def absent(self) -> Code | None:
        """The opposite of ``condition``."""
        return negated(self.condition)


def optional_names(sdk: Sdk) -> frozenset[str]:
    """Return options that may be None on a client."""
    return frozenset(option.name for option in sdk.options if option.nullable and option.default is None)


def condition_of(values: list[str], optional: frozenset[str]) -> Code | None:
    """Return a condition under which all values are there; None when they always are."""
    conditions = [value for value in dict.fromkeys(values) if value.removeprefix("self.") in optional]
    return expression(" and ".join(f"{value} is not None" for value in conditions)) if conditions else None


def negated(condition: Code | None) -> Code | None:
    """Negate a condition of `condition_of`; None stays None."""
    return (
        None
        if condition is None
        else expression(condition.replace(" is not None", " is None").replace(" and ", " or "))
    )


def credential(auth: Auth, optional: frozenset[str]) -> Credential | None:
    """Return the source of what a scheme sends; None for schemes that fetch a token first."""
    roles = {role: f"self.{identifier(option)}" for role, option in auth.options}
    condition = condition_of(list(roles.values()), optional)
    name = identifier(f"_{_snake(auth.name)}_auth")
    value = roles.get("value") or next(iter(roles.values()), "None")

    def sends(header: str, text: str) -> Credential:
        return Credential(name, "header", condition, ((header, expression(text)),), header)

    if auth.kind == "bearer":
        return sends("Authorization", _prefixed(f"{auth.prefix or 'Bearer'} ", value))
    if auth.kind == "header":
        return sends(auth.wire or "Authorization", _prefixed(f"{auth.prefix} ", value) if auth.prefix else value)
    if auth.kind == "basic":
        user, password = roles.get("username", value), roles.get("password", string_literal(""))
        return sends("Authorization", f"basic_authorization({user}, {password})")
    if auth.kind == "cookie":
        return sends("Cookie", f"cookie_pair({string_literal(auth.wire or auth.name)}, {value})")
    if auth.kind == "query":
        return Credential(name, "query", condition, ((auth.wire or auth.name, expression(value)),), None)
    return None


def name_credentials(sdk: Sdk, optional: frozenset[str]) -> list[tuple[Auth, Credential | None]]:
    """Return what each scheme sends, under properties of different names; a scheme of two flows is there twice."""
    pairs: list[tuple[Auth, Credential | None]] = []
    names: set[str] = set()
    for auth in sdk.auth:
        entry = credential(auth, optional)
        if entry is not None:
            name, number = str(entry.property_name), 2
            while name in names:
                name, number = f"{entry.property_name}_{number}", number + 1
            names.add(name)
            entry = replace(entry, property_name=identifier(name))
        pairs.append((auth, entry))
    return pairs


def in_order(sdk: Sdk) -> list[tuple[Auth, Credential | None]]:
    """Return what schemes send as the client's own headers take them: of several that write one header the last wins.

    That is what most operations need; those that need another one say so.
    """
    usual = frozenset(name for names in sdk.security for name in names)
    return sorted(name_credentials(sdk, optional_names(sdk)), key=lambda pair: pair[0].name in usual)


def _prefixed(prefix: str, value: str) -> str:
    escaped = string_literal(prefix.replace("{", "{{").replace("}", "}}"))
    return f"f{escaped[:-1]}{{{value}}}{escaped[-1]}"


def _snake(name: str) -> str:
    letters = [character if character.isascii() and character.isalnum() else "_" for character in name]
    words = "".join(letters).strip("_").lower()
    return words or "default"


@dataclass(frozen=True)
class TokenAuth:
    """OAuth 2 client credentials (RFC 6749, section 4.4): where tokens come from and the options that buy them."""

    client_id: str
    client_secret: str
    url: str
    scopes: tuple[str, ...]


def token_auth(sdk: Sdk) -> TokenAuth | None:
    """Return the scheme that fetches its tokens, if there is one."""
    for auth in sdk.auth:
        roles = dict(auth.options)
        if auth.kind == "oauth2_client_credentials" and {"client_id", "client_secret"} <= roles.keys():
            return TokenAuth(
                identifier(roles["client_id"]), identifier(roles["client_secret"]), auth.token_url or "", auth.scopes
            )
    return None


def scheme_sources(sdk: Sdk) -> tuple[tuple[str, Code], ...]:
    """Return each security scheme with the source of what it sends (``_core.security.Credentials``)."""
    pairs = name_credentials(sdk, optional_names(sdk))
    several = sum(credential is not None and credential.kind == "header" for _, credential in pairs) > 1
    variables = {option.name: option.read_env for option in sdk.options}
    arguments: dict[str, dict[str, str]] = {}
    options: dict[str, list[dict[str, str | None]]] = {}
    for auth, credential in pairs:
        arguments.setdefault(auth.name, {}).update(_credential_arguments(credential, several=several))
        options.setdefault(auth.name, []).append({option: variables.get(option) for _, option in auth.options})
    return tuple(
        (name, expression(f"Credentials({_keywords(source)}, options={literal(tuple(options[name]))})"))
        for name, source in arguments.items()
    )


def _credential_arguments(credential: Credential | None, *, several: bool) -> dict[str, str]:
    """Return the arguments of ``Credentials`` for one way that a scheme authenticates, as source."""
    if credential is None:
        return {"flow": "self.custom_auth is not None", "carrier": string_literal("Authorization")}
    wire = string_literal(credential.entries[0][0])
    if credential.kind == "header":
        return {"headers": f"self.{credential.property_name if several else 'auth_headers'}", "carrier": wire}
    pairs = ", ".join(f"{string_literal(name)}: {value}" for name, value in credential.entries)
    condition = f" if {credential.condition} else {{}}" if credential.condition else ""
    return {"query": f"{{{pairs}}}{condition}", "carrier": wire}


def _keywords(arguments: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={value}" for name, value in arguments.items())


def needs_schemes(sdk: Sdk) -> bool:
    """Return whether the client is asked what its security schemes send."""
    return requirements(sdk) is not None or any(method.security is not None for method in every_method(sdk))


def token_options(sdk: Sdk) -> tuple[str, ...]:
    """Return the options that buy tokens; empty without a scheme that fetches them."""
    token = token_auth(sdk)
    return () if token is None else (token.client_id, token.client_secret)


def requirements(sdk: Sdk) -> Code | None:
    """Return a condition under which a request is authenticated; None when there is nothing to check.

    Nothing is checked where the constructor already insists on the values, where the API also answers without any, and
    where one scheme is all there is that every operation needs: its owner then wanted the option to be left out.
    """
    schemes, optional = {auth.name: auth for auth in sdk.auth}, optional_names(sdk)
    if not sdk.security or not all(sdk.security):
        return None
    if len(schemes) < 2 and not any(_needs_nothing(method) for method in every_method(sdk)):
        return None
    alternatives: list[str] = []
    for names in sdk.security:
        if any(name not in schemes for name in names):
            return None  # met by a scheme that no option feeds
        ways = [[_satisfied(auth, optional) for auth in sdk.auth if auth.name == name] for name in names]
        texts = [" or ".join(way for way in options if way) for options in ways if all(options)]
        if not texts:
            return None
        alternatives.append(texts[0] if len(texts) == 1 else " and ".join(f"({condition})" for condition in texts))
    return expression(
        alternatives[0] if len(alternatives) == 1 else " or ".join(f"({condition})" for condition in alternatives)
    )


def _needs_nothing(method: Method) -> bool:
    return method.security is not None and not (method.security and all(method.security))


def _satisfied(auth: Auth, optional: frozenset[str]) -> str | None:
    """Return a condition under which a scheme authenticates a request; None when it always does."""
    condition = condition_of([f"self.{identifier(option)}" for _, option in auth.options], optional)
    match = credential(auth, optional)
    if condition is None or match is None:
        return condition
    if match.header is None:
        return f"{condition} or {string_literal(match.entries[0][0])} in self._custom_query"
    return f"{condition} or has_header({string_literal(match.header)}, headers, custom_headers)"


def client_helpers(sdk: Sdk) -> tuple[str, ...]:
    """Return names of the helper module ``_arguments`` that the client itself uses."""
    kinds = {auth.kind for auth in sdk.auth}
    functions = {"basic": "basic_authorization", "cookie": "cookie_pair"}
    names = [name for kind, name in functions.items() if kind in kinds]
    if "has_header" in (requirements(sdk) or ""):
        names.append("has_header")
    if sdk.custom_headers_env:
        names.append("header_lines")
    return tuple(sorted(names))
