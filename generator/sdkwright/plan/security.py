"""Which methods take other credentials than the client sends anyway."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sdkwright.ir import Method, Resource, Sdk
from sdkwright.ir.walk import every_method
from sdkwright.openapi.pointers import join
from sdkwright.openapi.security_schemes import describe_handshake
from sdkwright.plan.reporter import Reporter

Alternatives = tuple[tuple[str, ...], ...]


def settle_security(sdk: Sdk) -> Sdk:
    """Return ``sdk`` whose methods name security schemes only where that changes what they send.

    Schemes that no client option feeds are not the package's business: certificates, say.  Where the document asks for
    nothing as a whole, and for one and the same scheme at its operations, that is what the client needs as a whole, and
    operations that say nothing may do without.
    """
    names = frozenset(auth.name for auth in sdk.auth)
    usual, silent = sdk.security, None
    requirements = [method.security for method in every_method(sdk) if method.security]
    if not usual and len(names) == 1 and any(all(_drop_unfed(own, names)) for own in requirements):
        usual, silent = (tuple(names),), ((), tuple(names))

    def settle(method: Method) -> Method:
        return _settle(method, usual, silent, names)

    return replace(
        sdk,
        methods=tuple(map(settle, sdk.methods)),
        resources=tuple(_settle_resource(resource, settle) for resource in sdk.resources),
        security=usual,
    )


def report_handshakes(sdk: Sdk, schemes: Mapping[str, Mapping[str, Any]], reporter: Reporter) -> None:
    """Warn of the security schemes in ``schemes`` that methods need and that only the HTTP client can see to."""
    fed = {auth.name for auth in sdk.auth}
    handshakes = {name: describe_handshake(scheme) for name, scheme in schemes.items() if name not in fed}
    handshakes = {name: handshake for name, handshake in handshakes.items() if handshake is not None}
    required_schemes: dict[str, None] = {}
    for method in every_method(sdk):
        ways = sdk.security if method.security is None else method.security
        if ways and all(handshakes.keys() & way for way in ways):
            required_schemes.update((name, None) for way in ways for name in way if name in handshakes)
    for name in required_schemes:
        reporter.warn(
            join("/components/securitySchemes", name),
            f"the scheme {name!r} takes {handshakes[name]}, which the package has no option for",
            "callers pass an http_client that gives it",
        )


def _settle_resource(resource: Resource, settle: Callable[[Method], Method]) -> Resource:
    return replace(
        resource,
        methods=tuple(map(settle, resource.methods)),
        subresources=tuple(_settle_resource(child, settle) for child in resource.subresources),
    )


def _settle(method: Method, usual: Alternatives, silent: Alternatives | None, names: frozenset[str]) -> Method:
    own = silent if method.security is None else _drop_unfed(method.security, names)
    if not names or own is None or set(map(frozenset, own)) == set(map(frozenset, _drop_unfed(usual, names))):
        return replace(method, security=None)
    return replace(method, security=own)


def _drop_unfed(alternatives: Alternatives, schemes: frozenset[str]) -> Alternatives:
    return tuple(dict.fromkeys(tuple(name for name in names if name in schemes) for names in alternatives))
