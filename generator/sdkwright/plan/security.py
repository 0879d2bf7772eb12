"""Which methods take other credentials than the client sends anyway."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir import Method, Resource, Sdk

Alternatives = tuple[tuple[str, ...], ...]


def settle_security(sdk: Sdk) -> Sdk:
    """``sdk`` whose methods name security schemes only where that changes what they send.

    Schemes that no client option feeds are not the package's business: certificates, say.
    """
    known = frozenset(auth.name for auth in sdk.auth)
    return replace(
        sdk,
        methods=tuple(_settle(method, sdk.security, known) for method in sdk.methods),
        resources=tuple(_settle_resource(resource, sdk.security, known) for resource in sdk.resources),
    )


def _settle_resource(resource: Resource, usual: Alternatives, known: frozenset[str]) -> Resource:
    return replace(
        resource,
        methods=tuple(_settle(method, usual, known) for method in resource.methods),
        subresources=tuple(_settle_resource(child, usual, known) for child in resource.subresources),
    )


def _settle(method: Method, usual: Alternatives, known: frozenset[str]) -> Method:
    own = method.security
    if own is not None:
        own = _drop_unfed(own, known)
        only_one = len(known) == 1 and any(own)
        if not known or only_one or set(map(frozenset, own)) == set(map(frozenset, _drop_unfed(usual, known))):
            own = None
    return replace(method, security=own)


def _drop_unfed(alternatives: Alternatives, known: frozenset[str]) -> Alternatives:
    return tuple(dict.fromkeys(tuple(name for name in names if name in known) for names in alternatives))
