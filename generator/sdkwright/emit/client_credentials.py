"""How a client authenticates: what each security scheme sends, and under which conditions, as source."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sdkwright.emit.quote import Code, expression, identifier, string_literal
from sdkwright.ir import Auth, Sdk


@dataclass(frozen=True)
class Credential:
    """One security scheme: ``given`` is a condition (None: always) under which it sends ``entries`` (name, source)."""

    property_name: Code
    kind: str
    given: Code | None
    entries: tuple[tuple[str, Code], ...]
    header: str | None

    @property
    def absent(self) -> Code | None:
        """The opposite of ``given``."""
        return negated(self.given)


def optional_names(sdk: Sdk) -> frozenset[str]:
    """Options that may be None on a client."""
    return frozenset(one.name for one in sdk.options if one.nullable and one.default is None)


def condition_of(values: list[str], optional: frozenset[str]) -> Code | None:
    """A condition under which all values are there; None when they always are."""
    kept = [value for value in dict.fromkeys(values) if value.removeprefix("self.") in optional]
    return expression(" and ".join(f"{value} is not None" for value in kept)) if kept else None


def negated(given: Code | None) -> Code | None:
    """Negate a condition of `condition_of`; None stays None."""
    return None if given is None else expression(given.replace(" is not None", " is None").replace(" and ", " or "))


def credential(auth: Auth, optional: frozenset[str]) -> Credential | None:
    """What a scheme sends, as source; None for schemes that fetch a token first."""
    roles = {role: f"self.{identifier(option)}" for role, option in auth.options}
    given = condition_of(list(roles.values()), optional)
    name = identifier(f"_{_snake(auth.name)}_auth")
    value = roles.get("value") or next(iter(roles.values()), "None")

    def sends(header: str, text: str) -> Credential:
        return Credential(name, "header", given, ((header, expression(text)),), header)

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
        return Credential(name, "query", given, ((auth.wire or auth.name, expression(value)),), None)
    return None


def named_credentials(sdk: Sdk, optional: frozenset[str]) -> list[tuple[str, Credential | None]]:
    """What each scheme sends, by its name, under properties of different names."""
    found: list[tuple[str, Credential | None]] = []
    taken: set[str] = set()
    for auth in sdk.auth:
        one = credential(auth, optional)
        if one is not None:
            name, number = str(one.property_name), 2
            while name in taken:
                name, number = f"{one.property_name}_{number}", number + 1
            taken.add(name)
            one = replace(one, property_name=identifier(name))
        found.append((auth.name, one))
    return found


def in_order(sdk: Sdk) -> list[Auth]:
    """Return the schemes as the client's own headers take them: of several that write one header the last wins.

    That is what most operations need; those that need another one say so.
    """
    usual = frozenset(name for names in sdk.security for name in names)
    return sorted(sdk.auth, key=lambda auth: auth.name in usual)


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
    """The scheme that fetches its tokens, if there is one."""
    for auth in sdk.auth:
        roles = dict(auth.options)
        if auth.kind == "oauth2_client_credentials" and {"client_id", "client_secret"} <= roles.keys():
            return TokenAuth(
                identifier(roles["client_id"]), identifier(roles["client_secret"]), auth.token_url or "", auth.scopes
            )
    return None


def scheme_sources(sdk: Sdk) -> tuple[tuple[str, Code], ...]:
    """Each security scheme with the source of what it sends (``_core.security.Credentials``)."""
    optional, found = optional_names(sdk), list[tuple[str, Code]]()
    sent = named_credentials(sdk, optional)
    several = sum(one is not None and one.kind == "header" for _, one in sent) > 1
    for name, one in sent:
        if one is None:
            found.append((name, expression("Credentials(flow=self.custom_auth is not None)")))
        elif one.kind == "header":
            found.append((name, expression(f"Credentials(self.{one.property_name if several else 'auth_headers'})")))
        else:
            pairs = ", ".join(f"{string_literal(wire)}: {value}" for wire, value in one.entries)
            condition = f" if {one.given} else {{}}" if one.given else ""
            found.append((name, expression(f"Credentials(query={{{pairs}}}{condition})")))
    return tuple(found)


def names_schemes(sdk: Sdk) -> bool:
    """Tell whether any method names the schemes that authenticate it."""
    pending, methods = list(sdk.resources), list(sdk.methods)
    while pending:
        one = pending.pop()
        methods += one.methods
        pending += one.subresources
    return any(method.security is not None for method in methods)


def token_options(sdk: Sdk) -> tuple[str, ...]:
    """Return the options that buy tokens; empty without a scheme that fetches them."""
    token = token_auth(sdk)
    return () if token is None else (token.client_id, token.client_secret)


def requirements(sdk: Sdk) -> Code | None:
    """A condition under which a request is authenticated; None when there is nothing to check.

    Nothing is checked where the constructor already insists on the values, where one scheme is all there is, and where
    the API also answers without any.
    """
    known, optional = {auth.name: auth for auth in sdk.auth}, optional_names(sdk)
    if len(known) < 2 or not sdk.security or any(not names for names in sdk.security):
        return None
    alternatives: list[str] = []
    for names in sdk.security:
        if any(name not in known for name in names):
            return None  # met by a scheme that no option feeds
        needed = [condition for name in names if (condition := _satisfied(known[name], optional))]
        if not needed:
            return None
        alternatives.append("(" + " and ".join(needed) + ")")
    return expression(" or ".join(alternatives))


def _satisfied(auth: Auth, optional: frozenset[str]) -> str | None:
    given = condition_of([f"self.{identifier(option)}" for _, option in auth.options], optional)
    found = credential(auth, optional)
    if given is None or found is None or found.header is None:
        return given
    return f"has_header({string_literal(found.header)}, headers, custom_headers)"


def client_helpers(sdk: Sdk) -> tuple[str, ...]:
    """Names of the helper module ``_arguments`` that the client itself uses."""
    kinds = {auth.kind for auth in sdk.auth}
    found = {"basic": "basic_authorization", "cookie": "cookie_pair"}
    names = [name for kind, name in found.items() if kind in kinds]
    if "has_header" in (requirements(sdk) or ""):
        names.append("has_header")
    if sdk.custom_headers_env:
        names.append("header_lines")
    return tuple(sorted(names))
