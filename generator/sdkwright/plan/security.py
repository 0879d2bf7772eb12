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
        methods=tuple(_settled(one, sdk.security, known) for one in sdk.methods),
        resources=tuple(_within(one, sdk.security, known) for one in sdk.resources),
    )


def _within(resource: Resource, usual: Alternatives, known: frozenset[str]) -> Resource:
    return replace(
        resource,
        methods=tuple(_settled(one, usual, known) for one in resource.methods),
        subresources=tuple(_within(one, usual, known) for one in resource.subresources),
    )


def _settled(method: Method, usual: Alternatives, known: frozenset[str]) -> Method:
    own = method.security
    if own is not None:
        own = _fed(own, known)
        only_one = len(known) == 1 and any(own)
        if not known or only_one or set(map(frozenset, own)) == set(map(frozenset, _fed(usual, known))):
            own = None
    return replace(method, security=own)


def _fed(alternatives: Alternatives, known: frozenset[str]) -> Alternatives:
    return tuple(dict.fromkeys(tuple(name for name in names if name in known) for names in alternatives))
